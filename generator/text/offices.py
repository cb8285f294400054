"""Offices as descriptions name them: "the Turkish president", "Germany's top diplomat"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.model import Reference
from generator.text.folding import fold
from generator.text.patterns import words

#: The words of an office, without country and article.
Office = tuple[str, ...]

#: Before an office they make another one: a "vice president" is no president.
_RANKS = frozenset((
    "vice", "deputy", "former", "assistant", "under", "ex", "acting", "prime", "first", "associate", "shadow", "then",
))
_OF = frozenset(("of", "for", "to", "at", "in"))
_SKIPPED = frozenset(("the", "a", "an", "his", "her", "its", "their", "s"))


@lru_cache(maxsize=1 << 12)
def office_of(title: str, reference: Reference) -> Office:
    """Return the words of a title without its country: "President of Brazil" gives ("president",)."""
    found = [word for word in fold(_sides(reference).sub(" ", title)).split() if word not in _SKIPPED]
    while found and found[-1] in _OF:
        found.pop()
    return tuple(found)


def describes(label: str, title: str, reference: Reference) -> bool:
    """Tell whether somebody with a title can be called by a label, as far as the office goes.

    "minister" stands for a "foreign minister" but for no "deputy minister"; "top diplomat" for a "foreign minister".
    """
    held = office_of(title, reference)
    capitals = frozenset(fold(word) for word in label.split() if word[0].isupper())
    return bool(held) and any(_is_same(one, held, capitals) for one in meant_by(label, reference))


def meant_by(label: str, reference: Reference) -> tuple[Office, ...]:
    """Return the offices that a label can stand for; () where it names none."""
    wanted = office_of(label, reference)
    return () if _heads(reference).isdisjoint(wanted) else _descriptions(reference).get(wanted, (wanted,))


def _is_same(wanted: Office, held: Office, capitals: frozenset[str]) -> bool:
    """Tell whether an office is meant by fewer or more of its words; `capitals` may be names in the wanted one."""
    longer, shorter = (held, wanted) if len(held) >= len(wanted) else (wanted, held)
    rest = longer[: len(longer) - len(shorter)]
    if longer[len(rest):] == shorter:
        return (_RANKS | _OF).isdisjoint(rest) and (longer is held or capitals.isdisjoint(rest))
    # "secretary" stands for a "secretary of state".
    return longer is held and held[: len(wanted)] == wanted and held[len(wanted)] in _OF


@lru_cache(maxsize=4)
def _sides(reference: Reference) -> re.Pattern[str]:
    return words(tuple(dict.fromkeys(f for c in reference.countries for f in (c.name, *c.names, *c.demonyms) if f)))


@lru_cache(maxsize=4)
def _heads(reference: Reference) -> frozenset[str]:
    described = (word for office in _descriptions(reference) for word in office[-1:])
    return frozenset((*reference.lexicons.get("people_heads", ()), *described))


@lru_cache(maxsize=4)
def _descriptions(reference: Reference) -> Mapping[Office, tuple[Office, ...]]:
    rows = (row.partition(":") for row in reference.lexicons.get("speaker_offices", ()))
    return {
        tuple(fold(name).split()): tuple(tuple(fold(office).split()) for office in offices.split(","))
        for name, _, offices in rows
    }
