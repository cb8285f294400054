"""What these articles do not tell of a trip, found by looking for what a reader would ask."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import Event, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.said import side_of
from generator.pages.parts.status import standing
from generator.pages.parts.wording import listed
from generator.pages.site import Site

#: More issues than this are only counted: the list of statements names them.
_LISTED = 3
_ALL = ("whether",)


def unknowns(page: Page, trip: Trip) -> tuple[Markup, ...]:
    """Return one sentence for each gap."""
    return tuple(_unknowns(page, trip))


def _unknowns(page: Page, trip: Trip) -> Iterable[Markup]:
    site = page.site
    if trip.dates.value is None:
        yield safe("The dates of the trip" + (f": {trip.dates.note}." if trip.dates.note else "."))
    if standing(trip.ladder).rung == "began":
        yield safe("How the trip ended: no article from after its beginning reports it.")
    lacking: dict[tuple[str, tuple[str, ...]], list[Event]] = {}
    for event in site.events_by_trip.get(trip.id, ()):
        if missing := _missing(event):
            lacking.setdefault((event.kind, missing), []).append(event)
    for (kind, missing), events in lacking.items():
        parties = dict.fromkeys(who for event in events for who in event.participants if who != trip.traveller)
        noun = kind if len(events) == 1 else f"{kind}s"
        of = safe(f"the {noun} with ") + (listed(map(page.person, parties)) or safe("others"))
        if missing == _ALL:
            yield safe("Whether ") + of + safe(" took place.")
        else:
            yield safe(f"The {listed(missing)} of ") + of + safe(".")
    for side in site.main_sides(trip):
        silent, named = _silent(site, trip, side)
        if len(silent) > _LISTED:
            yield safe(f"{side}: no statement is reported on {len(silent)} of the {named} issues of this trip.")
        elif silent:
            issues = listed((page.issue(i) for i in silent), "or")
            yield safe(f"{side}: no statement is reported on ") + issues + Markup(".")


def _missing(event: Event) -> tuple[str, ...]:
    """Return what is not reported of a meeting or call; `_ALL` where it is only named beforehand."""
    if not standing(event.ladder).happened:
        return _ALL
    measured = any(m.status == "occurred" for m in event.durations)
    known = {"day": event.when.value, "length": measured, "place": event.places}
    return tuple(word for word, value in known.items() if not value)


def _silent(site: Site, trip: Trip, side: str) -> tuple[list[str], int]:
    """Return the issues of the trip on which no statement of the side is reported, and how many issues it has."""
    heard: dict[str, set[str]] = {}
    for statement in site.statements_by_trip.get(trip.id, ()):
        for issue in statement.issues:
            if issue in site.issues:
                heard.setdefault(issue, set()).add(side_of(statement))
    return sorted(issue for issue, sides in heard.items() if side not in sides), len(heard)
