"""Visits, meetings and calls, as one sentence has them."""

from __future__ import annotations

from generator.extractors.events.meetings import find_meetings
from generator.extractors.events.skeleton import skeletons
from generator.extractors.events.visits import find_visits
from generator.model import DateExpression, EventFound, PersonFound, Place, Reference, Source


def find_events(
    source: Source,
    people: tuple[PersonFound, ...],
    places: tuple[Place, ...],
    dates: tuple[DateExpression, ...],
    reference: Reference,
) -> tuple[EventFound, ...]:
    """Find visits, meetings and calls with their status, in the order of the text.

    A pronoun without a name before it in its sentence stands for the first person of the last sentence that
    named one, in the same stretch of text.
    """
    events: list[EventFound] = []
    previous: int | None = None
    for skeleton in skeletons(source, people, places, dates):
        events += find_visits(skeleton, people, places, previous, reference)
        events += find_meetings(skeleton, people, places, previous, reference)
        named = skeleton.of("person")
        if named:
            previous = named[0].key
    return tuple(events)
