"""Visits of one source made comparable: who, to which country, when, how sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from generator.model import DateValue, EventFound, Findings, Span, Status
from generator.text.calendar import Stretch, parse

#: Sentences from the top of an article that say what it is about.
_LEAD_SENTENCES = 3
#: A window longer than this is a month or more, and no days.
_DAYS = 20
LADDER: tuple[Status, ...] = ("possible", "expected", "announced", "began", "occurred")
PUT_OFF: tuple[Status, ...] = ("postponed", "called-off")
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

    @property
    def span(self) -> Span:
        """The sentence."""
        return Span(self.source, self.event.start, self.event.end)


#: Of one whose side is not known, a return may be a return home.
_RETURN = re.compile(r"\breturn(?:s|ed|ing)? to\b")


def visits(findings: Iterable[Findings], known: Known) -> list[Visit]:
    """Return every visit of every source, in order; a return home is none.

    A meeting in a country shows that a participant was there whose own country it is not; of one whose side is not
    known, only where another sentence has that person go there.
    """
    findings = tuple(findings)
    goals = {
        (known.people[one.source.id, event.participants[0]], place.country)
        for one in findings
        for event in one.events
        if event.kind == "visit"
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
                if event.places and (not abroad or (not home and _RETURN.search(source.text, event.start, event.end))):
                    continue
                basis = _date_of(event, source.id, known)
                lead = event.start < top
                window = parse(basis.value) if basis and basis.value else None
                exact = window is not None and length(window) <= _DAYS
                if window is None and lead:
                    window = _around(event, known.published[source.id])
                found.append(
                    Visit(
                        source=source.id,
                        event=event,
                        traveller=traveller,
                        countries=tuple(dict.fromkeys(p.country for p in abroad)),
                        cities=tuple(dict.fromkeys(p.name for p in abroad if p.kind == "city")),
                        window=window,
                        exact=exact,
                        status=capped(event.status, window, known.published[source.id]) if exact else event.status,
                        lead=lead,
                        basis=basis,
                    )
                )
    return found


def _around(event: EventFound, published: DateValue) -> Stretch | None:
    """Return the days about the report's own date in which a visit that it leads with must lie."""
    report = parse(published.value) if published.value else None
    if report is None or event.status in PUT_OFF:
        return None
    first = report.first if event.tense == "future" else report.first - _AFTER
    last = report.last if event.tense == "past" else report.last + _AHEAD
    return Stretch(first, last, "interval")


def capped(status: Status, window: Stretch | None, published: DateValue | None) -> Status:
    """Lower a status that a report cannot know: nothing has happened that lies after its day."""
    if status not in LADDER or window is None or published is None or not published.value:
        return status
    report = parse(published.value)
    if report is None:
        return status
    top: Status = "announced" if report.last < window.first else "began" if report.last < window.last else "occurred"
    return min(status, top, key=LADDER.index)


def _travellers(event: EventFound, source: str, known: Known, goals: set[tuple[str, str]]) -> list[str]:
    """Return the ids of those whom an event takes abroad."""
    everyone = [known.people[source, name] for name in event.participants]
    if event.kind == "visit":
        return everyone[:1]
    countries = {p.country for p in event.places}
    if event.kind == "call" or not countries or len(everyone) < 2:
        return []
    hosted = any(known.sides.get(p) in countries for p in everyone)
    return [
        p
        for p in everyone
        if known.sides.get(p) not in countries
        and ((hosted and known.sides.get(p)) or any((p, c) in goals for c in countries))
    ]


def lead_end(one: Findings) -> int:
    """Return the offset at which the title and the first sentences of the body end."""
    source = one.source
    body = [s for s in source.sentences if source.segments[s.segment].kind == "body"][:_LEAD_SENTENCES]
    return body[-1].end if body else 0


def _date_of(event: EventFound, source: str, known: Known) -> DateValue | None:
    """Return the most exact date that the sentence gives the event."""
    dated = [known.dates[source, key] for key in event.dates if known.dates[source, key].value]
    return min(dated, key=_vagueness, default=None)


def _vagueness(value: DateValue) -> int:
    window = parse(value.value or "")
    return length(window) if window else 10**6


def rung(status: Status) -> int:
    """Return how high a status stands on the ladder, -1 for one that is off it."""
    return LADDER.index(status) if status in LADDER else -1


def length(window: Stretch) -> int:
    """Return the days from the first to the last: 0 for one day."""
    return (window.last - window.first).days
