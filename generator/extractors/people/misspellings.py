"""Misspelt names: a variant of a better supported name, when the given name and the title agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from generator.extractors.people.candidates import Candidate
from generator.text.folding import fold

#: rapidfuzz ratio from which two words may be one name: Brinken/Blinken 86, Anthony/Antony 92; Biden/Blinken 67 are two.
_ALIKE = 80

Parts = tuple[str, ...]


def misspelt(names: Mapping[Parts, Sequence[Candidate]]) -> dict[Parts, Parts]:
    """Return which full name is a variant of which better supported one.

    Both words must be alike and a noun of a title the same; so two people with like names stay two.
    """
    buckets: dict[str, list[Parts]] = defaultdict(list)
    variants: dict[Parts, Parts] = {}
    for name in sorted(names, key=lambda n: (-len(names[n]), names[n][0].start)):
        bucket = buckets[name[0][0] + name[-1][0]]
        meant = next((other for other in bucket if _alike(name, other) and _heads(names[name]) & _heads(names[other])), None)
        if meant is None:
            bucket.append(name)
        else:
            variants[name] = meant
    return variants


def _alike(one: Parts, other: Parts) -> bool:
    return all(fuzz.ratio(one[i], other[i]) >= _ALIKE for i in (0, -1))


def _heads(found: Sequence[Candidate]) -> set[str]:
    return {fold(c.sentence[t.head].text) for c in found for t in (c.before, c.after) if t}
