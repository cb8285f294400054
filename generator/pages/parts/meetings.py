"""Meetings and calls as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Measure
from generator.pages.page import Page
from generator.pages.parts.dates import basis, hours, printed
from generator.pages.parts.ladder import Ladder, ladder
from generator.pages.parts.offices import office_at
from generator.pages.parts.sides import SideMark
from generator.pages.parts.status import Standing, only_planned, standing


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as the row names them."""

    name: Markup
    office: str
    side: SideMark | None


@dataclass(frozen=True, slots=True)
class Length:
    """How long it lasted, as one article has it. `share` is its part of the longest in the table, in per cent."""

    text: str
    note: str
    share: int
    cite: Markup


@dataclass(frozen=True, slots=True)
class Meeting:
    """A row: who, when, how long, where, with what status."""

    event: Event
    parties: tuple[Party, ...]
    when: str
    basis: str
    times: tuple[Length, ...]
    lengths: tuple[Length, ...]
    where: tuple[str, ...]
    standing: Standing
    ladder: Ladder | None


def longest(events: Sequence[Event]) -> float:
    """Return the longest length of the events in hours: the common scale of their bars; 0 when none is known."""
    return max((hours(m.value.value) or 0 for e in events for m in e.durations), default=0)


def meeting(page: Page, events: Sequence[Event], scale: float, besides: str) -> Meeting:
    """Show events of which articles say the same; `besides` is whom a reader takes for granted, e.g. the traveller."""
    site = page.site
    event = events[0]
    stands = standing(event.ladder)
    sources = {step.span.source for step in event.ladder}
    day = (event.when.value or "")[:10]
    return Meeting(
        event=event,
        parties=tuple(
            Party(
                page.person(who),
                office_at(site.people[who], day, sources) if who in site.people else "",
                site.side(who),
            )
            for who in dict.fromkeys(who for e in events for who in e.participants)
            if who != besides
        ),
        # The time of day has its own status, so it is printed apart.
        when=printed(event.when.value.split("T")[0]) if event.when.value else "date not reported",
        basis=basis(event.when) + (", as planned" if only_planned(event.when, event.ladder) else ""),
        times=tuple(_length(page, m, 0, stands) for m in event.times if "T" in (m.value.value or "")),
        lengths=tuple(_length(page, m, scale, stands) for m in event.durations),
        where=event.places,
        standing=stands,
        ladder=ladder(page, event.ladder),
    )


def _length(page: Page, measure: Measure, scale: float, stands: Standing) -> Length:
    """Show a measure; only an article that has the event as past measures the event itself."""
    length = hours(measure.value.value)
    past = measure.status in ("occurred", "began")
    note = "" if past else measure.status
    share = round(100 * length / scale) if length and scale and past and stands.happened else 0
    return Length(measure.text, note, share, page.cite([measure.span]))
