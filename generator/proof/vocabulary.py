"""The names and titles that a dossier knows, ready to be found in a sentence; made once for all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.model import Country, Person
from generator.text.patterns import words
from generator.text.tokens import Phrases


def people_phrases(people: Sequence[Person]) -> Phrases[frozenset[str]]:
    """Return every form of every person, with those whom it can mean."""
    forms: dict[str, set[str]] = {}
    for person in people:
        for form in (person.name, *(f.text for f in person.forms), _surname(person)):
            forms.setdefault(form, set()).add(person.id)
    return Phrases((form, frozenset(ids)) for form, ids in sorted(forms.items()) if form[:1].isupper())


def _surname(person: Person) -> str:
    """Return the one-word form that sources use, the last word of the name where they use none."""
    short = [f.text for f in person.forms if f.text in person.name.split()]
    return short[0] if short else person.name.split()[-1]


def country_phrases(countries: Sequence[Country]) -> Phrases[str]:
    """Return every name, adjective and seat of government, with the country's name; institutions have own words."""
    return Phrases(
        (form, c.name)
        for c in countries
        for form in (c.name, *c.names, *c.demonyms, *(f"{d}s" for d in c.demonyms), c.capital, *c.capitals)
        if form[:1].isupper()
    )


def institution_phrases(countries: Sequence[Country]) -> Phrases[str]:
    """Return the institutions whose name alone tells the country."""
    return Phrases((form, c.name) for c in countries for form in c.institutions)


def capitals(countries: Sequence[Country]) -> Mapping[str, frozenset[str]]:
    """Return the seats of government by country: as places they must stand in the source themselves."""
    return {c.name: frozenset(filter(None, (c.capital, *c.capitals))) for c in countries}


def titles(people: Sequence[Person]) -> re.Pattern[str]:
    """Return a pattern for every title that a source or the registry gives to anybody."""
    return words(tuple(sorted({o.title for p in people for o in p.offices})), ignore_case=True)
