"""Visits, meetings and calls, as one sentence has them."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extractors.events.meetings import find_meetings
from generator.extractors.events.scene import Scene
from generator.extractors.events.skeleton import Skeleton, skeletons
from generator.extractors.events.standins import standins
from generator.extractors.events.visits import find_visits
from generator.model import DateExpression, EventFound, PersonFound, Place, Reference, Source, StatementFound

#: A sentence is about the person whom it names this near to its beginning.
_TOPIC = 60
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
#: A pronoun goes no further back than this many people.
_TOPICS = 3


def find_events(
    source: Source,
    people: tuple[PersonFound, ...],
    places: tuple[Place, ...],
    dates: tuple[DateExpression, ...],
    reference: Reference,
    statements: tuple[StatementFound, ...] = (),
) -> tuple[EventFound, ...]:
    """Find visits, meetings and calls with their status, in the order of the text.

    A pronoun without a name before it in its sentence stands for one of those whom the last sentences were about,
    "they" for the two whom the last sentence with names has. A date that a visit has in a sentence is not also that of
    a meeting on the visit. "I" in somebody's words is that person. Another article on the page has its own people.
    """
    events: list[EventFound] = []
    topics: list[int] = []
    pair: tuple[int, ...] = ()
    keys = {person.name: key for key, person in enumerate(people)}
    busy: frozenset[int] = frozenset()
    kind = ""
    for skeleton in skeletons(source, people, places, dates, statements, standins(source, people, reference)):
        if "other-article" in (kind, skeleton.kind) and kind != skeleton.kind:
            topics, pair = [], ()
        kind = skeleton.kind
        found = _in_sentence(Scene(skeleton, people, places, tuple(topics), pair, busy, reference))
        events += found
        busy |= {keys[name] for event in found for name in event.participants if name in keys}
        named = skeleton.of("person")
        if named and (not topics or named[0].at < _TOPIC):
            # "He met with Moura": the sentence is about him, and then about her.
            held = topics[:1] if _HE.search(skeleton.text, 0, named[0].at) else []
            topics = list(dict.fromkeys((*held, named[0].key, *topics)))[:_TOPICS]
        pair = _pair(skeleton, topics) or pair
    return tuple(events)


def _pair(skeleton: Skeleton, topics: list[int]) -> tuple[int, ...]:
    """Return the two whom "they" may mean after a sentence: those it names, or the topic and the one it names."""
    keys = tuple(dict.fromkeys(m.key for m in skeleton.of("person")))
    if len(keys) == 1 and topics and keys[0] != topics[0]:
        keys = (topics[0], *keys)
    return keys if len(keys) == 2 else ()


def _in_sentence(scene: Scene) -> list[EventFound]:
    """Return the events of one sentence; most have nobody who could travel or meet."""
    if not scene.cast() and not scene.pair:
        return []
    travels = list(find_visits(scene))
    taken = {key for e in travels if e.rule != "visit-presence" for key in (*e.dates, *e.durations)}
    meetings = [
        replace(event, dates=_left(event.dates, taken), durations=_left(event.durations, taken))
        for event in find_meetings(scene)
    ]
    return travels + _stays(travels, meetings) + meetings


def _stays(travels: list[EventFound], meetings: list[EventFound]) -> list[EventFound]:
    """Return the visits that a list of encounters shows, each with its place: whoever had them went there."""
    known = {(visit.participants[0], place.name) for visit in travels for place in visit.places}
    return [
        replace(meeting, kind="visit", participants=meeting.participants[:1], durations=(), rule="visit-presence")
        for meeting in meetings
        if meeting.rule.endswith(":leg") and not known & {(meeting.participants[0], p.name) for p in meeting.places}
        if meeting.places
    ]


def _left(keys: tuple[int, ...], taken: set[int]) -> tuple[int, ...]:
    return tuple(key for key in keys if key not in taken)
