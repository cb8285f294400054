"""Typed, unresolved expressions of time."""

from __future__ import annotations

from generator.model import DateExpression, Reference, Source


def find_dates(source: Source, reference: Reference) -> tuple[DateExpression, ...]:
    """Find every expression of time outside furniture."""
    return ()
