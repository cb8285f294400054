"""The dates of the sources: stated, derived from their own words, or inferred from another source of the same visit."""

from __future__ import annotations

from collections import defaultdict

from generator.linkers.dating.absolute import absolute
from generator.linkers.dating.announced import written_before
from generator.linkers.dating.inference import Anchor, infer, near_spans, written_on
from generator.linkers.dating.visits import Visit, days_of, visit_of
from generator.model import DateValue, Findings, Span
from generator.text.calendar import parse

#: Sentences in which a report tells its news.
_LEAD = 3


def date_sources(findings: tuple[Findings, ...]) -> dict[str, DateValue]:
    """Date every source (by id): stated, derived, inferred from another source of the visit, or unknown.

    An undated source learns only from sources that date themselves, never from another inference.
    """
    visits = {f.source.id: visit for f in findings if (visit := visit_of(f))}
    own = {f.source.id: _own(f, visits.get(f.source.id)) for f in findings}
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    for f in findings:
        visit, value = visits.get(f.source.id), own[f.source.id]
        if visit and value and (days := days_of(f, visit, value)):
            for traveller in visit.travellers:
                anchors[traveller].append(Anchor(visit, days))
    return {f.source.id: own[f.source.id] or _inferred(f, visits.get(f.source.id), anchors) for f in findings}


def _inferred(f: Findings, visit: Visit | None, anchors: dict[str, list[Anchor]]) -> DateValue:
    if visit:
        known = [a for t in sorted(visit.travellers) for a in anchors.get(t, ()) if visit.shares(a.visit)]
        if value := infer(f, visit, known):
            return value
    partly = written_on(f)
    spans = tuple(Span(f.source.id, e.start, e.end) for e in partly[:1])
    what = "no year" if partly else "no date"
    note = f"gives {what}, and no dated article of the same visit supplies it"
    return DateValue(None, "none", "unknown", spans, note)


def _own(f: Findings, visit: Visit | None) -> DateValue | None:
    """Return the date that the source gives itself, by the first rule that speaks."""
    return _given(f) or _written(f) or _caption(f) or _announced(f, visit)


def _given(f: Findings) -> DateValue | None:
    """Read what the editor or the format says."""
    given = f.metadata.published_given
    stretch = parse(given.value) if given and given.value else None
    if given is None or stretch is None:
        return None
    return DateValue(stretch.value, stretch.precision, given.basis, given.spans, given.note)


def _written(f: Findings) -> DateValue | None:
    """Read a date of publication or a dateline that names day, month and year."""
    for e in written_on(f):
        if stretch := absolute(e.form, dict(e.fields)):
            return DateValue(stretch.value, stretch.precision, "stated", (Span(f.source.id, e.start, e.end),))
    return None


def _caption(f: Findings) -> DateValue | None:
    """Read that the picture's day is the weekday of the news in the lead: a report names weekdays of its own week."""
    lead = [s for s in f.source.sentences if f.source.segments[s.segment].kind == "body"][:_LEAD]
    end = lead[-1].end if lead else 0
    told = [e for e in f.dates if e.form == "weekday" and e.segment == "body" and e.tense == "past" and e.end <= end]
    for e in f.dates:
        day = absolute(e.form, dict(e.fields)) if e.form == "day" and e.segment == "caption" else None
        match = next((t for t in told if day and dict(t.fields)["weekday"] == day.first.weekday()), None)
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
