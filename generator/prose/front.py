"""The front matter over the dossier: a trip's id that lasts, its title, its dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.model import Article, DateValue, Dossier, Prose, Trip

#: What holds ids of trips, and ids that begin with one.
_FIELDS = ("trips", "events", "statements", "claims", "differences", "quotations", "asks")


def with_front_matter(dossier: Dossier, prose: Sequence[Prose]) -> Dossier:
    """Give the trips the ids, titles and dates that their prose gives them.

    `content/trips/ID.md` takes the trip with that id, or with an id in its `also`: so an id that pages link to stays
    when the program would make another one.
    """
    own = {p.id: p for p in prose if p.kind == "trips"}
    taken = {trip.id for trip in dossier.trips} & own.keys()
    former = {old: p.id for p in own.values() for old in p.also if p.id not in taken}
    renamed = {trip.id: former[trip.id] for trip in dossier.trips if trip.id in former}
    if renamed:
        changed = {name: _renamed(getattr(dossier, name), renamed) for name in _FIELDS if hasattr(dossier, name)}
        dossier = replace(dossier, articles=tuple(_moved(a, renamed) for a in dossier.articles), **changed)
    return replace(dossier, trips=tuple(_given(trip, own.get(trip.id)) for trip in dossier.trips))


def _given(trip: Trip, prose: Prose | None) -> Trip:
    if prose is None:
        return trip
    dates = trip.dates
    if prose.dates and prose.dates != dates.value:
        dates = DateValue(prose.dates, "interval" if "/" in prose.dates else "day", "editor")
    return replace(trip, title=prose.title or trip.title, dates=dates)


def _moved(article: Article, renamed: Mapping[str, str]) -> Article:
    new = renamed.get(article.trip or "")
    return replace(article, trip=new) if new else article


def _renamed(value: Any, renamed: Mapping[str, str]) -> Any:
    """Replace ids in a value and everything that it holds; ids of meetings begin with their trip's."""
    if isinstance(value, str):
        for old, new in renamed.items():
            if value == old or value.startswith(f"{old}-"):
                return new + value.removeprefix(old)
        return value
    if isinstance(value, tuple):
        return tuple(_renamed(item, renamed) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _renamed(getattr(value, f.name), renamed) for f in fields(value)})
    return value
