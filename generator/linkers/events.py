"""Meetings and calls across sources: one event, its ladder, and what each source says of its time and length."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count

from generator.linkers.trips import Journeys
from generator.linkers.visits import Known, capped, in_order, length, rung, vagueness
from generator.model import (
    Article,
    DateValue,
    Event,
    EventFound,
    EventKind,
    Findings,
    Measure,
    Span,
    Status,
    Step,
    Trip,
)
from generator.text.calendar import Stretch, parse
from generator.text.folding import slug

_NEWS = timedelta(10)
#: An undated meeting of a traveller in the news of these days about his trip is one of the trip.
_NEAR = timedelta(3)
_NO_DATE = DateValue(None, "none", "unknown", note="not reported in these articles")


@dataclass(frozen=True, slots=True)
class _Report:
    """One sentence's word on one meeting of two or more people."""

    findings: Findings
    found: EventFound
    participants: tuple[str, ...]
    when: DateValue | None
    window: Stretch | None
    #: The days about the article's own date, in which an undated meeting of the news must lie.
    around: Stretch | None
    trip: str | None

    @property
    def source(self) -> str:
        return self.findings.source.id

    @property
    def span(self) -> Span:
        return Span(self.source, self.found.start, self.found.end)


def link_events(findings: Sequence[Findings], known: Known, journeys: Journeys) -> tuple[Event, ...]:
    """Put the reports of one meeting together: on a trip by its participants, elsewhere by participants and time."""
    trips = {t.id: t for t in journeys.trips}
    groups: dict[tuple[str, EventKind, tuple[str, ...], int], list[_Report]] = defaultdict(list)
    for report in _reports(findings, known, journeys):
        for number in count():
            who = tuple(sorted(_head(p, known.sides) for p in report.participants))
            key = (report.trip or "", report.found.kind, who, number)
            if key not in groups or _same_time(report, groups[key]):
                groups[key].append(report)
                break
    events = []
    for (trip, kind, participants, number), reports in groups.items():
        named = map(slug, participants)
        event_id = "-".join((trip or "other", kind, *named, *([str(number + 1)] if number else [])))
        goals = journeys.countries.get(trip)
        events.append(_event(event_id, kind, reports, trips.get(trip), goals, known))
    return tuple(sorted(events, key=lambda e: (e.when.value or "9999", e.id)))


def _reports(findings: Sequence[Findings], known: Known, journeys: Journeys) -> Iterator[_Report]:
    for one in findings:
        source = one.source.id
        report = parse(known.published[source].value or "")
        around = Stretch(report.first - _NEWS, report.last + _NEWS, "interval") if report else None
        for found in one.events:
            if found.kind == "visit":
                continue
            everyone = tuple(dict.fromkeys(known.party(source, name) for name in found.participants))
            values = [known.dates[source, key] for key in found.dates]
            when = min((v for v in values if v.value), key=vagueness, default=None)
            window = parse(when.value or "") if when else None
            for participants in _pairs(everyone, known.sides):
                other = any(s.kind == "other-article" and s.start <= found.start < s.end for s in one.source.segments)
                trip = _trip_of(source, found, participants, window, journeys, report, other=other)
                if trip is None and not all(p in known.sides for p in participants):
                    continue
                yield _Report(one, found, participants, when, window, around, trip)


def _pairs(participants: tuple[str, ...], sides: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each two people of different sides: a delegation's meetings are its members'.

    Those of three sides or more meet as one, as do those whose sides are not known.
    """
    if len({side for p in participants if (side := sides.get(p))}) > 2:
        yield participants
        return
    pairs = [
        (a, b)
        for number, a in enumerate(participants)
        for b in participants[number + 1 :]
        if sides.get(a) and sides.get(b) and sides[a] != sides[b]
    ]
    if pairs:
        yield from pairs
    elif len(participants) > 1:
        yield participants


_COMPLEMENT = re.compile(r" (?:of|from) .*")


def _head(participant: str, sides: Mapping[str, str]) -> str:
    """Return a person's id, and of an unnamed party its noun: "families of hostages" are the families."""
    return participant if participant in sides else _COMPLEMENT.sub("", participant).split()[-1].lower()


def _trip_of(
    source: str,
    found: EventFound,
    participants: tuple[str, ...],
    window: Stretch | None,
    journeys: Journeys,
    report: Stretch | None,
    *,
    other: bool,
) -> str | None:
    """Return the trip that a meeting belongs to: by its day, by its sentence, by its article or that one's date.

    `other` tells that the sentence is of another article on the page.
    """
    trips = {t.id: t for t in journeys.trips}
    where = {p.country for p in found.places if p.country}
    own = [
        t
        for t in trips.values()
        if t.traveller in participants
        and t.status not in ("postponed", "called-off")
        and (not where or where & journeys.countries[t.id])
    ]
    if window and length(window) <= 1:
        for trip in own:
            span = parse(trip.dates.value or "")
            if span and span.first - timedelta(1) <= window.first and window.last <= span.last + timedelta(1):
                return trip.id
        return None
    spoken = journeys.sentences.get((source, found.start), ())
    for trip in own:
        if trip.id in spoken:
            return trip.id
    assigned = None if other else journeys.assigned.get(source)
    for trip in own:
        span = parse(trip.dates.value or "")
        overlaps = window is None or span is None or (window.first <= span.last and span.first <= window.last)
        news = not other and report and span and span.first - _NEAR <= report.last and report.first <= span.last + _NEAR
        if (trip.id == assigned or (news and assigned is None)) and overlaps and (not window or length(window) <= 7):
            return trip.id
    return None


def _same_time(report: _Report, group: Sequence[_Report]) -> bool:
    """Whether a report fits a group: on a trip unless both name other days, elsewhere only where dates overlap.

    Off a trip an undated report stands for the days about its article, and what lies behind is not what lies ahead.
    """
    if report.trip is None and any((r.found.tense == "future") != (report.found.tense == "future") for r in group):
        return False
    own = report.window or (None if report.trip else report.around)
    known = [w for r in group if (w := r.window or (None if report.trip else r.around))]
    if own is None or not known:
        return report.trip is not None or report.source == group[0].source
    return all(w.first <= own.last and own.first <= w.last for w in known)


def _event(
    event_id: str,
    kind: EventKind,
    reports: Sequence[_Report],
    journey: Trip | None,
    goals: frozenset[str] | None,
    known: Known,
) -> Event:
    span = parse(journey.dates.value or "") if journey else None
    steps, times, durations = [], [], []
    for report in reports:
        window = report.window if report.window and length(report.window) <= 1 else span
        first_day = Stretch(window.first, window.first, "day") if window else None
        status = capped(report.found.status, first_day, known.published[report.source])
        steps.append(Step(status, known.published[report.source].value, report.span))
        times += [_measure(report, key, known, status) for key in report.found.dates]
        durations += [_measure(report, key, known, status) for key in report.found.durations]
    times = [m for m in times if m.value.value]
    best = max(times, key=_weight, default=None)
    return Event(
        id=event_id,
        trip=journey.id if journey else None,
        kind=kind,
        participants=_traveller_first(reports[0].participants, journey),
        places=tuple(
            dict.fromkeys(p.name for r in reports for p in r.found.places if goals is None or p.country in goals)
        ),
        when=best.value if best else _NO_DATE,
        durations=tuple(m for m in durations if (m.value.value or "").startswith(("PT", "P1D", "P2D", "P3D"))),
        times=tuple(times),
        ladder=in_order(set(steps)),
    )


def _measure(report: _Report, key: int, known: Known, status: Status) -> Measure:
    expression = report.findings.dates[key]
    span = Span(report.source, expression.start, expression.end)
    return Measure(known.dates[report.source, key], expression.text, status, span)


def _weight(time: Measure) -> tuple[bool, int, int, bool]:
    """Weigh a time: of those who say that it happened first, then the most exact, then the surest."""
    happened = time.status in ("began", "occurred")
    return happened, -vagueness(time.value), rung(time.status), time.value.precision == "minute"


def without_damaged(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the meetings without the words of damaged sentences that contradict the rest of their article.

    A meeting of which nothing else tells is none.
    """
    against = [s.span for a in articles for s in a.damage.signals if s.span and s.against]

    def stands(span: Span) -> bool:
        return not any(s.source == span.source and s.start < span.end and span.start < s.end for s in against)

    kept = []
    for event in events:
        ladder = tuple(step for step in event.ladder if stands(step.span))
        if ladder:
            measures = [tuple(m for m in given if stands(m.span)) for given in (event.durations, event.times)]
            kept.append(replace(event, ladder=ladder, durations=measures[0], times=measures[1]))
    return tuple(kept)


def _traveller_first(participants: tuple[str, ...], journey: Trip | None) -> tuple[str, ...]:
    return tuple(sorted(participants, key=lambda p: (journey is None or p != journey.traveller, p)))
