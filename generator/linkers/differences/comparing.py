"""When two values of one question cannot both be right. Each comparator is named for its rule.

All return True only where no reading lets both stand: a value that is less exact than the other, that was true on
another day, or that answers a narrower question is no difference.
"""

from __future__ import annotations

import re

from generator.text.calendar import WEEKDAYS, Stretch, parse
from generator.text.ranks import read_rank

#: A trip of "three days" may be counted with or without the days of the flight.
_DAYS_OF_TRAVEL = 1
_A_MONTH = 20
#: Lengths of meetings are rounded: to a quarter of their length, at least to half an hour.
_ROUNDED, _ROUNDED_HOURS = 0.25, 0.5
#: What bounds a length, and how exact one is without such words.
_LEAST = re.compile(r"\b(?:more than|over|at least)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:less than|under|at most|up to|not quite)\b", re.IGNORECASE)
_EXACT, _QUARTER = 0.05, 0.25
_LENGTH = re.compile(r"P(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


def days_exclude(one: str, other: str) -> bool:
    """Two ranges of days differ when each has a day that the other lacks; one inside the other is less or more exact.

    Months, years and weeks are not compared with days; they only have to overlap.
    """
    a, b = parse(one), parse(other)
    if a is None or b is None:
        return False
    if a.last < b.first or b.last < a.first:
        return True
    return all(map(_is_exact, (a, b))) and not (_within(a, b) or _within(b, a))


def day_excludes(one: str, other: str) -> bool:
    """Two days of one meeting differ when they are two days: who meets somebody has that one's day."""
    a, b = parse(one), parse(other)
    return a is not None and b is not None and a.first != b.first


def day_of_call_excludes(one: str, other: str) -> bool:
    """Two days of one call differ when no time zone makes them one."""
    a, b = parse(one), parse(other)
    return a is not None and b is not None and abs((a.first - b.first).days) > 1


def time_excludes(one: str, other: str) -> bool:
    """Two times of day differ when they are of one day and half an hour or more apart."""
    (day, _, a), (same, _, b) = one.partition("T"), other.partition("T")
    return day == same and bool(a and b) and abs(_minutes(a) - _minutes(b)) >= 60 * _ROUNDED_HOURS


def length_excludes(one: str, other: str) -> bool:
    """Two lengths of a meeting differ by a quarter and by half an hour, or more: "almost six hours" is rounded.

    "Two days of talks" hold many hours or few.
    """
    a, b = hours(one), hours(other)
    if a is None or b is None or not (one.startswith("PT") and other.startswith("PT")):
        return False
    return abs(a - b) >= max(_ROUNDED_HOURS, _ROUNDED * max(a, b))


def bounds_exclude(one: str, other: str, words: str, others: str) -> bool:
    """Two lengths differ when one is "more than" or "less than" what the other cannot be, by a quarter of an hour."""
    a, b = hours(one), hours(other)
    if a is None or b is None or not (one.startswith("PT") and other.startswith("PT")):
        return False
    (low, high), (least, most) = _bounds(a, words), _bounds(b, others)
    is_bound = _LEAST.search(words) or _MOST.search(words) or _LEAST.search(others) or _MOST.search(others)
    return is_bound is not None and max(low - most, least - high) >= _QUARTER


def may_be_one(one: str, other: str, words: str, others: str) -> bool:
    """Tell whether bounds leave room for one length: "under 20 hours" is "less than a day"."""
    a, b = hours(one), hours(other)
    if a is None or b is None or not any(p.search(w) for p in (_LEAST, _MOST) for w in (words, others)):
        return False
    (low, high), (least, most) = _bounds(a, words), _bounds(b, others)
    return low <= most and least <= high


def _bounds(value: float, words: str) -> tuple[float, float]:
    if _LEAST.search(words):
        return value, value * 2
    return (value / 2, value) if _MOST.search(words) else (value * (1 - _EXACT), value * (1 + _EXACT))


def stay_excludes(one: str, other: str) -> bool:
    """Two lengths of a trip differ by more than a day: some count the days of travel."""
    a, b = hours(one), hours(other)
    return a is not None and b is not None and abs(a - b) > 24 * _DAYS_OF_TRAVEL


def city_excludes(one: str, other: str) -> bool:
    """Two cities of one meeting differ; a country is only less exact, and is never given as a place beside a city."""
    return one != other


def rank_excludes(one: str, other: str) -> bool:
    """Two ranks differ when the same thing is first in numbers of years that are more than one apart, or of two orders.

    The same thing has the same words beside it: a state visit, a visit since taking office and a visit are three.
    """
    a, b = read_rank(one), read_rank(other)
    if a is None or b is None or (a.deed, a.words) != (b.deed, b.words) or (a.place and b.place and a.place != b.place):
        return False
    if a.years is not None and b.years is not None:
        return a.ordinal == b.ordinal and abs(a.years - b.years) > 1
    return a.years is None and b.years is None and a.ordinal != b.ordinal


def arrival_excludes(one: str, other: str) -> bool:
    """Two days of arrival at one place differ when they are two days, or two weekdays where one has no date."""
    (day, _, place), (same, _, elsewhere) = one.partition(" "), other.partition(" ")
    if place != elsewhere:
        return False
    a, b = parse(day), parse(same)
    if a and b:
        return a.last < b.first or b.last < a.first
    return _weekday(day) != _weekday(same)


def count_excludes(one: str, other: str) -> bool:
    """Two counts of one thing differ; those that are rounded ("~") only when they differ by more than a quarter.

    Agreements on fishing are not all agreements: both have a matter, and one in common, or neither has.
    """
    (a, _, thing), (b, _, same) = one.partition(" "), other.partition(" ")
    (thing, _, matters), (same, _, others) = thing.partition(" on "), same.partition(" on ")
    if thing != same or bool(matters) != bool(others) or (matters and not {*matters.split()} & {*others.split()}):
        return False
    x, y = float(a.lstrip("~")), float(b.lstrip("~"))
    slack = _ROUNDED * max(x, y) if "~" in a + b else 0
    return abs(x - y) > slack


def fate_excludes(one: str, other: str) -> bool:
    """Two fates differ, for what is put off is not called off: of trips of one month, or with which articles lead."""
    (fate, _, which), (other_fate, _, same) = one.partition(" "), other.partition(" ")
    if fate == other_fate or (which and same and "lead" in (which, same)):
        return fate != other_fate and which == same
    if "@" in which + same:
        return which == same
    return not (which and same) or (which[-2:] == same[-2:] and (which == same or "--" in which + same))


def hours(value: str) -> float | None:
    """Return an ISO 8601 length in hours, None for what is none."""
    found = _LENGTH.fullmatch(value)
    if not found or value in ("P", "PT"):
        return None
    weeks, days, hours_, minutes = (float(g or 0) for g in found.groups())
    return weeks * 168 + days * 24 + hours_ + minutes / 60


def _is_exact(stretch: Stretch) -> bool:
    return stretch.precision == "interval" and (stretch.last - stretch.first).days < _A_MONTH


def _within(one: Stretch, other: Stretch) -> bool:
    return other.first <= one.first and one.last <= other.last


def _minutes(time: str) -> int:
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute or 0)


def _weekday(day: str) -> str:
    stretch = parse(day)
    return WEEKDAYS[stretch.first.weekday()] if stretch and stretch.first == stretch.last else day
