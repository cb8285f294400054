"""What each side said on a trip: counts by issue and side, and the best two statements on each issue."""

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
from generator.pages.parts.tally import Tally, tally
from generator.pages.site import Site

#: Issues with statements on the page, and statements on each; the pages of the issues have all.
_TOPICS = 10
_STATEMENTS = 2
#: Issues that stand open from the beginning.
_OPEN = 2

#: Issue -> side -> statements, the main sides first.
ByIssue = Mapping[str, Mapping[str, list[Statement]]]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one side said on one issue of the trip."""

    mark: SideMark | None
    statements: tuple[Said, ...]
    #: Citations of what stands further up on the page already.
    above: Markup


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue of the trip with the voices on it."""

    issue: str
    label: str
    tallies: tuple[Tally, ...]
    voices: tuple[Voice, ...]
    more: int
    #: Both main sides are heard: a reader can compare them at once.
    open: bool


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


def topics(page: Page, trip: Trip, groups: ByIssue, above: Iterable[Statement]) -> tuple[Topic, ...]:
    """Show all issues with their counts, and the best statements on the first; a statement stands only once."""
    site = page.site
    main = site.main_sides(trip)
    seen = {site.utterance(s) for s in above}
    most = max((len(own) for sides in groups.values() for own in sides.values()), default=0)
    others = any(own and side not in main for sides in groups.values() for side, own in sides.items())
    found: list[Topic] = []
    opened = 0
    for place, (issue, sides) in enumerate(groups.items()):
        chosen = _chosen(site, sides, seen, main) if place < _TOPICS else []
        voices = []
        for side, own in sides.items():
            again = [s for s in own if site.utterance(s) in seen and has_words(site, s)]
            fresh = [s for s in chosen if side_of(s) == side]
            if fresh or (again and place < _TOPICS):
                cite = page.cite((s.sentence for s in again), limit=2) if not fresh else Markup("")
                voices.append(Voice(site.sides.get(side), tuple(said(page, s) for s in fresh), cite))
        seen |= {site.utterance(s) for s in chosen}
        both = len(main) > 1 and all(any(side_of(s) == side for s in chosen) for side in main)
        opened += both
        rest = sum(map(len, sides.values())) - len(chosen)
        tallies = _tallies(site, sides, main, most, others=others)
        label = site.issues[issue].label
        found.append(Topic(issue, label, tallies, tuple(voices), rest, both and opened <= _OPEN))
    return tuple(found)


def _tallies(
    site: Site, sides: Mapping[str, list[Statement]], main: tuple[str, ...], most: int, *, others: bool
) -> tuple[Tally, ...]:
    """Return a tally for each main side, and one for all others where any of them spoke on the trip."""
    rows = [(side, site.sides.get(side), sides[side]) for side in main]
    if others:
        rows.append(("Others", None, [s for side, own in sides.items() if side not in main for s in own]))
    return tuple(tally(name, mark, own, most) for name, mark, own in rows)


def _chosen(
    site: Site, sides: Mapping[str, list[Statement]], seen: set[str], main: tuple[str, ...]
) -> list[Statement]:
    """Choose statements with words that are not yet on the page, the sides by turns."""
    queues = []
    for _, own in sorted(sides.items(), key=lambda item: item[0] not in main):
        fresh: dict[str, Statement] = {}
        for statement in sorted(own, key=partial(_weight, site)):
            if (key := site.utterance(statement)) not in seen and has_words(site, statement):
                fresh.setdefault(key, statement)
        queues.append(list(fresh.values()))
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
