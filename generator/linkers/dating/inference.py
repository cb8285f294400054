"""Named rules that date a source from another source of the same visit, which dates itself.

Each rule looks at an undated source and at the days that the other source gives for the visit, and returns a value
or None. Weekdays are the check: a rule never returns a day that a weekday in the words contradicts. A year that no
source of the dossier gives is never assumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.linkers.dating.announced import NEARNESS, written_before
from generator.linkers.dating.news import agrees
from generator.linkers.dating.relative import View, relative
from generator.linkers.dating.visits import Visit
from generator.model import DateExpression, DateValue, Findings, Span
from generator.text.calendar import Stretch, day_of

#: Days between a report and the visit that it reports, at most, for its date to take the visit's year.
_NEAR = 10


@dataclass(frozen=True, slots=True)
class Anchor:
    """A source that dates itself, and the days that it gives for its visit, in order of time (never empty)."""

    visit: Visit
    days: tuple[tuple[date, Span], ...]

    @property
    def first(self) -> date:
        """The first day that it gives."""
        return self.days[0][0]

    @property
    def last(self) -> date:
        """The last day that it gives."""
        return self.days[-1][0]


def infer(f: Findings, visit: Visit, anchors: Sequence[Anchor]) -> DateValue | None:
    """Date the source by the first rule that speaks; two answers to one rule leave the source unknown, with a note."""
    for rule in (_dateline, _announced, _weekdays):
        found = {value.value: value for anchor in anchors if (value := rule(f, visit, anchor))}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            note = "articles of more than one visit fit: " + ", ".join(sorted(v for v in found if v))
            return DateValue(None, "none", "unknown", tuple(sorted({s for v in found.values() for s in v.spans})), note)
    return None


def _dateline(f: Findings, visit: Visit, anchor: Anchor) -> DateValue | None:
    """Read that its dateline has the day and month; the visit, a few days away, has the year."""
    for e in written_on(f):
        near = relative(e.form, dict(e.fields), View(anchor.first, "")) if e.form == "month-day" else None
        if near is None or not agrees(f, near.first):
            continue
        if not anchor.first - timedelta(_NEAR) <= near.first <= anchor.last + timedelta(_NEAR):
            continue
        if dict(e.fields).get("weekday", near.first.weekday()) != near.first.weekday():
            continue
        return _value(near, (Span(f.source.id, e.start, e.end),), visit, anchor,
                      "the year is that of the same visit in another article")
    return None


def written_on(f: Findings) -> tuple[DateExpression, ...]:
    """Return the expressions that say when the source was written: its date of publication and its dateline."""
    published = f.metadata.published
    # The metadata read it without the grammar: its fields say which form it is.
    form = "day" if published and "year" in dict(published.fields) else "month-day"
    headers = tuple(e for e in f.dates if e.segment == "published" and e.kind == "date")
    headers = (*headers, *(e for e in of_dateline(f) if e not in headers))
    return (replace(published, form=form), *headers) if published else headers


def of_dateline(f: Findings) -> tuple[DateExpression, ...]:
    """Return the dates of the dateline, which may stand at the head of a paragraph."""
    spans = f.metadata.dateline.spans
    return tuple(
        e
        for e in f.dates
        if e.kind == "date" and (e.segment == "dateline" or any(s.start <= e.start < s.end for s in spans))
    )


def _announced(f: Findings, visit: Visit, anchor: Anchor) -> DateValue | None:
    """Read that it announces the visit's days without a year, and says how near they are."""
    for e in visit.dates:
        if e.form not in ("month-day", "day-range", "day-pair"):
            continue
        days = relative(e.form, dict(e.fields), View(anchor.first, ""))
        if days is None or days.last < anchor.first or days.first > anchor.last:
            continue
        if written := written_before(days.first, visit.dates):
            own = (Span(f.source.id, e.start, e.end), *near_spans(f, visit))
            note = f"announces the visit of {days.value}; the year is that of the same visit in another article"
            return _value(written, own, visit, anchor, note)
    return None


def near_spans(f: Findings, visit: Visit) -> tuple[Span, ...]:
    """Return the words that say how near the announced visit is."""
    return tuple(Span(f.source.id, e.start, e.end) for e in visit.dates if e.tense == "future" and e.form in NEARNESS)


def _weekdays(f: Findings, visit: Visit, anchor: Anchor) -> DateValue | None:
    """Read that two of its weekdays fall on the visit's days, and which weekday it was written on."""
    told = [e for e in visit.dates if e.form == "weekday"]
    today = _written_weekday(f)
    if today is None or len({dict(e.fields)["weekday"] for e in told}) < 2:
        return None
    margin = timedelta(max(1, (visit.length or anchor.visit.length or 1) - 1))
    known = {day for day, _ in anchor.days}
    fitting = []
    for n in range((anchor.last - anchor.first).days + 8):
        day = anchor.first + timedelta(n)
        if day.weekday() != dict(today.fields)["weekday"]:
            continue
        falls = [s.first for e in told if (s := relative("weekday", dict(e.fields), View(day, e.tense)))]
        within = all(anchor.first - margin <= d <= anchor.last + margin for d in falls)
        if within and len(known & set(falls)) > 1:
            fitting.append(day)
    if len(fitting) != 1:
        return None
    spans = tuple(Span(f.source.id, e.start, e.end) for e in (today, *told))
    note = "its weekdays are those of the same visit in another article"
    return _value(day_of(fitting[0]), spans, visit, anchor, note)


def _written_weekday(f: Findings) -> DateExpression | None:
    """Return the weekday of the report: "earlier on Monday", or one told of both as past and as to come."""
    weekdays = [e for e in f.dates if e.form == "weekday" and e.segment == "body" and "which" not in dict(e.fields)]
    marked = [e for e in weekdays if dict(e.fields).get("mod") in ("earlier", "later")]
    coming = {dict(e.fields)["weekday"] for e in weekdays if e.tense == "future"}
    both = [e for e in weekdays if e.tense == "past" and dict(e.fields)["weekday"] in coming]
    found = marked or both
    return found[0] if len({dict(e.fields)["weekday"] for e in found}) == 1 else None


def _value(written: Stretch, own: tuple[Span, ...], visit: Visit, anchor: Anchor, reason: str) -> DateValue:
    spans = (*own, *visit.evidence, *(span for _, span in anchor.days), *anchor.visit.evidence)
    return DateValue(written.value, written.precision, "inferred", tuple(dict.fromkeys(spans)), reason)
