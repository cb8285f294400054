"""Ranks of visits and meetings as numbers: "first in five years", "third meeting"."""

from __future__ import annotations

import re
from dataclasses import dataclass

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_IN_YEARS = re.compile(r"\bin (\d+) years\b")
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})\b")
#: Where to: behind "to" or "visit", up to who goes or when.
_PLACE = re.compile(
    r"\b(?:to|visit|in) (?!visit|make|go|travel|set|do|pay|a\b|\d)((?:\w+ ?){1,2}?)(?= ?(?:by |in |since |as |this |$))"
)
#: Words of grammar, and those that name the deed.
_EMPTY = frozenset({
    "the", "a", "an", "his", "her", "its", "their", "s", "is", "was", "will", "be", "marks", "marked", "by", "to", "in",
    "on", "of", "there", "make", "made", "making", "pay", "paid", "go", "travel", "visit", "visits", "trip", "tour",
    "journey", "voyage", "meeting", "summit", "talks", "meet", "met", "for", "time", "set", "foot", "between", "and",
    "with",
})
_SAME = (
    (re.compile(r"\b(?:premier)\b"), "prime minister"),
    (re.compile(r"\b(?:secretary of state|top diplomat|chief diplomat|foreign secretary)\b"), "foreign minister"),
)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank, read: the first in `years`, else number `ordinal`, of what the other words say."""

    years: int | None
    ordinal: int
    deed: str
    place: str
    words: frozenset[str]


def read_rank(folded: str) -> Rank | None:
    """Read a rank in folded words, None where it gives no number to compare."""
    for pattern, word in _SAME:
        folded = pattern.sub(word, folded)
    number, span = _ORDINAL.search(folded), _IN_YEARS.search(folded)
    if number is None:
        return None
    rest = _IN_YEARS.sub(" ", folded[: number.start()] + folded[number.end() :])
    deed = "meeting" if re.search(r"\b(?:meeting|summit|talks|meet|met)\b", rest) else "visit"
    place = _PLACE.search(rest)
    if place:
        rest = rest[: place.start()] + rest[place.end() :]
    return Rank(
        years=int(span[1]) if span else None,
        ordinal=ORDINALS.index(number[1]) + 1,
        deed=deed,
        place=place[1].strip() if place else "",
        words=frozenset(rest.split()) - _EMPTY,
    )
