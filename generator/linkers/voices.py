"""Voices: who of each side is quoted on a trip, by name, as a body, or without a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from generator.linkers.bodies import body_in
from generator.model import Article, Reference, Speaker, Statement, Voices
from generator.text.folding import fold
from generator.text.patterns import words

_KINDS = ("person", "body", "unnamed")


def link_voices(
    statements: Sequence[Statement], articles: Sequence[Article], reference: Reference
) -> tuple[Voices, ...]:
    """Return for each trip and side who is quoted, in the order of their first words.

    A side that speaks by its name alone ("Beijing said") is a body. Machine-translated articles quote nobody.
    """
    quotable = {a.id for a in articles if a.quoting != "described"}
    found: dict[tuple[str, str], dict[str, Counter[str]]] = defaultdict(lambda: {kind: Counter() for kind in _KINDS})
    labels: dict[str, str] = {}
    for statement in statements:
        who = statement.speaker
        if who is None or not statement.trip or statement.source not in quotable:
            continue
        kind = _kind(who, reference)
        if not kind:
            continue
        key = who.person or fold(who.label)
        labels.setdefault(key, who.label)
        found[statement.trip, who.side][kind][key] += 1
    return tuple(
        Voices(
            trip=trip,
            side=side,
            people=_ordered(counts["person"]),
            bodies=tuple((labels[key], n) for key, n in _ordered(counts["body"])),
            unnamed=tuple((labels[key], n) for key, n in _ordered(counts["unnamed"])),
        )
        for (trip, side), counts in found.items()
    )


def _kind(who: Speaker, reference: Reference) -> str:
    """Return whether a person, somebody without a name or a body speaks, "" for what is none of them ("the plan").

    A body's official is no body.
    """
    if who.person:
        return "person"
    if _roles(reference).search(who.label):
        return "unnamed"
    is_body = body_in(who.label, reference) or fold(who.label).removeprefix("the ") in _sides(reference)
    return "body" if is_body else ""


@lru_cache(maxsize=4)
def _roles(reference: Reference) -> re.Pattern[str]:
    roles = (*reference.lexicons["speaker_roles"], *reference.lexicons["people_heads"])
    return words(tuple(form for role in roles for form in (role, f"{role}s")), ignore_case=True)


@lru_cache(maxsize=4)
def _sides(reference: Reference) -> frozenset[str]:
    named = ((c.name, *c.names, c.capital, *c.capitals, *c.institutions) for c in reference.countries)
    return frozenset(fold(name) for names in named for name in names if name)


def _ordered(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
