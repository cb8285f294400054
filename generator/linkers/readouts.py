"""Readouts: what both sides say of the meetings of one trip, by the issues that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.linkers.bodies import body_in
from generator.model import Article, Event, Readout, ReadoutSide, Reference, Speaker, Statement, Trip
from generator.text.calendar import parse

_HELD = ("began", "occurred")


def link_readouts(
    trips: Sequence[Trip],
    events: Sequence[Event],
    statements: Sequence[Statement],
    articles: Sequence[Article],
    reference: Reference,
) -> tuple[Readout, ...]:
    """Return a readout for each trip of which both sides speak.

    A side speaks through those who took part in a meeting that was held, and through its ministries and offices, in
    articles from the trip's first day or later. What was said before it is a plan, and no readout.
    """
    by_id = {a.id: a for a in articles}
    issues = {i.id for i in reference.issues if i.kind == "issue"}
    by_trip: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_trip[statement.trip].append(statement)
    readouts = []
    for trip in trips:
        meetings = [e for e in events if e.trip == trip.id and any(step.status in _HELD for step in e.ladder)]
        present = {who for event in meetings for who in event.participants}
        said = [s for s in by_trip[trip.id] if present and _is_after(by_id[s.source], trip)]
        sides = tuple(_sides(said, present, issues, reference))
        if len(sides) > 1:
            named = [set(side.issues) for side in sides]
            common = tuple(i for i in sides[0].issues if all(i in issues for issues in named))
            readouts.append(Readout(trip.id, sides, common))
    return tuple(readouts)


def _sides(
    statements: Sequence[Statement], present: set[str], issues: set[str], reference: Reference
) -> Iterator[ReadoutSide]:
    """Yield each side that speaks on issues, in the order of its first words."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        voices = (v for v in (statement.position, statement.speaker) if v and v.side)
        who = next((v for v in voices if _speaks_for_a_side(v, present, reference)), None)
        if who and issues & {*statement.issues}:
            found[who.side].append(statement)
    for side, said in found.items():
        named = dict.fromkeys(i for s in said for i in s.issues if i in issues)
        yield ReadoutSide(side, tuple(s.id for s in said), tuple(named))


def _speaks_for_a_side(who: Speaker, present: set[str], reference: Reference) -> bool:
    return who.person in present if who.person else bool(body_in(who.label, reference))


def _is_after(article: Article, trip: Trip) -> bool:
    first, report = parse(trip.dates.value or ""), parse(article.published.value or "")
    return first is not None and report is not None and report.last >= first.first
