"""What each side said on a trip: a table of counts by issue and side, and the best two statements on each issue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.excerpts import is_weak
from generator.model import Statement, Trip
from generator.pages.page import Page
from generator.pages.parts.said import Said, distinct, has_words, said, side_of
from generator.pages.parts.sides import SideMark
from generator.pages.site import Site

#: Issues with statements on the page, and statements on each; the pages of the issues have all.
_TOPICS = 10
_STATEMENTS = 2

#: Issue -> side -> statements, the main sides first.
ByIssue = Mapping[str, Mapping[str, list[Statement]]]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one side said on one issue of the trip."""

    mark: SideMark | None
    statements: tuple[Said, ...]
    #: All of the side's on the issue.
    count: int
    #: Citations of what stands further up on the page already.
    above: Markup


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue of the trip with the voices on it."""

    issue: str
    label: str
    voices: tuple[Voice, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How many statements a side made on an issue, and whether some are quoted."""

    count: int
    quoted: bool


def by_issue(site: Site, trip: Trip) -> ByIssue:
    """Return the statements of the trip by issue, the most named first, and by side, the main sides first."""
    groups: dict[str, dict[str, list[Statement]]] = {}
    main = site.main_sides(trip)
    for statement in distinct(site, site.statements_by_trip.get(trip.id, ())):
        for issue in statement.issues:
            if issue in site.issues:
                groups.setdefault(issue, {s: [] for s in main}).setdefault(side_of(statement), []).append(statement)
    ordered = sorted(groups, key=lambda i: (-sum(map(len, groups[i].values())), site.issues[i].label))
    return {issue: groups[issue] for issue in ordered}


def matrix(site: Site, trip: Trip, groups: ByIssue) -> dict[str, tuple[Cell, ...]]:
    """Return for each issue a cell for each main side, and one for all others where any of them spoke on the trip."""
    main = site.main_sides(trip)
    others = {i: [s for side, own in sides.items() if side not in main for s in own] for i, sides in groups.items()}
    further = any(others.values())
    return {
        issue: tuple(_cell(own) for own in (*(sides[side] for side in main), *([others[issue]] if further else [])))
        for issue, sides in groups.items()
    }


def _cell(statements: list[Statement]) -> Cell:
    return Cell(len(statements), any(s.kind != "indirect" for s in statements))


def topics(page: Page, trip: Trip, groups: ByIssue, above: Iterable[Statement]) -> tuple[Topic, ...]:
    """Show the issues on which somebody's words may be printed; a statement stands on the page only once."""
    seen = {s.id for s in above}
    found: list[Topic] = []
    for issue, sides in groups.items():
        if len(found) == _TOPICS:
            break
        chosen = _chosen(page.site, sides, seen, page.site.main_sides(trip))
        if not chosen:
            continue
        voices = []
        for side, own in sides.items():
            again = [s for s in own if s.id in seen and has_words(page.site, s)]
            fresh = [s for s in chosen if side_of(s) == side]
            if fresh or again or side in page.site.main_sides(trip):
                cite = page.cite((s.sentence for s in again), limit=2) if not fresh else Markup("")
                voices.append(Voice(page.site.sides.get(side), tuple(said(page, s) for s in fresh), len(own), cite))
        seen |= {s.id for s in chosen}
        total = sum(map(len, sides.values()))
        found.append(Topic(issue, page.site.issues[issue].label, tuple(voices), total - len(chosen)))
    return tuple(found)


def _chosen(
    site: Site, sides: Mapping[str, list[Statement]], seen: set[str], main: tuple[str, ...]
) -> list[Statement]:
    """Choose statements with words that are not yet on the page, the sides by turns."""
    queues = [
        sorted((s for s in own if s.id not in seen and has_words(site, s)), key=partial(_weight, site))
        for side, own in sorted(sides.items(), key=lambda item: item[0] not in main)
    ]
    chosen: list[Statement] = []
    while len(chosen) < _STATEMENTS and any(queues):
        chosen += [queue.pop(0) for queue in queues if queue][: _STATEMENTS - len(chosen)]
    return chosen


def _weight(site: Site, statement: Statement) -> tuple[bool, bool, bool, bool, str, int]:
    """Set first what speaks of few issues in words without doubt: a long list of issues tells least on each."""
    return (
        statement.id in site.doubts,
        is_weak(statement),
        len(statement.issues) > 2,
        statement.kind == "indirect",
        statement.source,
        statement.sentence.start,
    )
