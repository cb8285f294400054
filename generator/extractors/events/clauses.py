"""Clauses, subjects and dates around a cue in a skeleton."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extractors.events.skeleton import Marked, Skeleton
from generator.model import PersonFound, Pronoun

#: Where another clause begins or ends; a plain comma does not count: appositions stand between two of them.
_BORDER = re.compile(
    r";|:| -+ |--|,? \b(?:which|who|whom|where|when|while|but|after|before|since|because|although|though|as|"
    r"following|amid|that)\b|"
    r" and (?=(?:then |later |also )?(?:met|meets?|holds?|held|visit(?:s|ed)?|spoke|saw|signed)\b)|"
    r", (?:and|with|adding|saying)\b|, (?=\ue000 (?:said|has|had|will|is|was))",
    re.I,
)
#: "On Tuesday, Moura will ...": the date that opens a sentence belongs to what follows it.
_OPENING = re.compile(r"\W*(?:\w+ ){0,3}[\ue002](?: \w+){0,3}")
#: The date that follows is the date of saying it: "said on Saturday".
_SAYING = re.compile(
    r"\b(?:said|says|told \w+(?: \w+)?|announced|added|confirmed|wrote|tweeted|posted|stated|reported|speaking|"
    r"statement|interview|briefing|conference)(?: (?:on|late|early|earlier|in a statement))*\s*$",
    re.I,
)
#: "the first visit in five years", "after three days": the length is not the event's.
_SINCE = re.compile(
    r"\b(?:in|within|after|every|over|past|last|since|for the first time in)"
    r"(?: (?:less than|more than|about|almost|the|just))?\s*$",
    re.I,
)
_PRONOUN = re.compile(r"\b(he|she|his|her)\b", re.I)
#: A pronoun behind the last person named.
_PRONOUN_BEFORE = re.compile(rf"{_PRONOUN.pattern}[^\ue000]{{0,60}}$", re.I)
#: Right behind the name, or behind an apposition, stands what the person does.
_VERB = re.compile(
    r"(?:,[^,]{0,60},)? (?:also |now |then |\w+ly )?"
    r"(?:is|was|has|had|will|would|may|might|could|said|says|met|told|went|took|made|held|\w{2,}ed|\w{3,}s)\b"
)
#: Between two people of one list: an apposition, a comma or a conjunction, and the title of the second.
_LISTED = re.compile(
    r"(?:,[^,;:]{0,60}(?=,))?(?:,|,? (?:and|or|along with|as well as))"
    r"(?: (?:and|also|with|possibly|perhaps|including))*(?: [\w.'-]+){0,8} ?"
)
_SPEAKS = re.compile(r" (?:said|says|told|announced|added|wrote)\b")
_SUBORDINATE = re.compile(r"(?:As|While|During|After|Before|On|In|Following|Ahead of|Upon|Wrapping|Ending|Arriving)\b")


def clause(skeleton: Skeleton, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause that holds `text[start:end]`."""
    low = 0
    for border in _BORDER.finditer(skeleton.text, 0, start):
        if not _OPENING.fullmatch(skeleton.text, low, border.start()):
            low = border.end()
    after = _BORDER.search(skeleton.text, end)
    return low, after.start() if after else len(skeleton.text)


def times(skeleton: Skeleton, low: int, high: int, kind: str) -> tuple[int, ...]:
    """Return the keys of dates or durations between two offsets.

    Left out are dates of saying ("said on Saturday") and lengths of something else ("the first in five years").
    """
    foreign = _SAYING if kind == "date" else _SINCE
    return tuple(mark.key for mark in skeleton.of(kind, low, high) if not foreign.search(skeleton.text, 0, mark.at))


def cast(skeleton: Skeleton, people: Sequence[PersonFound], topics: Sequence[int]) -> set[int]:
    """Return the keys of all who can act: whom the sentence names, and whom a pronoun may mean."""
    meant = (_meant(m[0], topics, people) for m in _PRONOUN.finditer(skeleton.text))
    return {*(mark.key for mark in skeleton.of("person")), *(key for key in meant if key is not None)}


def subject(skeleton: Skeleton, before: int, people: Sequence[PersonFound], topics: Sequence[int]) -> int | None:
    """Return the key of the person who acts at an offset.

    That is the last one named before it; for a pronoun the last one who does something in the sentence, else one of
    `topics`, whom the sentences before were about, the latest first. "As the diplomat ended a trip to Brazil, Moura
    said": a sentence that opens with a subordinate clause may name the person after it.
    """
    named = skeleton.of("person", 0, before)
    if pronoun := _PRONOUN_BEFORE.search(skeleton.text, 0, before):
        leading = [m for m in named if _VERB.match(skeleton.text, m.at + 1)] or named[:1]
        return _meant(pronoun[1], [*(m.key for m in reversed(leading)), *topics], people)
    acting = [m for m in named if not possessive(skeleton, m)] or named
    if acting:
        return acting[-1].key
    after = skeleton.of("person", before)
    return after[0].key if after and _SUBORDINATE.match(skeleton.text) else None


def _meant(pronoun: str, keys: Sequence[int], people: Sequence[PersonFound]) -> int | None:
    """Return the first of the keys for whom the pronoun can stand.

    Most of those of whom nothing tells are men: "she" is rather somebody of whom it is known.
    """
    wanted: Pronoun = "she" if pronoun.lower() in ("she", "her") else "he"
    for fits in ((wanted,), ("",)) if wanted == "she" else ((wanted, ""),):
        for key in keys:
            if people[key].pronoun in fits:
                return key
    return None


def possessive(skeleton: Skeleton, mark: Marked) -> bool:
    """Whether a mark only owns what follows: "Biden's adviser" is not Biden."""
    return skeleton.text.startswith("'s", mark.at + 1)


def group(skeleton: Skeleton, marks: list[Marked]) -> list[Marked]:
    """Return the first of the marks and those that it is listed with ("Li Wei, the minister, and Bo Chen")."""
    marks = [m for m in marks if not possessive(skeleton, m)]
    joined = marks[:1]
    for mark in marks[1:]:
        between = skeleton.text[joined[-1].at + 1 : mark.at]
        if not _LISTED.fullmatch(between) or _SPEAKS.match(skeleton.text, mark.at + 1):
            break
        joined.append(mark)
    return joined
