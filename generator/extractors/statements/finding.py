"""All cues of a sentence: each word is tried as verb, adjective, passive, noun and phrase, in this order."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.cues import Cue, follows
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.passives import impersonal
from generator.extractors.statements.phrases import Range, phrase_end, phrase_start, split_subject
from generator.extractors.statements.verbs import verb_cue
from generator.extractors.statements.words import Token

_CLAUSE_OR_INFINITIVE = frozenset(("clause", "to"))
_OBJECT = frozenset(("object",))


def find_cues(tokens: Sequence[Token], cues: Cues) -> list[Cue]:
    """Return the cues of a sentence in the order of the text."""
    found: list[Cue] = []
    last = 0
    for at, token in enumerate(tokens):
        if token.low not in cues.first_words or at < last or token.tag == "Q":
            continue
        if token.tag == "U" and at and tokens[at - 1].tag not in "Q:.-":
            # A capital inside the sentence: a name ("the United States"), not a verb.
            continue
        cue = _cue_at(tokens, at, cues, found)
        if cue is not None:
            found.append(cue)
            last = max(at + 1, cue.verb[1])
    return found


def _cue_at(tokens: Sequence[Token], at: int, cues: Cues, before: Sequence[Cue]) -> Cue | None:
    low = tokens[at].low
    return (
        (verb_cue(tokens, at, cues, before) if low in cues.verbs else None)
        or (_adjective(tokens, at, cues) if low in cues.adjectives else None)
        or (impersonal(tokens, at, cues) if low in cues.passives else None)
        or (_noun(tokens, at, cues) if low in cues.nouns else None)
        or (_phrase(tokens, at, cues) if low in cues.phrases else None)
    )


def _adjective(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    """Read "is confident that", "remains wary of"."""
    if at + 1 >= len(tokens):
        return None
    frames, following = cues.adjectives[tokens[at].low], tokens[at + 1]
    clausal = "that" in frames and following.tag in "DSUOB"
    head = at - 1
    while head >= 0 and tokens[head].tag == "A":
        head -= 1
    copula = cues.among("be") | cues.among("feel")
    if head < 1 or tokens[head].low not in copula or not (following.low in frames or clausal):
        return None
    while head >= 0 and (tokens[head].tag in "XA" or tokens[head].low in copula):
        head -= 1
    start = head + 1
    if head >= 0 and tokens[head].tag in ",-)":
        head = split_subject(tokens, head)
    if head < 0 or tokens[head].tag not in "NUOB'#":
        return None
    subject = (phrase_start(tokens, head), head + 1)
    after, kind = _opened(tokens, at, frames)
    return Cue("belief", tokens[at].low, "adjective", (start, after), subject, kind, subject[0], after)


def _noun(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    """Read "Rome's claim that", "their hopes of"."""
    frames = cues.nouns[tokens[at].low]
    if at == 0 or at + 1 >= len(tokens) or tokens[at + 1].low not in frames:
        return None
    owner = phrase_start(tokens, at)
    mark = next((k for k in range(at - 1, owner, -1) if tokens[k].tag == "'"), -1)
    if tokens[owner].tag == "S":
        subject: Range = (owner, owner + 1)
    elif mark > 0:
        subject = (owner, mark)
    else:
        return None
    after, kind = _opened(tokens, at, frames)
    return Cue("belief", tokens[at].low, "noun", (at, after), subject, kind, owner, after)


def _opened(tokens: Sequence[Token], at: int, frames: frozenset[str]) -> tuple[int, frozenset[str]]:
    """Return where the content is to be looked for, and what it may be: a preposition takes an object."""
    following = tokens[at + 1].low
    if following in frames and following not in ("that", "to"):
        return at + 2, _OBJECT
    return at + 1, _CLAUSE_OR_INFINITIVE


def _phrase(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    """Read "according to the ministry"."""
    phrase = next((p for p in cues.phrases[tokens[at].low] if follows(tokens, at, p)), None)
    if phrase is None:
        return None
    start = at + len(phrase)
    end = phrase_end(tokens, start, len(tokens))
    if end == start:
        return None
    return Cue("speech", " ".join(phrase), "phrase", (at, start), (start, end), frozenset(("clause",)), at, end)
