"""The home page: scope, trips with status, open questions, differences, issues; how to begin when nothing is there."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import OutputFile, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import basis, first_day, last_day, printed
from generator.pages.parts.differences import compared, shown
from generator.pages.parts.status import standing
from generator.pages.parts.unknowns import unknowns
from generator.pages.parts.wording import counted, number, sentence_case
from generator.pages.site import Site

_QUESTIONS = 6
_DIFFERENCES = 3


def render(site: Site) -> Iterable[OutputFile]:
    """Render the home page."""
    page = Page(site, "index.md", site.dossier.settings.title)
    if not site.dossier.articles:
        yield page.file("begin", "How to begin.")
        return
    yield page.file(
        "home",
        _scope(site),
        scope=_scope(site),
        trips=tuple(
            (
                trip,
                standing(trip.ladder),
                printed(trip.dates.value),
                basis(trip.dates),
                _coverage(trip),
            )
            for trip in reversed(tuple(site.trips.values()))
        ),
        questions=_questions(page),
        differences=tuple(shown(page, d) for d in compared(site)[:_DIFFERENCES]),
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


def _coverage(trip: Trip) -> str:
    if trip.sources:
        return counted(len(trip.sources), "article")
    return f"no article of its own; named in {number(len(trip.mentioned_by))}"


def _questions(page: Page) -> tuple[Markup, ...]:
    """Return open questions, the newest trips' first, a few of each."""
    found: list[Markup] = []
    for trip in reversed(tuple(page.site.trips.values())):
        found += [page.trip(trip.id) + safe(": ") + gap for gap in unknowns(page, trip)[:2]]
    return tuple(found[:_QUESTIONS])
