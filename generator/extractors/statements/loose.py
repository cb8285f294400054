"""Quotations that no known cue claims: a subject may still stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extractors.statements.attribute import Attribution
from generator.extractors.statements.cues import Range
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import can_start_phrase, clause_subject, phrase_end, skip_adverbials
from generator.extractors.statements.words import Token

#: Fewer words without a speaker or a closing stop are scare quotes.
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Loose:
    """The quotation at token `at`, and who seems to say it."""

    at: int
    subject: Range | None
    rule: str


def loose_quotes(tokens: Sequence[Token], found: Sequence[Attribution], text: str, cues: Cues) -> list[Loose]:
    """Return the quotations outside all content that read as somebody's words, with the subject beside them."""
    result: list[Loose] = []
    taken = [content for attribution in found for content in attribution.content]
    stranded = found[-1].cue.subject if found and _stranded(tokens, text, cues) else None
    for at, token in enumerate(tokens):
        if token.tag != "Q" or any(start <= at < end for start, end in taken):
            continue
        inside = text[token.start:token.end]
        count = len(inside.split())
        stopped = inside.rstrip("”\"’'» ")[-1:] in ",?!.…"
        subject = _after(tokens, at) if stopped else None
        if subject is not None:
            result.append(Loose(at, subject, "quote:beside"))
            continue
        if stranded:
            result.append(Loose(at, stranded, "quote:stranded"))
            continue
        introduced = at > 0 and tokens[at - 1].tag in ":,"
        if introduced and (count >= _FEWEST or stopped):
            result.append(Loose(at, _before(tokens, at), "quote:introduced"))
        elif count >= _FEWEST and (stopped or count >= 8) and at == 0:
            result.append(Loose(at, None, "quote:unattributed"))
    return result


def _stranded(tokens: Sequence[Token], text: str, cues: Cues) -> bool:
    """Tell whether a rewriting has left a bare verb behind the full stop: `... on key issues. said.`"""
    if len(tokens) < 3 or tokens[-1].tag != ".":
        return False
    verb, before = tokens[-2], tokens[-3]
    return text[before.end - 1] == "." and any(v.family == "speech" and v.form == "past" for v in cues.verbs.get(verb.low, ()))


def _after(tokens: Sequence[Token], at: int) -> Range | None:
    """`"...," he surmised` and `"...," blared the headline`: an unknown verb beside a subject."""
    first = at + 1
    if first + 1 >= len(tokens):
        return None
    if can_start_phrase(tokens[first]) and tokens[first].tag in "DSUO":
        end = phrase_end(tokens, first, len(tokens))
        verb = end - 1 if tokens[end - 1].tag == "N" and end - 1 > first else skip_adverbials(tokens, end, len(tokens))
        if verb < len(tokens) and tokens[verb].tag == "N" and _verbal(tokens[verb].low):
            return first, min(end, verb)
    if _verbal(tokens[first].low) and tokens[first].tag == "N" and can_start_phrase(tokens[first + 1]):
        end = phrase_end(tokens, first + 1, len(tokens))
        return (first + 1, end) if end > first + 1 else None
    return None


def _before(tokens: Sequence[Token], at: int) -> Range | None:
    if at >= 2 and tokens[at - 1].tag == ":" and tokens[at - 2].tag == "U":
        # "Name: ..." as in a transcript.
        start = at - 2
        while start > 0 and tokens[start - 1].tag == "U":
            start -= 1
        if start == 0:
            return start, at - 1
    return clause_subject(tokens, at)


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "s"))
