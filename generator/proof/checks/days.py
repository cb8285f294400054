"""Dates: each is what a date of a cited sentence was resolved to, and no more exact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.proof.case import Case, Complaint
from generator.text.calendar import MONTHS, WEEKDAYS, Stretch, parse

_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<from>\d\d?)(?:\s*(?:-|to|and)\s*(?P<to>\d\d?))?\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}}))?"
    rf"|(?P<bare_month>{_MONTH})\s+(?P<of_year>\d{{4}})"
    rf"|(?<=\b[io]n\s)(?P<month_only>{_MONTH})"
    rf"|(?P<year_only>(?:19|20)\d\d)"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})"
    r"|(?P<hour>\d\d?)(?::(?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\.?|(?P<hour24>\d\d?):(?P<minute24>\d\d))(?!\w)"
)
_RELATIVE = re.compile(
    r"(?<!\w)(?:yesterday|today|tomorrow|(?:last|next|this|coming|past) (?:week|weekend|month|year|spring|summer|autumn"
    rf"|winter|{_MONTH}|{'|'.join(WEEKDAYS)}))(?!\w)",
    re.IGNORECASE,
)
#: What follows is when an article came out, which its metadata tells and not its sentences.
_PUBLISHED = re.compile(r"(?:published|articles? of|dated|as of|by)(?: on| in| between)?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Written:
    """A date or time in an editor's sentence."""

    match: re.Match[str]

    @property
    def text(self) -> str:
        """As it is written."""
        return self.match[0]

    @cached_property
    def month(self) -> int:
        """The number of its month, 0 without one."""
        name = self.match["month"] or self.match["bare_month"] or self.match["month_only"]
        return MONTHS.index(name) + 1 if name else 0

    @cached_property
    def year(self) -> int:
        """Its year, 0 without one."""
        return int(self.match["year"] or self.match["of_year"] or self.match["year_only"] or 0)

    @cached_property
    def time(self) -> str:
        """The time of day as HH:MM, "" for a date."""
        m = self.match
        hour = int(m["hour24"] or m["hour"] or -1)
        if hour < 0:
            return ""
        hour = hour % 12 + 12 * (m["half"] == "p") if m["half"] else hour
        return f"{hour:02}:{int(m['minute24'] or m['minute'] or 0):02}"

    def days(self, year: int) -> tuple[date, date] | None:
        """Return its first and last day, in a year when it names none itself; None when there is no such day."""
        year, m = self.year or year, self.match
        try:
            if m["from"]:
                return date(year, self.month, int(m["from"])), date(year, self.month, int(m["to"] or m["from"]))
            whole = parse(f"{year:04}-{self.month:02}" if self.month else f"{year:04}")
        except ValueError:
            return None
        return (whole.first, whole.last) if whole else None


def written(text: str) -> Iterator[Written]:
    """Yield the dates and times of a text."""
    return (Written(m) for m in _DATE.finditer(text))


def written_dates(text: str) -> list[tuple[int, int]]:
    """Return where dates and times stand in a text."""
    return [m.span() for m in _DATE.finditer(text)]


def check_dates(case: Case) -> Iterable[Complaint]:
    """Complain of a date that no cited sentence has, that is more exact than there, or that is relative."""
    for m in _RELATIVE.finditer(case.own):
        yield Complaint(f"“{m[0]}” depends on the day of reading", "write the full date")
    if not case.evidence.found:
        return
    values = {d.date.value: parse(d.date.value) for d in case.evidence.dates if d.date.value}
    for w in written(case.own):
        known = dict(values)
        if _PUBLISHED.search(case.own, 0, w.match.start()):
            known |= _publication(case)
        if not w.match["from"]:
            known |= _trips(case)
        if _supported(w, known):
            continue
        if not known and any(d.date.value is None for d in case.evidence.dates):
            yield Complaint(f"“{w.text}” cannot be checked: no date in {case.evidence.where()} could be resolved",
                            outcome="cannot-be-checked")
            continue
        there = ", ".join(known) or "no date there"
        yield Complaint(
            f"“{w.text}” is not in {case.evidence.where()}", f"dates in the cited sentences: {there}"
        )


def _publication(case: Case) -> dict[str, Stretch | None]:
    values = (case.desk.articles[span.source].published.value for _, span in case.evidence.found)
    return {value: parse(value) for value in values if value}


def _trips(case: Case) -> dict[str, Stretch | None]:
    """Return the dates of the trips that the cited articles and statements belong to: a month or year may hold them."""
    of = {said.trip for said in case.evidence.statements} or {
        case.desk.articles[span.source].trip for _, span in case.evidence.found
    }
    values = (t.dates.value for t in case.desk.dossier.trips if t.id in of)
    return {value: parse(value) for value in values if value}


def _supported(w: Written, known: dict[str, Stretch | None]) -> bool:
    if w.time:
        return any(value.partition("T")[2][:5] == w.time for value in known)
    if w.match["weekday"]:
        day = WEEKDAYS.index(w.match["weekday"])
        return any(s and s.first == s.last and s.first.weekday() == day for s in known.values())
    stretches = [s for s in known.values() if s]
    exact = {day for s in stretches if s.precision in ("day", "interval") for day in (s.first, s.last)}
    for year in sorted({s.first.year for s in stretches}):
        first, last = w.days(year) or (date.max, date.min)
        if w.match["from"] and first in exact and last in exact:
            return True
        if not w.match["from"] and any(first <= s.first and s.last <= last for s in stretches):
            return True
    return False
