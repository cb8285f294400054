"""What rests on one source alone."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import Event
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.status import Standing, standing
from generator.pages.parts.wording import listed


def rests_on_it_alone(page: Page, source: str) -> tuple[Markup, ...]:
    """Return one sentence for each trip, meeting, time or length that only this source has."""
    return tuple(_alone(page, source))


def _alone(page: Page, source: str) -> Iterable[Markup]:
    for trip in page.site.trips_by_witness.get(source, ()):
        rung = standing(trip.ladder)
        if rung.rung and {s.span.source for s in trip.ladder if s.status == rung.rung} == {source}:
            yield page.trip(trip.id) + safe(f": that it {_verb(rung)}")
    for event in page.site.events_by_witness.get(source, ()):
        if not event.trip:
            continue
        yield from _of_event(page, event, source)


def _of_event(page: Page, event: Event, source: str) -> Iterable[Markup]:
    who = listed(page.person(p) for p in event.participants)
    rung = standing(event.ladder)
    noun = "Call of " if event.kind == "call" else "Meeting of "
    if rung.rung and {s.span.source for s in event.ladder if s.status == rung.rung} == {source}:
        yield Markup(noun) + who + safe(f": that it {_verb(rung)}")
    for measures, word in ((event.times, "time"), (event.durations, "length")):
        if measures and {m.span.source for m in measures} == {source}:
            yield Markup(noun) + who + safe(f": its {word}")


def _verb(stands: Standing) -> str:
    return {"occurred": "took place", "began": "began"}.get(stands.rung, f"was {stands.label}")
