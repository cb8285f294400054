"""Meetings and calls as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Measure, Status, Step
from generator.pages.page import Page
from generator.pages.parts.dates import basis, hours, printed
from generator.pages.parts.offices import office_at
from generator.pages.parts.said import article_of
from generator.pages.parts.sides import SideMark
from generator.pages.parts.status import Standing, only_planned, standing
from generator.pages.parts.support import support
from generator.pages.parts.wording import number


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as the row names them."""

    name: Markup
    office: str
    side: SideMark | None


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder in words: "announced", "two articles of 18 June 2023 to 19 June 2023"."""

    status: str
    as_of: str
    cite: Markup


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
    ladder: tuple[Rung, ...]
    support: str


def longest(events: Sequence[Event]) -> float:
    """Return the longest length of the events in hours: the common scale of their bars; 0 when none is known."""
    return max((hours(m.value.value) or 0 for e in events for m in e.durations), default=0)


def meeting(page: Page, event: Event, scale: float, besides: str = "") -> Meeting:
    """Show an event; `besides` names a person whom the reader takes for granted, e.g. the traveller."""
    site = page.site
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
            for who in event.participants
            if who != besides
        ),
        # The time of day has its own status, so it is printed apart.
        when=printed(event.when.value.split("T")[0]) if event.when.value else "date not reported",
        basis=basis(event.when) + (", as planned" if only_planned(event.when, event.ladder) else ""),
        times=tuple(_length(page, m, 0, stands) for m in event.times if "T" in (m.value.value or "")),
        lengths=tuple(_length(page, m, scale, stands) for m in event.durations),
        where=event.places,
        standing=stands,
        ladder=rungs(page, event.ladder),
        support=support(site, [step.span for step in event.ladder]),
    )


def rungs(page: Page, ladder: tuple[Step, ...]) -> tuple[Rung, ...]:
    """Return one rung for each status, with all the articles that have it, the earliest first."""
    by_status: dict[Status, list[Step]] = {}
    for step in sorted(ladder, key=lambda s: s.as_of or "9999"):
        by_status.setdefault(step.status, []).append(step)
    return tuple(
        Rung(status.replace("-", " "), _articles(steps), page.cite([step.span for step in steps]))
        for status, steps in by_status.items()
    )


def _articles(steps: list[Step]) -> str:
    """Return "articles of 18 June 2023 and 19 June 2023"; of many only the first and the last."""
    sources = dict.fromkeys(step.span.source for step in steps)
    dates = list(dict.fromkeys(printed(step.as_of) for step in steps if step.as_of))
    noun = "article" if len(sources) == 1 else f"{number(len(sources))} articles"
    if not dates:
        return f"{noun} without a date"
    if len(sources) == 1 and "/" in (steps[0].as_of or ""):
        return article_of(steps[0].as_of)
    return f"{noun} of {dates[0]}" if len(dates) == 1 else f"{noun} of {dates[0]} to {dates[-1]}"


def _length(page: Page, measure: Measure, scale: float, stands: Standing) -> Length:
    """Show a measure; only an article that has the event as past measures the event itself."""
    length = hours(measure.value.value)
    past = measure.status in ("occurred", "began")
    note = "" if past else measure.status
    share = round(100 * length / scale) if length and scale and past and stands.happened else 0
    return Length(measure.text, note, share, page.cite([measure.span]))
