"""Differences that damage has made: a sentence that another place of the same article contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.linkers.differences.draft import Draft
from generator.model import Article, Side, Signal, Span

#: Signals of a sentence that its own article contradicts, with what its sides are called.
_KINDS: Mapping[str, tuple[str, str]] = {
    "caption contradicted": ("the text", "the caption"),
    "contradicts itself": ("one sentence", "another sentence"),
    "count against list": ("the number and the list", ""),
}
_NOTES: Mapping[str, str] = {
    "caption contradicted": "The text contradicts the caption of its own article",
    "contradicts itself": "Two sentences of one article contradict each other",
    "count against list": "A number does not fit the list that follows it",
}


def damage_differences(articles: Sequence[Article]) -> Iterator[Draft]:
    """Yield the contradictions inside one article that its signals of damage name."""
    for article in articles:
        for signal in article.damage.signals:
            if signal.kind in _KINDS and signal.span:
                yield _draft(article, signal, signal.span)


def _draft(article: Article, signal: Signal, span: Span) -> Draft:
    first, second = _KINDS[signal.kind]
    sides = [Side(first, (span,))] + ([Side(second, (signal.against,))] if signal.against else [])
    subject = article.trip or article.id
    note = f"{_NOTES[signal.kind]}: {signal.note}."
    return Draft("damage", subject, signal.kind.replace(" ", "-"), tuple(sides), note)
