"""Cities and countries named in one source."""

from __future__ import annotations

from generator.model import Place, Reference, Source


def find_places(source: Source, reference: Reference) -> tuple[Place, ...]:
    """Find cities and countries of the gazetteer."""
    return ()
