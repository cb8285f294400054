"""Names of people in a spelling that nobody else has: transliterated by a machine, or misheard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.linkers.damage.prose import Prose
from generator.model import Findings, PersonFound, Signal, Span
from generator.text.folding import fold

#: rapidfuzz ratio of two spellings of one word; "Lavroff" and "Lavrov" have 77, "Miller" and "Muller" 83, so that
#: whole names have to agree.
_WORD, _LONE = 75, 76
#: Shorter words are near to too many others.
_SHORT, _SHORT_ALONE = 4, 5
#: A name that more sources have is settled; of those only so many, the most common, are compared with.
_SETTLED, _MOST = 2, 300
#: What languages with other letters leave open: Zelensky, Zelenskyy, Zelenskiy.
_SIC = re.compile(r"\s*\\?\[sic")
_ENDING = re.compile(r"(?:y{1,2}|i[iyj]|yi|i)$")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of people in all sources."""

    #: Folded name -> number of sources that have it.
    sources: Counter[str]
    #: The settled names as written, most common first.
    settled: tuple[str, ...]


def names_of(findings: Sequence[Findings]) -> Names:
    """Count in how many sources each name stands."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for one in findings:
        for name in sorted({p.name for p in one.people}):
            counts[fold(name)] += 1
            written.setdefault(fold(name), name)
    settled = sorted((n for n in counts if counts[n] >= _SETTLED and " " in n), key=lambda n: (-counts[n], n))
    return Names(counts, tuple(written[n] for n in settled[:_MOST]))


def variant_names(prose: Prose, names: Names) -> Iterator[Signal]:
    """Find misspelt names: those flagged in their text, and those near to a name which is settled or captioned."""
    for person in prose.one.people:
        for mention in person.mentions:
            if mention.flag == "misspelling":
                yield _signal(prose, mention.text, person.name, mention.start, mention.end)
        right = _right_name(person, prose, names)
        if right:
            known = {*fold(right).split()}
            wrong = {fold(m.text): m for m in reversed(person.mentions) if {*fold(m.text).split()} - known}
            for mention in sorted(wrong.values(), key=lambda m: m.start):
                if _SIC.match(prose.one.source.text, mention.end):
                    continue
                yield _signal(prose, mention.text, right, mention.start, mention.end)


def _signal(prose: Prose, text: str, right: str, start: int, end: int) -> Signal:
    note = f"“{text}” stands where {right} is meant"
    return Signal("variant name", prose.line(start), note, Span(prose.one.source.id, start, end))


def _right_name(person: PersonFound, prose: Prose, names: Names) -> str:
    """Return the name that a name of this source alone is near to, "" where it is near to none."""
    own = fold(person.name)
    if person.entry or names.sources[own] > 1:
        return ""
    captions = [s for s in prose.one.source.segments if s.kind == "caption"]
    shown = [
        p.name
        for p in prose.one.people
        if p is not person and any(s.start <= m.start < s.end for s in captions for m in p.mentions)
    ]
    return next((name for name in (*shown, *names.settled) if _is_variant(own, fold(name))), "")


def _is_variant(own: str, other: str) -> bool:
    """Whether two names are spellings of one: all words alike, or a surname alone like that of the other."""
    a, b = own.split(), other.split()
    if own == other or not a or not b or _ENDING.sub("", own) == _ENDING.sub("", other):
        return False
    if len(a) == 1:
        return min(len(a[0]), len(b[-1])) >= _SHORT_ALONE and _near(a[0], b[-1], _LONE)
    return len(a) == len(b) and all(
        x == y or (min(len(x), len(y)) >= _SHORT and _near(x, y, _WORD)) for x, y in zip(a, b, strict=True)
    )


def _near(one: str, other: str, least: int) -> bool:
    return one != other and _ENDING.sub("", one) != _ENDING.sub("", other) and fuzz.ratio(one, other) >= least
