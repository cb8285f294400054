"""Variants of a full name: shorter forms, and misspelt ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from generator.extractors.people.candidates import Candidate

#: rapidfuzz ratio from which two words may be one name; measured on misspelt and on different surnames.
_ALIKE = 80

Parts = tuple[str, ...]


def shorter_forms(names: Iterable[Parts]) -> dict[Parts, Parts]:
    """Return the names that are a part of exactly one longer name, or its first and last word."""
    names = set(names)
    longer: dict[Parts, set[Parts]] = defaultdict(set)
    for name in names:
        inside = {name[i:j] for i in range(len(name)) for j in range(i + 2, len(name) + 1)} | {(name[0], name[-1])}
        for part in inside - {name}:
            longer[part].add(name)
    unique = {n: next(iter(longer[n])) for n in names if len(longer[n]) == 1}
    return {short: unique.get(long, long) for short, long in unique.items()}


def misspelt(names: Mapping[Parts, Sequence[Candidate]]) -> dict[Parts, Parts]:
    """Return which full name is a variant of which better supported one.

    Both words must be alike and a noun of a title the same; so two people with like names stay two.
    """
    buckets: dict[str, list[Parts]] = defaultdict(list)
    variants: dict[Parts, Parts] = {}
    for name in sorted(names, key=lambda n: (-len(names[n]), names[n][0].start)):
        bucket = buckets[name[0][0] + name[-1][0]]
        nouns = _nouns(names[name])
        meant = next((other for other in bucket if _alike(name, other) and nouns & _nouns(names[other])), None)
        if meant is None:
            bucket.append(name)
        else:
            variants[name] = meant
    return variants


def _alike(one: Parts, other: Parts) -> bool:
    return all(fuzz.ratio(one[i], other[i]) >= _ALIKE for i in (0, -1))


def title_nouns(candidate: Candidate) -> set[str]:
    """Return the folded nouns of the titles beside a candidate: "minister"."""
    return {candidate.sentence[t.head].folded for t in (candidate.before, candidate.after) if t}


def _nouns(found: Sequence[Candidate]) -> set[str]:
    return {noun for c in found for noun in title_nouns(c)}
