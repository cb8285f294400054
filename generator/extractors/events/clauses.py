"""Clauses, subjects and dates around a cue in a skeleton."""

from __future__ import annotations

import re

from generator.extractors.events.skeleton import Marked, Skeleton

#: Where another clause begins or ends; a plain comma does not count: appositions stand between two of them.
_BORDER = re.compile(
    r";|:| -+ |--|,? \b(?:which|who|whom|where|when|while|but|after|before|since|because|although|though|as|"
    r"following|amid|that)\b|, (?:and|with|adding|saying)\b|, (?=\ue000 (?:said|has|had|will|is|was))",
    re.I,
)
#: The date that follows is the date of saying it: "said on Saturday".
_SAYING = re.compile(
    r"\b(?:said|says|told \w+(?: \w+)?|announced|added|confirmed|wrote|tweeted|posted|stated|reported|speaking|statement|"
    r"interview|briefing|conference)(?: (?:on|late|early|earlier|in a statement))*\s*$",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.I)


def clause(skeleton: Skeleton, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause that holds `text[start:end]`."""
    low = 0
    for border in _BORDER.finditer(skeleton.text, 0, start):
        low = border.end()
    after = _BORDER.search(skeleton.text, end)
    return low, after.start() if after else len(skeleton.text)


def times(skeleton: Skeleton, low: int, high: int, kind: str) -> tuple[int, ...]:
    """Return the keys of dates or durations between two offsets, without dates of saying."""
    return tuple(
        mark.key for mark in skeleton.of(kind, low, high) if not _SAYING.search(skeleton.text, 0, mark.at)
    )


def subject(skeleton: Skeleton, before: int, previous: int | None) -> int | None:
    """Return the key of the person who acts at an offset: the last one named before it, or a pronoun's.

    A pronoun without a person before it in the sentence takes `previous`, the subject of the sentence before.
    """
    named = skeleton.of("person", 0, before)
    if named:
        return named[-1].key
    return previous if _PRONOUN.search(skeleton.text, 0, before) else None


def group(skeleton: Skeleton, marks: list[Marked]) -> list[Marked]:
    """Return the first of the marks and those that it is listed with ("Wang Yi and Qin Gang")."""
    joined = marks[:1]
    for mark in marks[1:]:
        between = skeleton.text[joined[-1].at + 1 : mark.at]
        if not re.fullmatch(r"(?:[^;:]{0,60}?(?:,|\band\b|\bor\b|\balong with\b)[^;:]{0,40})", between):
            break
        joined.append(mark)
    return joined
