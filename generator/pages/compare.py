"""Trips side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OutputFile, Trip
from generator.pages.environment import safe
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
    raised = _raised(site)
    labels = sorted(site.issues, key=lambda i: site.issues[i].label)
    yield page.file(
        "compare",
        "The trips side by side: dates, places, meetings, issues, who is quoted.",
        hide=("navigation", "toc"),
        trips=tuple(_column(page, trip) for trip in site.trips.values()),
        issues=tuple((page.issue(issue), _named(site, issue, raised)) for issue in labels),
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


@dataclass(frozen=True, slots=True)
class Cell:
    """How the articles of one trip name one issue; `by` is which side raised it or planned to."""

    trip: str
    word: str
    by: Markup

    @property
    def form(self) -> str:
        """The sign before the word: filled for what took place, dashed for what was planned."""
        return {"raised": "known", "planned": "open"}.get(self.word) or self.word.rsplit(" ", maxsplit=1)[-1]


#: (trip, issue) -> "raised" or "planned" -> the sides that did, in order.
Raised = dict[tuple[str, str], dict[str, list[str]]]


def _raised(site: Site) -> Raised:
    """Return which side raised which issue on which trip, or of which it was only said that it would."""
    found: Raised = {}
    for claim in site.dossier.claims:
        if claim.slot == "issue" and claim.status != "stated":
            issue, side = claim.value.split(" ", 1)
            word = "raised" if claim.status in ("began", "occurred") else "planned"
            sides = found.setdefault((claim.subject, issue), {}).setdefault(word, [])
            if side not in sides:
                sides.append(side)
    return found


def _side(site: Site, name: str) -> Markup:
    return site.sides[name].markup if name in site.sides else safe(name)


def _named(site: Site, issue: str, raised: Raised) -> tuple[Cell, ...]:
    """Return a cell for each trip: raised or planned by a side, else discussed, merely listed, or not named."""
    named: dict[str | None, bool] = {}
    for paragraph in site.issues[issue].paragraphs:
        trip = site.articles[paragraph.source].trip
        named[trip] = named.get(trip, False) or paragraph.discussed
    words = {True: "discussed", False: "merely listed", None: "not named"}
    cells = []
    for trip in site.trips:
        sides = raised.get((trip, issue), {})
        word = next((w for w in ("raised", "planned") if w in sides), words[named.get(trip)])
        cells.append(Cell(site.titles[trip], word, listed(_side(site, side) for side in sides.get(word, ()))))
    return tuple(cells)
