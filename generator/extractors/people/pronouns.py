"""Which pronoun an article uses of a person, as far as names, titles and forms of address tell."""

from __future__ import annotations

import re

from generator.extractors.people.words import Words
from generator.model import PersonFound, Pronoun
from generator.text.folding import fold

#: Forms of address before a name, and what titles end in.
_SHE = re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Madam|Madame|Mme|Frau)\b"), re.compile(
    r"(?:woman|\b(?:lady|queen|princess|wife|mother|daughter|widow|sister))$", re.IGNORECASE
)
_HE = re.compile(r"(?:Mr|Sir|Lord|King|Prince|Monsieur|Herr)\b"), re.compile(
    r"(?:(?<!wo)(?<!hu)man|\b(?:king|prince|sheikh|husband|father|son|brother))$", re.IGNORECASE
)


def pronoun_of(person: PersonFound, words: Words) -> Pronoun:
    """Return "he", "she", or "" where nothing tells or the signs disagree.

    A known office-holder's is known; then come forms of address and titles ("Ms.", "spokeswoman"), then a given name
    that only men or only women have. Where family names come first, the given name is not looked for.
    """
    name = fold(person.name)
    if name in words.pronouns:
        return words.pronouns[name]
    she, he = (
        any(address.match(m.text) for m in person.mentions) or any(title.search(role.title) for role in person.roles)
        for address, title in (_SHE, _HE)
    )
    if she != he:
        return "she" if she else "he"
    first, *more = name.split()
    if not more or first in words.family_first or she:
        return ""
    return "she" if first in words.women else "he" if first in words.men else ""
