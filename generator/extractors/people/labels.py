"""The labels of a transcript as running text has them, so that "CHANCELLOR SCHOLZ:" names somebody."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.people.words import Words
from generator.model import Reference, Source
from generator.text.tokens import Token
from generator.text.transcripts import Turn, in_letters, is_capital, turns


def with_labels(
    source: Source, sentences: Sequence[Sequence[Token]], words: Words, reference: Reference
) -> Sequence[Sequence[Token]]:
    """Return the tokens of the sentences with the labels in small letters; offsets stay."""
    labels = turns(source, reference)
    if not labels:
        return sentences
    return [
        _relabelled(tokens, labels[tokens[0].start], words) if tokens and tokens[0].start in labels else tokens
        for tokens in sentences
    ]


def _relabelled(tokens: Sequence[Token], label: Turn, words: Words) -> list[Token]:
    return [
        t._replace(text=in_letters(t.text, words.particles)) if t.end <= label.end and is_capital(t.text) else t
        for t in tokens
    ]
