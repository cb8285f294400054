"""Expressions of time to ISO values, from the date of their source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import replace

from generator.linkers.dating.absolute import Fields, absolute
from generator.linkers.dating.relative import View, relative
from generator.model import Basis, Dated, DateExpression, DateValue, Findings, Precision, Source, Span
from generator.text.calendar import Stretch, parse
from generator.text.durations import iso_length

_NO_REPORT_DATE = "the report has no date to count from"
_NO_STORY = "counted from something without a date"
_NOTES = {
    "day-or-month": "which number is the month is not clear",
    "event-offset": "counted from an event, not from a day",
    "reference": "names no time",
    "rate": "recurs",
    "weekdays": "recurs",
}


def resolve(f: Findings, published: DateValue) -> list[Dated]:
    """Resolve every expression of one source, in the order of Findings.dates, from the date of the source.

    What would need the date of an undated report has no value.
    """
    report = parse(published.value) if published.value else None
    basis: Basis = "inferred" if published.basis == "inferred" else "derived"
    stories = _Stories(f.source)
    told = {dict(e.fields)["month"] for e in f.dates if e.form == "bare-month" and e.tense == "past"}
    out = []
    for e in f.dates:
        own = Span(f.source.id, e.start, e.end)
        if e.kind == "duration":
            out.append(Dated(f.source.id, e, _duration(e, own)))
            continue
        named = absolute(e.form, dict(e.fields))
        stretch = named or (_relative(_past_again(e, told), report, stories) if report else None)
        if stretch is None:
            note = _NOTES.get(e.form) or (_NO_STORY if report else _NO_REPORT_DATE)
            date = DateValue(None, "none", "unknown", (own,), note)
        else:
            date = _value(stretch, e, "stated", (own,)) if named else _value(stretch, e, basis, (own, *published.spans))
            stories.tell(e, stretch)
        out.append(Dated(f.source.id, e, date))
    return out


def _past_again(e: DateExpression, told: Collection[int | str]) -> DateExpression:
    """Read a month that the article tells of as past as past everywhere: one article has one November."""
    past = e.form == "bare-month" and dict(e.fields)["month"] in told
    return replace(e, tense="past") if past else e


def _relative(e: DateExpression, report: Stretch, stories: _Stories) -> Stretch | None:
    """Resolve from the first and the last day that the report may have: one value, or the stretch of both."""
    fields = dict(e.fields)
    story, same_sentence = stories.before(e)
    views = [View(day, e.tense, story, same_sentence, stories.quarter) for day in (report.first, report.last)]
    ends = [relative(e.form, fields, view) for view in views]
    first, last = ends
    if first is None or last is None or first == last:
        return first if first == last else None
    return Stretch(min(first.first, last.first), max(first.last, last.last), "interval")


def _value(stretch: Stretch, e: DateExpression, basis: Basis, spans: tuple[Span, ...]) -> DateValue:
    fields = dict(e.fields)
    if "clock" in fields and stretch.first == stretch.last:
        clock = _clock(fields)
        if clock:
            precision: Precision = "minute" if ":" in str(fields["clock"]) or "." in str(fields["clock"]) else "hour"
            return DateValue(f"{stretch.value}T{clock}", precision, basis, spans, "in the time of the place")
    return DateValue(stretch.value, stretch.precision, basis, spans)


_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}


def _clock(fields: Fields) -> str | None:
    """Return the time of day as hh:mm; None when there is no such time."""
    hour, minute = (*map(int, re.split("[:.]", str(fields["clock"]))[:2]), 0)[:2]
    half = fields.get("half") or _HALVES.get(str(fields.get("part")))
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _duration(e: DateExpression, own: Span) -> DateValue:
    """Return an ISO 8601 duration; no value when the text gives no number."""
    value = iso_length(dict(e.fields))
    if value is None:
        return DateValue(None, "duration", "unknown", (own,), "no number is given")
    return DateValue(value, "duration", "stated", (own,))


class _Stories:
    """The date told of last, as the text goes on: what "the following day" counts from."""

    def __init__(self, source: Source) -> None:
        self._starts = [s.start for s in source.sentences]
        # Counted without blank lines.
        ranks = {number: rank for rank, number in enumerate(sorted({s.paragraph for s in source.sentences}))}
        self._paragraphs = [ranks[s.paragraph] for s in source.sentences]
        self._last: tuple[int, int, Stretch] | None = None
        self.quarter: Stretch | None = None

    def _place(self, e: DateExpression) -> tuple[int, int]:
        at = bisect_right(self._starts, e.start) - 1
        return (at, self._paragraphs[at]) if at >= 0 else (-1, -1)

    def before(self, e: DateExpression) -> tuple[Stretch | None, bool]:
        """Return the last date within this or the preceding paragraph, and whether its sentence is the same."""
        sentence, paragraph = self._place(e)
        if self._last is None or paragraph - self._last[1] > 1:
            return None, False
        return self._last[2], sentence == self._last[0]

    def tell(self, e: DateExpression, stretch: Stretch) -> None:
        """Remember a date."""
        if e.form in ("quarter", "latest"):
            self.quarter = stretch if stretch.precision == "quarter" else self.quarter
        self._last = (*self._place(e), stretch)
