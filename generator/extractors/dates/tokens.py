"""Text to tokens, and each token to one character: the alphabet in which the date grammar is written.

A grammar over words becomes a regular expression over a string with one character a token, so that case, line
ends and non-breaking spaces are dealt with here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Value = int | str

OTHER, NAME = "x", "X"

TOKEN = re.compile(
    r"""
      [A-Za-z]++(?=[ ,])                               # most of a text, and never an abbreviation
    | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.(?!\w)
    | [apAP]\.\s?[mM]\b\.?                            # a.m.
    | [^\W\d_]+(?!\d)
    | [^\W\d_]+\d\w*                                  # G20, F16
    | 1/2(?![\d/]) | \d{1,2}(?::\d\d){1,2} | \d{1,2}\.\d\d(?=\s?[apAP]\.?[mM])
    | \d{1,3}(?:,\d{3})+(?!\d) | \d+\.\d+(?!\.?\d)
    | \d[\d,.]*\s?%
    | \d+(?:st|nd|rd|th|s)?(?![^\W_]) | \d+
    | [$£€¥#]\s?\d[\d,.]*                             # money is never a date
    | ['’][Ss]\b | ['’]\d0s\b
    | \n\s*\n | \S
    """,
    re.VERBOSE,
)

#: The marks that the grammar knows, by their names there.
MARKS = {"COMMA": ",", "DASH": "-–—‐‑", "DOT": ".", "SLASH": "/", "OPEN": "(", "CLOSE": ")", "POSS": "'’"}
#: Classes of numbers by how they are written.
NUMBERS = ("N12", "N31", "INT", "YEAR", "DECIMAL", "NTH", "DECADE", "CLOCK")


class _Codes(dict[str, str]):
    """Characters of tokens; that of an unknown token is worked out once."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, token: str) -> str:
        self[token] = character = self._work_out(token)
        return character


class Alphabet:
    """One character for every known word and every class of numbers.

    `classes` maps the name of a class to its words and their values; a word of several classes keeps one character.
    """

    def __init__(self, classes: dict[str, dict[str, Value]], literals: Iterable[str], proper: frozenset[str]) -> None:
        """Words of the classes in `proper` count only when they begin with a capital."""
        self._codes = _Codes(self._other)
        self._members: dict[str, str] = {}
        self._values: dict[str, dict[str, Value]] = {}
        self._next = 0xE000
        for name in NUMBERS:
            self._members[name] = self._new()
        for name, marks in MARKS.items():
            code = self._members[name] = self._new()
            self._codes.update(dict.fromkeys(marks, code))
            self._codes.update({mark + s: code for mark in marks for s in "sS" if name == "POSS"})
        for name, words in classes.items():
            self._members[name] = "".join(dict.fromkeys(self._code(w, proper=name in proper) for w in words))
            self._values[name] = {s: v for w, v in words.items() for s in _spellings(w, proper=name in proper)}
        for word in literals:
            # A proper noun stays one: "friday" in a phrase means "Friday".
            proper_code = self._codes.get(word.capitalize()) if word not in self._codes else None
            self._members.setdefault(word, proper_code or self._code(word, proper=False))

    def _new(self) -> str:
        self._next += 1
        return chr(self._next)

    def _code(self, word: str, *, proper: bool) -> str:
        spellings = _spellings(word, proper=proper)
        known = next((self._codes[s] for s in spellings if s in self._codes), None) or self._new()
        for spelling in spellings:
            self._codes.setdefault(spelling, known)
        return known

    def members(self, name: str) -> str:
        """Return the characters of a class, a mark or a literal word."""
        return self._members[name]

    def value(self, name: str, token: str) -> Value:
        """Return what a token means as a member of the class."""
        if (values := self._values.get(name)) is not None and token in values:
            return values[token]
        digits = re.sub(r"\D", "", token)
        return int(digits) if name != "CLOCK" and digits and "." not in token else token

    def spell(self, tokens: Iterable[str]) -> str:
        """Return the characters of the tokens."""
        codes = self._codes
        return "".join([codes[token] for token in tokens])

    def _other(self, token: str) -> str:
        first = token[0]
        if first.isdigit() and token.isascii():
            return self._number(token)
        if first in "'’" and len(token) > 2:
            return self._members["DECADE"]
        return NAME if first.isupper() else OTHER

    def _number(self, token: str) -> str:
        if token.isdigit():
            number = int(token[:6])
            if len(token) <= 2:
                return self._members["N12" if 0 < number < 13 else "N31" if 12 < number < 32 else "INT"]
            return self._members["YEAR" if len(token) == 4 and 1000 <= number < 2100 else "INT"]
        if ":" in token or re.fullmatch(r"\d\d?\.\d\d", token):
            return self._members["CLOCK"]
        if token.endswith(("st", "nd", "rd", "th")):
            return self._members["NTH"]
        if token.endswith("0s") and len(token) in (3, 5):
            return self._members["DECADE"]
        return self._members["DECIMAL"] if re.fullmatch(r"\d+\.\d+", token) else OTHER


def _spellings(word: str, *, proper: bool) -> tuple[str, ...]:
    capital = word[:1].upper() + word[1:]
    return (capital, word.upper()) if proper else (word, capital, word.upper())
