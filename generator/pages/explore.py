"""Every statement in one table, which a small script filters; without it the table is whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OutputFile, Statement
from generator.pages.page import Page
from generator.pages.parts.said import by_date, care_of, kind_of, said_on, shown_words, side_of, who_plain
from generator.pages.site import Site

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
    ordered = sorted(site.statements, key=lambda s: by_date(site, s))
    starts = range(0, max(1, len(ordered)), _ROWS)
    paths = ["explore.md", *(f"explore/{number}.md" for number in range(2, len(starts) + 1))]
    for path, start in zip(paths, starts, strict=True):
        page = Page(site, path, "Explore the statements")
        rows = ordered[start : start + _ROWS]
        yield page.file(
            "explore",
            "Every statement, by trip, issue, side, speaker, source and kind.",
            hide=("navigation", "toc"),
            boost=0.3,
            rows=tuple(_row(page, s) for s in rows),
            left_out=len(site.dossier.statements) - len(ordered),
            total=len(ordered),
            part=(start + 1, start + len(rows)),
            parts=tuple(page.link(other, n) if other != path else n for n, other in enumerate(paths, start=1)),
        )


def _row(page: Page, statement: Statement) -> Row:
    site = page.site
    return Row(
        id=statement.id,
        order=by_date(site, statement),
        date=said_on(site, statement)[0],
        who=who_plain(site, statement),
        side=side_of(statement) or "not known",
        trip=site.titles[statement.trip] if statement.trip in site.trips and statement.trip else "none",
        issues=tuple(site.issues[i].label for i in statement.issues if i in site.issues),
        kind=kind_of(statement),
        words=Markup("") if site.described(statement) else shown_words(site, statement),
        care=care_of(site, statement),
        place=page.source(statement.source, statement.line),
        source=statement.source,
    )
