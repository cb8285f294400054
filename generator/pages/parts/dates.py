"""Dates and lengths of time in words."""

from __future__ import annotations

import re
from datetime import date

from generator.model import DateValue

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_QUARTERS = ("first", "second", "third", "fourth")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d))?.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(?:Q([1-4])|(SP|SU|FA|AU|WI))")
_ONE = r"\d{4}-(?:\d\d(?:-\d\d(?:T\d\d(?::\d\d)?)?)?|W\d\d(?:-WE)?|Q[1-4]|(?:SP|SU|FA|AU|WI))"
_ISO = re.compile(rf"(?<![\w-]){_ONE}(?:/{_ONE})?(?![\w-])")
_LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?")

#: What the basis of a date means; pages print the word, and how-we-check.md says this.
BASIS = {
    "stated": "the article writes the date",
    "derived": "reckoned from the article’s own date: “on Friday”, “next week”",
    "inferred": "reckoned with the help of other articles",
    "editor": "set by the editor",
}


def printed(value: str | None, *, between: bool = False) -> str:
    """Return an ISO value as a reader writes it; `between` when an interval means one unknown day in it."""
    if not value:
        return "date not known"
    if "/" in value:
        return _interval(*value.split("/", 1), between=between)
    if m := _DAY.fullmatch(value):
        day = f"{int(m[3])} {_month(m[2])} {m[1]}"
        return f"{day}, {m[4]}:{m[5] or '00'}" if m[4] else day
    if m := _MONTH.fullmatch(value):
        return f"{_month(m[2])} {m[1]}"
    if m := _WEEK.fullmatch(value):
        return _week(int(m[1]), int(m[2]), weekend=bool(m[3]))
    if m := _PART.fullmatch(value):
        return f"{_QUARTERS[int(m[2]) - 1]} quarter of {m[1]}" if m[2] else f"{_SEASONS[m[3]]} {m[1]}"
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    if re.fullmatch(r"\d{2}", value):
        return f"{int(value) + 1}th century"
    return value


def in_words(text: str) -> str:
    """Return a text with the ISO dates, weeks and intervals in it as a reader writes them."""
    return _ISO.sub(lambda m: printed(m[0]), text)


def _month(number: str) -> str:
    return _MONTHS[int(number) - 1] if 1 <= int(number) <= 12 else number


def _week(year: int, week: int, *, weekend: bool) -> str:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return f"week {week} of {year}"
    return f"{'weekend' if weekend else 'week'} of {printed(first.isoformat())}"


def _interval(start: str, end: str, *, between: bool) -> str:
    a, b = _DAY.fullmatch(start), _DAY.fullmatch(end)
    if start == end:
        return printed(start)
    if not (start and end):
        return f"from {printed(start)}" if start else f"until {printed(end)}"
    if a and b and not (a[4] or b[4]) and a[1] == b[1]:
        first = str(int(a[3])) if a[2] == b[2] else f"{int(a[3])} {_month(a[2])}"
        space = "" if a[2] == b[2] else " "
        return f"between {first} and {printed(end)}" if between else f"{first}{space}–{space}{printed(end)}"
    return f"between {printed(start)} and {printed(end)}" if between else f"{printed(start)} – {printed(end)}"


def basis(value: DateValue) -> str:
    """Return what a date rests on, in a word; an unknown one with its reason."""
    if value.value is None:
        return f"({value.note or 'not stated in the article'})"
    return value.basis


def first_day(value: str | None) -> str:
    """Return the first day of a value as far as it is known, for sorting; undated values sort last."""
    if not value:
        return "9999"
    start = value.split("/", 1)[0] or value
    if m := _WEEK.fullmatch(start):
        try:
            return date.fromisocalendar(int(m[1]), int(m[2]), 1).isoformat()
        except ValueError:
            return m[1]
    return start


def last_day(value: str | None) -> str:
    """Return the last day of a value as far as it is known; "" when there is none."""
    end = (value or "").split("/", 1)[-1]
    return end + "-99" if end and not _DAY.fullmatch(end) else end


def hours(length: str | None) -> float | None:
    """Return an ISO 8601 duration in hours; None when it is not one of at most weeks."""
    m = _LENGTH.fullmatch(length or "")
    if not m or not any(m.groups()):
        return None
    weeks, days, hrs, minutes = (float(g or 0) for g in m.groups())
    return weeks * 168 + days * 24 + hrs + minutes / 60


def length_words(length: float) -> str:
    """Return a length in hours as words: "6 hours", "90 minutes", "3 days"."""
    value, unit = (length / 24, "day") if length >= 48 else (length, "hour") if length >= 2 else (length * 60, "minute")
    return f"{value:g} {unit}" + ("" if value == 1 else "s")
