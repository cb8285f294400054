"""The dates of the sources: stated, derived from their own words, or inferred from another source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from generator.linkers.dating.absolute import absolute
from generator.linkers.dating.announced import written_before
from generator.linkers.dating.company import Diary, diary, known_by_company, out_on, year_by_company
from generator.linkers.dating.inference import Anchor, infer, near_spans, of_dateline, written_on
from generator.linkers.dating.news import news_weekdays
from generator.linkers.dating.relative import View, relative
from generator.linkers.dating.visits import Visit, days_of, visit_of
from generator.linkers.retellings import opening
from generator.model import DateExpression, DateValue, Findings, Span
from generator.text.calendar import DAY, day_of, parse

#: A page may be dated some days after its dateline.
_REDATED = timedelta(10)
#: Days after its news that a report may be printed.
_PRINTED_AFTER = 2
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)\W{0,3}(?:\w+ ){0,2}((?:19|20)\d\d)(?![\d-])", re.IGNORECASE)


def date_sources(findings: tuple[Findings, ...], retold: Mapping[str, Sequence[str]]) -> dict[str, DateValue]:
    """Date every source (by id): stated, derived, inferred from another source, or unknown.

    An undated source learns of the days of a visit only from sources that date themselves, never from another
    inference; and one that tells the same report as a dated one (`retold`) is written from the same day.
    """
    visits = {f.source.id: visit for f in findings if (visit := visit_of(f))}
    own = {f.source.id: _own(f, visits.get(f.source.id)) for f in findings}
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    for f in findings:
        visit, value = visits.get(f.source.id), own[f.source.id]
        if visit and value and (days := days_of(f, visit, value) or _own_day(value)):
            for traveller in visit.travellers:
                anchors[traveller].append(Anchor(visit, days))
    dated = [(f, value) for f in findings if (value := own[f.source.id])]
    known, out = diary(dated), out_on(dated)
    dates = {
        f.source.id: own[f.source.id] or _inferred(f, visits.get(f.source.id), anchors, (known, out)) for f in findings
    }
    openings = {f.source.id: opening(f) for f in findings}
    told = {f.source.id: value for f in findings if (value := _retold(f, dates, retold, openings))}
    return {**dates, **told}


def _own_day(value: DateValue) -> tuple[tuple[date, Span], ...]:
    """Return the day of a source that names none for its visit: it is near the visit's."""
    day = parse(value.value or "")
    return ((day.first, value.spans[0]),) if day and day.first == day.last and value.spans else ()


def _retold(
    f: Findings, dates: Mapping[str, DateValue], retold: Mapping[str, Sequence[str]], openings: Mapping[str, Span]
) -> DateValue | None:
    """Return for an undated source the date of the report that it tells too, where all that do have one date.

    The report may be printed a day or two after its news; the weekday of the news is then the day that is meant.
    """
    if dates[f.source.id].value is not None:
        return None
    models = [(other, dates[other]) for other in retold.get(f.source.id, ()) if dates[other].value]
    if len({value.value for _, value in models}) != 1:
        return None
    other, value = models[0]
    day, news = parse(value.value or ""), {dict(e.fields)["weekday"] for e in news_weekdays(f)}
    meant = [day.first - DAY * n for n in range(_PRINTED_AFTER + 1)] if day and day.first == day.last else []
    written = next((d for d in meant if d.weekday() in news), None)
    note = f"tells the same report as {other}, in other words"
    stretch = day_of(written) if written else day
    spans = dict.fromkeys((openings[f.source.id], openings[other], *value.spans))
    return DateValue(stretch.value, stretch.precision, "inferred", tuple(spans), note) if stretch else None


def _inferred(
    f: Findings, visit: Visit | None, anchors: Mapping[str, Sequence[Anchor]], diaries: tuple[Diary, Diary]
) -> DateValue:
    known, out = diaries
    if visit:
        shared = [a for t in sorted(visit.travellers) for a in anchors.get(t, ()) if visit.shares(a.visit)]
        if value := infer(f, visit, shared):
            return value
    if value := year_by_company(f, written_on(f), out) or known_by_company(f, known):
        return value
    partly = written_on(f)
    spans = tuple(Span(f.source.id, e.start, e.end) for e in partly[:1])
    what = "no year" if partly else "no date"
    note = f"gives {what}, and no dated article of the same visit supplies it"
    return DateValue(None, "none", "unknown", spans, note)


def _own(f: Findings, visit: Visit | None) -> DateValue | None:
    """Return the date that the source gives itself, by the first rule that speaks."""
    return _given(f) or _written(f) or _completed(f) or _caption(f) or _announced(f, visit)


def _given(f: Findings) -> DateValue | None:
    """Read what the editor or the format says."""
    given = f.metadata.published_given
    stretch = parse(given.value) if given and given.value else None
    if given is None or stretch is None or (given.basis == "stated" and _redated(f, stretch.first)):
        return None
    return DateValue(stretch.value, stretch.precision, given.basis, given.spans, given.note)


def _redated(f: Findings, given: date) -> bool:
    """Whether a page's own date is of another day of the year than its dateline: sites give old articles new dates."""
    for e in of_dateline(f):
        if e.form == "month-day":
            near = relative("month-day", dict(e.fields), View(given, ""))
            return near is not None and abs(near.first - given) > _REDATED
    return False


def _written(f: Findings) -> DateValue | None:
    """Read a date of publication or a dateline that names day, month and year."""
    for e in written_on(f):
        stretch = absolute(e.form, dict(e.fields))
        if stretch and not (e.segment == "published" and _redated(f, stretch.first)):
            return DateValue(stretch.value, stretch.precision, "stated", (Span(f.source.id, e.start, e.end),))
        if e.form == "day-or-month" and (value := _on_news_day(f, e, _readings(e), "which number is the month")):
            return value
    return None


def _readings(e: DateExpression) -> list[date]:
    """Return the two days that 06/04/2023 may be."""
    fields = {name: int(value) for name, value in e.fields}
    return [date(fields["year"], fields[month], fields[day]) for month, day in (("a", "b"), ("b", "a"))]


def _completed(f: Findings) -> DateValue | None:
    """Read a day and month whose year the notice of copyright below the text gives, where the weekday agrees."""
    partly = next((e for e in written_on(f) if "year" not in dict(e.fields) and "day" in dict(e.fields)), None)
    if partly is None:
        return None
    fields = dict(partly.fields)
    days = [day.first for year in _copyright(f) if (day := absolute("day", {**fields, "year": year}))]
    return _on_news_day(f, partly, days, "that the year is the one of the copyright")


def _copyright(f: Findings) -> tuple[int, ...]:
    """Return the year that notices of copyright outside the article give, if they agree."""
    found = {
        int(m[1])
        for s in f.source.segments
        if s.kind in ("credit", "furniture")
        for m in _COPYRIGHT.finditer(f.source.text, s.start, s.end)
    }
    return tuple(found) if len(found) == 1 else ()


def _on_news_day(f: Findings, written: DateExpression, days: Sequence[date], what: str) -> DateValue | None:
    """Return the one day that is a weekday on which the report puts its news, or the day after it."""
    for told in news_weekdays(f):
        weekday = dict(told.fields)["weekday"]
        for later in (0, 1):
            fits = [d for d in days if (d - timedelta(later)).weekday() == weekday]
            if len(fits) == 1:
                spans = (Span(f.source.id, written.start, written.end), Span(f.source.id, told.start, told.end))
                note = f"{what} is known by the weekday on which the report puts its news"
                return DateValue(day_of(fits[0]).value, "day", "derived", spans, note)
    return None


def _caption(f: Findings) -> DateValue | None:
    """Read that the picture's day is the weekday of the news in the lead: a report names weekdays of its own week."""
    news = {dict(t.fields)["weekday"]: t for t in reversed(news_weekdays(f))}
    for e in f.dates:
        day = absolute(e.form, dict(e.fields)) if e.form == "day" and e.segment == "caption" else None
        match = news.get(day.first.weekday()) if day else None
        if day and match:
            spans = (Span(f.source.id, e.start, e.end), Span(f.source.id, match.start, match.end))
            note = "no date of publication; the caption's day is the weekday on which the report puts its news"
            return DateValue(day.value, "day", "derived", spans, note)
    return None


def _announced(f: Findings, visit: Visit | None) -> DateValue | None:
    """Read that it announces a visit with day, month and year, and says how near it is."""
    if visit is None:
        return None
    for e in visit.dates:
        announces = e.tense == "future" and e.form in ("day", "day-range", "day-pair")
        days = absolute(e.form, dict(e.fields)) if announces else None
        if days and (written := written_before(days.first, visit.dates)):
            spans = (Span(f.source.id, e.start, e.end), *near_spans(f, visit))
            note = f"no date of publication; it announces the visit of {days.value}"
            return DateValue(written.value, written.precision, "derived", spans, note)
    return None
