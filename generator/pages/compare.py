"""Trips side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OutputFile, Trip
from generator.pages.page import Page
from generator.pages.parts.dates import basis, printed
from generator.pages.parts.status import Standing, standing
from generator.pages.parts.wording import listed
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Column:
    """One trip of the comparison."""

    trip: Markup
    standing: Standing
    dates: str
    basis: str
    places: Markup
    met: Markup
    awaited: Markup
    quoted: Markup


def render(site: Site) -> Iterable[OutputFile]:
    """Render the comparison."""
    page = Page(site, "compare.md", "Compare the trips")
    yield page.file(
        "compare",
        "The trips side by side: dates, places, meetings, issues, who is quoted.",
        hide=("navigation", "toc"),
        trips=tuple(_column(page, trip) for trip in site.trips.values()),
        issues=tuple((page.issue(i), _named(site, i)) for i in sorted(site.issues, key=lambda i: site.issues[i].label)),
    )


def _column(page: Page, trip: Trip) -> Column:
    site = page.site
    met: dict[Markup, None] = {}
    awaited: dict[Markup, None] = {}
    for event in site.events_by_trip.get(trip.id, ()):
        row = met if standing(event.ladder).happened else awaited
        row.update((page.person(who), None) for who in event.participants if who != trip.traveller)
    quoted = dict.fromkeys(
        page.person(s.person)
        for said in site.statements_by_trip.get(trip.id, ())
        if said.kind != "indirect" and (s := said.speaker) and s.person
    )
    return Column(
        page.trip(trip.id),
        standing(trip.ladder),
        printed(trip.dates.value),
        basis(trip.dates),
        listed(name for name, _ in trip.places),
        listed(met),
        listed(awaited),
        listed(quoted),
    )


def _named(site: Site, issue: str) -> tuple[tuple[str, str], ...]:
    """Return for each trip how its articles name the issue: discussed, merely listed, or not named."""
    named: dict[str | None, bool] = {}
    for paragraph in site.issues[issue].paragraphs:
        trip = site.articles[paragraph.source].trip
        named[trip] = named.get(trip, False) or paragraph.discussed
    words = {True: "discussed", False: "merely listed", None: "not named"}
    return tuple((site.titles[trip], words[named.get(trip)]) for trip in site.trips)
