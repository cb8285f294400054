"""Where sources differ: each difference with its sides, wordings of one utterance, and the claims by sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, OutputFile
from generator.pages.page import Page
from generator.pages.parts.aligned import wordings
from generator.pages.parts.differences import compared, shown
from generator.pages.parts.support import claim_support
from generator.pages.parts.wording import sentence_case
from generator.pages.site import Site

#: With more articles than this a row of the table only names those that have the claim.
_COLUMNS = 8
#: What a claim about a trip or a meeting may be about here: what the articles could contradict each other in.
_SLOTS = frozenset({"dates", "date", "time", "duration", "place", "rank", "outcome", "channel", "invitation"})


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with the articles that have it: a place an article in a table with columns, empty where one is silent."""

    question: str
    value: str
    status: str
    support: str
    places: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The claims about one trip and its meetings."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def render(site: Site) -> Iterable[OutputFile]:
    """Render the differences."""
    page = Page(site, "differences.md", "Where sources differ")
    quotations = [q for trip in site.trips for q in site.quotations_by_trip.get(trip, ())]
    yield page.file(
        "differences",
        "Where the articles differ: values, wordings, headlines.",
        differences=tuple(shown(page, d) for d in compared(site)),
        wordings=tuple(wordings(page, q) for q in quotations),
        tables=tuple(table for trip in site.trips if (table := _table(page, trip))),
    )


def _table(page: Page, trip: str) -> Table | None:
    site = page.site
    subjects = [("", trip), *((_with(page, e.participants, trip), e.id) for e in site.events_by_trip.get(trip, ()))]
    claims = [(who, c) for who, key in subjects for c in site.claims_by_subject.get(key, ()) if c.slot in _SLOTS]
    sources = sorted({span.source for _, claim in claims for span in claim.spans})
    if len(sources) < 2:
        return None
    columns = tuple(sources) if len(sources) <= _COLUMNS else ()
    return Table(site.titles[trip], columns, tuple(_row(page, who, claim, columns) for who, claim in claims))


def _row(page: Page, who: str, claim: Claim, columns: tuple[str, ...]) -> Row:
    lines = {span.source: page.site.line(span) for span in reversed(claim.spans)}
    held = {source: page.line(source, line) for source, line in lines.items()}
    named = (page.source(source, line) for source, line in sorted(lines.items()))
    question = sentence_case(claim.slot) + who
    places = tuple(held.get(source, Markup("")) for source in columns) or tuple(named)
    status = "" if claim.status == "stated" else claim.status.replace("-", " ")
    return Row(question, claim.words or claim.value, status, claim_support(claim), places)


def _with(page: Page, participants: tuple[str, ...], trip: str) -> str:
    traveller = page.site.trips[trip].traveller
    names = " and ".join(page.site.name(who) for who in participants if who != traveller)
    return f", meeting with {names}"
