"""Lexicons as regular expressions, compiled once."""

from __future__ import annotations

import re
from functools import cache


@cache
def words(entries: tuple[str, ...], *, ignore_case: bool = False) -> re.Pattern[str]:
    """Match any of the entries as whole words, the longest first; spaces match any run of space.

    An empty lexicon matches nothing.
    """
    if not entries:
        return re.compile(r"(?!)")
    ordered = sorted(set(entries), key=lambda e: (-len(e), e))
    alternatives = "|".join(r"\s+".join(re.escape(w) for w in e.split()) for e in ordered)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE if ignore_case else 0)
