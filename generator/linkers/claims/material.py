"""What claims are made from, and the word of one source on one question."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.linkers.damage import damaged_spans
from generator.linkers.trips import Journeys
from generator.linkers.visits import Known, Visit
from generator.model import (
    Article,
    ClaimStatus,
    DateExpression,
    Event,
    Person,
    Place,
    Quotation,
    Reference,
    Sentence,
    Slot,
    Span,
    Statement,
    Trip,
)
from generator.text.calendar import parse

#: "the first since 2008" is not of that year, nor is "since she took office in 2008".
_SINCE = re.compile(r"\bsince\s(?:[^,.;]{0,60}\s)?$")
_LONG_AGO = timedelta(60)
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
#: So many sentences back "He" is somebody.
_BACK = 3


@dataclass(frozen=True, slots=True)
class Assertion:
    """The word of one sentence of one source on one question."""

    subject: str
    slot: Slot
    value: str
    status: ClaimStatus
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that is linked before claims are compared."""

    articles: Mapping[str, Article]
    people: Mapping[str, Person]
    trips: Sequence[Trip]
    events: Sequence[Event]
    statements: Sequence[Statement]
    quotations: Sequence[Quotation]
    #: Statement id -> id of the quotation that it is a version of.
    quoted: Mapping[str, str]
    visits: Sequence[Visit]
    journeys: Journeys
    known: Known
    reference: Reference
    #: Source id -> starts of its sentences.
    starts: Mapping[str, tuple[int, ...]]
    #: Source id -> stretches that feed no claim.
    damaged: Mapping[str, tuple[Span, ...]]
    #: (source id, start of a sentence) -> the statements in it.
    said: Mapping[tuple[str, int], tuple[Statement, ...]]
    #: Source id -> (offset, person id) of every mention, in order.
    mentions: Mapping[str, Sequence[tuple[int, str]]]
    #: Person id -> "he" or "she" where some article tells.
    pronouns: Mapping[str, str]
    #: Trip id -> who took part in it, or in a meeting on it that some source reports.
    present: Mapping[str, frozenset[str]]

    def name(self, who: str) -> str:
        """Return a person's name; a described party is its own name."""
        return self.people[who].name if who in self.people else who

    def sentence(self, span: Span) -> Sentence | None:
        """Return the sentence in which the span starts."""
        i = bisect_right(self.starts[span.source], span.start) - 1
        sentences = self.articles[span.source].source.sentences
        return sentences[i] if i >= 0 and span.start < sentences[i].end else None

    def text(self, span: Span) -> str:
        """Return the span's words."""
        return self.articles[span.source].source.text[span.start : span.end]

    def mentioned(self, source: str, start: int, end: int) -> list[str]:
        """Return the ids of those whom the stretch names, in order."""
        found = self.mentions.get(source, ())
        return [who for _, who in found[bisect_left(found, (start, "")) : bisect_left(found, (end, ""))]]

    def spoken_of(self, source: str, sentence: Sentence, end: int) -> str:
        """Return who is named last before `end` in a sentence; of "he" and "she" who is named last before it, else "".

        A pronoun is never that of somebody of whom articles use the other one.
        """
        named = self.mentioned(source, sentence.start, end)
        if named:
            return named[-1]
        pronoun = _PRONOUN.search(self.articles[source].source.text, sentence.start, end)
        number = bisect_left(self.starts[source], sentence.start)
        for before in self.articles[source].source.sentences[max(0, number - _BACK) : number][::-1]:
            named = self.mentioned(source, before.start, before.end)
            if pronoun is None:
                return named[-1] if named else ""
            word = pronoun[0].lower()
            fitting = [who for who in named if self.pronouns.get(who, word) == word]
            if fitting:
                return fitting[-1]
        return ""

    def places(self, source: str, start: int, end: int) -> Sequence[Place]:
        """Return the places that the stretch names, in order."""
        found = self.articles[source].findings.places
        first, last = (bisect_left(found, at, key=lambda p: p.start) for at in (start, end))
        return found[first:last]

    def expressions(self, source: str, sentence: Sentence) -> Iterator[tuple[int, DateExpression]]:
        """Yield the expressions of time in a sentence, each with its index in the source."""
        dates = self.articles[source].findings.dates
        at = bisect_left(dates, sentence.start, key=lambda d: d.start)
        while at < len(dates) and dates[at].start < sentence.end:
            yield at, dates[at]
            at += 1

    def looks_back(self, source: str, sentence: Sentence) -> bool:
        """Whether a sentence names a time long before its article: what goes on from it may be of that time."""
        report = parse(self.articles[source].published.value or "")
        text = self.articles[source].source.text
        times = (
            parse(self.known.dates[source, key].value or "")
            for key, expression in self.expressions(source, sentence)
            if not _SINCE.search(text, sentence.start, expression.start)
        )
        return report is not None and any(t and t.last < report.first - _LONG_AGO for t in times)

    def remembers(self, source: str, sentence: Sentence) -> bool:
        """Whether a sentence is of a time long before its article, or goes on from one in its paragraph that is."""
        at = bisect_left(self.starts[source], sentence.start)
        before = self.articles[source].source.sentences[max(0, at - 1)]
        return self.looks_back(source, sentence) or (
            before.paragraph == sentence.paragraph and self.looks_back(source, before)
        )

    def is_damaged(self, span: Span) -> bool:
        """Whether the span touches a damaged sentence, or stands in another article on the same page."""
        sentence = self.sentence(span)
        if sentence and self.articles[span.source].source.segments[sentence.segment].kind == "other-article":
            return True
        return any(d.start < span.end and span.start < d.end for d in self.damaged[span.source])


def material_of(
    articles: Sequence[Article],
    people: Sequence[Person],
    trips: Sequence[Trip],
    events: Sequence[Event],
    said: tuple[Sequence[Statement], Sequence[Quotation]],
    went: tuple[Sequence[Visit], Journeys, Known],
    reference: Reference,
) -> Material:
    """Index what is linked; `said` and `went` hold what was said and who went where."""
    statements, quotations = said
    visits, journeys, known = went
    starts = {a.id: tuple(s.start for s in a.source.sentences) for a in articles}
    at: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        first = bisect_right(starts[statement.source], statement.sentence.start) - 1
        last = bisect_right(starts[statement.source], max(statement.sentence.start, statement.sentence.end - 1))
        for start in starts[statement.source][max(0, first) : last]:
            at[statement.source, start].append(statement)
    mentions: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for person in people:
        for form in person.forms:
            mentions[form.span.source].append((form.span.start, person.id))
    present = {trip.id: {trip.traveller} for trip in trips}
    for event in events:
        if event.trip in present and any(s.status in ("began", "occurred") for s in event.ladder):
            present[event.trip].update(event.participants)
    pronouns = {
        known.party(a.id, found.name): found.pronoun
        for a in articles
        for found in a.findings.people
        if found.pronoun
    }
    return Material(
        articles={a.id: a for a in articles},
        people={p.id: p for p in people},
        trips=trips,
        events=events,
        statements=statements,
        quotations=quotations,
        quoted={s: q.id for q in quotations for s in q.statements},
        visits=visits,
        journeys=journeys,
        known=known,
        reference=reference,
        starts=starts,
        damaged={a.id: damaged_spans(a.damage) for a in articles},
        said={key: tuple(found) for key, found in at.items()},
        mentions={source: sorted(found) for source, found in mentions.items()},
        pronouns=pronouns,
        present={trip: frozenset(who) for trip, who in present.items()},
    )
