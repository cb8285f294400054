"""Cues in the passive: "was described by Rome as", "is expected to", "it is believed that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extractors.statements.cues import Cue
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, can_start_phrase, phrase_end, phrase_start, split_subject
from generator.extractors.statements.words import Token


def passive(tokens: Sequence[Token], cue: Cue, head: int, cues: Cues) -> Cue | None:
    """Return the passive cue with its agent as subject; None when nobody and nothing is reported."""
    by = _agent(tokens, cue.after)
    if head >= 0 and tokens[head].tag in ",-)":
        head = split_subject(tokens, head)
    sufferer = (phrase_start(tokens, head), head + 1) if head >= 0 and tokens[head].tag in "NUOB'" else None
    found = replace(cue, start=sufferer[0]) if sufferer else cue
    following = tokens[cue.after].low if cue.after < len(tokens) else ""
    if by is not None and cue.frames & {"as", "hearer"}:
        return replace(found, subject=by, after=by[1])
    if ("hearer" in cue.frames and cue.lemma != "expect") or ("as" in cue.frames and following == "as"):
        return found
    if by is not None and sufferer is not None and "object" in cue.frames:
        # What is criticised is the content, and it stands before the verb.
        return replace(found, pattern="undergone", subject=by, verb=(cue.verb[0], by[0]), after=sufferer[0])
    if tokens[cue.after - 1].low in cues.passives and following in ("to", "that"):
        return replace(found, pattern="impersonal")
    return None


def reduced(tokens: Sequence[Token], cue: Cue) -> Cue | None:
    """Return the cue of a participle with its agent: "talks described by Rome as"."""
    by = _agent(tokens, cue.after)
    return replace(cue, subject=by, after=by[1]) if by is not None and cue.frames & {"as", "hearer"} else None


def impersonal(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    """Return the cue of "is likely to", "are scheduled to": what is said of the subject, by nobody."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in ("to", "that"):
        return None
    start = at
    while start > 0 and tokens[start - 1].tag in "XA":
        start -= 1
    if start == 0 or not any(token.low in cues.among("be") for token in tokens[start:at]):
        return None
    if tokens[start - 1].tag not in "NUO'BD#":
        return None
    frames = frozenset(("to", "clause"))
    first = phrase_start(tokens, start - 1)
    return Cue("belief", tokens[at].low, "impersonal", (start, at + 1), None, frames, first, at + 1)


def _agent(tokens: Sequence[Token], at: int) -> Range | None:
    if at + 1 < len(tokens) and tokens[at].low == "by" and can_start_phrase(tokens[at + 1]):
        end = phrase_end(tokens, at + 1, len(tokens))
        return (at + 1, end) if end > at + 1 else None
    return None
