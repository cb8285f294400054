"""What one source says of the visit that it reports: who, where, and the expressions that date it.

Two sources are about the same visit when the traveller and a country are the same and the days fall together; the
last is for the rules in `inference` to judge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.linkers.dating.expressions import resolve
from generator.model import DateExpression, DateValue, Findings, Span
from generator.text.calendar import parse
from generator.text.folding import fold

_VISIT = re.compile(
    r"\b(?:visit|trip|travel|tour|talks|discussion|negotiation|summit|meeting|met|meet|hold|held|host|receiv|welcom|"
    r"greet|arriv|land|stay|embark|kick|fly|flew|begin|began|start|head)\w*", re.IGNORECASE,
)
#: The day on which something is said, or from which one leaves, is no day of the visit.
_SAID = re.compile(
    r"\b(?:said|says|told|announced|stated|added|confirmed|reported|saying|telling)\b(?:\s+[\w’']+){0,3}\s*$",
    re.IGNORECASE,
)
_BEFORE_LEAVING = re.compile(r"[\s,]*(?:before|ahead of|prior to)\b", re.IGNORECASE)
#: Days that a visit lasts at most; "a 90-day tour" is something else.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit of one source: keys of the traveller and of countries, and what dates it."""

    source: str
    travellers: frozenset[str]
    countries: frozenset[str]
    dates: tuple[DateExpression, ...]
    #: Its length in days, when an "N-day" or "N days" says so in a sentence about it.
    length: int | None
    #: A place where the traveller and one where a country is named.
    evidence: tuple[Span, ...]

    def shares(self, other: Visit) -> bool:
        """Whether it may be the same visit: one traveller, one country."""
        return bool(self.travellers & other.travellers and self.countries & other.countries)


def visit_of(f: Findings) -> Visit | None:
    """Return the visit that the source is about; None when it names no traveller or no country."""
    events = [e for e in f.events if e.kind == "visit" and e.participants]
    who = _first(e.participants[0] for e in events) or _first(p.name for p in f.people for _ in p.mentions)
    named = [p for e in events for p in e.places] or list(f.places)
    countries = [name for name, _ in Counter(p.country for p in named if p.country).most_common(2)]
    person = next((p for p in f.people if p.name == who and p.mentions), None)
    if who is None or person is None or not countries:
        return None
    place = next(p for p in named if p.country in countries)
    marks = [(m.start, m.end) for m in person.mentions]
    about = _sentences_about(f, [*marks, *((p.start, p.end) for p in f.places)])
    return Visit(
        f.source.id, frozenset({fold(who).split()[-1]}), frozenset(fold(c) for c in countries),
        tuple(e for e in f.dates if _dates_visit(f, e, about)),
        next((n for e in f.dates if (n := _days(e)) and _holds(about, e)), None),
        (Span(f.source.id, *marks[0]), Span(f.source.id, place.start, place.end)),
    )


def _first(names: Iterable[str]) -> str | None:
    """Return the most frequent name, the first of equals."""
    return next((name for name, _ in Counter(names).most_common(1)), None)


def _sentences_about(f: Findings, marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that name the traveller or a place and hold a word for a visit or meeting."""
    marks = sorted(marks)
    about, at = [], 0
    for s in f.source.sentences:
        while at < len(marks) and marks[at][0] < s.start:
            at += 1
        if at < len(marks) and marks[at][0] < s.end and _VISIT.search(f.source.text, s.start, s.end):
            about.append((s.start, s.end))
    return about


def _holds(sentences: list[tuple[int, int]], e: DateExpression) -> bool:
    at = bisect_right(sentences, e.start, key=lambda s: s[0]) - 1
    return at >= 0 and e.start < sentences[at][1]


def _dates_visit(f: Findings, e: DateExpression, about: list[tuple[int, int]]) -> bool:
    if e.kind != "date" or not _holds(about, e) or e.segment == "other-article":
        return False
    return not is_of_saying(f, e) and not _BEFORE_LEAVING.match(f.source.text, e.end)


def is_of_saying(f: Findings, e: DateExpression) -> bool:
    """Whether a date is the day on which something is said: "a spokesman said on Monday"."""
    before = f.source.text[max(0, e.start - 60):e.start]
    return _SAID.search(re.sub(r"\bon\s*$", "", before)) is not None


def _days(e: DateExpression) -> int | None:
    fields = dict(e.fields)
    if e.form == "duration" and fields.get("unit") == "day" and str(fields.get("n", "")).isdigit():
        count = int(fields["n"])
        return count if 0 < count <= _LONGEST else None
    return None


def days_of(f: Findings, visit: Visit, published: DateValue) -> tuple[tuple[date, Span], ...]:
    """Return the days of the visit that a dated source gives, each with its words, in order of time.

    A stated length adds the days that follow the first.
    """
    wanted = set(visit.dates)
    days: list[tuple[date, Span]] = []
    for dated in resolve(f, published):
        stretch = parse(dated.date.value) if dated.expression in wanted and dated.date.value else None
        if stretch and (stretch.last - stretch.first).days < _LONGEST and stretch.precision in ("day", "interval"):
            span = Span(f.source.id, dated.expression.start, dated.expression.end)
            days += [(stretch.first + timedelta(n), span) for n in range((stretch.last - stretch.first).days + 1)]
    if len({day for day, _ in days}) == 1 and visit.length:
        first, span = days[0]
        days += [(first + timedelta(n), span) for n in range(1, visit.length)]
    return tuple(sorted(set(days)))
