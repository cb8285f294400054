"""The shape of people's names and of lists of them, as bylines print them."""

from __future__ import annotations

import re

_SPLIT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*|\s+\|\s+)", re.IGNORECASE)


def is_name(text: str, particles: tuple[str, ...]) -> bool:
    """Whether it is two to five capitalised words, as a person's name is; particles may be small."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and words[0][0].isupper()
        and all(w in particles or (w[0].isupper() and all(c.isalpha() or c in ".'’-" for c in w)) for w in words)
    )


def is_name_list(text: str, particles: tuple[str, ...]) -> bool:
    """Whether it is names joined by commas and "and"."""
    parts = [text[s:e] for s, e in list_items(text, 0, len(text))]
    return bool(parts) and all(is_name(p, particles) for p in parts)


def list_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the items of `text[start:end]` that commas and "and" divide, without outer space."""
    items = []
    at = start
    borders = [(m.start(), m.end()) for m in _SPLIT.finditer(text, start, end)]
    for stop, following in [*borders, (end, end)]:
        item = text[at:stop]
        if item.strip():
            items.append((at + len(item) - len(item.lstrip()), at + len(item.rstrip())))
        at = following
    return items
