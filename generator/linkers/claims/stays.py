"""What is said of a trip without its name: "his three-day visit", "she arrived on Sunday", "he will stay a week"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.linkers.claims.journeys import spelt
from generator.linkers.claims.material import Assertion, Material
from generator.model import Article, ClaimStatus, DateExpression, Sentence, Span, Trip
from generator.text.calendar import WEEKDAYS, parse

_VISIT = re.compile(r"[- ](?:long )?(?:[a-z-]+ ){0,2}?(?:visit|trip|tour|stay|stopover)\b")
_STAY = re.compile(
    r"\b(?:to stay|will stay|staying|stayed|(?:visit|trip|tour|stay)\b[^.;,]{0,20} (?:lasting|lasts|lasted)) (?:for )?$"
)
_ARRIVED = re.compile(
    r"\b(?:arrived|landed|touched down|flew in|flew into|reached)\b(?P<where>[^.;]{0,50}?)"
    r"(?: (?:on|late|late on|early on|early|in the|here on|there on))?\s*$"
)
_REACH = 40


def of_stays(material: Material) -> Iterator[Assertion]:
    """Yield lengths and days of arrival that the sentences of a trip's articles give its traveller."""
    counted = {(v.source, key) for v in material.visits for key in v.event.durations}
    travellers = {t.id: t for t in material.trips}
    for source, article in material.articles.items():
        trip = travellers.get(material.journeys.assigned.get(source, ""))
        if trip is None:
            continue
        for key, expression in enumerate(article.findings.dates):
            span = Span(source, expression.start, expression.end)
            sentence = material.sentence(span)
            if sentence is None or material.looks_back(source, sentence):
                continue
            whole = Span(source, sentence.start, sentence.end)
            value = material.known.dates[source, key].value or ""
            before = article.source.text[sentence.start : expression.start]
            if not _is_of(trip.traveller, source, sentence, expression, material):
                continue
            if expression.kind == "duration" and value.endswith(("D", "W")) and (source, key) not in counted:
                after = article.source.text[expression.end : min(sentence.end, expression.end + _REACH)]
                if _VISIT.match(after) or _STAY.search(before):
                    yield Assertion(trip.id, "duration", value, _status(trip, article), whole, spelt(value))
            arrived = _ARRIVED.search(before)
            day = _day(expression, value)
            if arrived and day:
                start = sentence.start + arrived.start()
                goals = [p.name for p in material.places(source, start, expression.start) if p.kind == "city"]
                place = goals[0] if goals else ""
                words = " ".join(filter(None, (value if parse(value) else day, f"in {place}" if place else "")))
                yield Assertion(trip.id, "arrival", f"{value[:10] or day} {place}".strip(), "occurred", whole, words)


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


def _is_of(
    traveller: str, source: str, sentence: Sentence, expression: DateExpression, material: Material
) -> bool:
    """Whether the last person named before the expression, in the sentence or the one before it, is the traveller."""
    named = material.mentioned(source, sentence.start, expression.start)
    if not named:
        number = bisect_left(material.starts[source], sentence.start)
        before = material.starts[source][max(0, number - 1)]
        named = material.mentioned(source, before, sentence.start)[:1]
    return bool(named) and named[-1] == traveller
