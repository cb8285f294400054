"""Pure arithmetic of dates, and ISO 8601 values as stretches of days.

Weeks begin on Monday, as in ISO 8601. There is no "today" here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model import Precision

DAY = timedelta(1)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included, and the unit they were named in."""

    first: date
    last: date
    precision: Precision

    @property
    def value(self) -> str:
        """The ISO 8601 value: a day, month, year, week, decade, century, or an interval a/b."""
        first, last = self.first, self.last
        match self.precision:
            case "month" if (first, last) == _ends(month_of(first)):
                return f"{first:%Y-%m}"
            case "year" | "season" if (first, last) == _ends(year_of(first.year)):
                return f"{first.year:04}"
            case "week" if (first, last) == _ends(week_of(first)):
                year, week, _ = first.isocalendar()
                return f"{year:04}-W{week:02}"
            case "decade":
                return f"{first.year // 10:03}"
            case "century":
                return f"{first.year // 100:02}"
        if first == last:
            return first.isoformat()
        if first.day == 1 and (last + DAY).day == 1:
            return f"{first:%Y-%m}/{last:%Y-%m}"
        return f"{first.isoformat()}/{last.isoformat()}"


def _ends(stretch: Stretch) -> tuple[date, date]:
    return stretch.first, stretch.last


def day_of(day: date) -> Stretch:
    """Return the day itself."""
    return Stretch(day, day, "day")


def week_of(day: date) -> Stretch:
    """Return the week from Monday to Sunday that holds the day."""
    monday = day - timedelta(day.weekday())
    return Stretch(monday, monday + timedelta(6), "week")


def weekend_of(day: date) -> Stretch:
    """Return Saturday and Sunday of the day's week."""
    sunday = week_of(day).last
    return Stretch(sunday - DAY, sunday, "weekend")


def month_of(day: date) -> Stretch:
    """Return the calendar month that holds the day."""
    first = day.replace(day=1)
    return Stretch(first, move(first, 1, "month") - DAY, "month")


def quarter_of(day: date) -> Stretch:
    """Return the calendar quarter that holds the day."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return Stretch(first, move(first, 3, "month") - DAY, "quarter")


def year_of(year: int) -> Stretch:
    """Return the calendar year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31), "year")


def decade_of(year: int) -> Stretch:
    """Return the ten years that share the year's first three digits."""
    first = year // 10 * 10
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century_of(year: int) -> Stretch:
    """Return the hundred years that share the year's first two digits, as ISO 8601 counts centuries."""
    first = year // 100 * 100
    return Stretch(date(first, 1, 1), date(first + 99, 12, 31), "century")


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def move(day: date, count: int, unit: str) -> date:
    """Return the day `count` units later; the 31st becomes the last day of a shorter month.

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if unit in _DAYS:
        return day + timedelta(count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            if last == 28:
                raise
    raise AssertionError


def unit_of(day: date, unit: str) -> Stretch:
    """Return the whole unit that holds the day: its day, week, weekend, month, quarter, year, decade or century."""
    match unit:
        case "week" | "fortnight":
            return week_of(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return month_of(day)
        case "quarter":
            return quarter_of(day)
        case "year":
            return year_of(day.year)
        case "decade":
            return decade_of(day.year)
        case "century":
            return century_of(day.year)
    return day_of(day)


_FORMS = tuple((re.compile(form, re.ASCII), unit) for form, unit in (
    (r"(\d{4})-(\d\d)-(\d\d)", "day"),
    (r"(\d{4})-W(\d\d)", "week"),
    (r"(\d{4})-(\d\d)", "month"),
    (r"(\d{4})", "year"),
    (r"(\d{3})", "decade"),
    (r"(\d\d)", "century"),
))


#: No article is of another year, and what is reckoned from these stays within the calendar.
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def parse(value: str) -> Stretch | None:
    """Read an ISO 8601 value of any precision or an interval a/b; a time counts as its day. None: not such a value."""
    first, slash, last = value.partition("/")
    if slash:
        a, b = parse(first), parse(last)
        return Stretch(a.first, b.last, "interval") if a and b and a.first <= b.last else None
    bare = value.partition("T")[0]
    for form, unit in _FORMS:
        if m := form.fullmatch(bare):
            try:
                found = unit_of(_first_day(unit, *map(int, m.groups())), unit)
            except ValueError:
                return None
            return found if _FIRST_YEAR <= found.first.year <= _LAST_YEAR else None
    return None


def _first_day(unit: str, number: int, month: int = 1, day: int = 1) -> date:
    """Return the first day of what the numbers name; of a week, `month` is its number."""
    if unit == "week":
        return date.fromisocalendar(number, month, 1)
    return date(number * {"decade": 10, "century": 100}.get(unit, 1), month, day)
