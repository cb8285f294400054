"""Numbers in running text, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.text.patterns import any_of

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
#: "one" to "ninety" without compounds, and what is counted in dozens.
NUMBER_WORDS = {
    **{word: n for n, word in enumerate(_ONES, start=1)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    "half a dozen": 6,
    "a dozen": 12,
}
_TIMES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "mn": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9,
    "trillion": 10**12,
}  # fmt: skip
#: "one" is mostly no number.
_WORDS = [word for word in NUMBER_WORDS if word != "one"]
_LEAST = r"(?:more|greater) than|over|at least|upwards? of"
_MOST = r"(?:less|fewer) than|under|at most|up to|as many as|nearly|almost|close to"
_ABOUT = r"about|around|some|roughly|approximately|an estimated"
_NUMBER = re.compile(
    rf"(?:\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<about>{_ABOUT}))\s+)?"
    r"(?<![\w.,/:’'-])(?P<money>(?:US|A|C|NZ|HK)?[$£€¥]\s?)?"
    rf"(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)|(?P<tens>{any_of(_TENS)})-(?P<ones>{any_of(_ONES[:9])})"
    rf"|(?P<word>{any_of(_WORDS)}))(?![\w/:]|[.,]\d)"
    rf"(?:[\s-](?P<times>{any_of(_TIMES)})\b)?(?P<share>\s?%|\s(?:percent|per cent)\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at its place. `low` and `high` are between what it may lie: "over 60" has no upper end."""

    start: int
    end: int
    value: float
    low: float
    high: float
    kind: Literal["count", "money", "share"]

    def excludes(self, other: Number) -> bool:
        """Whether no value is meant by both; "over 60" goes with 63, and not with 300."""
        return self.kind == other.kind and (self.high < other.low or other.high < self.low)


#: "Over 60" is less than half as much again; "about 60" is a tenth more or less.
_OVER, _NEAR = 1.5, 0.1


def read_numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """Yield the numbers of `text[start:end]` in order; no dates, clock times, scores or ordinals."""
    for match in _NUMBER.finditer(text, start, end):
        spelt = (match["tens"], match["ones"]) if match["tens"] else (match["word"],)
        value = float((match["digits"] or "").replace(",", "") or sum(NUMBER_WORDS[w.lower()] for w in spelt if w))
        value *= _TIMES[match["times"].lower()] if match["times"] else 1
        low, high = value, value
        if match["least"]:
            high = value * _OVER
        elif match["most"]:
            low = value / _OVER
        elif match["about"]:
            low, high = value * (1 - _NEAR), value * (1 + _NEAR)
        yield Number(
            match.start(),
            match.end(),
            value,
            low,
            high,
            "share" if match["share"] else "money" if match["money"] else "count",
        )
