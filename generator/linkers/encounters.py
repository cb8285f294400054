"""Meetings on a day: they show where their people were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.linkers.clusters import Cluster
from generator.linkers.visits import LADDER, Known, length, vagueness
from generator.model import DateValue, Findings
from generator.text.calendar import Stretch, parse

#: A day without news of a stay is at most so long.
_STAY = timedelta(2)


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting, its day, and the countries that its sentence names as its place."""

    people: frozenset[str]
    countries: frozenset[str]
    day: Stretch
    basis: DateValue


def find_encounters(findings: Sequence[Findings], known: Known) -> list[Encounter]:
    """Return the meetings that have a day, in order of time."""
    found = []
    for one in findings:
        for event in one.events:
            values = [known.dates[one.source.id, key] for key in event.dates]
            basis = min((v for v in values if v.value), key=vagueness, default=None)
            day = parse(basis.value or "") if basis else None
            if event.kind == "meeting" and event.status in LADDER[1:] and basis and day and not length(day):
                people = frozenset(known.party(one.source.id, name) for name in event.participants)
                countries = frozenset(p.country for p in event.places)
                found.append(Encounter(people, countries, day, basis))
    return sorted(found, key=lambda e: (e.day.first, e.basis.spans))


def during(
    cluster: Cluster, span: Stretch, encounters: Sequence[Encounter], known: Known
) -> Iterator[Encounter]:
    """Yield the traveller's meetings of the days about a stay: with people of other sides, and nowhere else."""
    home, goals = known.sides.get(cluster.traveller, ""), set(cluster.countries)
    for step in (1, -1):
        first, last = span.first, span.last
        for one in encounters[::step]:
            near = first - _STAY <= one.day.first <= last + _STAY
            others = {known.sides.get(p, "") for p in one.people if p != cluster.traveller}
            abroad = one.countries & goals if one.countries else others - {home, ""}
            if near and cluster.traveller in one.people and abroad:
                first, last = min(first, one.day.first), max(last, one.day.last)
                yield one
