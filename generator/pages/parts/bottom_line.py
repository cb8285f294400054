"""The bottom line that needs no editor: sentences of our own over facts, each with its citations."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.model import Event, Span, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import printed
from generator.pages.parts.side_in_short import side_in_short
from generator.pages.parts.status import Standing, only_planned, standing
from generator.pages.parts.wording import listed, with_article

MAX_WORDS = 90
_NAMED_MEETINGS = 4
#: A quotation has at most so many words; where a side has none so short, the longer one if there is room.
_QUOTED, _QUOTED_LONG = 14, 30


def bottom_line(page: Page, trip: Trip) -> tuple[Markup, ...]:
    """Return the sentences while together they stay within 90 words.

    The visit and each side come before the meetings that were held, and these before longer words and mere plans.
    """
    visit = (_visit(page, trip), [*_best(trip), *trip.dates.spans[:1]])
    main = page.site.main_sides(trip)
    sides = [side_in_short(page, trip, side, _QUOTED) for side in main]
    left = MAX_WORDS - sum(_length(sentence) for sentence, _ in (visit, *sides))
    events = page.site.events_by_trip.get(trip.id, ())
    held = [e for e in events if standing(e.ladder).happened][:_NAMED_MEETINGS]
    ahead = [e for e in events if not standing(e.ladder).happened][:_NAMED_MEETINGS]
    meetings = []
    if held and (length := _length((met := _met(page, trip, held))[0])) <= left:
        left -= length
        meetings.append(met)
    for i, side in enumerate(main):
        longer = side_in_short(page, trip, side, _QUOTED_LONG)
        more = _length(longer[0]) - _length(sides[i][0])
        if "<q>" not in sides[i][0] and more <= left:
            left -= more
            sides[i] = longer
    if ahead and _length((expected := _expected(page, trip, ahead))[0]) <= left:
        meetings.append(expected)
    return tuple(sentence + page.cite(spans) for sentence, spans in (visit, *meetings, *sides))


def _length(sentence: Markup) -> int:
    return len(re.findall(r"\w[\w’'-]*", re.sub(r"<[^>]*>|&#\d+;", "", sentence)))


def _name(page: Page, who: str) -> Markup:
    """Return a name without a link: the only links of a bottom line are its citations."""
    return safe(page.site.name(who))


def _visit(page: Page, trip: Trip) -> Markup:
    who = _name(page, trip.traveller)
    where = listed(map(with_article, trip.countries))
    planned = "planned for " if only_planned(trip.dates, trip.ladder) else ""
    when = safe(f" ({planned}{printed(trip.dates.value)})" if trip.dates.value else "")
    stands = standing(trip.ladder)
    if stands.rung == "occurred":
        return who + Markup(" visited ") + where + when + Markup(".")
    if stands.rung == "began":
        end = Markup("; its end is not reported in these articles.")
        return who + Markup(" began a visit to ") + where + when + end
    visit = Markup("A visit by ") + who + Markup(" to ") + where + when
    if not stands.rung:
        return visit + Markup(" is named; no article says that it took place.")
    return visit + Markup(" was ") + _verb(stands) + Markup(".")


def _verb(stands: Standing) -> Markup:
    if stands.rung in ("postponed", "called-off"):
        return safe(stands.words)
    return safe("possible" if stands.rung == "possible" else stands.label) + Markup("; not reported in these articles")


def _best(trip: Trip) -> list[Span]:
    """Return the spans of the status that the sentence has."""
    rung = standing(trip.ladder).rung
    off = ("postponed", "called-off")
    return [s.span for s in trip.ladder if s.status == rung or (rung in off and s.status in off)]


def _met(page: Page, trip: Trip, events: list[Event]) -> tuple[Markup, list[Span]]:
    names = []
    spans = []
    for event in events:
        day = printed(event.when.value.split("T")[0]) if event.when.value else ""
        if day and only_planned(event.when, event.ladder):
            day = f"planned for {day}"
        names.append(_others(page, trip, event) + safe(f" ({day})" if day else ""))
        rung = standing(event.ladder).rung
        spans.append(next(step.span for step in event.ladder if step.status == rung))
    if any(trip.traveller not in event.participants for event in events):
        return Markup("These articles report meetings with ") + listed(names) + Markup("."), spans
    return _name(page, trip.traveller) + Markup(" met ") + listed(names) + Markup("."), spans


def _expected(page: Page, trip: Trip, events: list[Event]) -> tuple[Markup, list[Span]]:
    names = listed(_others(page, trip, event) for event in events)
    spans = [event.ladder[-1].span for event in events if event.ladder]
    words = "was named beforehand; it is" if len(events) == 1 else "were named beforehand; they are"
    noun = "A meeting with " if len(events) == 1 else "Meetings with "
    return Markup(noun) + names + Markup(f" {words} not reported in these articles."), spans


def _others(page: Page, trip: Trip, event: Event) -> Markup:
    return listed(_name(page, who) for who in event.participants if who != trip.traveller) or safe("others")
