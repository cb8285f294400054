"""Lexicons as regular expressions, compiled once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache


def any_of(entries: Iterable[str]) -> str:
    """Return the source of a pattern that matches any of the entries, the longest first; without entries nothing.

    Alternatives are grouped by their first letter: otherwise all of them are tried at every word of a text. For a
    pattern that ignores case the entries are to be in lower case.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(set(entries), key=lambda e: (-len(e), e)):
        groups[entry[0]].append(re.escape(entry[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items()) or r"(?!)"


@cache
def words(entries: tuple[str, ...], *, ignore_case: bool = False) -> re.Pattern[str]:
    """Match any of the entries as whole words, the longest first; spaces match any run of space.

    An empty lexicon matches nothing.
    """
    phrases = (" ".join(e.lower().split() if ignore_case else e.split()) for e in entries)
    pattern = any_of(phrases).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE if ignore_case else 0)
