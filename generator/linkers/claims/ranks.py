"""Ranks that sources give a trip: "first in five years", "highest-ranking since ...", "second visit"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.linkers.claims.material import Assertion, Material
from generator.text.folding import fold

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
#: Whose: "Costa's first visit".
_OWNER = r"(?:(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w-]+['’]s )?"
#: What is ranked is done by somebody ("minister to go there", "visit"); without that the rank is another one.
_DEED = re.compile(r"\bto (?!do so\b)[a-z]|\b(?:visit|trip|tour|journey|voyage|meeting|summit|talks)\b", re.IGNORECASE)
#: To where a clause ends.
_TO_ITS_END = r"(?=[,;.]|$| and (?:the|his|her|its|their|a|an)\b)"
_NUMBER = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_SPELT = re.compile(rf"\b({'|'.join(_NUMBERS)})(?= years\b)")
#: What follows another rank belongs to that one.
_SAME = r"(?!\b(?:first|highest|most|top|and)\b)"
_IN_YEARS = re.compile(
    rf"{_OWNER}\bfirst (?!time\b)(?:[\w'’.-]+ ){{1,5}}?(?=to |by |in |there |from |visit )(?:{_SAME}[^;.]){{0,90}}?"
    rf"\bin (?:(?:more than|over|nearly|almost|about|at least) )?(?:(?:{_NUMBER}) years|a decade)\b"
    rf"(?: to [a-z][^;.,]{{2,60}}?{_TO_ITS_END})?",
)
_SINCE = re.compile(
    rf"{_OWNER}\b(?:first|highest-ranking|highest-level|most senior|top-ranking) (?!time\b)(?:[\w'’.-]+ ){{1,5}}?"
    rf"(?=to |by |in |there |from |since |visit )(?:{_SAME}[^;.]){{0,90}}?"
    rf"\bsince (?:(?:19|20)\d\d\b|[^,;.]{{3,80}}?{_TO_ITS_END})",
)
_ORDINAL = re.compile(
    rf"{_OWNER}\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:official |state )?(?:visit|trip)\b"
)


def of_ranks(material: Material) -> Iterator[Assertion]:
    """Yield the ranks in sentences that speak of a trip.

    The whole phrase is the value: the first state visit in nine years may be the second trip in six, and the first
    minister to go there in five years is not the first minister in five years.
    """
    for trip in material.trips:
        for step in trip.ladder:
            if material.sentence(step.span) is None:
                continue
            words = " ".join(unescape(material.text(step.span)).split())
            for rank in dict.fromkeys(ranks(words)):
                value = _SPELT.sub(lambda m: str(_NUMBERS[m[1]]), fold(rank))
                yield Assertion(trip.id, "rank", value, "stated", step.span, rank)


def ranks(words: str) -> Iterator[str]:
    """Yield the ranks that words give, each as the whole phrase with the capitals of the text."""
    for pattern in (_IN_YEARS, _SINCE):
        yield from (m[0].strip() for m in pattern.finditer(words) if _DEED.search(m[0]))
    yield from (m[0] for m in _ORDINAL.finditer(words))
