"""Quoted words as anchors: they lead to their place as long as they stand in a text exactly once."""

from __future__ import annotations

import re

from generator.text.folding import plain


def places(text: str, quote: str) -> list[tuple[int, int]]:
    """Return (start, end) of every occurrence of the words; marks, dashes and runs of space may differ in form.

    An occurrence neither begins nor ends inside a word.
    """
    words = plain(quote).split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(w) for w in words)
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return [m.span() for m in re.finditer(before + pattern + after, plain(text))]


def anchor(text: str, quote: str) -> tuple[int, int] | None:
    """Return (start, end) of words that stand in a text exactly once, else None."""
    found = places(text, quote)
    return found[0] if len(found) == 1 else None
