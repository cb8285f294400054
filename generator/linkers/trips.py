"""Trips, discovered from the sources: (traveller, destination, dates), also those that did not happen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from generator.linkers.clusters import Cluster, cluster_visits, order
from generator.linkers.encounters import Encounter, during, find_encounters
from generator.linkers.telling import (
    add_present,
    is_another,
    is_joint,
    is_reported_widely,
    led_by,
    main_journey,
    named_in_titles,
)
from generator.linkers.visits import LADDER, PUT_OFF, Known, Visit, capped, in_order, length
from generator.model import Basis, DateValue, Event, Findings, Span, Status, Step, Trip
from generator.text.calendar import Stretch, parse
from generator.text.folding import slug

#: A longer journey than this is a posting, or two trips mistaken for one: its days are not printed as one trip's.
_LONGEST = 15
#: Behind every day.
_NEVER = "9999"
_WEAKEST: tuple[Basis, ...] = ("stated", "editor", "derived", "inferred")
_BEGIN = ("start", "began", "begin", "today", "embark", "arriv", "kick", "land", "from")


@dataclass(frozen=True, slots=True)
class Journeys:
    """The trips, and what belongs to which of them."""

    trips: tuple[Trip, ...]
    #: (source id, start of a sentence) -> ids of the trips that the sentence speaks of.
    sentences: Mapping[tuple[str, int], tuple[str, ...]]
    #: Source id -> the trip that it is about.
    assigned: Mapping[str, str]
    #: Trip id -> the countries that it leads to.
    countries: Mapping[str, frozenset[str]]


def link_trips(findings: Sequence[Findings], visits: Sequence[Visit], known: Known) -> Journeys:
    """Discover the trips and assign each source to at most one.

    A journey is a trip when some article is about it, when several articles of its days tell of it, when it is one
    more of such a traveller, of these days or still to come, or one that such a traveller put off. Other people's
    visits stay events.
    """
    clusters = cluster_visits(visits)
    about, travellers = _told(findings, clusters, known)
    encounters = find_encounters(findings, known)
    made: list[Trip] = []
    assigned: dict[str, str] = {}
    sentences: dict[tuple[str, int], list[str]] = defaultdict(list)
    countries: dict[str, frozenset[str]] = {}
    taken: Counter[str] = Counter()
    for number, cluster in sorted(enumerate(clusters), key=lambda item: order(item[1])):
        meant = cluster.put_off and cluster.traveller in travellers and bool(cluster.countries)
        if number not in about and not meant:
            continue
        trip = _trip(cluster, tuple(about.get(number, ())), known, encounters)
        taken[trip.id] += 1
        if taken[trip.id] > 1:
            trip = replace(trip, id=f"{trip.id}-{taken[trip.id]}")
        made.append(trip)
        assigned |= dict.fromkeys(trip.sources, trip.id)
        for visit in cluster.visits:
            sentences[visit.source, visit.event.start].append(trip.id)
        countries[trip.id] = frozenset(cluster.countries)
    return Journeys(tuple(made), {key: tuple(ids) for key, ids in sentences.items()}, assigned, countries)


def _told(
    findings: Sequence[Findings], clusters: Sequence[Cluster], known: Known
) -> tuple[dict[int, list[str]], set[str]]:
    """Return the sources about each journey that is a trip, by the journey's number, and the ids of the travellers."""
    about: dict[int, list[str]] = defaultdict(list)
    for one in findings:
        main = main_journey(one, clusters, known.published[one.source.id])
        if main is not None:
            about[main].append(one.source.id)
    for number, cluster in enumerate(clusters):
        if number not in about and is_reported_widely(cluster, known):
            about[number] = []
    add_present(findings, clusters, about, known)
    travellers = {clusters[number].traveller for number in about} | named_in_titles(findings, known)
    told = led_by(clusters, about)
    for number, cluster in enumerate(clusters):
        if number not in about and (is_joint(cluster, told) or is_another(cluster, travellers)):
            about[number] = []
    return about, travellers


def _trip(cluster: Cluster, sources: tuple[str, ...], known: Known, encounters: Sequence[Encounter]) -> Trip:
    value = _dates(cluster, known, encounters)
    countries = _route([(v, v.countries) for v in cluster.visits])
    places = _places(cluster)
    ladder = _ladder(cluster, value, known)
    return Trip(
        id="-".join(filter(None, (cluster.traveller, slug(countries[0]), _month(cluster, value)))),
        traveller=cluster.traveller,
        countries=tuple(countries),
        title=_listed([name for name, _ in places if name not in countries][:3] or countries[:3]),
        status=_status(ladder),
        dates=value,
        places=places,
        ladder=ladder,
        sources=tuple(sorted(sources)),
        mentioned_by=tuple(sorted({v.source for v in cluster.visits} - set(sources))),
    )


def _month(cluster: Cluster, value: DateValue) -> str:
    """Return yyyy-mm of the first day, else of the days about its articles; yyyy for a year, "" for nothing."""
    window = parse(value.value) if value.value else cluster.window
    if window is None:
        return ""
    return f"{window.first:%Y}" if length(window) > 62 else f"{window.first:%Y-%m}"


def _dates(cluster: Cluster, known: Known, encounters: Sequence[Encounter]) -> DateValue:
    """Return the trip's days.

    As a source states them, else from a first or last day and a length, else the days on which the sources have the
    traveller there; a month or year where that is all they give.
    """
    ranges, days, vague = [], [], []
    for visit in cluster.visits:
        if not (visit.basis and visit.window):
            continue
        if not visit.exact or visit.basis.precision in ("week", "weekend"):
            vague.append((visit.window, visit.basis))
        elif length(visit.window):
            ranges.append((visit.window, visit.basis))
        else:
            days.append((visit.window, visit.basis))
            ranges += [(w, visit.basis) for w in measured(visit, known)]
    if ranges:
        support = Counter(window for window, _ in ranges)
        best = max(support, key=lambda w: (support[w], -w.first.toordinal(), length(w)))
        grounds = [basis for window, basis in ranges if window == best]
        elsewhere = _elsewhere(cluster, best)
        tour = Stretch(
            min(w.first for w in (best, *(w for w, _ in elsewhere))),
            max(w.last for w in (best, *(w for w, _ in elsewhere))),
            "interval",
        )
        whole = tour if length(tour) <= _LONGEST else best
        return _value(whole, [*grounds, *(b for _, b in elsewhere if whole is tour)], "")
    if days:
        span = Stretch(min(w.first for w, _ in days), max(w.last for w, _ in days), "interval")
        if not cluster.put_off:
            days += [(e.day, e.basis) for e in during(cluster, span, encounters, known)]
        span = Stretch(min(w.first for w, _ in days), max(w.last for w, _ in days), "interval")
        if length(span) <= _LONGEST:
            return _value(span, [b for _, b in days], "the days on which these articles have the traveller there")
        return DateValue(None, "none", "unknown", note="these articles name days too far apart for one trip")
    if vague:
        return min(vague, key=lambda item: length(item[0]))[1]
    return DateValue(None, "none", "unknown", note="not stated in these articles")


def _elsewhere(cluster: Cluster, stay: Stretch) -> list[tuple[Stretch, DateValue]]:
    """Return the days of a tour in other countries than those of a stay whose days are stated."""
    dated = [(v, v.window, v.basis) for v in cluster.visits if v.exact and v.window and v.basis]
    there = {c for v, w, _ in dated if w.first <= stay.last and stay.first <= w.last for c in v.countries}
    return [(w, b) for v, w, b in dated if v.countries and there.isdisjoint(v.countries)]


def measured(visit: Visit, known: Known) -> Iterable[Stretch]:
    """Yield first day to last day where a sentence has a day and a number of days: "today began a three-day visit"."""
    if visit.window is None:
        return
    for key in visit.event.durations:
        value = known.dates[visit.source, key].value or ""
        if value.startswith("P") and value.endswith("D") and value[1:-1].isdigit() and 1 < int(value[1:-1]) <= _LONGEST:
            more = timedelta(int(value[1:-1]) - 1)
            if visit.event.status in ("began", "announced", "expected"):
                yield Stretch(visit.window.first, visit.window.last + more, "interval")
            elif visit.event.rule.startswith("visit-end"):
                yield Stretch(visit.window.first - more, visit.window.last, "interval")


def _value(window: Stretch, grounds: Sequence[DateValue], note: str) -> DateValue:
    bases: list[Basis] = [g.basis for g in grounds if g.basis in _WEAKEST]
    basis: Basis = max(bases, key=_WEAKEST.index, default="unknown")
    spans = tuple(dict.fromkeys(s for g in grounds for s in g.spans))
    return DateValue(window.value, "interval" if length(window) else "day", basis, spans, note)


def _places(cluster: Cluster) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Return cities, then countries, in the order of the journey, each with the spans that name them as a goal."""
    spans: dict[tuple[bool, str], list[Span]] = defaultdict(list)
    for visit in cluster.visits:
        for place in visit.event.places:
            if place.country in visit.countries:
                spans[place.kind == "country", place.name].append(Span(visit.source, place.start, place.end))
    route = _route([(v, [p.name for p in v.event.places if p.country in v.countries]) for v in cluster.visits])
    ordered = sorted(spans.items(), key=lambda item: (item[0][0], route.index(item[0][1])))
    # A city state stands once.
    return tuple({name: (name, tuple(dict.fromkeys(found))) for (_, name), found in reversed(ordered)}.values())[::-1]


def _route(listings: Sequence[tuple[Visit, Sequence[str]]]) -> list[str]:
    """Return the stops in the order of the sentence that lists most of them, then the others by day and by mentions."""
    longest = max((names for _, names in listings), key=len, default=())
    named = Counter(name for _, names in listings for name in dict.fromkeys(names))
    first: dict[str, str] = {}
    for visit, names in listings:
        if visit.exact and visit.window:
            for name in names:
                first[name] = min(visit.window.first.isoformat(), first.get(name, _NEVER))
    others = sorted(named, key=lambda name: (first.get(name, _NEVER), -named[name], name))
    return list(dict.fromkeys((*(longest if len(longest) > 1 else ()), *others)))


def _ladder(cluster: Cluster, value: DateValue, known: Known) -> tuple[Step, ...]:
    """Return what each sentence says of the trip's status, as of its article's date, oldest first.

    A sentence that dates itself vaguely cannot know more than its article could on its day.
    """
    window = parse(value.value) if value.value else None
    steps = {
        Step(capped(v.status, window, known.published[v.source]), known.published[v.source].value, v.span)
        for v in cluster.visits
    }
    return in_order(steps)


def _status(ladder: Sequence[Step]) -> Status:
    """Return the highest rung that any source reports; a trip that was put off and never began stays put off."""
    put_off = [s.status for s in ladder if s.status in PUT_OFF]
    climbed = [s.status for s in ladder if s.status in LADDER]
    if put_off and not {"began", "occurred"} & set(climbed):
        return max(put_off, key=lambda status: (put_off.count(status), status))
    return max(climbed, key=LADDER.index)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def with_meetings(trips: Sequence[Trip], events: Sequence[Event]) -> tuple[Trip, ...]:
    """Return the trips with the rungs that their meetings prove: who met on a trip has begun it."""
    proven = []
    for trip in trips:
        steps = {
            replace(step, status="began")
            for event in events
            if event.trip == trip.id
            for step in event.ladder
            if step.status in ("began", "occurred")
        }
        known = {(step.span, step.status) for step in trip.ladder}
        ladder = in_order({*trip.ladder, *(s for s in steps if (s.span, "occurred") not in known)})
        proven.append(replace(trip, ladder=ladder, status=_status(ladder)))
    return tuple(proven)
