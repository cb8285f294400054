"""What pages want to print, the most needed first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.excerpts.evidence import Evidence, evidence_of
from generator.excerpts.speakers import is_weak, names_somebody
from generator.excerpts.ways import Way, ways
from generator.model import Claim, Dossier, Span, Statement, Step
from generator.text.doubts import doubt
from generator.text.windows import count

#: What the facts of a trip are beside its status, dates and places.
_FACTS = ("rank", "invitation", "duration")
#: Each rung of a ladder, and each date or claim, is shown in as many articles as a page cites for it.
_WITNESSES = 3

#: What is wanted, in the first of several ways that still has room; a statement by its id, evidence without one.
Wish = tuple[str, tuple[Way, ...]]


def wishes(dossier: Dossier, cited: Iterable[Span] = ()) -> Iterator[Wish]:
    """Yield what pages want: the editor's citations, facts, differences, statements by need, then further evidence."""
    shown = _Shown({a.id: evidence_of(a) for a in dossier.articles}, _forms(dossier), set())
    yield from shown.bare(cited)
    yield from _facts(dossier, shown)
    yield from _statements(dossier)
    yield from shown.around(span for claim in dossier.claims for span in claim.spans[:_WITNESSES])
    yield from shown.around(span for e in dossier.events if not e.trip for span in _witnesses(e.ladder))
    yield from shown.bare(span for article in dossier.articles for span in article.published.spans)


@dataclass(frozen=True, slots=True)
class _Shown:
    """Wishes for evidence; of a sentence of which some words are wanted already, only words of it are wanted more."""

    evidence: Mapping[str, Evidence]
    #: Where each person is named in each source, ascending.
    forms: Mapping[tuple[str, str], Sequence[Span]]
    seen: set[Span]

    def bare(self, spans: Iterable[Span]) -> Iterator[Wish]:
        for span in spans:
            self.seen.add(self.evidence[span.source].sentence(span))
            yield "", ((span,),)

    def around(self, spans: Iterable[Span], about: Sequence[str] = ()) -> Iterator[Wish]:
        """Yield the wishes for spans; `about` are the ids of the people whose names a window must hold."""
        for span in spans:
            sentence = self.evidence[span.source].sentence(span)
            if sentence not in self.seen or span != sentence:
                self.seen.add(sentence)
                yield "", self.evidence[span.source].ways(span, self._named(sentence, about))

    def _named(self, sentence: Span, about: Sequence[str]) -> list[Span]:
        found: list[Span] = []
        for own in (self.forms.get((who, sentence.source), ()) for who in about):
            first, last = (Span(sentence.source, at, 0) for at in (sentence.start, sentence.end))
            found += own[bisect_left(own, first) : bisect_left(own, last)]
        return sorted(found)


def _forms(dossier: Dossier) -> dict[tuple[str, str], list[Span]]:
    forms: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for person in dossier.people:
        for form in person.forms:
            forms[person.id, form.span.source].append(form.span)
    return {key: sorted(spans) for key, spans in forms.items()}


def _facts(dossier: Dossier, shown: _Shown) -> Iterator[Wish]:
    of_trips = [event for event in dossier.events if event.trip]
    facts: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        if claim.slot in _FACTS:
            facts[claim.subject].append(claim)
    for trip in dossier.trips:
        yield from shown.around((*_witnesses(trip.ladder), *trip.dates.spans[:_WITNESSES]), (trip.traveller,))
        yield from shown.around(span for _, spans in trip.places for span in spans[:1])
        yield from shown.around(span for claim in facts.get(trip.id, ()) for span in claim.spans[:_WITNESSES])
    for event in of_trips:
        yield from shown.around(_witnesses(event.ladder), event.participants)
        yield from shown.around(measure.span for measure in (*event.times, *event.durations))
    # Of an utterance in several wordings the versions are enough.
    for difference in (d for d in dossier.differences if d.kind != "wording"):
        yield from shown.around(span for side in difference.sides for span in side.spans[:_WITNESSES])
    for quotation in dossier.quotations:
        yield from shown.bare(quotation.versions)


def _witnesses(ladder: tuple[Step, ...]) -> Iterator[Span]:
    """Yield for every status the first span of each of two sources."""
    first: dict[str, dict[str, Span]] = defaultdict(dict)
    for step in ladder:
        if len(first[step.status]) < _WITNESSES:
            first[step.status].setdefault(step.span.source, step.span)
    return (span for spans in first.values() for span in spans.values())


def _statements(dossier: Dossier) -> Iterator[Wish]:
    """Yield the statements by need: no side may fill a source on one issue while another is not heard at all.

    A cell is what one side said on one issue of one trip. The best two quotations of each cell come first, then the
    only word of a cell, then other quotations, then the rest, the shortest first.
    """
    articles = {a.id: a for a in dossier.articles}
    issues = {issue.id for issue in dossier.issues if issue.kind == "issue"}
    wish: dict[str, tuple[Way, ...]] = {}
    length: dict[str, int] = {}
    cells: dict[tuple[str | None, str, str], list[Statement]] = defaultdict(list)
    known = [s for s in dossier.statements if names_somebody(s, dossier.lexicons)]
    for said in known:
        article = articles[said.source]
        text = article.source.text
        quoting = "described" if doubt(said, article.damage) else article.quoting
        wish[said.id] = ways(said, text, quoting, dossier.settings.max_words)
        length[said.id] = sum(count(text[s.start : s.end]) for s in next(iter(wish[said.id]), ()))
        for issue in [i for i in said.issues if i in issues] or [""]:
            cells[said.trip, issue, said.speaker.side if said.speaker else ""].append(said)
    rank: dict[str, int] = {}
    for group in cells.values():
        group.sort(key=lambda s: (is_weak(s), not _quoted(s), length[s.id]))
        for place, said in enumerate(group):
            rank[said.id] = min(place, rank.get(said.id, place))

    def need(said: Statement) -> tuple[int, bool, int]:
        place = rank[said.id]
        if _quoted(said):
            return (place if place < 2 else 3), is_weak(said), length[said.id]
        return (2 if place == 0 else 4), is_weak(said), length[said.id]

    yield from ((said.id, wish[said.id]) for said in sorted(known, key=need))


def _quoted(said: Statement) -> bool:
    return any(part.quoted for part in said.parts)
