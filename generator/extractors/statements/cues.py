"""Reporting cues in one sentence, each with its subject: who, by which verb, noun, adjective or phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extractors.statements.phrases import Range
from generator.extractors.statements.words import Token


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting cue. Ranges count tokens of its sentence, end exclusive."""

    family: str
    lemma: str
    #: How subject and cue stand: active, inverted, apposition, relative, coordinate, participle, passive, undergone,
    #: impersonal, noun, adjective, phrase.
    pattern: str
    verb: Range
    #: None when nobody is named: "it is believed that".
    subject: Range | None
    #: What the cue takes, as in the lexicons.
    frames: frozenset[str]
    #: The first token of the whole cue with its subject.
    start: int
    #: Where the search for content begins.
    after: int
    #: The form of the verb: base, s, past, ing, pp; "" when the cue is no verb.
    form: str = ""
    #: "will say": not said yet.
    future: bool = False
    #: "to say", "plans to say": not said by this verb.
    infinitive: bool = False
    #: "did not say": nobody said it.
    negated: bool = False
    #: Without a subject of its own: it continues the cue before.
    shared: bool = False


def governing(before: Sequence[Cue]) -> Range | None:
    """Return the subject of the last cue, when it is the subject of a clause that a verb may go on with."""
    last = before[-1] if before else None
    goes_on = ("active", "apposition", "inverted", "participle", "coordinate", "relative")
    return last.subject if last and last.pattern in goes_on else None


def follows(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Tell whether these words stand at token `at`."""
    return not words or [token.low for token in tokens[at:at + len(words)]] == list(words)
