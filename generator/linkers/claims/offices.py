"""Offices that sources state, each on its source's date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.text.folding import fold


def of_offices(material: Material) -> Iterator[Assertion]:
    """Yield each office of each person, as a source has it; the registry's offices are no word of a source."""
    for person in material.people.values():
        for office in person.offices:
            if office.span:
                yield Assertion(person.id, "office", fold(office.title), "stated", office.span, office.title)
