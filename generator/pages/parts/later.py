"""What an article of a trip expected, and what a later article reports of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Step, Trip
from generator.pages.page import Page
from generator.pages.parts.said import article_of
from generator.pages.parts.wording import listed

_AHEAD = ("possible", "expected", "announced")


@dataclass(frozen=True, slots=True)
class Later:
    """A meeting or call that was named beforehand and reported afterwards."""

    who: Markup
    noun: str
    before: str
    before_cite: Markup
    after: str
    after_cite: Markup


def later(page: Page, trip: Trip) -> tuple[Later, ...]:
    """Return the meetings that a source of the trip had ahead of them and another source has behind it.

    Those of the trip itself have both steps in the table of meetings.
    """
    found = []
    for event in (e for e in page.site.events_by_witness_of(trip) if e.trip != trip.id):
        ahead = [s for s in event.ladder if s.status in _AHEAD and s.span.source in trip.sources]
        past = [s for s in event.ladder if s.status == "occurred" and s.span.source not in trip.sources]
        if ahead and past:
            found.append(_later(page, event, ahead[0], past[0]))
    return tuple(found)


def _later(page: Page, event: Event, ahead: Step, past: Step) -> Later:
    return Later(
        listed(page.person(who) for who in event.participants),
        "Call of " if event.kind == "call" else "Meeting of ",
        f"{ahead.status}, {article_of(ahead.as_of)}",
        page.cite([ahead.span]),
        f"reported as past, {article_of(past.as_of)}",
        page.cite([past.span]),
    )
