"""Subjects of reporting verbs that no tag alone decides: who can speak, and to whom a phrase belongs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, phrase_start
from generator.extractors.statements.words import Token


def can_speak(tokens: Sequence[Token], subject: Range, cues: Cues) -> bool:
    """Tell whether a phrase can be a subject: no owner ("Rome's"), no bare number, no "there", no verb."""
    first, last = tokens[subject[0]], tokens[subject[1] - 1]
    if last.tag == "'" or first.low == "there":
        return False
    following = tokens[subject[0] + 1] if subject[1] - subject[0] > 1 else None
    if first.tag == "#" and first.low.isdigit():
        # "the Oct. 7 attacks", "Oct. 7 Hamas attack"
        return following is not None and following.tag == "N"
    if first.tag != "N":
        return True
    if following is not None and first.low.endswith(("ing", "ed")) and following.tag in "PDSUO#A":
        return False
    before = tokens[subject[0] - 1].low if subject[0] else ""
    return before != "to" and before not in cues.among("modal")


def governor(tokens: Sequence[Token], start: int, end: int, cues: Cues) -> Range:
    """Return what a phrase behind a preposition belongs to: "people near the border", "a man who was in the room"."""
    clausal = cues.among("clausal")
    if start > 1 and end - start == 1 and tokens[start - 1].low == "who" and tokens[start - 2].tag in "NU":
        # "An aide who attended said": the only word after "who" is its verb.
        return phrase_start(tokens, start - 2), start - 1
    while start > 1 and tokens[start - 1].tag == "P" and tokens[start - 1].low not in clausal:
        # "In Paris Macron said": a name stands for itself, but for "obtained by CNN".
        if tokens[end - 1].tag != "N" and tokens[start - 1].low != "by":
            break
        if tokens[start - 2].tag not in "NU":
            break
        start = phrase_start(tokens, start - 2)
    return described(tokens, start, cues) or (start, end)


def described(tokens: Sequence[Token], end: int, cues: Cues) -> Range | None:
    """Return the subject that a clause with "who" describes, when the verb after token `end` is its own.

    "A man who was in the room told us": the clause has a verb already, and one that reports nothing.
    """
    verb = False
    for at in range(end - 1, 0, -1):
        token = tokens[at]
        if token.tag in ",;:-(.QC" or (token.tag == "V" and token.low in cues.verbs):
            return None
        if token.low == "who":
            return (phrase_start(tokens, at - 1), at) if verb and tokens[at - 1].tag in "NU" else None
        verb = verb or token.tag in "XV" or (token.tag == "N" and tokens[at - 1].low == "who")
    return None


def conjoined(tokens: Sequence[Token], conjunction: int, cues: Cues) -> Range | None:
    """Return the subject of a subordinate clause that "and" goes on with: "... after the king flew home and told"."""
    verb = conjunction
    while verb > 0 and tokens[verb].tag != "V":
        verb -= 1
    head = verb - 1
    while head > 0 and tokens[head].tag in "AXT":
        head -= 1
    if head > 0 and tokens[head].tag == ",":
        head = next((at - 1 for at in range(head - 1, 0, -1) if tokens[at].tag == ","), -1)
    if head < 0 or tokens[head].tag not in "NUO":
        return None
    start = phrase_start(tokens, head)
    opens = start > 0 and (tokens[start - 1].tag == "B" or tokens[start - 1].low in cues.among("clausal"))
    return (start, head + 1) if opens else None
