"""The lexicons of furniture as patterns, compiled once for each lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Reference, SegmentKind
from generator.text.agencies import agency_pattern
from generator.text.folding import plain
from generator.text.patterns import any_of, words
from generator.text.stamps import MONTHS, WEEKDAYS

_KINDS: Mapping[str, SegmentKind] = {
    "published-by": "byline", "byline": "byline", "published": "published", "credit": "credit", "caption": "caption",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the rules of cleaning look up."""

    #: A line of nothing but labels and numbers.
    labels: re.Pattern[str]
    #: A line of nothing but labels and names of sections.
    menu: re.Pattern[str]
    openers: re.Pattern[str]
    anywhere: re.Pattern[str]
    #: A whole line, perhaps with a count or a colon.
    tail: re.Pattern[str]
    boxes: re.Pattern[str]
    sections: re.Pattern[str]
    #: A line of nothing but a date, a time and the words beside them.
    date_line: re.Pattern[str]
    #: A label at the head of a line; its value follows.
    value_label: re.Pattern[str]
    site_words: re.Pattern[str]
    author_words: re.Pattern[str]
    agencies: re.Pattern[str]
    #: A line that ends in the name of a desk or agency.
    desks: re.Pattern[str]
    particles: tuple[str, ...]
    #: Value label -> (kind, rule).
    values: Mapping[str, tuple[SegmentKind, str]]
    countries: frozenset[str]
    #: Words of names that are no person's: "Palace", "Ministry".
    bodies: re.Pattern[str]


@lru_cache(maxsize=4)
def words_of(reference: Reference) -> Words:
    """Compile what the rules need."""
    lex = reference.lexicons

    def get(stem: str) -> tuple[str, ...]:
        return tuple(plain(entry).lower() for entry in lex.get(stem, ()))

    values = {}
    for row in get("furniture_value_labels"):
        rule, _, label = row.partition(": ")
        values[label] = (_KINDS[rule], rule)
    return Words(
        labels=_cover(get("furniture_labels")),
        menu=_cover((*get("furniture_labels"), *get("furniture_sections"))),
        openers=re.compile(rf"[^\w\"']{{0,3}}(?:{any_of(get('furniture_openers'))})(?!\w)|©"),
        anywhere=words(get("furniture_anywhere")),
        tail=_line(get("furniture_tail")),
        boxes=_box(get("furniture_boxes")),
        sections=_line(get("furniture_sections")),
        date_line=_cover((*get("furniture_date_words"), *MONTHS, *WEEKDAYS)),
        value_label=re.compile(rf"(?P<label>{any_of(values)})(?P<colon>\s*(?::|-|\||\.\.\.)\s*|$|\s)"),
        site_words=words(get("furniture_site_words")),
        author_words=words(get("furniture_author_words")),
        agencies=agency_pattern(lex.get("wire_agencies", ())),
        desks=re.compile(rf".{{0,60}}(?<!\w)(?:{any_of(get('wire_desks'))})\W*"),
        particles=lex.get("furniture_name_particles", ()),
        values=values,
        countries=frozenset(n.lower() for c in reference.countries for n in (c.name, *c.names)),
        bodies=words(get("people_organisation_words")),
    )


def _cover(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match a line that entries, numbers and marks fill; atomic, so that no line is tried twice."""
    number = r"\d[\d.,:]*(?:st|nd|rd|th|k|m|am|pm|h)?(?!\w)"
    return re.compile(rf"[^\w]*(?:(?>(?:{any_of(entries)})(?!\w)|{number})[^\w]*)+")


def _line(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(entries)})\W*(?:\d+)?\W*")


def _box(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match a box's label; one of several words may go on: "Most read in 24 hours", "More from Asia"."""
    long_ones = tuple(e for e in entries if " " in e)
    return re.compile(rf"{_line(entries).pattern}|\W*(?:{any_of(long_ones)})(?: \w+){{1,3}}\W*")
