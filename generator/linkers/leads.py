"""What an article is about that does not open with a visit: one that it tells of later, or the scene that it sets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from generator.linkers.visits import Known, Visit, around, lead_end
from generator.model import Basis, DateValue, EventFound, Findings, Place, Reference, Span
from generator.text.calendar import parse
from generator.text.folding import plain
from generator.text.patterns import words

#: A visit dated this near to its article is its news.
_NEWS = timedelta(5)
#: Of two people named together: "Biden, Modi sign deal", "President Biden and Prime Minister Modi".
_TOGETHER = re.compile(r"\s*(?:,|&|\b[Aa]nd\b)\s*(?:[\w.'’-]+\s+){0,6}")
_HIS_VISIT = re.compile(
    r"'s? (?:[\w-]+ ){0,3}(?:visit|trip|tour)\b(?! to\b| (?:was|were|is|has been) (?:called|postponed|put))"
)
_VISITING = re.compile(r"\bvisiting (?:[\w.'-]+ ){0,6}$")
#: They may be a continent apart.
_CALL = re.compile(r"\b(?:phone|phones|phoned|telephone\w*|call|calls|called|video|virtual\w*|online)\b", re.IGNORECASE)


def with_leads(
    visits: Sequence[Visit], findings: Sequence[Findings], known: Known, reference: Reference
) -> list[Visit]:
    """Return the visits, where every article that leads with none leads with its scene, else with its people's first.

    The scene is that of a guest and his host: at the host's seat, or in an article written there.
    """
    by_source: dict[str, list[Visit]] = {one.source.id: [] for one in findings}
    for visit in visits:
        by_source[visit.source].append(visit)
    out: list[Visit] = []
    for one in findings:
        own = by_source[one.source.id]
        if not any(v.lead and v.countries for v in own):
            scenes = list(_scene(one, known, reference))
            first = next((n for n, v in enumerate(own) if not scenes and _is_news(v, one, known)), None)
            if first is not None:
                window = own[first].window or around(own[first].event, known.published[one.source.id])
                own[first] = replace(own[first], lead=True, window=window)
            own = [*own, *scenes]
        out += own
    return out


def _is_news(visit: Visit, one: Findings, known: Known) -> bool:
    """Whether a visit is of the article's own days, and of somebody whom its first sentences name."""
    end = lead_end(one)
    named = {known.people[one.source.id, p.name] for p in one.people for m in p.mentions if m.start < end}
    if visit.traveller not in named or not visit.countries or visit.status == "possible":
        return False
    if visit.exact and visit.window and visit.report:
        return visit.window.first - _NEWS <= visit.report.last and visit.report.first <= visit.window.last + _NEWS
    weekdays = [one.dates[key] for key in visit.event.dates if one.dates[key].form in ("weekday", "day-word")]
    return bool(weekdays) and visit.report is None


def _scene(one: Findings, known: Known, reference: Reference) -> Iterator[Visit]:
    """Yield the visit of a guest who meets people of the article's place, or is named together with one of them."""
    end = lead_end(one)
    top = [s for s in one.source.sentences if s.end <= end]
    place = _place(one, end)
    if place is None or _CALL.search(one.source.text, 0, end):
        return
    guests = _called_guests(one, place.country, end, known) or _received(one, place.country, end, known)
    if len(guests) == 1:
        yield _visit(one, guests[0], place, (top[0].start, top[-1].end) if top else (0, 0), known)
        return
    visits = words(reference.lexicons.get("event_visit_nouns", ())).search(one.source.text)
    for sentence in top if visits or _is_seat(place, one) else ():
        named = sorted(
            (m.start, m.end, known.people[one.source.id, p.name])
            for p in one.people
            for m in p.mentions
            if sentence.start <= m.start < sentence.end
        )
        for (_, a_end, a), (b_start, _, b) in pairwise(named):
            sides = {who: known.sides.get(who, "") for who in (a, b)}
            abroad = [who for who, side in sides.items() if side and side != place.country]
            hosted = place.country in sides.values()
            if len(abroad) == 1 and hosted and _TOGETHER.fullmatch(one.source.text, a_end, b_start):
                yield _visit(one, abroad[0], place, (sentence.start, sentence.end), known)
                return


def _place(one: Findings, end: int) -> Place | None:
    """Return where the article was written, else where its headline ends, else the seat that its opening names."""
    if one.filed:
        return one.filed
    text, titles = one.source.text, [s for s in one.source.segments if s.kind == "title"]
    last = [p for p in one.places for s in titles if s.start <= p.start and not text[p.end : s.end].strip(" .")]
    seats = [p for p in one.places if p.start < end and p.kind == "city" and _is_seat(p, one)]
    return next(iter([*last, *seats]), None)


def _called_guests(one: Findings, country: str, end: int, known: Known) -> list[str]:
    """Return the ids of those of another country whose visit the opening names: "Moura's visit", "visiting Moura"."""
    found: dict[str, None] = {}
    for person in one.people:
        who = known.people[one.source.id, person.name]
        for m in person.mentions if known.sides.get(who, "") not in ("", country) else ():
            before, after = one.source.text[max(0, m.start - 60) : m.start], one.source.text[m.end : m.end + 60]
            if m.start < end and (_HIS_VISIT.match(plain(after)) or _VISITING.search(before)):
                found[who] = None
    return list(found)


def _received(one: Findings, country: str, end: int, known: Known) -> list[str]:
    """Return the ids of those whom the article opens with and has meet people of the country, and who are not of it."""
    named = {known.people[one.source.id, p.name] for p in one.people for m in p.mentions if m.start < end}
    guests: dict[str, None] = {}
    for event in one.events:
        who = [known.people.get((one.source.id, name), "") for name in event.participants]
        sides = {known.sides.get(p, "") for p in who}
        happened = event.kind == "meeting" and event.status in ("began", "occurred")
        if happened and country in sides and {p.country for p in event.places} <= {country}:
            guests |= dict.fromkeys(p for p in who if p in named and known.sides.get(p, "") not in ("", country))
    return list(guests)


def _day(one: Findings, known: Known) -> DateValue:
    """Return the day on which the article's opening puts its news, else its own: remarks are of their day."""
    end = lead_end(one)
    news = [
        known.dates[one.source.id, key]
        for key, e in enumerate(one.dates)
        if e.form == "weekday" and e.segment == "body" and e.tense == "past" and e.end <= end
    ]
    return next((value for value in news if value.value), known.published[one.source.id])


def _is_seat(place: Place, one: Findings) -> bool:
    """Whether the words are not the city's name: a seat of government that stands for it."""
    return one.source.text[place.start : place.end] not in (place.name, "here")


def _visit(one: Findings, traveller: str, place: Place, sentence: tuple[int, int], known: Known) -> Visit:
    name = next(p.name for p in one.people if known.people[one.source.id, p.name] == traveller)
    event = EventFound("visit", *sentence, (name,), (place,), (), (), "began", "past", "visit-scene")
    published = known.published[one.source.id]
    told = _day(one, known)
    day = parse(told.value or "")
    basis: Basis = "inferred" if told.basis == "inferred" else "derived"
    note = "the day of the article that has guest and host together"
    there = DateValue(told.value, "day", basis, (Span(one.source.id, *sentence),), note)
    dated = day is not None and day.precision == "day"
    return Visit(
        source=one.source.id,
        event=event,
        traveller=traveller,
        countries=(place.country,),
        cities=(place.name,) if place.kind == "city" else (),
        window=day if dated else around(event, published),
        exact=dated,
        status="began",
        lead=True,
        basis=there if dated else None,
        report=parse(published.value or ""),
    )
