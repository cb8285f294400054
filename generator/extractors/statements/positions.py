"""Whose position the words report, when the speaker reports somebody else's: "the Ministry said that Wang demanded"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.attribute import Attribution
from generator.extractors.statements.finding import find_cues
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, phrase_start
from generator.extractors.statements.words import Token, tokenise

#: Content, and the subject whose position it reports (None: the speaker's own).
Piece = tuple[tuple[Range, ...], Range | None]

_REPORTED = frozenset(("speech", "request", "intent"))
#: In how many characters of a quotation its verb is looked for.
_OPENING = 60


def split_by_position(
    attribution: Attribution, tokens: Sequence[Token], text: str, cues: Cues
) -> list[Piece]:
    """Return the content in pieces, so that each reports one position."""
    pieces: list[Piece] = []
    current: list[Range] = []
    position: Range | None = None
    previous = -1
    for start, end in attribution.content:
        begin = start
        position = position if current else _nested(tokens, start, end, cues)
        for at in range(start, end):
            if tokens[at].tag != "Q":
                continue
            subject = quoted_subject(tokens, at, previous if at == start else at - 1, text, cues)
            if subject is None:
                continue
            if subject[0] > begin + 1:
                # The words before have another subject: they are a statement of their own.
                stop = subject[0] - 1 if tokens[subject[0] - 1].tag in "C," else subject[0]
                pieces.append(((*current, (begin, stop)), position))
                current, begin = [], subject[0]
            position = subject
        current.append((begin, end))
        previous = end - 1
    return [*pieces, (tuple(current), position)]


def _nested(tokens: Sequence[Token], start: int, end: int, cues: Cues) -> Range | None:
    """Return the subject that opens the content and itself says, asks or plans something."""
    first = start + 1 if tokens[start].low == "that" else start
    inner = next(iter(find_cues(tokens[first:end], cues)), None)
    if inner is None or inner.start > 0 or inner.subject is None or inner.family not in _REPORTED or inner.infinitive:
        return None
    if inner.pattern not in ("active", "apposition") or inner.frames.isdisjoint(("clause", "to", "hearer")):
        return None
    return inner.subject[0] + first, inner.subject[1] + first


def quoted_subject(tokens: Sequence[Token], at: int, head: int, text: str, cues: Cues) -> Range | None:
    """Return the subject outside the marks of a verb that stands inside them: Wang had "demanded that ..."."""
    start = tokens[at].start + 1
    words = tokenise(text, start, min(tokens[at].end, start + _OPENING), (), cues.kinds)
    verb = next((word for word in words if word.tag not in "XA."), None)
    if verb is None or verb.low not in cues.verbs:
        return None
    while head >= 0 and (tokens[head].tag in "XA" or tokens[head].low == "to" or tokens[head].low in cues.light):
        head -= 1
    if head < 0:
        return None
    somebody = tokens[head].tag in "UO" or (tokens[head].tag == "N" and tokens[head].low in cues.roles)
    first = phrase_start(tokens, head)
    opens = first == 0 or tokens[first - 1].tag in "CB,;" or tokens[first].tag == "O"
    return (first, head + 1) if somebody and opens else None
