"""Who meets or travels without a name: "Iran's foreign minister", "the prince", as the article's only one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.model import PersonFound, Reference, Source
from generator.text.folding import plain
from generator.text.holders import Holders
from generator.text.patterns import any_of
from generator.text.sides import side_of

#: "the treasury secretary, Janet Yellen", "the leader, Col Wei": the name behind it says who it is.
_APPOSED = re.compile(r", (?:[A-Z][\w.'-]* ){0,4}| ")


def standins(source: Source, people: Sequence[PersonFound], reference: Reference) -> Iterable[tuple[int, int, int]]:
    """Yield (start, end, index into `people`) of every office that stands for the person who holds it."""
    holders = Holders(people, reference)
    keys = {person.name: key for key, person in enumerate(people)}
    mentions = sorted((m.start, m.end) for person in people for m in person.mentions)
    text = plain(source.text)
    for sentence in source.sentences:
        for match in _offices(reference).finditer(text, sentence.start, sentence.end):
            at = bisect_left(mentions, (match.start(), 0))
            beside = mentions[max(0, at - 1) : at + 1]
            overlaps = any(start < match.end() and match.start() < end for start, end in beside)
            if overlaps or any(_APPOSED.fullmatch(text, match.end(), start) for start, _ in beside):
                continue
            label = match["office"]
            side = side_of(label, reference)
            person = holders.holder(label, side, match.start())
            if person and side in ("", person.side, *(role.side for role in person.roles)):
                yield match.start(), match.end(), keys[person.name]


@lru_cache(maxsize=4)
def _offices(reference: Reference) -> re.Pattern[str]:
    heads = any_of(e for e in reference.lexicons.get("people_heads", ()) if e.islower() and e.isalpha())
    return re.compile(
        rf"\b(?:[Tt]he )?(?P<office>(?:(?<=[Tt]he )|[A-Z][\w.]*(?: [A-Z][\w.]*)?'s )(?:[\w-]+ ){{0,3}}?(?:{heads}))\b"
        r"(?! [A-Z]| of\b|'s? )"
    )
