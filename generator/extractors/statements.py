"""Who said what: attributed content with its speaker and cue."""

from __future__ import annotations

from generator.model import PersonFound, Reference, Source, StatementFound


def find_statements(source: Source, people: tuple[PersonFound, ...], reference: Reference) -> tuple[StatementFound, ...]:
    """Find direct, mixed, indirect and block statements in the body."""
    return ()
