"""Every statement in one table, which a small script filters; without it the table is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import OutputFile, Statement
from generator.pages.page import Page
from generator.pages.parts.said import by_date, care_of, kind_of, said_on, shown_words, side_of, who_plain
from generator.pages.site import Site
from generator.text.folding import fold

#: Statements on one page: what a browser filters without a pause.
_ROWS = 1000
_FILTERS = ("trip", "issue", "side", "speaker", "source", "kind")


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
    ordered = sorted(_told_once(site), key=lambda told: by_date(site, told[0]))
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
            rows=(shown := tuple(_row(page, *told) for told in rows)),
            filters=_filters(shown),
            left_out=len(site.dossier.statements) - len(site.statements),
            total=len(ordered),
            part=(start + 1, start + len(rows)),
            parts=tuple(page.link(other, n) if other != path else n for n, other in enumerate(paths, start=1)),
        )


def _filters(rows: Iterable[Row]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """Return (name, (value, rows that have it)...) for each choice; the script reads the same names from the rows."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in _FILTERS}
    for row in rows:
        own = {
            "trip": (row.trip,), "issue": row.issues, "side": (row.side,), "speaker": (row.who,),
            "source": (row.source,), "kind": (row.kind,),
        }
        for name, values in own.items():
            counts[name].update(dict.fromkeys(values, 1))
    return tuple((name, tuple(sorted(found.items()))) for name, found in counts.items())


def _told_once(site: Site) -> Iterable[tuple[Statement, tuple[str, ...]]]:
    """Yield the statements with their issues; of one speaker's words in one sentence only those not in others of them.

    What a row swallows leaves it its issues, so that a filter still finds it.
    """
    groups: dict[tuple[str, int, str], list[Statement]] = defaultdict(list)
    for statement in site.statements:
        groups[statement.source, statement.sentence.start, who_plain(site, statement)].append(statement)
    for group in groups.values():
        words = {s.id: fold(shown_words(site, s).striptags()) for s in group}
        kept: dict[str, list[Statement]] = {}
        for statement in sorted(group, key=lambda s: -len(words[s.id])):
            within = next((k for k in kept if words[statement.id] in words[k]), statement.id)
            kept.setdefault(within, []).append(statement)
        for own in kept.values():
            yield own[0], tuple(dict.fromkeys(issue for s in own for issue in s.issues))


def _row(page: Page, statement: Statement, issues: tuple[str, ...]) -> Row:
    site = page.site
    return Row(
        id=statement.id,
        order=by_date(site, statement),
        date=said_on(site, statement)[0],
        who=who_plain(site, statement),
        side=side_of(statement) or "not known",
        trip=site.titles[statement.trip] if statement.trip in site.trips and statement.trip else "none",
        issues=tuple(site.issues[i].label for i in issues if i in site.issues),
        kind=kind_of(statement),
        words=Markup("") if site.described(statement) else shown_words(site, statement),
        care=care_of(site, statement),
        place=page.source(statement.source, statement.line),
        source=statement.source,
    )
