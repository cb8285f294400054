"""The home page: scope, trips with status, open questions, differences, issues; how to begin when nothing is there."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import OutputFile, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.aligned import reworded
from generator.pages.parts.dates import basis, first_day, last_day, printed
from generator.pages.parts.differences import shown
from generator.pages.parts.drawing import Row, drawing
from generator.pages.parts.pictures import days_of, trip_marks
from generator.pages.parts.status import only_planned, standing
from generator.pages.parts.unknowns import unknowns
from generator.pages.parts.wording import counted, listed, number, sentence_case
from generator.pages.site import Site

#: The newest of so many trips; the page of the trips has all.
_TRIPS = 12
_QUESTIONS = 6
_DIFFERENCES = 3


def render(site: Site) -> Iterable[OutputFile]:
    """Render the home page."""
    page = Page(site, "index.md", site.dossier.settings.title)
    if not site.dossier.articles:
        yield page.file("begin", "How to begin.")
        return
    newest = tuple(site.trips.values())[: -_TRIPS - 1 : -1]
    rows = tuple(_row(page, trip) for trip in newest)
    order = (*reversed(tuple(site.trips)), "")
    differences = [d for trip in order for d in site.differences_by_trip.get(trip, ())]
    differences.sort(key=lambda d: d.kind == "damage")
    quotations = (q for trip in order for q in site.quotations_by_trip.get(trip, ()))
    retold = reworded(page, quotations, briefly=True)
    yield page.file(
        "home",
        _scope(site),
        scope=_scope(site),
        trips=rows,
        every=len(site.trips) if len(site.trips) > len(rows) else 0,
        overview=drawing(rows) if len(rows) > 1 else None,
        days=days_of(page, newest[0]) if len(newest) == 1 else None,
        questions=_questions(page),
        differences=tuple(shown(page, d) for d in differences[:_DIFFERENCES]),
        reworded_ones=retold[:_DIFFERENCES],
        more=len(differences[_DIFFERENCES:]) + len(retold[_DIFFERENCES:]),
        issues=tuple(
            sorted(
                (
                    (page.issue(i), len(site.statements_by_issue.get(i, ())), len({p.source for p in issue.paragraphs}))
                    for i, issue in site.issues.items()
                ),
                key=lambda row: (-row[1], -row[2]),
            )
        ),
    )


def _scope(site: Site) -> str:
    articles = site.dossier.articles
    dated = [a.published.value for a in articles if a.published.value]
    count = counted(len(articles), "press article")
    trips = counted(len(site.trips), "diplomatic trip")
    text = f"What {count} {'tells' if len(articles) == 1 else 'tell'} of {trips}"
    if not site.trips:
        text = f"{count}, in which the program found no trip"
    if dated:
        first, last = min(dated, key=first_day), max(dated, key=last_day)
        start, end = printed(first.split("/")[0]), printed(last.split("/")[-1])
        text += f", published from {start} to {end}" if start != end else f", published {start}"
    return sentence_case(text) + "."


def _row(page: Page, trip: Trip) -> Row:
    """Name a trip: who, where, when, how far it got, and how much the articles have of it."""
    stands = standing(trip.ladder)
    ground = basis(trip.dates) + (", as planned" if only_planned(trip.dates, trip.ladder) else "")
    when = Markup('{} · {} · {} <span class="basis">{}</span>').format(
        page.person(trip.traveller), listed(trip.countries), safe(printed(trip.dates.value)), safe(ground)
    )
    status = Markup('<span class="detail"><span class="status status-{}">{}</span></span>').format(
        stands.rung or "none", safe(stands.words)
    )
    coverage = Markup('<span class="basis">{}</span>').format(safe(_coverage(page.site, trip)))
    return Row(page.trip(trip.id), when + status + coverage, trip_marks(page, trip))


def _coverage(site: Site, trip: Trip) -> str:
    """Count the articles, meetings and statements of a trip."""
    if not trip.sources:
        return f"no article of its own; named in {number(len(trip.mentioned_by))}"
    past = [standing(event.ladder).happened for event in site.events_by_trip.get(trip.id, ())]
    meetings = [f"{counted(sum(past), 'meeting')} reported"] if any(past) else []
    meetings += [f"{counted(past.count(False), 'meeting')} only named beforehand"] if not all(past) else []
    said = counted(len(site.statements_by_trip.get(trip.id, ())), "statement")
    return ", ".join((counted(len(trip.sources), "article"), *meetings, said))


def _questions(page: Page) -> tuple[Markup, ...]:
    """Return open questions, as many of each trip as there is room for, the newest trip first."""
    trips = tuple(page.site.trips.values())[::-1]
    gaps = [unknowns(page, trip) for trip in trips]
    turns = [(place, i) for place in range(_QUESTIONS) for i, own in enumerate(gaps) if place < len(own)]
    chosen = sorted((i, place) for place, i in turns[:_QUESTIONS])
    if len(trips) == 1:
        return tuple(gaps[i][place] for i, place in chosen)
    return tuple(page.trip(trips[i].id) + safe(": ") + gaps[i][place] for i, place in chosen)
