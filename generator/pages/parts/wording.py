"""Small words of our own sentences: numbers, lists, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.pages.environment import safe

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

#: Common nouns: a country's name that ends in one takes the article.
_TAKES_ARTICLE = re.compile(r"\b(?:States|Kingdom|Republic|Union|Emirates|Islands|Federation|\w+lands|Nations)$")


def with_article(place: str) -> str:
    """Return a country's name as it stands in a sentence: "the United States", "Brazil"."""
    return f"the {place}" if _TAKES_ARTICLE.search(place) else place


def number(count: int) -> str:
    """Return a count in words up to ten, in figures above."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun: "no articles", "one article", "12 articles"."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def sentence_case(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[object], last: str = "and") -> Markup:
    """Return items as an English list, each made safe: "a, b and c"."""
    parts = [safe(item) for item in items]
    if len(parts) < 2:
        return Markup("").join(parts)
    return Markup(", ").join(parts[:-1]) + Markup(f" {last} ") + parts[-1]


def ranges(lines: Sequence[int]) -> str:
    """Return ascending line numbers as ranges: "lines 1, 45–51"."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    text = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return f"line {text}" if len(lines) == 1 else f"lines {text}"
