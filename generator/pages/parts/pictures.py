"""What is drawn of time: the trips of a dossier, the days of one trip, all moments by kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from markupsafe import Markup

from generator.model import Article, DateValue, Event, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import printed
from generator.pages.parts.drawing import Drawing, Mark, Row, drawing
from generator.pages.parts.gathered import gathered
from generator.pages.parts.status import standing
from generator.pages.parts.timeline import Moment
from generator.pages.parts.wording import listed, number
from generator.text.calendar import parse

#: Articles published more days than this before the first day of a trip or after its last are only counted.
_AROUND = timedelta(10)
#: More meetings than this stand in the table only.
_MEETINGS = 8
_VERB = {"meeting": "With ", "call": "Call with "}
_KINDS = {"trip": "Trips", "meeting": "Meetings", "call": "Calls", "publication": "Articles"}


def trip_marks(page: Page, trip: Trip) -> tuple[Mark, ...]:
    """Return the marks of a trip and of the articles about it."""
    dated = replace(_trip(trip), label=printed(trip.dates.value))
    return (dated, *(_article(article) for article in _articles(page, trip)))


def days_of(page: Page, trip: Trip) -> Drawing | None:
    """Draw a trip, its meetings and the articles about it, day by day; None where too little has a date."""
    events = page.site.events_by_trip.get(trip.id, ())
    dated = gathered([event for event in events if event.when.value], trip.traveller)
    rows = [Row(safe("The trip"), safe(standing(trip.ladder).label), (_trip(trip),))]
    rows += [
        Row(safe(_VERB[own[0].kind]) + _whom(page, trip, own), safe(standing(own[0].ladder).label), (_event(own[0]),))
        for own in dated[:_MEETINGS]
    ]
    if len(dated) > _MEETINGS:
        rows.append(Row(safe(f"{number(len(dated) - _MEETINGS)} more"), safe("in the table below"), ()))
    for kind, verb in _VERB.items():
        if undated := [event for event in events if event.kind == kind and not event.when.value]:
            rows.append(Row(safe(verb) + _whom(page, trip, undated), safe("on a day that is not reported"), ()))
    near, far = _near(trip, _articles(page, trip))
    if near:
        beyond = f"; {number(far)} more before or after these days" if far else ""
        link = page.link("sources/index.md", "Article" if len(near) == 1 else "Articles")
        rows.append(Row(link, safe(f"published{beyond}"), tuple(map(_article, near))))
    return drawing(rows)


def by_kind(moments: Iterable[Moment]) -> Drawing | None:
    """Draw moments, a row for each kind; each mark leads to its place in their list."""
    rows: dict[str, list[Mark]] = {kind: [] for kind in _KINDS}
    for place, moment in enumerate(moments, start=1):
        title = f"{moment.date}: {moment.name}, {moment.status}"
        lasts = moment.kind == "trip" and _is_days(moment.value)
        rows[moment.kind].append(Mark(moment.kind, moment.value, moment.happened, title, lasts, f"#m{place}"))
    return drawing(
        Row(safe(_KINDS[kind]), safe(_undated(marks)), tuple(marks)) for kind, marks in rows.items() if marks
    )


def _undated(marks: list[Mark]) -> str:
    without = sum(mark.value is None for mark in marks)
    return f"{number(without)} without a date" if without else ""


def _trip(trip: Trip) -> Mark:
    stands = standing(trip.ladder)
    title = f"{printed(trip.dates.value)}: {stands.words}"
    return Mark("trip", trip.dates.value, stands.happened, title, _is_days(trip.dates.value))


def _is_days(value: str | None) -> bool:
    """Tell whether a value names a first and a last day, or one day: of a month nobody knows which days were meant."""
    found = parse(value or "")
    return found is not None and found.precision in ("day", "interval")


def _event(event: Event) -> Mark:
    stands = standing(event.ladder)
    return Mark(event.kind, event.when.value, stands.happened, f"{_day(event.when)}: {stands.words}")


def _article(article: Article) -> Mark:
    title = f"{printed(article.published.value, between=True)}: {article.id} published"
    return Mark("publication", article.published.value, happened=True, title=title)


def _day(value: DateValue) -> str:
    return printed(value.value.split("T")[0]) if value.value else ""


def _whom(page: Page, trip: Trip, events: Iterable[Event]) -> Markup:
    """Return whom the traveller meets or calls."""
    parties = dict.fromkeys(who for event in events for who in event.participants if who != trip.traveller)
    return listed(map(page.person, parties)) or safe("others")


def _articles(page: Page, trip: Trip) -> list[Article]:
    return [page.site.articles[a] for a in trip.sources if a in page.site.articles]


def _near(trip: Trip, articles: list[Article]) -> tuple[list[Article], int]:
    """Return the articles published around the trip, and how many others there are with a date."""
    days = parse(trip.dates.value or "")
    dated = [(a, found) for a in articles if (found := parse(a.published.value or ""))]
    near = [
        a for a, f in dated if not days or (days.first - _AROUND <= f.last and f.first <= days.last + _AROUND)
    ]
    return near, len(dated) - len(near)
