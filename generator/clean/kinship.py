"""What a line shares with the article: a headline has its names and words, the page around it has not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.clean.shape import SMALL_WORDS
from generator.text.folding import fold, plain
from generator.text.stamps import MONTHS, WEEKDAYS

_TOKEN = re.compile(r"[^\W\d_]+")
#: A capital inside a sentence.
_NAME = re.compile(r"(?<=[a-z0-9,;')] )[A-Z]\w+")
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS))
#: "Russia" and "Russian", "visit" and "visited" count as one; names vary at their end more than other words do.
_NAME_STEM, _WORD_STEM = 4, 5
_LONG = 4


@dataclass(frozen=True, slots=True)
class Kinship:
    """The names and longer words of an article."""

    #: Folded; names that its first paragraph has, or two of its paragraphs.
    names: frozenset[str]
    stems: frozenset[str]
    words: frozenset[str]

    def names_in(self, key: str) -> int:
        """Count the article's names in a line, different ones."""
        return len({_stem(t) for t in map(fold, _capitals(key))} & self.stems)

    def share(self, key: str) -> float:
        """Return the share of a line's longer words that the article has."""
        own = _words(_TOKEN.findall(key))
        return len(own & self.words) / len(own) if own else 0.0


def kinship(paragraphs: Iterable[str]) -> Kinship:
    """Collect the names and words of an article's paragraphs, the first of them the lede."""
    tokens: set[str] = set()
    count: Counter[str] = Counter()
    for number, text in enumerate(paragraphs):
        flat = " ".join(plain(text).split())
        tokens.update(_TOKEN.findall(flat))
        for name in {fold(n) for n in _NAME.findall(flat)} - _NO_NAMES:
            count[name] += 1 if number else 2
    names = frozenset(n for n, times in count.items() if times > 1)
    return Kinship(names, frozenset(map(_stem, names)), frozenset(_words(tokens)))


def _capitals(key: str) -> list[str]:
    return [t for t in _TOKEN.findall(key) if t[0].isupper() and t.lower() not in SMALL_WORDS]


def _stem(name: str) -> str:
    return name[:_NAME_STEM]


def _words(tokens: Iterable[str]) -> set[str]:
    return {t[:_WORD_STEM] for t in map(fold, set(tokens)) if len(t) >= _LONG and t not in SMALL_WORDS}
