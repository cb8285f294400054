"""Expressions that name their year: their value needs nothing beside the words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from generator.text.calendar import (
    Stretch,
    century_of,
    day_of,
    decade_of,
    month_of,
    move,
    quarter_of,
    week_of,
    year_of,
)

Fields = Mapping[str, int | str]


def number(fields: Fields, name: str) -> int:
    """Return a field that the grammar read as a number; KeyError when it is not there."""
    return int(fields[name])


def absolute(form: str, fields: Fields) -> Stretch | None:
    """Resolve a form that names its year; None when it does not, or names a day that no calendar has."""
    read = _FORMS.get(form)
    try:
        return read(fields) if read else None
    except (KeyError, ValueError, OverflowError):
        return None


def day_range(fields: Fields, year: int) -> Stretch:
    """Return the days of "24-26 April" in the year; a range that runs backwards ends in the next year."""
    month = number(fields, "month")
    first = date(year, month, number(fields, "day"))
    last = date(year, number(fields, "end_month") if "end_month" in fields else month, number(fields, "end"))
    return Stretch(first, last if first <= last else move(last, 1, "year"), "interval")


def month_range(fields: Fields, year: int) -> Stretch:
    """Return the months of "March to May" in the year; a range that runs backwards ends in the next year."""
    first, last = date(year, number(fields, "month"), 1), date(year, number(fields, "end_month"), 1)
    return Stretch(first, month_of(last if first <= last else move(last, 1, "year")).last, "interval")


def _day(fields: Fields) -> Stretch:
    return day_of(date(number(fields, "year"), number(fields, "month"), number(fields, "day")))


def _day_or_month(fields: Fields) -> Stretch:
    if fields["a"] != fields["b"]:
        raise ValueError("which is the month?")
    return day_of(date(number(fields, "year"), number(fields, "a"), number(fields, "b")))


def _day_pair(fields: Fields) -> Stretch:
    pair = day_range(fields, number(fields, "year"))
    if (pair.last - pair.first).days != 1:
        raise ValueError("two days apart are no stretch")
    return pair


def _year_range(fields: Fields) -> Stretch:
    first, last = number(fields, "year"), number(fields, "end")
    last += first // 100 * 100 if last < 100 else 0
    if not first < last:
        raise ValueError("not a range")
    return Stretch(date(first, 1, 1), date(last, 12, 31), "interval")


def _season(fields: Fields) -> Stretch:
    year = number(fields, "year")
    return Stretch(date(year, 1, 1), date(year, 12, 31), "season")


def _quarter(fields: Fields) -> Stretch:
    ordinal = number(fields, "ord" if "ord" in fields else "quarter")
    return quarter_of(date(number(fields, "year"), 3 * ordinal - 2, 1))


def _decade(fields: Fields) -> Stretch:
    decade = number(fields, "decade")
    if decade < 100:
        raise ValueError("of which century?")
    return decade_of(decade)


def _named_day(fields: Fields) -> Stretch:
    return day_of(date.fromisoformat(str(fields["named"])))


_FORMS: dict[str, Callable[[Fields], Stretch]] = {
    "day": _day,
    "day-or-month": _day_or_month,
    "day-range": lambda f: day_range(f, number(f, "year")),
    "day-pair": _day_pair,
    "week-of": lambda f: week_of(_day(f).first),
    "month": lambda f: month_of(date(number(f, "year"), number(f, "month"), 1)),
    "month-range": lambda f: month_range(f, number(f, "year")),
    "quarter": _quarter,
    "season": _season,
    "year": lambda f: year_of(number(f, "year")),
    "year-range": _year_range,
    "decade": _decade,
    "century": lambda f: century_of(100 * number(f, "century") - 100),
    "named-day": _named_day,
}
