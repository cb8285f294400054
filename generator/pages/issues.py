"""A page for each issue, and their list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Issue, IssueParagraph, OutputFile, Span, Statement
from generator.pages.page import Page
from generator.pages.parts.bottom_line import main_sides
from generator.pages.parts.dates import first_day, printed
from generator.pages.parts.said import Said, said, side_of
from generator.pages.parts.sides import SideMark
from generator.pages.parts.wording import counted
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Position:
    """How many statements each side makes on one trip."""

    trip: Markup
    dates: str
    #: (side, mark, count, first statements cited)
    sides: tuple[tuple[str, SideMark | None, int, Markup], ...]
    named: str
    words: tuple[str, ...]


def render(site: Site) -> Iterable[OutputFile]:
    """Render the list, then the issues."""
    page = Page(site, "issues/index.md", "Issues")
    ordered = sorted(site.issues.values(), key=lambda i: i.label)
    yield page.file(
        "issues",
        "The issues that the articles name, with the trips and sides.",
        issues=tuple(
            (
                page.issue(issue.id),
                len(site.statements_by_issue.get(issue.id, ())),
                len({p.source for p in issue.paragraphs}),
                tuple(page.trip(t) for t in _trips(site, issue)),
            )
            for issue in ordered
        ),
    )
    for issue in ordered:
        yield _issue(site, issue)


def _trips(site: Site, issue: Issue) -> list[str]:
    """Return the trips in whose articles the issue is named, in order of time."""
    named = {site.articles[p.source].trip for p in issue.paragraphs}
    named |= {s.trip for s in site.statements_by_issue.get(issue.id, ())}
    return [trip for trip in site.trips if trip in named]


def _issue(site: Site, issue: Issue) -> OutputFile:
    page = Page(site, f"issues/{issue.id}.md", issue.label)
    statements = sorted(
        site.statements_by_issue.get(issue.id, ()),
        key=lambda s: first_day(s.date.value) if s.date.value else "",
        reverse=True,
    )
    trips = _trips(site, issue)
    return page.file(
        "issue",
        f"{issue.label}: what each side said on each trip, with the words and their sources.",
        tags=issue.aliases,
        issue=issue,
        positions=tuple(_position(page, issue, trip, statements) for trip in reversed(trips)),
        statements=_by_trip(page, statements),
        paragraphs=tuple(
            (page.source(p.source, p.line), "discussed" if p.discussed else "merely listed", _words(site, p))
            for p in issue.paragraphs
        ),
        related=tuple(page.issue(i) for i in _related(site, statements, issue.id)),
    )


def _position(page: Page, issue: Issue, trip: str, statements: list[Statement]) -> Position:
    site = page.site
    mine = [s for s in statements if s.trip == trip]
    main = main_sides(site, site.trips[trip])
    names = dict.fromkeys((*main, *(side_of(s) for s in mine)))
    paragraphs = [p for p in issue.paragraphs if site.articles[p.source].trip == trip]
    discussed = sum(p.discussed for p in paragraphs)
    named = counted(discussed, "paragraph discusses", "paragraphs discuss") + " it"
    if len(paragraphs) > discussed:
        named += f", {counted(len(paragraphs) - discussed, 'merely lists', 'merely list')} it"
    rows = []
    for side in names:
        own = [s for s in mine if side_of(s) == side]
        rows.append((side or "Side not known", site.sides.get(side), len(own), page.cite(s.sentence for s in own)))
    terms = {
        site.text(Span(p.source, start, end)).casefold(): None for p in paragraphs for start, end in p.terms
    }
    return Position(page.trip(trip), printed(site.trips[trip].dates.value), tuple(rows), named, tuple(terms)[:8])


def _by_trip(page: Page, statements: list[Statement]) -> tuple[tuple[Markup | str, tuple[Said, ...]], ...]:
    """Group statements by trip, the newest trip first; those of no trip come last."""
    groups: dict[str | None, list[Statement]] = {trip: [] for trip in reversed(tuple(page.site.trips))}
    for statement in statements:
        groups.setdefault(statement.trip if statement.trip in page.site.trips else None, []).append(statement)
    return tuple(
        (page.site.titles[trip] if trip else "Not tied to a trip", tuple(said(page, s) for s in group))
        for trip, group in groups.items()
        if group
    )


def _words(site: Site, paragraph: IssueParagraph) -> tuple[str, ...]:
    terms = (site.text(Span(paragraph.source, start, end)) for start, end in paragraph.terms)
    return tuple(dict.fromkeys(terms))


def _related(site: Site, statements: list[Statement], own: str) -> list[str]:
    """Return the issues most often named in the same statements."""
    counts: dict[str, int] = {}
    for statement in statements:
        for issue in statement.issues:
            if issue != own and issue in site.issues:
                counts[issue] = counts.get(issue, 0) + 1
    return sorted(counts, key=lambda i: (-counts[i], i))[:6]
