"""Quotations that no known cue claims: a subject may still stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extractors.statements.attribute import Attribution
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import (
    Range,
    can_start_phrase,
    clause_subject,
    phrase_end,
    skip_adverbials,
)
from generator.extractors.statements.positions import quoted_subject
from generator.extractors.statements.words import Token

#: Fewer words without a closing stop are scare quotes; so many are a quotation even without one.
_FEWEST, _MANY = 4, 8


@dataclass(frozen=True, slots=True)
class Loose:
    """The quotation at token `at`, and who seems to say it."""

    at: int
    subject: Range | None
    rule: str
    #: Whose position a verb inside the marks reports: he will "urge both sides".
    position: Range | None = None


def loose_quotes(
    tokens: Sequence[Token], found: Sequence[Attribution], text: str, stranded: Range | None, cues: Cues
) -> list[Loose]:
    """Return the quotations outside all content that read as somebody's words, with the subject beside them.

    `stranded` is the subject of a verb that a rewriting has left behind; what else is quoted is theirs.
    """
    taken = [content for attribution in found for content in attribution.content]
    return [
        loose
        for at, token in enumerate(tokens)
        if token.tag == "Q" and not any(start <= at < end for start, end in taken)
        and (loose := _read(tokens, at, text, stranded, cues))
    ]


def _read(tokens: Sequence[Token], at: int, text: str, stranded: Range | None, cues: Cues) -> Loose | None:
    inside = text[tokens[at].start:tokens[at].end]
    count = len(inside.split())
    stopped = inside.rstrip("”\"’'» ")[-1:] in tuple(",?!.…")
    if stopped and (subject := _after(tokens, at)):
        return Loose(at, subject, "quote:beside")
    if stranded:
        return Loose(at, stranded, "quote:stranded")
    if at > 0 and tokens[at - 1].tag in ":," and (count >= _FEWEST or stopped):
        return Loose(at, _before(tokens, at), "quote:introduced")
    position = quoted_subject(tokens, at, at - 1, text, cues) if count >= _FEWEST else None
    if position:
        return Loose(at, None, "quote:reported", position)
    if at == 0 and count >= (_FEWEST if stopped else _MANY):
        return Loose(at, None, "quote:unattributed")
    return None


def is_stranded(tokens: Sequence[Token], text: str, cues: Cues) -> bool:
    """Tell whether a rewriting has left a bare verb behind the full stop: `... on key issues. said.`."""
    if len(tokens) < 3 or tokens[-1].tag != ".":
        return False
    verb, before = tokens[-2], tokens[-3]
    says = any(v.family == "speech" and v.form == "past" for v in cues.verbs.get(verb.low, ()))
    return says and before.tag in "NU" and text[before.end - 1] == "."


def _after(tokens: Sequence[Token], at: int) -> Range | None:
    """Return the subject of an unknown verb after the quotation: `"...," he surmised`, `"...," blared the headline`."""
    first = at + 1
    if first + 1 >= len(tokens):
        return None
    if tokens[first].tag in "DSUO":
        end = phrase_end(tokens, first, len(tokens))
        inside = tokens[end - 1].tag == "N" and end - 1 > first
        verb = end - 1 if inside else skip_adverbials(tokens, end, len(tokens))
        if verb < len(tokens) and _verbal(tokens[verb]):
            return first, min(end, verb)
    if _verbal(tokens[first]) and can_start_phrase(tokens[first + 1]):
        end = phrase_end(tokens, first + 1, len(tokens))
        return (first + 1, end) if end > first + 1 else None
    return None


def _before(tokens: Sequence[Token], at: int) -> Range | None:
    """Return the subject before the quotation; a name and a colon that open the sentence are one."""
    named = all(token.tag == "U" for token in tokens[:at - 1])
    if at >= 2 and tokens[at - 1].tag == ":" and named:
        return 0, at - 1
    return clause_subject(tokens, at)


def _verbal(token: Token) -> bool:
    return token.tag == "N" and token.low.endswith(("ed", "s"))
