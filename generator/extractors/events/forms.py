"""Verb tables of the lexicons as one pattern each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.extractors.events.status import Form
from generator.text.patterns import any_of

_FORMS: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb and the rest of its row in the lexicon."""

    form: Form
    row: tuple[str, ...]


@cache
def verbs(entries: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[str, Verb]]:
    """Return the pattern of all forms of a verb table and what each form is.

    Where one spelling serves as past and participle, it is the past: words before it tell them apart.
    """
    table: dict[str, Verb] = {}
    for entry in entries:
        cells = entry.split("\t")
        for form, spelling in zip(_FORMS, cells, strict=False):
            table.setdefault(spelling, Verb(form, tuple(cells[len(_FORMS) :])))
    # Case is that of ASCII: a letter such as the long s would match and yet be no key of the table.
    return re.compile(rf"\b(?ai:{any_of(table)})\b"), table
