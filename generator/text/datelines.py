"""Datelines: where and when a report was filed, at the head of its first line or on a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Reference
from generator.text.folding import fold, plain
from generator.text.stamps import MONTHS, WEEKDAYS

_WORD = r"[^\W\d_][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}(?:[,/][ ]?{_WORD}(?:[ ]{_WORD}){{0,3}})?"
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = rf"(?:(?:{_MONTH})\.?[ ]\d{{1,2}}|\d{{1,2}}[ ](?:{_MONTH})\.?)(?:,?[ ](?:19|20)\d\d)?"
_DAY = rf"(?:(?:{_WEEKDAY}),?[ ])?{_DATE}"
_CREDIT = r"\((?P<credit>[^()\n]{2,40})\)"
_DATELINE = re.compile(
    rf"""
    \s*(?P<place>{_PLACE}?)
    (?:,?[ ]{{1,2}}(?P<day>{_DAY}))?
    (?:[ ]*{_CREDIT})?
    [ ]*(?:(?P<end>$)|(?P<mark>--|[-—–_:|])(?=\s|$|(?<=[—–:])))
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: The head of a paragraph that a dateline can fill.
_REACH = 100


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline; offsets count in the text that was searched, `end` is after place and date, before any credit."""

    start: int
    end: int
    place: str
    #: "Reuters" in "BEIJING (Reuters) -"; "" when there is none.
    credit: str
    credit_start: int
    #: Whether it fills the paragraph.
    alone: bool


def dateline_of(text: str, start: int, end: int, reference: Reference) -> Dateline | None:
    """Return the dateline at the head of the paragraph `text[start:end]`.

    The place must be a city or country that the gazetteer knows, or stand in capitals beside an agency.
    """
    if not any(mark in text[start : min(end, start + _REACH)] for mark in "-—–_:|(") and end - start > _REACH:
        return None
    head = plain(text[start : min(end, start + _REACH)])
    m = _DATELINE.match(head.rstrip() if end - start <= _REACH else head)
    if not m or (m["mark"] is None and end - start > _REACH):
        return None
    place, credit = m["place"], m["credit"] or ""
    first = re.split(r"[,/]", place)[0]
    known = fold(first) in reference.cities or fold(first) in _countries(reference)
    if not (known or (place.isupper() and credit)) or not place[0].isupper():
        return None
    alone = not head[m.end() :].strip() and end - start <= _REACH
    # A bare place and a hyphen is no dateline: "Moscow - Beijing trade", and a place alone is a heading.
    if not (m["day"] or credit or m["mark"] in ("--", ":", "_") or (m["mark"] and place.isupper())):
        return None
    stop = m.end("day") if m["day"] else m.end("place")
    credit_start = m.start("credit") if credit else stop
    return Dateline(start + m.start("place"), start + stop, place, credit, start + credit_start, alone)


def is_place(line: str, reference: Reference) -> bool:
    """Whether a line is "City, Country" and nothing else, both known to the gazetteer."""
    city, comma, country = line.rstrip(".").rpartition(", ")
    return bool(comma) and fold(city) in reference.cities and fold(country) in _countries(reference)


@lru_cache(maxsize=4)
def _countries(reference: Reference) -> frozenset[str]:
    return frozenset(fold(n) for c in reference.countries for n in (c.name, *c.names))
