"""What pages want to print, the most needed first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.excerpts.evidence import evidence_of
from generator.excerpts.speakers import is_weak, names_somebody
from generator.excerpts.ways import Way, ways
from generator.model import Dossier, Span, Statement, Step
from generator.text.windows import count

#: Each rung of a ladder, and each date or claim, is shown in so many articles.
_WITNESSES = 2

#: What is wanted, in the first of several ways that still has room; a statement by its id, evidence without one.
Wish = tuple[str, tuple[Way, ...]]


def wishes(dossier: Dossier, cited: Iterable[Span] = ()) -> Iterator[Wish]:
    """Yield what pages want: the editor's citations, facts, differences, statements by need, then further evidence."""
    evidence = {a.id: evidence_of(a) for a in dossier.articles}

    def shown(spans: Iterable[Span]) -> Iterator[Wish]:
        return (("", evidence[span.source].ways(span)) for span in spans)

    def bare(spans: Iterable[Span]) -> Iterator[Wish]:
        return (("", ((span,),)) for span in spans)

    yield from shown(cited)
    of_trips = [event for event in dossier.events if event.trip]
    for trip in dossier.trips:
        yield from shown((*_witnesses(trip.ladder), *trip.dates.spans[:_WITNESSES]))
        yield from bare(span for _, spans in trip.places for span in spans[:1])
    for event in of_trips:
        yield from shown(_witnesses(event.ladder))
        yield from shown(measure.span for measure in (*event.times, *event.durations))
    for difference in dossier.differences:
        yield from shown(span for side in difference.sides for span in side.spans[:_WITNESSES])
    for quotation in dossier.quotations:
        yield from bare(quotation.versions)
    yield from _statements(dossier)
    yield from shown(span for claim in dossier.claims for span in claim.spans[:_WITNESSES])
    yield from shown(span for event in dossier.events if not event.trip for span in _witnesses(event.ladder))
    yield from bare(span for article in dossier.articles for span in article.published.spans)


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
        wish[said.id] = ways(said, text, article.quoting, dossier.settings.max_words)
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
