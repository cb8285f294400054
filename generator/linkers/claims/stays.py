"""What is said of a trip without its name: "his three-day visit", "she arrived on Sunday", "he will stay a week"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.linkers.claims.journeys import spelt
from generator.linkers.claims.material import Assertion, Material
from generator.model import Article, ClaimStatus, DateExpression, Span, Trip
from generator.text.calendar import WEEKDAYS, parse

_VISIT = re.compile(r"[- ](?:long )?(?:[\w-]+ ){0,2}?(?:visit|trip|tour|stay|stopover)\b")
_STAY = re.compile(
    r"\b(?:to stay|will stay|staying|stayed|(?:visit|trip|tour|stay)\b[^.;,]{0,20} (?:lasting|lasts|lasted)) (?:for )?$"
)
_ARRIVED = re.compile(
    r"\b(?:arrived|landed|touched down|flew in|flew into|reached)\b(?P<where>[^.;]{0,50}?)"
    r"(?: (?:on|late|late on|early on|early|in the|here on|there on))?\s*$"
)
_REACH = 40
_NEAR = timedelta(2)


def of_stays(material: Material) -> Iterator[Assertion]:
    """Yield lengths and days of arrival that sentences give the traveller of a trip.

    A length is that of the trip which the article is about; an arrival is one of the trip of those days.
    """
    counted = {(v.source, key) for v in material.visits for key in v.event.durations}
    journeys: dict[str, list[Trip]] = defaultdict(list)
    for trip in material.trips:
        journeys[trip.traveller].append(trip)
    for source, article in material.articles.items():
        own = material.journeys.assigned.get(source)
        for key, expression in enumerate(article.findings.dates):
            if expression.kind not in ("date", "duration"):
                continue
            span = Span(source, expression.start, expression.end)
            sentence = material.sentence(span)
            if sentence is None or material.looks_back(source, sentence):
                continue
            before = article.source.text[sentence.start : expression.start]
            trips = journeys.get(material.spoken_of(source, sentence, expression.start), ())
            whole = Span(source, sentence.start, sentence.end)
            value = material.known.dates[source, key].value or ""
            about = next((trip for trip in trips if trip.id == own), None)
            if about and expression.kind == "duration" and value.endswith(("D", "W")) and (source, key) not in counted:
                after = article.source.text[expression.end : min(sentence.end, expression.end + _REACH)]
                if _VISIT.match(after) or _STAY.search(before):
                    yield Assertion(about.id, "duration", value, _status(about, article), whole, spelt(value))
            arrived = _ARRIVED.search(before) if trips else None
            day = _day(expression, value) if arrived else ""
            gone = _of_day(value, trips) or about
            if arrived and day and gone:
                start = sentence.start + arrived.start()
                goals = [p.name for p in material.places(source, start, expression.start) if p.kind == "city"]
                place = goals[0] if goals else ""
                words = " ".join(filter(None, (value if parse(value) else day, f"in {place}" if place else "")))
                yield Assertion(gone.id, "arrival", f"{value[:10] or day} {place}".strip(), "occurred", whole, words)


def _of_day(value: str, trips: Sequence[Trip]) -> Trip | None:
    """Return the trip that has begun within two days of an arrival, None where none or several have."""
    day = parse(value)
    found = [t for t in trips if day and (days := parse(t.dates.value or "")) and abs(days.first - day.first) <= _NEAR]
    return found[0] if len(found) == 1 else None


def _status(trip: Trip, article: Article) -> ClaimStatus:
    """Return "announced" for what an article says before the trip."""
    first, report = parse(trip.dates.value or ""), parse(article.published.value or "")
    return "announced" if first and report and report.last < first.first else "began"


def _day(expression: DateExpression, value: str) -> str:
    """Return the ISO day, else the name of the weekday; "" for what names no one day."""
    stretch = parse(value)
    if stretch is not None:
        return value[:10] if stretch.first == stretch.last else ""
    weekday = dict(expression.fields).get("weekday")
    return WEEKDAYS[weekday] if isinstance(weekday, int) else ""

