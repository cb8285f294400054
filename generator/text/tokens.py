"""Tokens: words, initials, possessive endings and marks, each with its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from generator.model import Source
from generator.text.folding import fold, plain

#: A full stop belongs to its word after an initial ("J.", "U.S.") and after a form of address or of descent.
_TOKEN = re.compile(
    # Most of a text, so it is tried first: a plain word.
    r"[A-Za-z]++(?=[ ,])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?<![^\W_])[^\W\d_a-z]\."
    r"|(?:Mr|Mrs|Ms|Mme|Dr|St|Jr|Sr|Gen|Lt|Col|Maj|Capt|Adm|Cmdr|Brig|Sgt|Sen|Rep|Gov|Amb|Prof|Rev|Hon"
    r"|M[RS]|MRS|DR|GEN|LT|COL|MAJ|CAPT|ADM|SEN|REP|GOV|AMB|PROF)\."
    r"|'s(?!\w)"
    r"|[^\W_]+(?:[-'](?!s(?!\w)|[^\W\d_]\.[^\W\d_])[^\W_]+)*"
    r"|\S"
)


#: A text has the same words again and again.
_fold_word = lru_cache(maxsize=1 << 15)(fold)


class Token(NamedTuple):
    """A word or mark; `text` has plain quotation marks and dashes, offsets are those of the text it came from."""

    start: int
    end: int
    text: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def folded(self) -> str:
        """The key under which the word meets its other spellings, "" of a mark."""
        return _fold_word(self.text)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`."""
    end = len(text) if end is None else end
    return [Token(start + m.start(), start + m.end(), m[0]) for m in _TOKEN.finditer(plain(text[start:end]))]


def tokenize_sentences(source: Source) -> list[list[Token]]:
    """Return the tokens of each sentence."""
    return [tokenize(source.text, s.start, s.end) for s in source.sentences]


V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases of one or more tokens, each with a value; the longest at a position wins, of equals the first given."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        """Index the phrases by their first token."""
        self._by_first: dict[str, list[tuple[list[str], V]]] = {}
        for phrase, value in entries:
            words = [t.text for t in tokenize(phrase)]
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))
        for same in self._by_first.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def all_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, V]]:
        """Yield first token, last token (exclusive) and value of every phrase; none overlaps the one before."""
        free = 0
        for i, token in enumerate(tokens):
            if i >= free and token.text in self._by_first and (found := self.at(tokens, i)):
                free = i + found[0]
                yield i, free, found[1]

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, V] | None:
        """Return how many tokens the phrase that begins at `i` has, and its value."""
        phrases = self._by_first.get(tokens[i].text)
        if phrases is None:
            return None
        following = [t.text for t in tokens[i : i + len(phrases[0][0])]]
        return next(((len(words), value) for words, value in phrases if words == following[: len(words)]), None)
