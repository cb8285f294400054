"""When and where it was filed: the date of publication as written or given, and the dateline."""

from __future__ import annotations

import re

from generator.extractors.metadata.facts import UNKNOWN, locate, segments_of, stated, stripped
from generator.model import DateExpression, Fact, Reference, Segment, Source
from generator.text.datelines import Dateline, dateline_of
from generator.text.stamps import Stamp, stamps

_FIRST_PUBLISHED = re.compile(r"\b(?:published|posted|issued|created)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)
#: Days on which somebody looked at the article, not of the article.
_KEPT = re.compile(
    r"\b(?:retrieved|accessed|archived|crawled|captured|saved|downloaded|fetched|printed|scraped)\b[^\d]*$",
    re.IGNORECASE,
)
#: The label before a value is as near as this.
_LABEL_REACH = 30
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
#: A summary may stand above the paragraph that the dateline opens.
_DATELINE_WITHIN = 2


def find_published(source: Source, reference: Reference) -> DateExpression | None:
    """Return the date of publication as written: of first publication before that of an update, of a dateline last."""
    rows = [(_rank(source, s, stamp), stamp, s) for s in segments_of(source, "published", "byline")
            for stamp in stamps(source.text, s.start, s.end) if not _is_kept(source, s, stamp)]
    if rows:
        _, stamp, segment = min(rows, key=lambda row: (row[0], row[1].start))
        return _expression(source, stamp, segment, "published-line")
    found = _dateline(source, reference)
    if found:
        dateline, segment = found
        days = stamps(source.text, dateline.start, dateline.end)
        if days:
            return _expression(source, days[0], segment, "dateline")
    return None


def find_given_date(source: Source, url: Fact) -> Fact | None:
    """Return the ISO date that the editor, the format, or the address of the article gives.

    `url` may be the address that a copy was taken from, at the end of its text.
    """
    document = source.document
    if document.correction.published:
        return Fact(document.correction.published, "editor")
    if document.meta.published:
        stamp = next(iter(stamps(document.meta.published)), None)
        if stamp and stamp.iso:
            return Fact(stamp.iso, "stated", locate(source, document.meta.published))
    day = _IN_ADDRESS.search(url.value or "")
    if day:
        return Fact("-".join(day.group(1, 3, 4)), "derived", url.spans, "the date in the article's address")
    return None


def find_dateline(source: Source, reference: Reference) -> Fact:
    """Return place and date of filing, as the article prints them."""
    found = _dateline(source, reference)
    return stated(source, found[0].start, found[0].end) if found else UNKNOWN


def _dateline(source: Source, reference: Reference) -> tuple[Dateline, Segment] | None:
    for segment in (*segments_of(source, "dateline"), *list(segments_of(source, "body"))[:_DATELINE_WITHIN]):
        start, end = stripped(source, segment.start, segment.end)
        dateline = dateline_of(source.text, start, end, reference)
        if dateline:
            return dateline, segment
        if segment.kind == "dateline":
            return Dateline(start, end, source.text[start:end], "", end, alone=True), segment
    return None


def _is_kept(source: Source, segment: Segment, stamp: Stamp) -> bool:
    """Whether a stamp says when a copy was made: "retrieved 7 December"."""
    return _KEPT.search(source.text, max(segment.start, stamp.start - _LABEL_REACH), stamp.start) is not None


def _rank(source: Source, segment: Segment, stamp: Stamp) -> int:
    """Order dates: 0 labelled as published, 1 without label, 2 labelled as updated."""
    label = source.text[max(segment.start, stamp.start - _LABEL_REACH) : stamp.start]
    published = [m.start() for m in _FIRST_PUBLISHED.finditer(label)]
    updated = [m.start() for m in _UPDATED.finditer(label)]
    if updated and (not published or updated[-1] > published[-1]):
        return 2
    return 0 if published or segment.rule == "published" else 1


def _expression(source: Source, stamp: Stamp, segment: Segment, rule: str) -> DateExpression:
    numbers = (("year", stamp.year), ("month", stamp.month), ("day", stamp.day))
    return DateExpression(
        start=stamp.start,
        end=stamp.end,
        text=source.text[stamp.start : stamp.end],
        kind="date",
        form="published",
        fields=tuple((name, value) for name, value in numbers if value is not None),
        segment=segment.kind,
        rule=rule,
    )
