"""What sources say of a meeting: who, on which day, at what time, how long, where, by what channel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.model import Event, Measure, Span, Step
from generator.text.folding import slug

_VIDEO = re.compile(
    r"\b(?:video[- ]?(?:conferenc\w+|call|link|meeting)|via video|virtual(?:ly)?|online)\b", re.IGNORECASE
)
#: All that two people did on a day is not one meeting.
_SUM = re.compile(r"\b(?:over the course of|in all|in total|altogether|a total of|combined)\b")
_PHONE = re.compile(r"\b(?:phone|telephone|by phone|phone call|telephoned|phoned)\b", re.IGNORECASE)


def of_meetings(material: Material) -> Iterator[Assertion]:
    """Yield the word of every sentence on the meeting that it tells of."""
    for event in material.events:
        if event.kind != "visit":
            for step in event.ladder:
                yield from _of_step(event, step, material)


def _of_step(event: Event, step: Step, material: Material) -> Iterator[Assertion]:
    span, status = step.span, step.status
    who = " ".join(sorted(map(slug, event.participants)))
    yield Assertion(event.id, "participants", who, status, span, _and([material.name(p) for p in event.participants]))
    sentence = material.sentence(span)
    if event.trip and sentence and material.remembers(span.source, sentence):
        # "Then they talked for five hours" is of another meeting.
        return
    inside = [m for m in event.times if _within(m, span) and m.status == status]
    days = {(m.value.value or "").split("T")[0] for m in inside}
    exact = {d for d in days if len(d) == len("2024-04-24")}
    if len(exact) == 1 and len(days) == 1:
        day = exact.pop()
        yield Assertion(event.id, "date", day, status, span, day)
        times = {(m.value.value or "").partition("T")[2][:5] for m in inside} - {""}
        if len(times) == 1:
            time = times.pop()
            yield Assertion(event.id, "time", f"{day}T{time}", status, span, time)
    measured = [m for m in event.durations if _within(m, span) and m.status == status]
    lengths = {(m.value.value or "", m.text) for m in measured}
    if len(lengths) == 1 and not _SUM.search(material.text(span)):
        value, words = lengths.pop()
        yield Assertion(event.id, "duration", value, status, span, words)
    for city in _only_city(event, span, material):
        yield Assertion(event.id, "place", city, status, span, city)
    channel = _channel(event, material.text(span))
    if channel:
        yield Assertion(event.id, "channel", channel, status, span, channel)


def _within(measure: Measure, span: Span) -> bool:
    return measure.span.source == span.source and span.start <= measure.span.start < span.end


def _only_city(event: Event, span: Span, material: Material) -> list[str]:
    """Return the city of a sentence that names one city alone: of several, only one need be that of the meeting.

    A meeting on a trip is in a city of that trip; "since their summit in ..." names another. Elsewhere the word
    before the city must be "in".
    """
    article = material.articles[span.source]
    named = [p for p in material.places(span.source, span.start, span.end) if p.kind == "city"]
    cities = {p.name for p in named}
    visited = {name for trip in material.trips if trip.id == event.trip for name, _ in trip.places}
    if event.trip is None:
        visited = {p.name for p in named if article.source.text.startswith(" in ", p.start - 4)}
    return sorted(cities) if len(cities) == 1 and cities <= set(event.places) & visited else []


def _channel(event: Event, words: str) -> str:
    """Return by what channel they met, where the words say so; a meeting without such words need not be in person."""
    if event.kind == "call":
        return "video" if _VIDEO.search(words) else "phone" if _PHONE.search(words) else ""
    return "video" if _VIDEO.search(words) else ""


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

