"""Every statement in one table, which a small script filters; without it the table is whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OutputFile, Statement
from generator.pages.page import CARE, Page
from generator.pages.parts.dates import first_day, printed
from generator.pages.parts.said import side_of, spoken, who_plain
from generator.pages.site import Site

_KIND = {"direct": "quotation", "block": "quotation", "mixed": "partly quoted", "indirect": "article’s words"}

#: Statements on one page: what a browser filters without a pause.
_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A statement in the table; `order` sorts by date."""

    id: str
    order: str
    date: str
    who: str
    side: str
    trip: str
    issues: tuple[str, ...]
    kind: str
    words: Markup
    care: str
    place: Markup
    source: str


def render(site: Site) -> Iterable[OutputFile]:
    """Render the table."""
    ordered = sorted(site.dossier.statements, key=lambda s: first_day(s.date.value))
    starts = range(0, max(1, len(ordered)), _ROWS)
    paths = ["explore.md", *(f"explore/{number}.md" for number in range(2, len(starts) + 1))]
    for path, start in zip(paths, starts, strict=True):
        page = Page(site, path, "Explore the statements")
        rows = ordered[start : start + _ROWS]
        yield page.file(
            "explore",
            "Every statement, by trip, issue, side, speaker, source and kind.",
            hide=("navigation", "toc"),
            rows=tuple(_row(page, s) for s in rows),
            total=len(ordered),
            part=(start + 1, start + len(rows)),
            parts=tuple(page.link(other, n) if other != path else n for n, other in enumerate(paths, start=1)),
        )


def _row(page: Page, statement: Statement) -> Row:
    site = page.site
    described = site.articles[statement.source].quoting == "described"
    return Row(
        id=statement.id,
        order=first_day(statement.date.value),
        date=printed(statement.date.value) if statement.date.value else "not dated",
        who=who_plain(site, statement),
        side=side_of(statement) or "not known",
        trip=site.titles[statement.trip] if statement.trip in site.trips and statement.trip else "none",
        issues=tuple(site.issues[i].label for i in statement.issues if i in site.issues),
        kind=_KIND[statement.kind],
        words=Markup("") if described else spoken(site, statement),
        care=CARE[site.articles[statement.source].quoting],
        place=page.source(statement.source, statement.line),
        source=statement.source,
    )
