"""Moments: what happened, was planned or was published, in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Article, DateValue, Event, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import basis, first_day, printed
from generator.pages.parts.status import standing
from generator.pages.parts.wording import listed


@dataclass(frozen=True, slots=True)
class Moment:
    """An item of a timeline. `kind` is trip, meeting, call or publication."""

    kind: str
    value: str | None
    date: str
    basis: str
    text: Markup
    status: str
    happened: bool
    cite: Markup


def moments(page: Page, trip: Trip) -> tuple[Moment, ...]:
    """Return the moments of one trip: itself, its meetings, the publication of its sources."""
    site = page.site
    found = [trip_moment(page, trip)]
    found += [event_moment(page, event, besides=trip.traveller) for event in site.events_by_trip.get(trip.id, ())]
    found += [article_moment(page, site.articles[a]) for a in (*trip.sources, *trip.mentioned_by) if a in site.articles]
    return ordered(found)


def ordered(found: list[Moment]) -> tuple[Moment, ...]:
    """Sort by first day; undated moments come last."""
    return tuple(sorted(found, key=lambda m: first_day(m.value)))


def trip_moment(page: Page, trip: Trip) -> Moment:
    """Return the trip as a moment."""
    stands = standing(trip.ladder)
    text = Markup("Trip: ") + page.trip(trip.id)
    return _moment("trip", trip.dates, text, stands.words, page.cite(trip.dates.spans), happened=stands.happened)


def event_moment(page: Page, event: Event, besides: str = "") -> Moment:
    """Return a meeting or call as a moment."""
    stands = standing(event.ladder)
    names = listed(page.person(who) for who in event.participants if who != besides)
    verb = "Call: " if event.kind == "call" else "Meeting: "
    if besides and names:
        verb = "Call with " if event.kind == "call" else "Meeting with "
    cite = page.cite([step.span for step in event.ladder])
    return _moment(event.kind, event.when, Markup(verb) + names, stands.words, cite, happened=stands.happened)


def article_moment(page: Page, article: Article) -> Moment:
    """Return the publication of an article as a moment."""
    text = Markup("Article ") + page.source(article.id) + safe(f": {article.title.value or 'no title'}")
    cite = page.cite(article.published.spans[:1])
    return _moment("publication", article.published, text, "published", cite, between=True)


def _moment(
    kind: str,
    value: DateValue,
    text: Markup,
    status: str,
    cite: Markup,
    *,
    happened: bool = True,
    between: bool = False,
) -> Moment:
    # A time of day has a status of its own: the table of meetings prints it.
    day = value.value.split("T")[0] if value.value else None
    return Moment(kind, value.value, printed(day, between=between), basis(value), text, status, happened, cite)
