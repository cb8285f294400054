"""Expressions that are counted from the report's day or from the story so far.

Every form that is counted from the report's day grows with it (a later report never makes an earlier day), which is
why a report that is dated by an interval can be resolved from the interval's two ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.linkers.dating.absolute import Fields, day_range, month_range, number
from generator.model import Tense
from generator.text.calendar import (
    Stretch,
    day_of,
    decade_of,
    month_of,
    move,
    quarter_of,
    unit_of,
    week_of,
    weekend_of,
)

#: Days: ten months.
_FAR = 300


@dataclass(frozen=True, slots=True)
class View:
    """Where an expression is read from: the report's day, the tense of its clause, the date told of before it."""

    day: date
    tense: Tense
    #: The nearest date before it in its own or the preceding paragraph.
    story: Stretch | None = None
    #: Whether that date stands in the same sentence.
    same_sentence: bool = False
    #: The quarter told of last, anywhere before: what "a year earlier" in a report of results means.
    quarter: Stretch | None = None


def relative(form: str, fields: Fields, view: View) -> Stretch | None:
    """Resolve a form from the view; None when the form needs a story that is not there, or is not a date."""
    read = _FORMS.get(form)
    try:
        return read(fields, view) if read else None
    except (KeyError, ValueError, OverflowError):
        return None


def choose(options: Sequence[Stretch], view: View) -> Stretch:
    """Choose the one meant of one stretch a cycle, in order: the last begun, the first to come, or the nearest.

    A tense that leads more than ten months away has been misread: writers name the year of what is so far.
    """
    begun = [s for s in options if s.first <= view.day and (view.day - s.last).days < _FAR]
    coming = [s for s in options if s.last >= view.day and (s.first - view.day).days < _FAR]
    if view.tense == "past" and begun:
        return begun[-1]
    if view.tense == "future" and coming:
        return coming[0]
    return min(options, key=lambda s: (max((s.first - view.day).days, (view.day - s.last).days, 0), s.first))


def _yearly(make: Callable[[int], Stretch], view: View, fields: Fields) -> Stretch:
    """Choose one stretch a year: by the year that the words point to, else by tense."""
    if "which_year" in fields:
        return make(view.day.year + number(fields, "which_year"))
    options = [make(view.day.year + n) for n in (-1, 0, 1)]
    match fields.get("which"):
        case -1 | "past":
            return [s for s in options if s.last < view.day][-1]
        case 1:
            return next(s for s in options if s.first > view.day)
        case 0:
            return options[1]
    return choose(options, view)


def _month_day(fields: Fields, view: View) -> Stretch:
    month, day = number(fields, "month"), number(fields, "day")
    if (month, day) == (2, 29):
        years = [y for y in range(view.day.year - 4, view.day.year + 5) if y % 4 == 0 and (y % 100 or y % 400 == 0)]
        return choose([day_of(date(y, 2, 29)) for y in years], view)
    return _yearly(lambda y: day_of(date(y, month, day)), view, fields)


def _named_day(fields: Fields, view: View) -> Stretch:
    month, day = str(fields["named"]).split("-")
    return _month_day({"month": int(month), "day": int(day)}, view)


def _day_pair(fields: Fields, view: View) -> Stretch:
    pair = _yearly(lambda y: day_range(fields, y), view, fields)
    if (pair.last - pair.first).days != 1:
        raise ValueError("two days apart are no stretch")
    return pair


def _weekday(fields: Fields, view: View) -> Stretch:
    weekday = number(fields, "weekday")
    if "which_week" in fields:
        return day_of(_last_week_or(number(fields, "which_week"), view.day).first + timedelta(weekday))
    back = (view.day.weekday() - weekday) % 7
    before, after = view.day - timedelta(back), view.day + timedelta(-back % 7)
    match fields.get("which"):
        case -1 | "past":
            return day_of(before if back else before - timedelta(7))
        case 1:
            return day_of(after if back else after + timedelta(7))
    return day_of(after if view.tense == "future" else before)


def _last_week_or(which: int, day: date) -> Stretch:
    return week_of(day + timedelta(7 * which))


def _weekday_range(fields: Fields, view: View) -> Stretch:
    first = _weekday(fields, view).first
    return Stretch(first, first + timedelta((number(fields, "end_weekday") - first.weekday()) % 7), "interval")


def _within_day(fields: Fields, view: View) -> Stretch:
    """Read "an hour before the meeting" as the day told of before it."""
    if fields["unit"] not in ("minute", "hour") or view.story is None or view.story.first != view.story.last:
        raise ValueError("counted from an event without a date")
    return view.story


def _day_word(fields: Fields, view: View) -> Stretch:
    shift = number(fields, "day") if "day" in fields else -1 if "which" in fields else 0
    return day_of(view.day + timedelta(shift + {"before": -1, "after": 1}.get(str(fields.get("shift")), 0)))


def _period(fields: Fields, view: View) -> Stretch:
    unit, which = str(fields["unit"]), number(fields, "which") if "which" in fields else 0
    if unit == "week" and which == -1 and view.day.weekday() == 6:
        # On a Sunday "last week" is the one that is just ending.
        return week_of(view.day)
    if unit == "week" and which == 0 and view.day.weekday() == 6 and view.tense == "future":
        # And "this week", with a future, the one about to begin.
        which = 1
    return unit_of(move(view.day, which, unit), unit)


def _weekend(_: Fields, view: View) -> Stretch:
    return choose([weekend_of(view.day + timedelta(7 * n)) for n in (-1, 0, 1)], view)


def _count(fields: Fields) -> int:
    if "tens" in fields:
        return number(fields, "tens") + number(fields, "ones")
    return number(fields, "n")


def _counted(day: date, count: int, unit: str) -> Stretch:
    """Return the day, week, month or year that lies `count` units away: as fine as the unit that counts."""
    if unit in ("minute", "hour"):
        raise ValueError("counted within the day")
    moved = move(day, count, unit)
    return unit_of(moved, {"decade": "year", "century": "year", "quarter": "month"}.get(unit, unit))


def _ago(fields: Fields, view: View) -> Stretch:
    unit = str(fields["unit"])
    if unit == "year" and _count(fields) == 1 and view.quarter:
        return _year_before(view.quarter)
    return _counted(view.day, -_count(fields), unit)


def _year_before(story: Stretch) -> Stretch:
    """Return the same quarter, month or day, a year earlier."""
    return unit_of(move(story.first, -1, "year"), story.precision)


def _earlier(fields: Fields, view: View) -> Stretch:
    if fields["rel"] in ("hence", "from"):
        return _counted(view.day, _count(fields), str(fields["unit"]))
    story = view.quarter if fields["unit"] == "year" and view.quarter else view.story
    if story is None:
        raise ValueError("counted from something without a date")
    sign = -1 if fields["rel"] == "earlier" else 1
    if fields["unit"] == "year" and story.precision in ("quarter", "month", "day"):
        return unit_of(move(story.first, sign * _count(fields), "year"), story.precision)
    return _counted(story.first, sign * _count(fields), str(fields["unit"]))


def _narrative(fields: Fields, view: View) -> Stretch:
    if view.story is None:
        raise ValueError("counted from something without a date")
    return unit_of(move(view.story.last, number(fields, "narrative"), unit := str(fields.get("unit", "day"))), unit)


def _weekday_narrative(fields: Fields, view: View) -> Stretch:
    if view.story is None or number(fields, "narrative") == 0:
        raise ValueError("counted from something without a date")
    which = number(fields, "narrative")
    return _weekday({"weekday": fields["weekday"], "which": which}, View(view.story.first, ""))


def _same(fields: Fields, view: View) -> Stretch:
    if view.story is None:
        raise ValueError("the same as something without a date")
    return unit_of(view.story.first, str(fields.get("unit", "day")))


def _year_earlier(fields: Fields, view: View) -> Stretch:
    if "ord" in fields:
        return quarter_of(date(view.day.year - 1, 3 * number(fields, "ord") - 2, 1))
    story = view.quarter or view.story
    if story is None:
        raise ValueError("counted from something without a date")
    return _year_before(story)


def _latest(fields: Fields, view: View) -> Stretch:
    """Return the last that is over; "the latest period" of a report of results is a quarter."""
    unit = "quarter" if fields["unit"] == "period" else str(fields["unit"])
    return unit_of(move(view.day, -1, unit), unit)


#: One and a half of a unit, in the next smaller.
_AND_A_HALF = {"year": (18, "month"), "decade": (15, "year"), "century": (150, "year"), "month": (45, "day")}


def _span(fields: Fields, view: View) -> Stretch:
    count, unit = _count(fields) if "n" in fields or "tens" in fields else 1, str(fields["unit"])
    if "half" in fields:
        count, unit = _AND_A_HALF[unit]
    if fields["which"] in (-1, "past", "last"):
        return Stretch(move(view.day, -count, unit), view.day, "interval")
    return Stretch(view.day, move(view.day, count, unit), "interval")


def _season(fields: Fields, view: View) -> Stretch:
    """Return the year, or the two years, that hold it: which months a season has depends on the hemisphere."""
    year, which = view.day.year, fields.get("which", 0)
    first, last = {-1: (year - 1, year), "past": (year - 1, year), 1: (year, year + 1)}.get(which, (year, year))
    return Stretch(date(first, 1, 1), date(last, 12, 31), "season")


def _quarter(fields: Fields, view: View) -> Stretch:
    ordinal = number(fields, "ord" if "ord" in fields else "quarter")
    # A loss of the third quarter is announced with plans in one breath: a future says little, the distance more.
    nearest = View(view.day, "past" if view.tense == "past" else "")
    return _yearly(lambda y: quarter_of(date(y, 3 * ordinal - 2, 1)), nearest, fields)


def _decade(fields: Fields, view: View) -> Stretch:
    year = view.day.year // 100 * 100 + number(fields, "decade")
    return decade_of(year if year <= view.day.year else year - 100)


def _clock(_: Fields, view: View) -> Stretch:
    if not (view.same_sentence and view.story and view.story.first == view.story.last):
        raise ValueError("a time of no day")
    return view.story


def _month(fields: Fields, view: View) -> Stretch:
    return _yearly(lambda y: month_of(date(y, number(fields, "month"), 1)), view, fields)


_FORMS: dict[str, Callable[[Fields, View], Stretch]] = {
    "month-day": _month_day,
    "named-day": _named_day,
    "day-range": lambda f, v: _yearly(lambda y: day_range(f, y), v, f),
    "day-pair": _day_pair,
    "week-of": lambda f, v: week_of(_month_day(f, v).first),
    "weekday": _weekday,
    "weekday-range": _weekday_range,
    "weekday-narrative": _weekday_narrative,
    "month": _month,
    "bare-month": _month,
    "month-range": lambda f, v: _yearly(lambda y: month_range(f, y), v, f),
    "day-word": _day_word,
    "same": _same,
    "narrative": _narrative,
    "event-offset": _within_day,
    "quarter": _quarter,
    "latest": _latest,
    "season": _season,
    "decade": _decade,
    "year-earlier": _year_earlier,
    "span": _span,
    "period": _period,
    "weekend": _weekend,
    "ago": _ago,
    "earlier": _earlier,
    "in": lambda f, v: _counted(v.day, _count(f), str(f["unit"])),
    "clock": _clock,
}
