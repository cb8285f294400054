"""Which country a label names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.model import Reference
from generator.text.patterns import words

_JOINED = re.compile(r"\sand\s")


@lru_cache(maxsize=4)
def _sides(reference: Reference) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names: dict[str, str] = {}
    for country in reference.countries:
        for form in (*country.institutions, country.name, *country.names, *country.demonyms, country.capital):
            names.setdefault(form, country.name)
    return words(tuple(form for form in names if form)), names


def side_of(label: str, reference: Reference) -> str:
    """Return the country whose name, people, capital or institution the label names first.

    "" when it names none, or when speakers of two countries are joined.
    """
    pattern, names = _sides(reference)
    found = [names.get(" ".join(match[0].split()), "") for match in pattern.finditer(label)]
    if not found or (_JOINED.search(label) and len(set(found)) > 1):
        return ""
    return found[0]


def is_side(label: str, reference: Reference) -> bool:
    """Tell whether a label is a country, capital or institution and nothing else."""
    return _sides(reference)[0].fullmatch(label) is not None
