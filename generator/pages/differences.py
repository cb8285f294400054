"""Where sources differ: each difference with its sides, wordings of one utterance, and the claims by sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, OutputFile
from generator.pages.page import Page
from generator.pages.parts.aligned import reworded
from generator.pages.parts.dates import printed
from generator.pages.parts.differences import compared, question, shown
from generator.pages.parts.support import stated_as, support
from generator.pages.site import Site

#: With more articles than this a row of the table only names those that have the claim.
_COLUMNS = 8
#: What a claim about a trip or a meeting may be about here: what the articles could contradict each other in.
_SLOTS = frozenset({"dates", "date", "time", "duration", "place", "rank", "outcome", "channel", "invitation"})
#: With one of these an article has something before it, not behind it.
_AHEAD = ("possible", "expected", "announced")


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
    quotations = [q for own in site.quotations_by_trip.values() for q in own]
    yield page.file(
        "differences",
        "Where the articles differ: values, wordings, headlines.",
        differences=tuple(shown(page, d) for d in compared(site)),
        reworded_ones=reworded(page, quotations),
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
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for who, claim in claims:
        groups.setdefault((who, claim.slot, _value(claim)), []).append(claim)
    rows = tuple(
        _row(page, question(slot) + who, value, own, columns) for (who, slot, value), own in groups.items()
    )
    return Table(site.titles[trip], columns, rows)


def _row(page: Page, question: str, value: str, claims: list[Claim], columns: tuple[str, ...]) -> Row:
    spans = [span for claim in claims for span in claim.spans]
    lines = {span.source: page.site.line(span) for span in reversed(spans)}
    past = {span.source for claim in claims if claim.status not in _AHEAD for span in claim.spans}
    cells = tuple(_cell(page, source, lines.get(source), happened=source in past) for source in columns)
    named = tuple(page.source(source, line) for source, line in sorted(lines.items()))
    return Row(question, value, stated_as(claims), support(page.site, spans), cells or named)


def _cell(page: Page, source: str, line: int | None, *, happened: bool) -> Markup:
    """Return a mark with the line that it leads to, filled where the article has the claim as past."""
    if line is None:
        return Markup("")
    mark = Markup('<span class="sample round {}">').format("known" if happened else "open")
    return mark + page.line(source, line, "") + Markup("</span>")


def _value(claim: Claim) -> str:
    """Return the value as a reader has it; claims give dates as ISO values."""
    return printed(claim.value) if claim.slot in ("dates", "date") else claim.words or claim.value


def _with(page: Page, participants: tuple[str, ...], trip: str) -> str:
    traveller = page.site.trips[trip].traveller
    names = " and ".join(page.site.name(who) for who in participants if who != traveller)
    return f", meeting with {names}"
