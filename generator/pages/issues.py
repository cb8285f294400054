"""A page for each issue, and their list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Issue, IssueParagraph, OutputFile, Span, Statement, Trip
from generator.pages.page import Page
from generator.pages.parts.dates import printed
from generator.pages.parts.prose import told
from generator.pages.parts.said import Spoken, distinct, newest_first, side_of, spoken
from generator.pages.parts.tally import Tally, tally
from generator.pages.parts.wording import counted
from generator.pages.site import Site

#: Statements on one page; explore.md has all.
_STATEMENTS = 100
#: Words by which the articles of one trip name an issue.
_WORDS = 6


@dataclass(frozen=True, slots=True)
class Position:
    """How many statements each side makes on one trip."""

    trip: Markup
    dates: str
    #: A tally for each side, with its first statements cited; all of the page on one scale.
    sides: tuple[Tally, ...]
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
    prose = site.proof.of("issues", issue.id)
    statements = newest_first(site, distinct(site, site.statements_by_issue.get(issue.id, ())))
    return page.file(
        "issue",
        f"{issue.label}: what each side said on each trip, with the words and their sources.",
        tags=issue.aliases,
        boost=1.5,
        edit_path=prose.path if prose else None,
        issue=issue,
        told=told(page, prose),
        positions=_positions(page, issue, statements),
        statements=_by_trip(page, statements[:_STATEMENTS]),
        more=max(0, len(statements) - _STATEMENTS),
        sources=_sources(page, issue),
        related=tuple(page.issue(i) for i in _related(site, statements, issue.id)),
    )


def _positions(page: Page, issue: Issue, statements: list[Statement]) -> tuple[Position, ...]:
    """Return the trips on which it is named, the newest first."""
    site = page.site
    said: dict[str | None, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.trip, []).append(statement)
    named: dict[str | None, list[IssueParagraph]] = {}
    for paragraph in issue.paragraphs:
        named.setdefault(site.articles[paragraph.source].trip, []).append(paragraph)
    sides = {trip: _by_side(site, site.trips[trip], said.get(trip, [])) for trip in reversed(_trips(site, issue))}
    most = max((len(own) for by_side in sides.values() for own in by_side.values()), default=0)
    return tuple(_position(page, trip, own, most, named.get(trip, [])) for trip, own in sides.items())


def _by_side(site: Site, trip: Trip, statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Group statements by side, the main ones first and also where they are silent, that of nobody last."""
    groups: dict[str, list[Statement]] = {side: [] for side in site.main_sides(trip)}
    for statement in statements:
        groups.setdefault(side_of(statement), []).append(statement)
    return dict(sorted(groups.items(), key=lambda item: not item[0]))


def _position(
    page: Page, trip: str, by_side: Mapping[str, list[Statement]], most: int, paragraphs: list[IssueParagraph]
) -> Position:
    site = page.site
    discussed = sum(p.discussed for p in paragraphs)
    named = counted(discussed, "paragraph discusses", "paragraphs discuss") + " it"
    if len(paragraphs) > discussed:
        named += f", {counted(len(paragraphs) - discussed, 'merely lists', 'merely list')} it"
    return Position(
        page.trip(trip),
        printed(site.trips[trip].dates.value),
        tuple(
            tally(side or "Side not known", site.sides.get(side), own, most, page.cite(s.sentence for s in own))
            for side, own in by_side.items()
        ),
        named,
        _words(site, paragraphs)[:_WORDS],
    )


def _by_trip(page: Page, statements: list[Statement]) -> tuple[tuple[str, Spoken], ...]:
    """Group statements by trip, the newest trip first; those of no trip come last."""
    groups: dict[str | None, list[Statement]] = {trip: [] for trip in reversed(tuple(page.site.trips))}
    for statement in statements:
        groups.setdefault(statement.trip if statement.trip in page.site.trips else None, []).append(statement)
    return tuple(
        (page.site.titles[trip] if trip else "Not tied to a trip", spoken(page, group))
        for trip, group in groups.items()
        if group
    )


def _sources(page: Page, issue: Issue) -> tuple[tuple[Markup, tuple[tuple[Markup, bool], ...], tuple[str, ...]], ...]:
    """Return for each source that names it: the lines, whether each discusses it, and the words used."""
    groups: dict[str, list[IssueParagraph]] = {}
    for paragraph in issue.paragraphs:
        groups.setdefault(paragraph.source, []).append(paragraph)
    return tuple(
        (page.source(source), tuple((page.line(source, p.line), p.discussed) for p in own), _words(page.site, own))
        for source, own in groups.items()
    )


def _words(site: Site, paragraphs: Iterable[IssueParagraph]) -> tuple[str, ...]:
    """Return the words by which it is named, each once, in the case in which it comes first."""
    terms: dict[str, str] = {}
    for paragraph in paragraphs:
        for start, end in paragraph.terms:
            word = site.text(Span(paragraph.source, start, end))
            terms.setdefault(word.casefold(), word)
    return tuple(terms.values())


def _related(site: Site, statements: list[Statement], own: str) -> list[str]:
    """Return the issues most often named in the same statements."""
    counts: dict[str, int] = {}
    for statement in statements:
        for issue in statement.issues:
            if issue != own and issue in site.issues:
                counts[issue] = counts.get(issue, 0) + 1
    return sorted(counts, key=lambda i: (-counts[i], i))[:6]
