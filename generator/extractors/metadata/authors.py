"""Who wrote it: names in bylines and of contributors; who merely put it up is no author."""

from __future__ import annotations

import re

from generator.extractors.metadata.facts import UNKNOWN, locate, segments_of, stated, stripped
from generator.model import Fact, Reference, Segment, Source
from generator.text.agencies import agency_names
from generator.text.name_lists import is_name, list_items
from generator.text.patterns import words
from generator.text.stamps import stamps

_BY = re.compile(r"\W*(?:by|written by|reported by|author|reporter|story by)\b\W*", re.IGNORECASE)
#: Where the names of a byline end: a bar, a date's label, a handle, an address, "an hour ago".
_ENDS = re.compile(
    r"\s*(?:[|•·\[<(]|[-–—]\s|\b(?:updated|published|posted|last|for|at|(?:an?|\d+) \w+ ago)\b|@|\S+@\S+|https?:)",
    re.IGNORECASE,
)
#: "CNN's A, B and C contributed", "Associated Press writer A in Tokyo and B in Seoul contributed".
_CONTRIBUTED = re.compile(r"\s+(?:also )?(?:contributed|reported from)\b", re.IGNORECASE)
_HOUSE = re.compile(r"\W*((?:The )?[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4}?)['’]s?\s+(?=[A-Z])")
_STAFF = re.compile(r".{0,40}?\b(?:writers?|journalists?|reporters?|correspondents?|staff) ")
_CREDITS = re.compile(r"\b(?:reporting|writing) by\s+([^;()]+)", re.IGNORECASE)
_PLACE = re.compile(r"\s+in\s+.*", re.DOTALL)
_AUTHORS = frozenset({"by", "name-line", "byline", "html-author", "agency-line"})


def find_authors(source: Source, reference: Reference) -> tuple[Fact, ...]:
    """Return the names of authors, then of contributors, each once; agencies and desks are no names."""
    found: list[Fact] = []
    for segment in segments_of(source, "byline"):
        if segment.rule in _AUTHORS:
            found += _byline(source, segment.start, segment.end, reference)
    found += [Fact(a, "stated", locate(source, a)) for a in source.document.meta.authors if _person(a, reference)]
    for segment in segments_of(source, "credit"):
        if segment.rule == "contributors":
            found += _contributors(source, segment.start, segment.end, reference)
    seen: set[str | None] = {UNKNOWN.value}
    unique = []
    for fact in found:
        if fact.value not in seen:
            seen.add(fact.value)
            unique.append(fact)
    return tuple(unique)


def _byline(source: Source, start: int, end: int, reference: Reference) -> list[Fact]:
    text = source.text
    start, end = stripped(source, start, end)
    label = _BY.match(text, start, end)
    start = label.end() if label else start
    date = next(iter(stamps(text, start, end)), None)
    end = min(end, date.start if date else end)
    stop = _ENDS.search(text, start, end)
    return _names(source, start, stop.start() if stop else end, reference, note="")


def _contributors(source: Source, start: int, end: int, reference: Reference) -> list[Fact]:
    text = source.text
    verb = _CONTRIBUTED.search(text, start, end)
    if verb:
        head = _HOUSE.match(text, start, verb.start()) or _STAFF.match(text, start, verb.start())
        return _names(source, head.end() if head else start, verb.start(), reference, note="contributor")
    credit = _CREDITS.search(text, start, end)
    return _names(source, credit.start(1), credit.end(1), reference, note="") if credit else []


def house_of_contributors(source: Source, segment: Segment) -> tuple[int, int] | None:
    """Return (start, end) of the house that a line on contributors names before them: "CNN's A and B contributed"."""
    m = _HOUSE.match(source.text, segment.start, segment.end) if segment.rule == "contributors" else None
    return (m.start(1), m.end(1)) if m else None


def _names(source: Source, start: int, end: int, reference: Reference, *, note: str) -> list[Fact]:
    facts = []
    for s, e in list_items(source.text, start, end):
        place = _PLACE.search(source.text, s, e)
        first, last = stripped(source, s, place.start() if place else e)
        name = " ".join(source.text[first:last].rstrip(".").split())
        if _person(name, reference):
            facts.append(stated(source, first, first + len(source.text[first:last].rstrip(".")), note=note))
    return facts


def _person(name: str, reference: Reference) -> bool:
    """Whether it is shaped like a person's name and is neither an agency nor a desk nor a country."""
    lexicons = reference.lexicons
    if name in agency_names(lexicons.get("wire_agencies", ())):
        return False
    trades = (*lexicons.get("wire_desks", ()), *lexicons.get("furniture_author_words", ()))
    if words(trades, ignore_case=True).search(name):
        return False
    return is_name(name, lexicons.get("furniture_name_particles", ()))
