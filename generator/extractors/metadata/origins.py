"""Traces of where the text and its pictures come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from generator.extractors.metadata.authors import house_of_contributors
from generator.extractors.metadata.facts import segments_of, stripped
from generator.extractors.metadata.hosts import host_of, is_platform, name_of, url_in
from generator.model import OriginMark, Reference, Segment, Source, Span
from generator.text.agencies import agency_names, agency_pattern, closing_credit
from generator.text.datelines import dateline_of

_Kind = Literal["wire", "contributors", "photo", "link", "agency", "item"]
_NAME_WORD = r"[A-Z][\w&’'-]*(?:\.\w+)*"
_FIRST_APPEARED = re.compile(
    r"\b(?:(?:originally|first) (?:published|appeared)|appeared first) (?:on|in|by|at) (?:[Tt]he )?"
    rf"({_NAME_WORD}(?: {_NAME_WORD}){{0,4}})"
)
#: Words that end the name of an agency which no list knows.
_IS_AGENCY = re.compile(r".+ (?:News Service|News Agency|Press Agency)")
_DATELINE_WITHIN = 2


def find_origins(source: Source, reference: Reference) -> tuple[OriginMark, ...]:
    """Return every trace in order of place, one a kind and name."""
    found: dict[tuple[str, str], OriginMark] = {}
    for mark in sorted(_marks(source, reference), key=lambda m: m.span.start):
        found.setdefault((mark.kind, mark.name), mark)
    return tuple(found.values())


def _marks(source: Source, reference: Reference) -> Iterator[OriginMark]:
    body = list(segments_of(source, "body"))
    for segment in (*segments_of(source, "dateline"), *body[:_DATELINE_WITHIN]):
        yield from _dateline_credit(source, segment, reference, "wire")
    for segment in body[-1:]:
        yield from _closing(source, segment, reference, "wire")
    for segment in segments_of(source, "other-article"):
        yield from _dateline_credit(source, segment, reference, "item")
        yield from _closing(source, segment, reference, "item")
    for segment in segments_of(source, "byline", "credit", "caption", "furniture"):
        yield from _line(source, segment, reference)


def _line(source: Source, segment: Segment, reference: Reference) -> Iterator[OriginMark]:
    """Yield what a line outside the article names."""
    if segment.kind == "furniture":
        for m in _FIRST_APPEARED.finditer(source.text, segment.start, segment.end):
            yield _mark(source, m[1].rstrip("."), "link", m.start(1), m.end(1))
    elif segment.kind == "byline" and segment.rule != "published-by":
        yield from _agencies(source, segment, reference, "agency")
    elif segment.kind == "caption" or segment.rule == "photo-credit":
        yield from _agencies(source, segment, reference, "photo")
    elif segment.rule == "contributors":
        yield from _contributors(source, segment, reference)
    elif segment.kind == "credit":
        yield from _agencies(source, segment, reference, "wire")
        yield from _link(source, segment, reference)


def _mark(source: Source, name: str, kind: _Kind, start: int, end: int) -> OriginMark:
    return OriginMark(name, kind, Span(source.id, start, end))


def _rows(reference: Reference) -> tuple[str, ...]:
    return reference.lexicons.get("wire_agencies", ())


def _agencies(source: Source, segment: Segment, reference: Reference, kind: _Kind) -> Iterator[OriginMark]:
    """Yield the agencies that a line names; a link's own letters are no name."""
    link = url_in(source.text, segment.start, segment.end)
    for m in agency_pattern(_rows(reference)).finditer(source.text, segment.start, segment.end):
        if not link or not link[0] <= m.start() < link[1]:
            yield _mark(source, agency_names(_rows(reference))[" ".join(m[0].split())], kind, m.start(), m.end())
    start, end = stripped(source, segment.start, segment.end)
    unlisted = kind == "agency" and source.text[start:end] not in agency_names(_rows(reference))
    if unlisted and _IS_AGENCY.fullmatch(source.text, start, end):
        yield _mark(source, source.text[start:end], kind, start, end)


def _dateline_credit(source: Source, segment: Segment, reference: Reference, kind: _Kind) -> Iterator[OriginMark]:
    start, end = stripped(source, segment.start, segment.end)
    dateline = dateline_of(source.text, start, end, reference)
    if dateline and dateline.credit:
        stop = dateline.credit_start + len(dateline.credit)
        for m in agency_pattern(_rows(reference)).finditer(source.text, dateline.credit_start, stop):
            yield _mark(source, agency_names(_rows(reference))[" ".join(m[0].split())], kind, m.start(), m.end())


def _closing(source: Source, segment: Segment, reference: Reference, kind: _Kind) -> Iterator[OriginMark]:
    start, end = stripped(source, segment.start, segment.end)
    credit = closing_credit(source.text, start, end, _rows(reference))
    if credit:
        name = agency_names(_rows(reference))[source.text[credit[0] : credit[1]]]
        yield _mark(source, name, kind, *credit)


def _contributors(source: Source, segment: Segment, reference: Reference) -> Iterator[OriginMark]:
    """Yield the house before its contributors, and agencies whose reports went in."""
    house = house_of_contributors(source, segment)
    if house:
        name = source.text[slice(*house)]
        yield _mark(source, agency_names(_rows(reference)).get(name, name), "contributors", *house)
    else:
        yield from _agencies(source, segment, reference, "contributors")


def _link(source: Source, segment: Segment, reference: Reference) -> Iterator[OriginMark]:
    link = url_in(source.text, segment.start, segment.end)
    host = host_of(source.text[slice(*link)]) if link else ""
    if link and host and not is_platform(host, reference):
        yield _mark(source, name_of(host, reference), "link", *link)
