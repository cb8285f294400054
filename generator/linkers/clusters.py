"""Visits put together: which sentences of all sources speak of one journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from generator.linkers.visits import PLANNED, PUT_OFF, Visit
from generator.text.calendar import Stretch

#: Two dated visits to one country this near are one journey: reports name days before and after it.
_SAME_JOURNEY = timedelta(12)
#: Stops in two countries this near are one tour.
_TOUR = timedelta(2)
_TOUCHING = timedelta(0)


@dataclass(slots=True)
class Cluster:
    """Visits of one traveller that seem to be one journey; it grows while journeys are discovered."""

    traveller: str
    put_off: bool
    visits: list[Visit] = field(default_factory=list)

    @property
    def window(self) -> Stretch | None:
        """The days that its exact visits span, else those of the vague ones; None when no visit is dated."""
        exact = [v.window for v in self.visits if v.window and v.exact]
        windows = exact or [v.window for v in self.visits if v.window]
        if not windows:
            return None
        return Stretch(min(w.first for w in windows), max(w.last for w in windows), "interval")

    @property
    def countries(self) -> Counter[str]:
        """How often each country is named as a goal."""
        return Counter(c for v in self.visits for c in v.countries)

    def near(self, window: Stretch, slack: timedelta) -> bool:
        """Whether a window lies within `slack` of this one; an undated journey is near nothing."""
        own = self.window
        return own is not None and own.first - slack <= window.last and window.first <= own.last + slack


def cluster_visits(visits: Sequence[Visit]) -> list[Cluster]:
    """Put the visits together, the surest first: dated to days, then to a month or year, then undated.

    A visit that could belong to several journeys belongs to none.
    """
    clusters: list[Cluster] = []
    for visit in sorted(visits, key=_surest):
        fits = [c for c in clusters if _fits(visit, c)]
        if not visit.window:
            fits = [c for c in fits if any(v.source == visit.source for v in c.visits)] or fits
        elif visit.exact and fits:
            fits = fits[-1:]
        if len(fits) == 1:
            fits[0].visits.append(visit)
        elif not fits and visit.countries and _founds(visit):
            clusters.append(Cluster(visit.traveller, visit.status in PUT_OFF, [visit]))
    return _tours([c for c in _with_plans(clusters) if c.visits])


def _founds(visit: Visit) -> bool:
    """Whether a visit founds a journey: an unclear one if an article leads with it, if it was put off or is planned."""
    planned = visit.status in PLANNED and visit.window is not None
    return visit.exact or visit.lead or visit.status in PUT_OFF or planned


def _with_plans(clusters: list[Cluster]) -> list[Cluster]:
    """Give a journey that was put off the plans that were made for it: they are older, and for days after it was."""
    for put_off in (c for c in clusters if c.put_off):
        said = min((v.report.first for v in put_off.visits if v.report), default=None)
        for other in clusters:
            shared = set(other.countries) & set(put_off.countries)
            if said is None or other.put_off or other.traveller != put_off.traveller or not shared:
                continue
            older = [v for v in other.visits if v.status in PLANNED and v.report and v.report.last < said]
            plans = [v for v in older if v.exact and v.window and v.window.last >= said]
            put_off.visits += plans
            other.visits = [v for v in other.visits if v not in plans]
    return clusters


def _surest(visit: Visit) -> tuple[int, bool, str, str, int]:
    window = visit.window
    rank = 0 if visit.exact else 1 if window else 2
    first = window.first.isoformat() if window and visit.exact else ""
    return rank, not visit.lead, first, visit.source, visit.event.start


def _fits(visit: Visit, cluster: Cluster) -> bool:
    """Whether a visit can be part of a journey: same person, same country, same time, and it took place or did not."""
    if visit.traveller != cluster.traveller or (visit.status in PUT_OFF) != cluster.put_off:
        return False
    if visit.countries and not set(visit.countries) & set(cluster.countries):
        return False
    if visit.window is None or cluster.window is None:
        return True
    return cluster.near(visit.window, _SAME_JOURNEY if visit.exact else _TOUCHING)


def _tours(clusters: list[Cluster]) -> list[Cluster]:
    """Join the stops of one tour: one traveller, days that touch. Journeys of one day stay in the order of the text."""
    joined: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: order(c)[0]):
        window = cluster.window
        stops = [
            c
            for c in joined
            if window
            and c.traveller == cluster.traveller
            and not (c.put_off or cluster.put_off)
            and c.near(window, _TOUR)
        ]
        if stops:
            stops[-1].visits += cluster.visits
        else:
            joined.append(cluster)
    return joined


def order(cluster: Cluster) -> tuple[str, str, str]:
    """Sort journeys by time, then traveller, then country."""
    window = cluster.window
    return window.first.isoformat() if window else "9999", cluster.traveller, min(cluster.countries, default="")
