"""The rows of the date grammar, compiled into one scan over the characters of tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.extractors.dates.rows import ROWS, Row
from generator.extractors.dates.tokens import Alphabet
from generator.extractors.dates.vocabulary import CLASSES, PROPER

_TERM = re.compile(r"(?:(?P<field>[a-z_]+\d*)=)?(?P<name>[A-Za-z]\w*)")
_SYMBOL = re.compile(r"\(\?<=|\(\?!|[()|?]|(?:\w+=)?[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class Match:
    """A row at a place: token indices, end exclusive, and the tokens that its fields read."""

    row: Row
    first: int
    end: int
    #: (field, class, token index).
    fields: tuple[tuple[str, str, int], ...]


class Grammar:
    """The rows by the characters that they may begin with: most tokens begin none, and cost nothing."""

    def __init__(self, rows: Sequence[Row]) -> None:
        literals = [m["name"] for row in rows for m in _TERM.finditer(row.pattern) if m["name"].islower()]
        self.alphabet = Alphabet(CLASSES, literals, PROPER)
        self._rows = rows
        self._fields: list[dict[str, str]] = [{} for _ in rows]
        self._readers = [re.compile(self._regex(row, fields)) for row, fields in zip(rows, self._fields, strict=True)]
        starting: dict[str, list[int]] = defaultdict(list)
        for n, row in enumerate(rows):
            first, _ = _beginning(_SYMBOL.findall(row.pattern))
            for character in sorted({c for name in first for c in self.alphabet.members(name)}):
                starting[character].append(n)
        self._starting = {character: self._choice(tuple(ns)) for character, ns in starting.items()}
        self._starters = re.compile(f"[{''.join(sorted(starting))}]")

    def _regex(self, row: Row, fields: dict[str, str] | None) -> str:
        """Return the row over characters; with `fields`, its fields are groups, their classes noted there."""

        def term(m: re.Match[str]) -> str:
            characters = f"[{self.alphabet.members(m['name'])}]"
            if fields is None or not m["field"]:
                return characters
            fields[m["field"]] = m["name"]
            return f"(?P<{m['field']}>{characters})"

        grouped = re.sub(r"\((?!\?)", "(?:", row.pattern)
        return _TERM.sub(term, grouped).replace(" ", "")

    @cache  # noqa: B019 - grammars live as long as the program, and many characters begin the same rows
    def _choice(self, numbers: tuple[int, ...]) -> re.Pattern[str]:
        return re.compile("|".join(f"(?P<r{n}>{self._regex(self._rows[n], None)})" for n in numbers))

    def matches(self, codes: str) -> Iterator[Match]:
        """Yield what the rows find in the characters of a text's tokens, in order, without overlap."""
        at = 0
        while start := self._starters.search(codes, at):
            at = start.start() + 1
            if found := self._starting[start[0]].match(codes, start.start()):
                yield self._read(int((found.lastgroup or "")[1:]), codes, found)
                at = found.end()

    def _read(self, number: int, codes: str, found: re.Match[str]) -> Match:
        read = self._readers[number].match(codes, found.start())
        groups = read.groupdict() if read else {}
        fields = tuple(
            (name.rstrip("0123456789"), self._fields[number][name], read.start(name))
            for name, character in groups.items() if read and character
        )
        return Match(self._rows[number], found.start(), found.end(), fields)


def _beginning(symbols: list[str]) -> tuple[set[str], bool]:
    """Return the names that may come first, and whether nothing at all matches; uses up the symbols of one group."""
    first: set[str] = set()
    nullable = False
    open_so_far = True
    while symbols:
        symbol = symbols.pop(0)
        if symbol == ")":
            break
        if symbol == "|":
            nullable, open_so_far = nullable or open_so_far, True
            continue
        names, optional = _beginning(symbols) if symbol[0] == "(" else ({symbol.split("=")[-1]}, False)
        if symbol.startswith("(?"):
            names, optional = set(), True
        if symbols[:1] == ["?"]:
            symbols.pop(0)
            optional = True
        if open_so_far:
            first |= names
            open_so_far = optional
    return first, nullable or open_so_far


@cache
def grammar(named: tuple[str, ...], references: tuple[str, ...], not_dates: tuple[str, ...]) -> Grammar:
    """Return the table with the phrases of three lexicons in front: named days, vague references, what is no date."""
    phrases = [
        *(Row("not-a-date", None, _phrase(p)) for p in not_dates),
        *(Row("named-day", "date", _phrase(p)) for p in named),
        *(Row("reference", "reference", _phrase(p)) for p in references),
    ]
    return Grammar((*phrases, *ROWS))


def _phrase(text: str) -> str:
    return " ".join("POSS" if w in "'s" else w for w in re.findall(r"[a-z]+|'s|'", text.lower()))
