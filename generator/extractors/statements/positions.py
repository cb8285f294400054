"""Whose position the words report, when the speaker reports somebody else's: "the Ministry said that Wang demanded"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.attribute import Attribution
from generator.extractors.statements.cues import Range, find_cues
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import phrase_start
from generator.extractors.statements.words import Token, tokenise

_REPORTED = frozenset(("speech", "request", "intent"))


def split_by_position(attribution: Attribution, tokens: Sequence[Token], text: str, cues: Cues) -> list[tuple[tuple[Range, ...], Range | None]]:
    """Return the content in pieces, each with the subject whose position it reports (None: the speaker's own)."""
    pieces: list[tuple[tuple[Range, ...], Range | None]] = []
    current: list[Range] = []
    position: Range | None = None
    previous = -1
    for start, end in attribution.content:
        begin = start
        if not current:
            position = _nested(tokens, start, end, cues)
        for at in range(start, end):
            subject = _quoted_subject(tokens, at, start, previous, text, cues) if tokens[at].tag == "Q" else None
            if subject is None:
                continue
            if subject[0] > begin + 1 and subject[0] >= start:
                # The words before have another subject: they are a statement of their own.
                stop = subject[0] - 1 if tokens[subject[0] - 1].tag in "C," else subject[0]
                pieces.append(((*current, (begin, stop)), position))
                current, begin = [], subject[0]
            position = subject
        current.append((begin, end))
        previous = end - 1
    pieces.append((tuple(current), position))
    return pieces


def _nested(tokens: Sequence[Token], start: int, end: int, cues: Cues) -> Range | None:
    """Return the subject that opens the content and itself says, asks or plans something."""
    first = start + 1 if tokens[start].low == "that" else start
    for cue in find_cues(tokens[first:end], cues):
        if cue.start == 0 and cue.subject and cue.family in _REPORTED and cue.pattern in ("active", "apposition"):
            return cue.subject[0] + first, cue.subject[1] + first
        break
    return None


def _quoted_subject(tokens: Sequence[Token], at: int, start: int, previous: int, text: str, cues: Cues) -> Range | None:
    """Return the subject outside the marks of a reporting verb that stands inside them: Wang had "demanded that ..."."""
    words = tokenise(text, tokens[at].start + 1, min(tokens[at].end, tokens[at].start + 60), (), cues.tags)
    verb = next((w for w in words if w.tag not in "XA."), None)
    if verb is None or verb.low not in cues.verbs:
        return None
    head = previous if at == start else at - 1
    while head >= 0 and (tokens[head].tag in "XA" or tokens[head].low == "to" or tokens[head].low in cues.light):
        head -= 1
    if head < 0 or tokens[head].tag not in "UO" and not (tokens[head].tag == "N" and tokens[head].low in cues.roles):
        return None
    first = phrase_start(tokens, head, 0)
    return (first, head + 1) if first == 0 or tokens[first - 1].tag in "CB,;" or tokens[first].tag == "O" else None
