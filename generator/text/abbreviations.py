"""Abbreviations that a text explains itself: "Organization of American States (OAS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BRACKETED = re.compile(r"\(([A-Z][A-Z0-9]{1,7})\)")
#: A long form is not longer than this many characters, and has no mark that ends a clause in it.
_REACH = 120
_CLAUSE = re.compile(r"[.,;:!?()\[\]“”\"\n]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
#: Words of a name that give no letter.
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "with", "de", "la"})


def expanded(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield (short form, start, end) of each name in `text[start:end]` that its short form follows in brackets.

    The initials of the name are letters of the short form, in order, from its first; "Southeast" gives one of two.
    """
    for found in _BRACKETED.finditer(text, start, end):
        first = max(start, found.start() - _REACH)
        for mark in _CLAUSE.finditer(text, first, found.start()):
            first = mark.end()
        words = list(_WORD.finditer(text, first, found.start()))
        begin = _long_form(found[1], words)
        if begin is not None:
            name = text[begin : words[-1].end()]
            yield found[1], begin, begin + len(name.removesuffix("’s").removesuffix("'s"))


def _long_form(short: str, words: list[re.Match[str]]) -> int | None:
    initials = ""
    begin = None
    for word in reversed(words):
        if word[0] in _SMALL:
            continue
        initials = word[0][0] + initials
        if not word[0][0].isupper() or len(initials) > len(short):
            break
        enough = len(initials) > 1 and 2 * len(initials) >= len(short)
        if enough and initials[0] == short[0] and _within(initials, short):
            begin = word.start()
    return begin


def _within(letters: str, short: str) -> bool:
    """Tell whether the letters stand in the short form in their order."""
    rest = iter(short)
    return all(letter in rest for letter in letters)
