"""Moments: what happened, was planned or was published, in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

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
    #: The text without links, for a title.
    name: str
    status: str
    happened: bool
    cite: Markup


def ordered(found: list[Moment]) -> tuple[Moment, ...]:
    """Sort by first day; undated moments come last."""
    return tuple(sorted(found, key=lambda m: first_day(m.value)))


def trip_moment(page: Page, trip: Trip) -> Moment:
    """Return the trip as a moment."""
    stands = standing(trip.ladder)
    what = _What(Markup("Trip: ") + page.trip(trip.id), page.site.titles[trip.id])
    return _moment("trip", trip.dates, what, stands.words, page.cite(trip.dates.spans), happened=stands.happened)


def event_moment(page: Page, event: Event) -> Moment:
    """Return a meeting or call as a moment."""
    stands = standing(event.ladder)
    verb = "Call: " if event.kind == "call" else "Meeting: "
    names = listed(page.person(who) for who in event.participants)
    what = _What(Markup(verb) + names, " and ".join(page.site.name(who) for who in event.participants))
    cite = page.cite([step.span for step in event.ladder])
    return _moment(event.kind, event.when, what, stands.words, cite, happened=stands.happened)


def article_moment(page: Page, article: Article) -> Moment:
    """Return the publication of an article as a moment."""
    text = Markup("Article ") + page.source(article.id) + safe(f": {article.title.value or 'no title'}")
    cite = page.cite(article.published.spans[:1])
    return _moment("publication", article.published, _What(text, article.id), "published", cite, between=True)


class _What(NamedTuple):
    """A moment's text with its links, and without them."""

    text: Markup
    name: str


def _moment(
    kind: str,
    value: DateValue,
    what: _What,
    status: str,
    cite: Markup,
    *,
    happened: bool = True,
    between: bool = False,
) -> Moment:
    # A time of day has a status of its own: the table of meetings prints it.
    day = value.value.split("T")[0] if value.value else None
    return Moment(kind, value.value, printed(day, between=between), basis(value), *what, status, happened, cite)
