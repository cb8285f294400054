"""People named in one source: full names by evidence, then every shorter form of them."""

from __future__ import annotations

from generator.extractors.people.candidates import candidates
from generator.extractors.people.resolving import resolve
from generator.extractors.people.words import words_of
from generator.model import PersonFound, Place, Reference, Source


def find_people(source: Source, places: tuple[Place, ...], reference: Reference) -> tuple[PersonFound, ...]:
    """Find people with all their mentions, titles and side, in the order of their first mention.

    A name of the registry needs no evidence. Any other needs enough of it once (scoring.py); then all its forms count.
    """
    words = words_of(reference)
    return resolve(source.text, candidates(source, places, words), reference.people, words)
