"""Visits of one source made comparable: who, to which country, when, how sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from generator.model import Basis, DateValue, EventFound, Findings, Span, Status, Step
from generator.text.calendar import Stretch, parse

#: Sentences from the top of an article that say what it is about.
_LEAD_SENTENCES = 3
#: A window longer than this is a month or more, and no days.
_DAYS = 20
LADDER: tuple[Status, ...] = ("possible", "expected", "announced", "began", "occurred")
PUT_OFF: tuple[Status, ...] = ("postponed", "called-off")
PLANNED: tuple[Status, ...] = ("possible", "expected", "announced")
#: An article leads with a visit at most this long before it and this long after it.
_AHEAD, _AFTER = timedelta(30), timedelta(7)


@dataclass(frozen=True, slots=True)
class Known:
    """What is settled before trips are looked for: who is who, and when."""

    #: (source id, PersonFound.name) -> person id.
    people: Mapping[tuple[str, str], str]
    #: Person id -> side, "" when unknown.
    sides: Mapping[str, str]
    #: (source id, index into Findings.dates) -> value.
    dates: Mapping[tuple[str, int], DateValue]
    #: Source id -> its own date.
    published: Mapping[str, DateValue]

    def party(self, source: str, name: str) -> str:
        """Return the id of a person; an unnamed party is its own words."""
        return self.people.get((source, name), name)


@dataclass(frozen=True, slots=True)
class Visit:
    """One sentence's word on one person's visit to one or more countries."""

    source: str
    event: EventFound
    traveller: str
    countries: tuple[str, ...]
    cities: tuple[str, ...]
    #: The days it is dated to; for a visit that the article leads with, at least the days about its date.
    window: Stretch | None
    #: True when the text gives days, not a month, a year or nothing.
    exact: bool
    status: Status
    lead: bool
    basis: DateValue | None
    #: The days of the article's own date.
    report: Stretch | None = None

    @property
    def span(self) -> Span:
        """The sentence."""
        return Span(self.source, self.event.start, self.event.end)


#: Of one whose side is not known, a return may be a return home.
_RETURN = re.compile(r"\breturn(?:s|ed|ing)? to\b")


def visits(findings: Iterable[Findings], known: Known) -> list[Visit]:
    """Return every visit of every source, in order; a return home is none.

    A meeting in a country shows that a participant was there whose own country it is not. One whose side is not known
    may be the host, unless another sentence has that person travel.
    """
    findings = tuple(findings)
    goals = {
        (known.people[one.source.id, event.participants[0]], place.country)
        for one in findings
        for event in one.events
        if event.kind == "visit" and event.rule != "visit-presence"
        for place in event.places
    }
    found = []
    for one in findings:
        source = one.source
        top = lead_end(one)
        for event in one.events:
            for traveller in _travellers(event, source.id, known, goals):
                home = known.sides.get(traveller, "")
                abroad = [p for p in event.places if p.country and p.country != home]
                stays = event.rule == "visit-presence" and not home
                if stays and not any((traveller, p.country) in goals for p in event.places):
                    continue
                if event.places and (not abroad or (not home and _RETURN.search(source.text, event.start, event.end))):
                    continue
                basis = _date_of(event, source.id, known) or _today(event, one, known)
                lead = event.start < top
                window = parse(basis.value) if basis and basis.value else None
                exact = window is not None and length(window) <= _DAYS
                if window is None and lead:
                    window = around(event, known.published[source.id])
                found.append(
                    Visit(
                        source=source.id,
                        event=event,
                        traveller=traveller,
                        countries=tuple(dict.fromkeys(p.country for p in abroad)),
                        cities=tuple(dict.fromkeys(p.name for p in abroad if p.kind == "city")),
                        window=window,
                        exact=exact,
                        status=_status(event, window if exact else None, known.published[source.id]),
                        lead=lead,
                        basis=basis,
                        report=parse(known.published[source.id].value or ""),
                    )
                )
    return found


def around(event: EventFound, published: DateValue) -> Stretch | None:
    """Return the days about the report's own date in which a visit that it leads with must lie."""
    report = parse(published.value) if published.value else None
    if report is None or event.status in PUT_OFF:
        return None
    first = report.first if event.tense == "future" else report.first - _AFTER
    last = report.last if event.tense == "past" else report.last + _AHEAD
    return Stretch(first, last, "interval")


def _status(event: EventFound, window: Stretch | None, published: DateValue) -> Status:
    """Return what an event says of the journey: whoever has met somebody there has begun it, not ended it."""
    status = capped(event.status, window, published)
    report = parse(published.value or "")
    recent = window is not None and report is not None and report.first <= window.last + _AFTER
    stop = event.kind == "meeting" or event.rule == "visit-presence"
    return "began" if stop and recent and status == "occurred" else status


def capped(status: Status, window: Stretch | None, published: DateValue | None) -> Status:
    """Lower a status that a report cannot know: nothing has happened that lies after its day."""
    if status not in LADDER or window is None or published is None or not published.value:
        return status
    report = parse(published.value)
    if report is None:
        return status
    # A day more: on the other side of the date line the day of the event has come.
    last = report.last + timedelta(1)
    over = report.last >= window.last or window.first == window.last
    top: Status = "announced" if last < window.first else "occurred" if over else "began"
    return min(status, top, key=LADDER.index)


def _travellers(event: EventFound, source: str, known: Known, goals: set[tuple[str, str]]) -> list[str]:
    """Return the ids of those whom an event takes abroad."""
    everyone = [p for name in event.participants if (p := known.party(source, name)) in known.sides]
    if event.kind == "visit":
        return everyone[:1]
    countries = {p.country for p in event.places}
    if event.kind == "call" or not countries or len(everyone) < 2:
        return []
    travellers = {who for who, _ in goals}
    hosted = any(known.sides.get(p) in countries for p in everyone)
    return [
        p
        for p in everyone
        if known.sides.get(p) not in countries
        and ((hosted and (known.sides.get(p) or p in travellers)) or any((p, c) in goals for c in countries))
    ]


def lead_end(one: Findings) -> int:
    """Return the offset at which the title and the first sentences of the body end."""
    source = one.source
    body = [s for s in source.sentences if source.segments[s.segment].kind == "body"][:_LEAD_SENTENCES]
    return body[-1].end if body else 0


def _date_of(event: EventFound, source: str, known: Known) -> DateValue | None:
    """Return the most exact date that the sentence gives the event."""
    dated = [known.dates[source, key] for key in event.dates if known.dates[source, key].value]
    return min(dated, key=vagueness, default=None)


def _today(event: EventFound, one: Findings, known: Known) -> DateValue | None:
    """Return the article's own day for one whom it has somewhere at present: "Moura is in Brasilia"."""
    published = known.published[one.source.id]
    there = event.rule in ("visit-being", "visit-headline") or (event.rule == "visit-noun" and event.status == "began")
    if not there or event.tense != "present" or published.precision != "day":
        return None
    basis: Basis = "inferred" if published.basis == "inferred" else "derived"
    spans = (Span(one.source.id, event.start, event.end),)
    return DateValue(published.value, "day", basis, spans, "the day of the article that has the traveller there")


def vagueness(value: DateValue) -> int:
    """Return the days that a date leaves open; a value that is no calendar date leaves all."""
    window = parse(value.value or "")
    return length(window) if window else 10**6


def rung(status: Status) -> int:
    """Return how high a status stands on the ladder, -1 for one that is off it."""
    return LADDER.index(status) if status in LADDER else -1


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Sort the steps of a ladder by the date of their article, then from the lowest rung up."""
    return tuple(sorted(steps, key=lambda s: (s.as_of or "9999", rung(s.status), s.span)))


def length(window: Stretch) -> int:
    """Return the days from the first to the last: 0 for one day."""
    return (window.last - window.first).days
