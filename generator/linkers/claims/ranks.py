"""Ranks that sources give a trip: "first in five years", "highest-ranking since ...", "second visit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.text.folding import fold

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}|a decade)"
#: What follows another rank belongs to that one.
_SAME = r"(?!\b(?:first|highest|most|top|and)\b)"
_IN_YEARS = re.compile(
    rf"\bfirst (?P<head>(?:[\w'’.-]+ ){{1,5}}?)(?=to |by |in |there |from |visit )(?:{_SAME}[^;.]){{0,90}}?"
    rf"\bin (?P<about>(?:more than|over|nearly|almost|about|at least) )?{_COUNT}(?: years?)?\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?P<rank>first|highest-ranking|highest-level|most senior|top-ranking) (?P<head>(?:[\w'’.-]+ ){1,5}?)"
    rf"(?=to |by |in |there |from |since |visit )(?:{_SAME}[^;.]){{0,90}}?"
    r"\bsince (?P<since>(?:19|20)\d\d\b|[^,;.]{3,60})",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) "
    r"(?P<head>(?:official |state )?(?:visit|trip))\b",
    re.IGNORECASE,
)


def of_ranks(material: Material) -> Iterator[Assertion]:
    """Yield the ranks in sentences that speak of a trip.

    The value keeps what is ranked: the first state visit in nine years may be the second trip in six.
    """
    for trip in material.trips:
        for step in trip.ladder:
            sentence = material.sentence(step.span)
            if sentence is None:
                continue
            words = " ".join(material.text(step.span).split())
            for value in dict.fromkeys(_ranks(words)):
                yield Assertion(trip.id, "rank", value, "stated", step.span, value)


def _ranks(words: str) -> Iterator[str]:
    for match in _IN_YEARS.finditer(words):
        count = _NUMBERS.get(match["count"].lower(), match["count"])
        if re.search(r"years?\b|decade", match[0][match.start("count") - match.start() :]):
            about = (match["about"] or "").lower()
            span = "a decade" if count == "a decade" else f"{count} years"
            yield f"first {fold(match['head'])} in {about}{span}"
    for match in _SINCE.finditer(words):
        yield f"{match['rank'].lower()} {fold(match['head'])} since {' '.join(match['since'].split())}"
    for match in _ORDINAL.finditer(words):
        yield f"{match['rank'].lower()} {match['head'].lower()}"
