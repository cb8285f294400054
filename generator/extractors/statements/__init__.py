"""Who said what: attributed content with its speaker and cue."""

from __future__ import annotations

from generator.extractors.statements.assemble import assemble
from generator.extractors.statements.lexicon import load_cues
from generator.model import PersonFound, Reference, Source, StatementFound


def find_statements(
    source: Source, people: tuple[PersonFound, ...], reference: Reference
) -> tuple[StatementFound, ...]:
    """Find direct, mixed, indirect and block statements in the body, in the order of the text.

    The part of `rule` before the colon says how far it is a statement: speech, request, quote (somebody's words);
    stance, belief, intent, evidence (reported, weaker); expected (not said yet, or by nobody), unsaid ("did not say"),
    seeming, author (the article's own "I" and "we").
    """
    return assemble(source, people, reference, load_cues(reference.lexicons))
