"""Tokens: words, initials, possessive endings and marks, each with its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.text.folding import plain

#: A full stop belongs to its word after an initial ("J.", "U.S.") and after a form of address or of descent.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?<![^\W_])[^\W\d_a-z]\."
    r"|(?:Mr|Mrs|Ms|Mme|Dr|St|Jr|Sr|Gen|Lt|Col|Maj|Capt|Adm|Cmdr|Brig|Sgt|Sen|Rep|Gov|Amb|Prof|Rev|Hon)\."
    r"|'s(?!\w)"
    r"|[^\W_]+(?:[-'](?!s(?!\w)|[^\W\d_]\.[^\W\d_])[^\W_]+)*"
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `text` has plain quotation marks and dashes, offsets are those of the text it came from."""

    start: int
    end: int
    text: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`."""
    end = len(text) if end is None else end
    return [Token(start + m.start(), start + m.end(), m[0]) for m in _TOKEN.finditer(plain(text[start:end]))]


V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases of one or more tokens, each with a value; the longest at a position wins, of equals the first given."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        """Index the phrases by their first token."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in entries:
            words = tuple(t.text for t in tokenize(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))
        for same in self._by_first.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, V] | None:
        """Return how many tokens the phrase that begins at `i` has, and its value."""
        for words, value in self._by_first.get(tokens[i].text, ()):
            if all(t.text == w for t, w in zip(tokens[i : i + len(words)], words, strict=False)) and (
                i + len(words) <= len(tokens)
            ):
                return len(words), value
        return None
