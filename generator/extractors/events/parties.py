"""People who are met without being named: "families of hostages", "Chinese officials"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.text.patterns import any_of

#: Where such a party may begin: right behind the cue, or as another member of the list.
_OPENING = (
    r"(?:^|,| and| with| including| by)\s+(?:(?:with|both|the|an?|some|several|many|\w+ of the|a (?:group|number|"
    r"delegation|dozen|handful) of|groups? of|dozens of|members of|his|her|their|other|various)\s+){0,3}"
)
#: Words that do not go on with "families of ...".
_NOT_OF = r"who|that|those|and|in|on|at|to|by|held|taken|\w+ed"
#: No party of the meeting: the press asks, and staff attends.
_NOT_MET = frozenset({"reporters", "journalists", "aides", "staff", "anonymous", "accompanying", "unnamed"})


@cache
def _pattern(entries: tuple[str, ...]) -> tuple[re.Pattern[str], frozenset[str]]:
    rows = [entry.split("\t") for entry in entries]
    words = any_of(row[0] for row in rows)
    pattern = re.compile(
        rf"{_OPENING}(?P<party>(?:(?!and\b|the\b|of\b|with\b|in\b|to\b)[\w'-]+ ){{0,4}}(?:{words})"
        rf"(?:(?: of| from)(?: the)?(?: (?!(?:{_NOT_OF})\b)[\w'-]+){{1,3}})?)(?![\w'-])",
    )
    return pattern, frozenset(row[0] for row in rows if len(row) > 1)


def parties(text: str, start: int, end: int, entries: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the unnamed parties of a list `text[start:end]`: where they stand, and their words."""
    pattern, vague = _pattern(entries)
    for match in pattern.finditer(text[start:end]):
        words = match["party"].split()
        is_vague = words[-1] in vague and len(words) == 1
        if not is_vague and not _NOT_MET & {w.lower() for w in words}:
            yield start + match.start("party"), match["party"]
