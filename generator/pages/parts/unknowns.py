"""What these articles do not tell of a trip, found by looking for what a reader would ask."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.said import side_of
from generator.pages.parts.status import standing
from generator.pages.parts.wording import listed
from generator.pages.site import Site

#: More issues than this are only counted: the list of statements names them.
_LISTED = 3


def unknowns(page: Page, trip: Trip) -> tuple[Markup, ...]:
    """Return one sentence for each gap."""
    return tuple(_unknowns(page, trip))


def _unknowns(page: Page, trip: Trip) -> Iterable[Markup]:
    site = page.site
    if trip.dates.value is None:
        yield safe("The dates of the trip" + (f": {trip.dates.note}." if trip.dates.note else "."))
    if standing(trip.ladder).rung == "began":
        yield safe("How the trip ended: no article from after its beginning reports it.")
    for event in site.events_by_trip.get(trip.id, ()):
        names = listed(page.person(who) for who in event.participants if who != trip.traveller) or safe("others")
        stands = standing(event.ladder)
        noun = "call" if event.kind == "call" else "meeting"
        if not stands.happened:
            yield Markup(f"Whether the {noun} with ") + names + Markup(" took place.")
            continue
        missing = [
            word
            for word, known in (
                ("day", event.when.value),
                ("length", any(m.status == "occurred" for m in event.durations)),
                ("place", event.places),
            )
            if not known
        ]
        if missing:
            yield safe(f"The {listed(missing)} of the {noun} with ") + names + Markup(".")
    for side in site.main_sides(trip):
        silent, named = _silent(site, trip, side)
        if len(silent) > _LISTED:
            yield safe(f"{side}: no statement is reported on {len(silent)} of the {named} issues of this trip.")
        elif silent:
            issues = listed((page.issue(i) for i in silent), "or")
            yield safe(f"{side}: no statement is reported on ") + issues + Markup(".")


def _silent(site: Site, trip: Trip, side: str) -> tuple[list[str], int]:
    """Return the issues of the trip on which no statement of the side is reported, and how many issues it has."""
    heard: dict[str, set[str]] = {}
    for statement in site.statements_by_trip.get(trip.id, ()):
        for issue in statement.issues:
            if issue in site.issues:
                heard.setdefault(issue, set()).add(side_of(statement))
    return sorted(issue for issue, sides in heard.items() if side not in sides), len(heard)
