"""Meetings that pages do not need apart: the sums of others, and those that stand in one breath."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from generator.model import Event


def without_sums(events: Sequence[Event], people: Container[str], roles: Container[str]) -> Iterator[Event]:
    """Yield the events but for those that sum up others: "talks with senior officials, among them the premier".

    Such a one is with holders of an office (`roles`: singular nouns) who are not named, and has no length of its own; a
    sentence of it names somebody whom the traveller meets on the same day.
    """
    named = {
        (event.trip, _day(event), step.span.source, step.span.start)
        for event in events
        if all(who in people for who in event.participants)
        for step in event.ladder
    }
    for event in events:
        unnamed = [who for who in event.participants if who not in people]
        nouns = [who.partition(" of ")[0].split()[-1].removesuffix("s") for who in unnamed]
        told = {(event.trip, _day(event), step.span.source, step.span.start) for step in event.ladder}
        if event.durations or not any(noun in roles for noun in nouns) or not told & named:
            yield event


def gathered(events: Iterable[Event], besides: str) -> tuple[tuple[Event, ...], ...]:
    """Group events of which articles say the same in the same sentences: one row tells of all.

    Only those with `besides` are grouped: that person meets each of the others, together or one by one.
    """
    groups: dict[object, list[Event]] = {}
    for event in events:
        groups.setdefault(_told(event) if besides in event.participants else event.id, []).append(event)
    return tuple(map(tuple, groups.values()))


def _day(event: Event) -> str:
    return (event.when.value or "")[:10]


def _told(event: Event) -> tuple[object, ...]:
    return event.kind, event.when.value, event.places, event.durations, event.times, event.ladder
