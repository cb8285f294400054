"""Visits, meetings and calls, as one sentence has them."""

from __future__ import annotations

from generator.model import DateExpression, EventFound, PersonFound, Place, Reference, Source


def find_events(
    source: Source,
    people: tuple[PersonFound, ...],
    places: tuple[Place, ...],
    dates: tuple[DateExpression, ...],
    reference: Reference,
) -> tuple[EventFound, ...]:
    """Find visits, meetings and calls with their status."""
    return ()
