"""When two values of one question cannot both be right. Each comparator is named for its rule.

All return True only where no reading lets both stand: a value that is less exact than the other, that was true on
another day, or that answers a narrower question is no difference.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.text.calendar import Stretch, parse

#: A trip of "three days" may be counted with or without the days of the flight.
_DAYS_OF_TRAVEL = 1
_A_MONTH = 20
#: Lengths of meetings are rounded: to a quarter of their length, at least to half an hour.
_ROUNDED, _ROUNDED_HOURS = 0.25, 0.5
#: A plan is compared with a plan of the same days; later ones may have changed.
SAME_NEWS = timedelta(1)

_LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


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
    """Two days of one meeting differ when they are two days and no time zone makes them one."""
    a, b = parse(one), parse(other)
    return a is not None and b is not None and abs((a.first - b.first).days) > 1


def time_excludes(one: str, other: str) -> bool:
    """Two times of day differ when they are of one day and half an hour or more apart."""
    (day, _, a), (same, _, b) = one.partition("T"), other.partition("T")
    return day == same and bool(a and b) and abs(_minutes(a) - _minutes(b)) >= 60 * _ROUNDED_HOURS


def length_excludes(one: str, other: str) -> bool:
    """Two lengths of a meeting differ by more than a quarter and half an hour: "almost six hours" is rounded."""
    a, b = hours(one), hours(other)
    if a is None or b is None:
        return False
    return abs(a - b) > max(_ROUNDED * max(a, b), _ROUNDED_HOURS)


def stay_excludes(one: str, other: str) -> bool:
    """Two lengths of a trip differ by more than a day: some count the days of travel."""
    a, b = hours(one), hours(other)
    return a is not None and b is not None and abs(a - b) > 24 * _DAYS_OF_TRAVEL


def city_excludes(one: str, other: str) -> bool:
    """Two cities of one meeting differ; a country is only less exact, and is never given as a place beside a city."""
    return one != other


def rank_excludes(one: str, other: str) -> bool:
    """Two ranks differ when the same thing is first in another number of years, by more than one year."""
    a, b = (re.fullmatch(r"first (.+) in (\d+) years", rank) for rank in (one, other))
    return bool(a and b and a[1] == b[1] and abs(int(a[2]) - int(b[2])) > 1)


def hours(value: str) -> float | None:
    """Return an ISO 8601 length in hours, None for what is none."""
    found = _LENGTH.fullmatch(value)
    if not found or value in ("P", "PT"):
        return None
    weeks, days, hours_, minutes = (int(g or 0) for g in found.groups())
    return weeks * 168 + days * 24 + hours_ + minutes / 60


def same_news(one: date, other: date) -> bool:
    """Whether two articles are of the same news: what is planned on one day may be planned otherwise on the next."""
    return abs(one - other) <= SAME_NEWS


def _is_exact(stretch: Stretch) -> bool:
    return stretch.precision == "interval" and (stretch.last - stretch.first).days < _A_MONTH


def _within(one: Stretch, other: Stretch) -> bool:
    return other.first <= one.first and one.last <= other.last


def _minutes(time: str) -> int:
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute or 0)
