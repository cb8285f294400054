"""Which journeys the articles are about, and which others are trips of their travellers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from generator.linkers.clusters import Cluster
from generator.linkers.visits import LADDER, PLANNED, Known, lead_end
from generator.model import DateValue, Findings, Place, Span
from generator.text.calendar import parse

#: An article is about a trip at most this long before it and this long after it.
_BEFORE, _AFTER = timedelta(45), timedelta(10)
#: An article this near to a trip that opens with the traveller and the country is about it without saying so.
_NEWS = timedelta(3)
#: A sentence and the places that it names as goals.
_Told = tuple[Span, tuple[Place, ...]]
#: Days before an article to which it dates another trip of its traveller, and after it.
_RECENT, _AHEAD = timedelta(21), timedelta(90)


def main_journey(one: Findings, clusters: Sequence[Cluster], published: DateValue) -> int | None:
    """Return the journey that an article is about: the first in its title or lead that lies near its date.

    One to the country where the article was written comes before all others.
    """
    source, here = one.source.id, one.filed.country if one.filed else ""
    report = parse(published.value) if published.value else None
    leads = sorted(
        (here not in visit.countries, visit.event.start, number)
        for number, cluster in enumerate(clusters)
        for visit in cluster.visits
        if visit.source == source and visit.lead and visit.status != "possible"
    )
    for _, _, number in leads:
        window = clusters[number].window
        if report is None or window is None:
            return number
        if window.first - _BEFORE <= report.last and report.first <= window.last + _AFTER:
            return number
    return None


def is_reported_widely(cluster: Cluster, known: Known) -> bool:
    """Whether two articles or more date the journey to days near their own."""
    telling = set()
    for visit in cluster.visits:
        report = parse(known.published[visit.source].value or "")
        if report and visit.exact and visit.countries and visit.status in LADDER[1:] and cluster.near(report, _AFTER):
            telling.add(visit.source)
    return len(telling) > 1 and not cluster.put_off


def named_in_titles(findings: Sequence[Findings], known: Known) -> set[str]:
    """Return the ids of those whom the headline of an article names."""
    found = set()
    for one in findings:
        titles = [s for s in one.source.segments if s.kind == "title"]
        for person in one.people:
            if any(title.start <= m.start < title.end for title in titles for m in person.mentions):
                found.add(known.people[one.source.id, person.name])
    return found


def led_by(clusters: Sequence[Cluster], numbers: Collection[int]) -> dict[_Told, set[str]]:
    """Return the travellers of each sentence and its places that an article about one of the journeys leads with."""
    told: dict[_Told, set[str]] = defaultdict(set)
    for number in sorted(numbers):
        for visit in clusters[number].visits:
            if visit.lead and visit.event.places:
                told[visit.span, visit.event.places].add(visit.traveller)
    return told


def is_joint(cluster: Cluster, told: Mapping[_Told, Collection[str]]) -> bool:
    """Whether the sentences that an article leads with tell of it as of another's trip: "Moura and Wei arrived in"."""
    return any(
        visit.lead and set(told.get((visit.span, visit.event.places), ())) - {cluster.traveller}
        for visit in cluster.visits
    )


def is_another(cluster: Cluster, travellers: Collection[str]) -> bool:
    """Whether it is of somebody who travels in these articles, and of the days about one of them or planned in it."""
    if cluster.put_off or cluster.traveller not in travellers:
        return False
    for visit in cluster.visits:
        report, window = visit.report, visit.window
        if report is None or window is None or not visit.countries or visit.status == "possible":
            continue
        recent = visit.exact and window.first <= report.last and report.first - window.last <= _RECENT
        planned = visit.status in PLANNED and visit.basis is not None and window.last >= report.first
        if recent or (planned and window.first - report.last <= _AHEAD):
            return True
    return False


def add_present(
    findings: Sequence[Findings],
    clusters: Sequence[Cluster],
    about: dict[int, list[str]],
    known: Known,
) -> None:
    """Add articles from the days of a trip that open with the traveller and the country without saying that he goes."""
    done = {source for sources in about.values() for source in sources}
    for one in findings:
        report = parse(known.published[one.source.id].value or "")
        if one.source.id in done or report is None:
            continue
        end = lead_end(one)
        named = {known.people[one.source.id, p.name] for p in one.people for m in p.mentions if m.start < end}
        countries = {p.country for p in one.places if p.start < end}
        fits = [
            number
            for number in about
            if clusters[number].traveller in named
            and countries & set(clusters[number].countries)
            and any(v.exact for v in clusters[number].visits)
            and clusters[number].near(report, _NEWS)
        ]
        if len(fits) == 1:
            about[fits[0]].append(one.source.id)
