"""People named in one source: full names by evidence, then every shorter form of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extractors.people.candidates import candidates
from generator.extractors.people.labels import with_labels
from generator.extractors.people.pronouns import pronoun_of
from generator.extractors.people.resolving import resolve
from generator.extractors.people.words import words_of
from generator.model import PersonFound, Place, Reference, Source
from generator.text.tokens import Token


def find_people(
    source: Source, sentences: Sequence[Sequence[Token]], places: tuple[Place, ...], reference: Reference
) -> tuple[PersonFound, ...]:
    """Find people with all their mentions, titles and side, in the order of their first mention.

    `sentences` are the tokens of the source's sentences.
    A name of the registry needs no evidence. Any other needs enough of it once (scoring.py); then all its forms count.
    """
    words = words_of(reference)
    sentences = with_labels(source, sentences, words, reference)
    people = resolve(source.text, candidates(source.text, sentences, places, words), reference.people, words)
    return tuple(replace(person, pronoun=pronoun_of(person, words)) for person in people)
