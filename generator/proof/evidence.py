"""What stands in the cited sentences: their words, dates, people, statements and steps."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model import (
    Article,
    Citation,
    Dated,
    Dossier,
    Event,
    Reference,
    Source,
    Span,
    Statement,
    Step,
    Trip,
)
from generator.proof import vocabulary
from generator.text.folding import fold
from generator.text.lines import line_of, line_starts, split_lines
from generator.text.tokens import Phrases

T = TypeVar("T")


@dataclass(frozen=True)
class Desk:
    """The dossier with what the checks look up, indexed once by source."""

    dossier: Dossier
    reference: Reference

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return {a.id: a for a in self.dossier.articles}

    @cached_property
    def dates(self) -> Mapping[str, tuple[tuple[Span, Dated], ...]]:
        """The dated expressions of every source."""
        return _by_source((Span(d.source, d.expression.start, d.expression.end), d) for d in self.dossier.dates)

    @cached_property
    def forms(self) -> Mapping[str, tuple[tuple[Span, str], ...]]:
        """Every place of a person's name, with the person's id."""
        return _by_source((form.span, p.id) for p in self.dossier.people for form in p.forms)

    @cached_property
    def statements(self) -> Mapping[str, tuple[tuple[Span, Statement], ...]]:
        """The statements, each under the sentences that hold it."""
        return _by_source((s.sentence, s) for s in self.dossier.statements)

    @cached_property
    def steps(self) -> Mapping[str, tuple[tuple[Span, tuple[Event | Trip, Step]], ...]]:
        """Every step of an event or a trip."""
        owners: tuple[Event | Trip, ...] = (*self.dossier.events, *self.dossier.trips)
        return _by_source((step.span, (owner, step)) for owner in owners for step in owner.ladder)

    @cached_property
    def _starts(self) -> dict[str, tuple[int, ...]]:
        return {a.id: line_starts(a.source.text) for a in self.dossier.articles}

    @cached_property
    def people_phrases(self) -> Phrases[frozenset[str]]:
        """Every form of a name, with the ids of those whom it can mean."""
        return vocabulary.people_phrases(self.dossier.people)

    @cached_property
    def country_phrases(self) -> Phrases[str]:
        """Every name of a country, with the one that pages print."""
        return vocabulary.country_phrases(self.reference.countries)

    @cached_property
    def institution_phrases(self) -> Phrases[str]:
        """Every institution whose name alone tells the country."""
        return vocabulary.institution_phrases(self.reference.countries)

    @cached_property
    def capitals(self) -> Mapping[str, frozenset[str]]:
        """The seats of government by country."""
        return vocabulary.capitals(self.reference.countries)

    @cached_property
    def titles(self) -> re.Pattern[str]:
        """Every title that anybody holds."""
        return vocabulary.titles(self.dossier.people)

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Words that are no name at the head of a sentence."""
        return frozenset(self.reference.lexicons.get("people_common_words", ()))

    @cached_property
    def sides(self) -> Mapping[str, str]:
        """The side of every person."""
        return {p.id: p.side for p in self.dossier.people}

    def line(self, span: Span) -> int:
        """Return the 1-based line on which a span begins."""
        return line_of(self._starts[span.source], span.start)


def _by_source(pairs: Iterable[tuple[Span, T]]) -> dict[str, tuple[tuple[Span, T], ...]]:
    groups: dict[str, list[tuple[Span, T]]] = {}
    for span, value in pairs:
        groups.setdefault(span.source, []).append((span, value))
    return {source: tuple(sorted(group, key=lambda pair: pair[0])) for source, group in groups.items()}


@dataclass(frozen=True)
class Evidence:
    """The cited passages of one sentence of prose, and everything found in the sentences that hold them."""

    desk: Desk
    #: Citations whose words were found, with their place.
    found: tuple[tuple[Citation, Span], ...]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The whole sentences that the citations touch, each once, in the order of the citations."""
        touched = (s for _, span in self.found for s in whole(self.desk.articles[span.source].source, span))
        return tuple(dict.fromkeys(touched))

    def text(self, span: Span) -> str:
        """Return the words of a span."""
        return self.desk.articles[span.source].source.text[span.start : span.end]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the cited sentences and of who speaks in them, folded."""
        labels = (s.label for said in self.statements for s in (said.speaker, said.position) if s)
        return frozenset(word for text in (*map(self.text, self.sentences), *labels) for word in fold(text).split())

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates and times in them; lengths of time are numbers."""
        return tuple(d for d in self._within(self.desk.dates) if d.expression.kind in ("date", "time"))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that touch them."""
        return tuple(self._within(self.desk.statements))

    @cached_property
    def steps(self) -> tuple[tuple[Event | Trip, Step], ...]:
        """What they say of how far an event or a trip got."""
        return tuple(self._within(self.desk.steps))

    @cached_property
    def people(self) -> frozenset[str]:
        """Who is named in them, speaks in them or takes part in what they tell of."""
        named = set(self._within(self.desk.forms))
        for said in self.statements:
            named |= {s.person for s in (said.speaker, said.position) if s and s.person}
        for owner, _ in self.steps:
            named |= {owner.traveller} if isinstance(owner, Trip) else set(owner.participants)
        return frozenset(named)

    def where(self) -> str:
        """Name the cited lines with the quoted words, as messages do."""
        return "; ".join(f"{c.source}:{self.desk.line(span)} (“{short(c.quote)}”)" for c, span in self.found)

    def _within(self, index: Mapping[str, Sequence[tuple[Span, T]]]) -> list[T]:
        """Return what overlaps a cited sentence, each once."""
        return [
            value
            for s in self.sentences
            for span, value in index.get(s.source, ())
            if span.start < s.end and s.start < span.end
        ]


def whole(source: Source, span: Span) -> tuple[Span, ...]:
    """Return the sentences that a span touches; the line that holds it where there are none."""
    sentences = source.sentences
    first = bisect_right(sentences, span.start, key=lambda s: s.end)
    last = bisect_left(sentences, span.end, key=lambda s: s.start)
    if first < last:
        return tuple(Span(source.id, s.start, s.end) for s in sentences[first:last])
    line = next((a, b) for a, b in split_lines(source.text) if a <= span.start <= b)
    return (Span(source.id, *line),)


def short(text: str, words: int = 8) -> str:
    """Return the first words, for a message."""
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]) + " …"
