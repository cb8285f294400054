"""Where sources differ: each difference with its sides, wordings of one utterance, and the claims by sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, OutputFile
from generator.pages.page import Page
from generator.pages.parts.aligned import Reworded, reworded
from generator.pages.parts.dates import printed
from generator.pages.parts.differences import Shown, question, shown
from generator.pages.parts.support import stated_as, support
from generator.pages.parts.wording import counted, sentence_case
from generator.pages.site import Site

#: Trips on one page, and in all without being folded.
_TRIPS, _OPEN = 10, 3
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

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What articles tell of one trip differently, and all that they tell of it."""

    title: str
    #: "two differences, one pair of wordings, 17 claims": what stands behind it where it is folded.
    summary: str
    differences: tuple[Shown, ...]
    reworded: tuple[Reworded, ...]
    table: Table | None


def render(site: Site) -> Iterable[OutputFile]:
    """Render the differences by trip, the newest first, on as many pages as they need."""
    trips = [t for t in (*reversed(tuple(site.trips)), "") if _is_told(site, t)]
    starts = range(0, max(1, len(trips)), _TRIPS)
    paths = ["differences.md", *(f"differences/{number}.md" for number in range(2, len(starts) + 1))]
    for path, start in zip(paths, starts, strict=True):
        page = Page(site, path, "Where sources differ")
        yield page.file(
            "differences",
            "Where the articles differ: values, wordings, headlines.",
            groups=tuple(_group(page, trip) for trip in trips[start : start + _TRIPS]),
            folded=len(trips) > _OPEN,
            found=bool(site.differences_by_trip or site.quotations_by_trip),
            parts=tuple(page.link(other, n) if other != path else n for n, other in enumerate(paths, start=1)),
        )


def _is_told(site: Site, trip: str) -> bool:
    """Tell whether articles can be compared on a trip at all."""
    told = {span.source for _, claim in _claims(site, trip) for span in claim.spans}
    return trip in site.differences_by_trip or trip in site.quotations_by_trip or len(told) > 1


def _group(page: Page, trip: str) -> Group:
    site = page.site
    differences = tuple(shown(page, d) for d in site.differences_by_trip.get(trip, ()))
    worded = reworded(page, site.quotations_by_trip.get(trip, ()))
    table = _table(page, trip)
    worded_otherwise = sum(len(one.wordings) for one in worded)
    counts = (
        counted(len(differences), "difference"),
        counted(worded_otherwise, "utterance in several wordings", "utterances in several wordings"),
        counted(len(table.rows) if table else 0, "claim by source", "claims by source"),
    )
    return Group(site.titles.get(trip, "Not of one trip"), sentence_case(", ".join(counts)), differences, worded, table)


def _claims(site: Site, trip: str) -> list[tuple[str, Claim]]:
    """Return the claims about a trip and its meetings that articles could contradict each other in, with whom."""
    meetings = ((_with(site, e.participants, trip), e.id) for e in site.events_by_trip.get(trip, ()))
    subjects = [("", trip), *meetings] if trip else []
    return [(who, c) for who, key in subjects for c in site.claims_by_subject.get(key, ()) if c.slot in _SLOTS]


def _table(page: Page, trip: str) -> Table | None:
    claims = _claims(page.site, trip)
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
    return Table(columns, rows)


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


def _with(site: Site, participants: tuple[str, ...], trip: str) -> str:
    traveller = site.trips[trip].traveller
    names = " and ".join(site.name(who) for who in participants if who != traveller)
    return f", meeting with {names}"
