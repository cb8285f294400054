"""When a report was written that announces a visit whose first day is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model import DateExpression
from generator.text.calendar import DAY, Stretch, month_of, move, week_of

#: Forms that say how near a coming visit is.
NEARNESS = frozenset({"period", "day-word", "weekday"})


def written_before(first: date, expressions: Iterable[DateExpression]) -> Stretch | None:
    """Return the days on which all that the report says of the coming visit holds; None when it does not narrow them.

    "Next week" is the Monday-to-Sunday week before; "the coming week" also the days before the visit in its own week.
    """
    windows = [w for e in expressions if e.tense == "future" and (w := _window(first, e))]
    if not windows:
        return None
    start, end = max(w[0] for w in windows), min(w[1] for w in windows)
    return Stretch(start, end, "day" if start == end else "interval") if start <= end else None


def _window(first: date, e: DateExpression) -> tuple[date, date] | None:
    fields = dict(e.fields)
    which = fields.get("which")
    monday, eve = week_of(first).first, first - DAY
    match e.form, fields.get("unit"):
        case "period", "week" if which == 1:
            coming = "coming" in e.text.lower()
            return monday - timedelta(7), eve if coming else monday - DAY
        case "period", "week" if which == 0:
            # On a Sunday "this week" is the one about to begin.
            return monday - DAY, eve
        case "period", "month" if which == 1:
            before = month_of(move(first, -1, "month"))
            return before.first, before.last
        case "period", "month" if which == 0:
            return (first.replace(day=1), eve) if first.day > 1 else None
        case "day-word", _ if fields.get("day") == 1:
            return eve, eve
        case "weekday", _ if fields["weekday"] == first.weekday() and which is None and "which_week" not in fields:
            return first - timedelta(6), first
    return None
