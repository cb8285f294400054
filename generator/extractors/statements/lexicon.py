"""The lexicons of cues and of closed-class words (cue_*, speech_*, speaker_*) as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.extractors.statements.words import Kinds

#: Families of verbs, in the order in which a form that is in several of them is read.
FAMILIES = ("speech", "request", "stance", "belief", "intent", "evidence", "seeming")
_FORMS = ("base", "s", "past", "ing", "pp")
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: base, s, past, ing or pp (past stands for pp where both look the same)."""

    lemma: str
    family: str
    form: str
    #: Words that follow the verb and belong to it: "out" of "point out".
    particle: tuple[str, ...]
    #: What the verb takes: quote, clause, that, object, to, hearer, as.
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that can report, and the words by which a clause is read."""

    #: Form -> its verbs, the longest particle first.
    verbs: Mapping[str, tuple[Verb, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, frozenset[str]] = field(default_factory=dict)
    nouns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    #: First word -> phrases that begin with it.
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    passives: frozenset[str] = _NO_WORDS
    #: Every word with which a cue can begin.
    first_words: frozenset[str] = _NO_WORDS
    #: Closed-class word -> tag.
    tags: Mapping[str, str] = field(default_factory=dict)
    #: Any word as tokens have it.
    kinds: Kinds = field(default_factory=lambda: Kinds({}, ()))
    #: Verbs that carry another verb: "went on to say".
    light: frozenset[str] = _NO_WORDS
    #: Words before which a noun-phrase object has ended.
    openers: frozenset[str] = _NO_WORDS
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    #: Nouns of speakers without a name: people, bodies, what they issue, what they hold.
    roles: frozenset[str] = _NO_WORDS
    bodies: frozenset[str] = _NO_WORDS
    documents: frozenset[str] = _NO_WORDS
    events: frozenset[str] = _NO_WORDS
    #: Nouns of what does not speak.
    things: frozenset[str] = _NO_WORDS

    def among(self, name: str) -> frozenset[str]:
        """Return the words of a set of speech_sets.txt."""
        return self.sets.get(name, _NO_WORDS)


def load_cues(lexicons: Mapping[str, tuple[str, ...]]) -> Cues:
    """Return the tables of these lexicons; the same lexicons are read once."""
    return _cues(tuple(sorted((k, v) for k, v in lexicons.items() if k.startswith(("cue_", "speech_", "speaker_")))))


@lru_cache(maxsize=4)
def _cues(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Cues:
    lexicons = dict(rows)

    def words(stem: str) -> frozenset[str]:
        return frozenset(word for row in lexicons.get(stem, ()) for word in row.split())

    verbs: dict[str, list[Verb]] = {}
    for family in FAMILIES:
        for row in lexicons.get(f"cue_{family}", ()):
            for form, verb in _verb_forms(row, family):
                verbs.setdefault(form, []).append(verb)
    tagged = _table(lexicons.get("speech_words", ()))
    adjectives, nouns = _table(lexicons.get("cue_adjective", ())), _table(lexicons.get("cue_noun", ()))
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in (tuple(row.split()) for row in lexicons.get("cue_phrase", ())):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    passives = words("cue_passive")
    # Forms that are only past, of these and of common verbs: no noun looks like them.
    pasts = words("speech_pasts") | {f for f, forms in verbs.items() if all(v.form in ("past", "pp") for v in forms)}
    # A word in two rows has the tag of the first.
    tags = {word: tag for tag in reversed(tagged) for word in sorted(tagged[tag])}
    return Cues(
        verbs={form: tuple(sorted(entries, key=lambda v: -len(v.particle))) for form, entries in verbs.items()},
        adjectives=adjectives,
        nouns=nouns,
        phrases=phrases,
        passives=passives,
        first_words=frozenset((*verbs, *adjectives, *nouns, *passives, *phrases)),
        tags=tags,
        kinds=Kinds(tags, pasts),
        light=words("speech_lightverbs"),
        openers=words("speech_openers"),
        sets=_table(lexicons.get("speech_sets", ())),
        roles=words("speaker_roles"),
        bodies=words("speaker_bodies"),
        documents=words("speaker_documents"),
        events=words("speaker_events"),
        things=frozenset(form for word in words("speaker_things") for form in (word, word + "s")),
    )


def _table(rows: Sequence[str]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, _, words in (row.partition(":") for row in rows)}


def _verb_forms(row: str, family: str) -> list[tuple[str, Verb]]:
    head, _, frames = row.partition(":")
    forms, _, particle = head.partition("+")
    names = forms.split()
    if len(names) == 1:
        names = _inflect(names[0])
    return [
        (form, Verb(names[0], family, kind, tuple(particle.split()), frozenset(frames.split())))
        for form, kind in zip(names, _FORMS, strict=False)
    ]


def _inflect(base: str) -> list[str]:
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    s = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [base, base + s, base + "ed", base + "ing"]
