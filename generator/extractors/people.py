"""People named in one source."""

from __future__ import annotations

from generator.model import PersonFound, Place, Reference, Source


def find_people(source: Source, places: tuple[Place, ...], reference: Reference) -> tuple[PersonFound, ...]:
    """Find people with all their mentions, titles and side."""
    return ()
