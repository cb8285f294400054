"""What single words and phrases say of a name beside them, from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Country, Pronoun, Reference
from generator.text.folding import fold
from generator.text.patterns import any_of
from generator.text.tokens import Phrases, Token

#: As people_leaders.txt has them.
_PRONOUNS: Mapping[str, Pronoun] = {"m": "he", "f": "she"}


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicons of this package, ready for look-up; sets hold folded words unless they say otherwise."""

    given: frozenset[str]
    #: Those of the given names that only men, and that only women, have.
    men: frozenset[str]
    women: frozenset[str]
    family_first: frozenset[str]
    common: frozenset[str]
    heads: frozenset[str]
    #: The heads, also in the plural and as "president-elect".
    head_forms: frozenset[str]
    modifiers: frozenset[str]
    #: Every word that may stand in a title: forms of heads, and modifiers.
    in_titles: frozenset[str]
    portfolios: frozenset[str]
    #: Nouns of titles that tie somebody to the holder of an office: "lady", "son".
    kin: frozenset[str]
    #: Titles that stand before a given name alone: "king".
    sovereigns: frozenset[str]
    #: As written: "Mr.", "Tan Sri".
    honorifics: Phrases[str]
    #: The words of the honorifics.
    addresses: frozenset[str]
    particles: frozenset[str]
    organisation: frozenset[str]
    follow: frozenset[str]
    verbs: frozenset[str]
    #: Names, demonyms, institutions and capitals -> the country's name.
    sides: Phrases[str]
    #: Title without a country, as folded words -> the country it belongs to.
    offices: tuple[tuple[str, str], ...]
    #: A phrase that makes a sentence a credit.
    credits: re.Pattern[str]
    not_in_titles: frozenset[str]
    #: Folded names of companies and places that look like a person's.
    not_people: frozenset[str]
    #: Folded names of those who are publicly known to hold or have held an office.
    office_holders: frozenset[str]
    #: Folded name of an office-holder -> the pronoun for them.
    pronouns: Mapping[str, Pronoun]
    #: Folded names of countries.
    countries: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Whether the folded word, or what its plural -s comes from, is a common English word."""
        singular = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
        return word in self.common or (word.endswith("s") and any(s in self.common for s in singular))

    def is_head(self, token: Token) -> bool:
        """Whether the word names an office or calling, also in the plural or as "president-elect"."""
        return token.text.lower() in self.head_forms


@lru_cache(maxsize=4)
def words_of(reference: Reference) -> Words:
    """Look up the lexicons of this package."""

    def entries(name: str) -> tuple[str, ...]:
        return reference.lexicons.get(f"people_{name}", ())

    def folded(*names: str) -> frozenset[str]:
        return frozenset(fold(e) for name in names for e in entries(name))

    def lower(name: str) -> frozenset[str]:
        return frozenset(e.lower() for e in entries(name))

    men, women = folded("given_men"), folded("given_women")
    given = folded("given", "given_more") | men | women
    head_forms = frozenset(h + s + e for h in lower("heads") for s in ("", "s") for e in ("", "-elect", "-designate"))
    offices = (line.split("\t") for line in entries("offices"))
    leaders = [line.split("\t") for line in entries("leaders")]
    return Words(
        given=given,
        men=men,
        women=women,
        family_first=folded("family_first"),
        common=lower("common_words"),
        heads=lower("heads"),
        head_forms=head_forms,
        modifiers=lower("modifiers"),
        in_titles=head_forms | lower("modifiers"),
        portfolios=lower("portfolios"),
        kin=lower("kin"),
        sovereigns=lower("sovereigns"),
        honorifics=Phrases((e, e) for e in entries("honorifics")),
        addresses=frozenset(word for e in entries("honorifics") for word in e.split()),
        particles=lower("particles"),
        organisation=lower("organisation_words"),
        follow=lower("follow_words"),
        verbs=lower("verbs"),
        sides=Phrases(_side_names(reference.countries, given)),
        offices=tuple((fold(title), country) for title, country in offices),
        credits=re.compile(any_of(entries("credits"))),
        not_in_titles=lower("not_in_titles"),
        not_people=folded("not_people"),
        office_holders=frozenset(fold(row[0]) for row in leaders),
        pronouns={fold(row[0]): _PRONOUNS[row[2]] for row in leaders if len(row) > 2 and row[2] in _PRONOUNS},
        countries=frozenset(fold(c.name) for c in reference.countries),
    )


def _side_names(countries: Sequence[Country], given: frozenset[str]) -> list[tuple[str, str]]:
    """Return every phrase that tells a side; the regular plural of a demonym ("Americans") too.

    A capital that is also a given name (Victoria, Stanley) tells none.
    """
    names = []
    for c in countries:
        plurals = [d + "s" for d in c.demonyms if not d.endswith(("s", "ese"))]
        capitals = [p for p in (c.capital, *c.capitals) if p and fold(p) not in given]
        names += [(n, c.name) for n in (c.name, *c.names, *c.demonyms, *plurals, *c.institutions, *capitals)]
    return names
