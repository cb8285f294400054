"""Names in a sentence: people, countries and other capitalised words, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.proof.evidence import Desk
from generator.text.calendar import MONTHS, WEEKDAYS
from generator.text.tokens import Token, tokenize

#: A form of address is no name, and "I" is none either.
_ADDRESS = frozenset({"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Dr.", "Dr", "I", "A"})
#: Kinds of capitalised words that other checks answer for.
_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})


@dataclass(frozen=True, slots=True)
class Name:
    """A name: whom or which country it can mean, both empty for any other capitalised word."""

    text: str
    start: int
    end: int
    people: frozenset[str] = frozenset()
    country: str = ""


def names(text: str, desk: Desk) -> list[Name]:
    """Return the names of a sentence with plain marks, the longest at each place."""
    tokens = tokenize(text)
    people, countries, common = desk.people_phrases, desk.country_phrases, desk.common_words
    found = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        who, where = people.at(tokens, i), countries.at(tokens, i)
        length = 1
        if who and (not where or who[0] >= where[0]):
            length = who[0]
            found.append(_name(text, tokens[i : i + length], people=who[1]))
        elif where:
            length = where[0]
            found.append(_name(text, tokens[i : i + length], country=where[1]))
        elif _is_name(token, common, opens=not i or tokens[i - 1].text in {'"', ":", "("}):
            found.append(_name(text, tokens[i : i + 1]))
        i += length
    return found


def _name(text: str, tokens: list[Token], people: frozenset[str] = frozenset(), country: str = "") -> Name:
    start, end = tokens[0].start, tokens[-1].end
    return Name(text[start:end], start, end, people, country)


def _is_name(token: Token, common: frozenset[str], *, opens: bool) -> bool:
    """Tell whether a word is written as a name; at the head of a sentence a common word is none."""
    if not token.is_capitalised or token.text in _ADDRESS or token.text in _CALENDAR:
        return False
    word = token.text.lower()
    return not (opens and (word in common or word.removesuffix("s") in common))
