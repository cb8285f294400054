"""Names in a sentence: people, countries and other capitalised words, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.model import Country, Person, Reference
from generator.proof.evidence import Desk
from generator.text.calendar import MONTHS, WEEKDAYS
from generator.text.tokens import Phrases, Token, tokenize

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
    people, countries = people_phrases(desk.dossier.people), country_phrases(desk.reference.countries)
    common = _common(desk.reference.lexicons.get("people_common_words", ()))
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


@cache
def people_phrases(people: tuple[Person, ...]) -> Phrases[frozenset[str]]:
    """Return every form of every person, with those whom it can mean."""
    forms: dict[str, set[str]] = {}
    for person in people:
        for form in (person.name, *(f.text for f in person.forms)):
            forms.setdefault(form, set()).add(person.id)
        forms.setdefault(_surname(person), set()).add(person.id)
    return Phrases((form, frozenset(ids)) for form, ids in sorted(forms.items()) if form[:1].isupper())


def _surname(person: Person) -> str:
    """Return the one-word form that sources use most, the last word of the name where they use none."""
    short = [f.text for f in person.forms if f.text in person.name.split()]
    return max(short, key=lambda form: (short.count(form), form)) if short else person.name.split()[-1]


@cache
def country_phrases(countries: tuple[Country, ...]) -> Phrases[str]:
    """Return every name, adjective and seat of government, with the country's name; institutions have own words."""
    return Phrases(
        (form, c.name)
        for c in countries
        for form in (c.name, *c.names, *c.demonyms, c.capital, *c.capitals)
        if form[:1].isupper()
    )


@cache
def institution_phrases(countries: tuple[Country, ...]) -> Phrases[str]:
    """Return the institutions whose name alone tells the country."""
    return Phrases((form, c.name) for c in countries for form in c.institutions)


@cache
def _common(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(entries)


def cities(reference: Reference) -> Mapping[str, frozenset[str]]:
    """Return the seats of government by country: as places they must stand in the source themselves."""
    return _cities(reference.countries)


@cache
def _cities(countries: tuple[Country, ...]) -> Mapping[str, frozenset[str]]:
    return {c.name: frozenset(filter(None, (c.capital, *c.capitals))) for c in countries}
