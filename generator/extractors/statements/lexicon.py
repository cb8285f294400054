"""The cue lexicons of data/lexicons (cue_*.txt) as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

#: Families in the order in which a form that is in several of them is read.
FAMILIES = ("speech", "request", "stance", "belief", "intent", "evidence", "seeming")


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb. `form` is base, s, past, ing or pp (past stands for pp where both are one)."""

    lemma: str
    family: str
    form: str
    particle: tuple[str, ...]
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that can report: verbs by form, and the other cues by their first word."""

    verbs: Mapping[str, tuple[Verb, ...]]
    #: Forms that are only past: no noun looks like them.
    past: frozenset[str]
    adjectives: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    phrases: tuple[tuple[str, ...], ...]
    passives: frozenset[str]
    tags: Mapping[str, str]
    light: frozenset[str]
    openers: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    events: frozenset[str]


@lru_cache(maxsize=4)
def _cues(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Cues:
    lexicons = dict(rows)
    verbs: dict[str, list[Verb]] = {}
    for family in FAMILIES:
        for row in lexicons.get(f"cue_{family}", ()):
            for form, verb in _verb_forms(row, family):
                verbs.setdefault(form, []).append(verb)
    tags: dict[str, str] = {}
    for row in lexicons.get("speech_words", ()):
        tag, _, words = row.partition(":")
        for word in words.split():
            tags.setdefault(word, tag)
    return Cues(
        # The longest particle first; among equals, the order of the families and rows.
        verbs={form: tuple(sorted(entries, key=lambda v: -len(v.particle))) for form, entries in verbs.items()},
        past=frozenset(form for form, entries in verbs.items() if all(v.form in ("past", "pp") for v in entries)),
        adjectives=_table(lexicons.get("cue_adjective", ())),
        nouns=_table(lexicons.get("cue_noun", ())),
        phrases=tuple(tuple(p.split()) for p in lexicons.get("cue_phrase", ())),
        passives=frozenset(lexicons.get("cue_passive", ())),
        tags=tags,
        light=frozenset(w for row in lexicons.get("speech_lightverbs", ()) for w in row.split()),
        openers=frozenset(lexicons.get("speech_openers", ())),
        roles=frozenset(lexicons.get("speaker_roles", ())),
        bodies=frozenset(lexicons.get("speaker_bodies", ())),
        documents=frozenset(lexicons.get("speaker_documents", ())),
        events=frozenset(lexicons.get("speaker_events", ())),
    )


def load_cues(lexicons: Mapping[str, tuple[str, ...]]) -> Cues:
    """Return the tables for these lexicons; they are built once for the same lexicons."""
    rows = tuple(sorted((k, v) for k, v in lexicons.items() if k.startswith(("cue_", "speech_", "speaker_"))))
    return _cues(rows)


def _table(rows: tuple[str, ...]) -> dict[str, frozenset[str]]:
    return {word: frozenset(frames.split()) for word, _, frames in (row.partition(":") for row in rows)}


def _verb_forms(row: str, family: str) -> list[tuple[str, Verb]]:
    head, _, frames = row.partition(":")
    forms, _, particle = head.partition("+")
    names = forms.split()
    if len(names) == 1:
        names = _inflect(names[0])
    kinds = ("base", "s", "past", "ing", "pp")
    return [
        (form, Verb(names[0], family, kind, tuple(particle.split()), frozenset(frames.split())))
        for form, kind in zip(names, kinds, strict=False)
    ]


def _inflect(base: str) -> list[str]:
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    s = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [base, base + s, base + "ed", base + "ing"]
