"""Days counted within a visit: "on the second and last day of his talks"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.linkers.dating.absolute import Fields, number
from generator.linkers.dating.visits import days_of, visit_of
from generator.model import Basis, Dated, DateValue, Findings, Span


def date_story_days(f: Findings, dated: list[Dated], published: DateValue) -> list[Dated]:
    """Give days counted within the visit their date, where the visit's other days leave no doubt which it is."""
    if not any(d.expression.form == "story-day" for d in dated) or published.value is None:
        return dated
    visit = visit_of(f)
    days = days_of(f, visit, published) if visit else ()
    if visit is None or not days:
        return dated
    basis: Basis = "inferred" if published.basis == "inferred" else "derived"
    spans = (*(span for _, span in days), *published.spans)
    out = []
    for d in dated:
        e = d.expression
        day = _day(dict(e.fields), days[0][0], days[-1][0], visit.length) if e.form == "story-day" else None
        evidence = tuple(dict.fromkeys((Span(d.source, e.start, e.end), *spans)))
        value = DateValue(day.isoformat(), "day", basis, evidence, "counted within the visit") if day else d.date
        out.append(replace(d, date=value))
    return out


def _day(fields: Fields, first: date, last: date, length: int | None) -> date | None:
    """Return the day that is meant when the known days are the whole visit; None when they may be a part of it."""
    whole = (last - first).days + 1
    total = number(fields, "n") if "n" in fields and "final" in fields else length
    if total != whole:
        return None
    return first + timedelta((number(fields, "n") if "n" in fields else whole) - 1)
