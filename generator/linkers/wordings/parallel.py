"""Articles that retell one report: the same people say like things in the same order, in other words.

A rewritten quotation is too unlike to be found by itself. Beside others in their order it is found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from generator.linkers.wordings.version import Version

#: rapidfuzz ratio of words or letters: pairs of rewritten quotations have 57 to 100, other pairs stay under 55.
_ALIKE = 57
#: So many quotations in one order, and this share of the shorter article's, are no chance.
_FEWEST, _SHARE = 4, 0.5
#: Articles are compared that have this many rare words of quotations in common; a rare one has at most so many sources.
_COMMON, _RARE = 3, 6
#: Longer articles are compared by their first quotations.
_MOST = 60


def parallel(versions: Sequence[Version]) -> Iterator[tuple[Version, Version]]:
    """Yield the pairs of versions that stand at one place of two retellings; versions come in order of the text."""
    by_source: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        if len(by_source[version.source]) < _MOST:
            by_source[version.source].append(version)
    for one, other in _candidates(by_source):
        pairs = _in_order(by_source[one], by_source[other])
        if len(pairs) >= max(_FEWEST, _SHARE * min(len(by_source[one]), len(by_source[other]))):
            yield from pairs


def _candidates(by_source: dict[str, list[Version]]) -> Iterator[tuple[str, str]]:
    owners: dict[str, dict[str, None]] = defaultdict(dict)
    for source, versions in by_source.items():
        for version in versions:
            for word in version.folded.split():
                owners[word][source] = None
    shared = Counter(
        pair for sources in owners.values() if len(sources) <= _RARE for pair in combinations(sorted(sources), 2)
    )
    yield from (pair for pair, count in sorted(shared.items()) if count >= _COMMON)


def _in_order(ones: Sequence[Version], others: Sequence[Version]) -> list[tuple[Version, Version]]:
    """Return the longest run of pairs that are alike and keep the order of both."""
    best: list[list[int]] = [[0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    alike = [[_alike(a, b) for b in others] for a in ones]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    pairs, i, j = [], 0, 0
    while i < len(ones) and j < len(others):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((ones[i], others[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _alike(one: Version, other: Version) -> bool:
    if one.person and other.person and one.person != other.person:
        return False
    words, letters = fuzz.token_set_ratio(one.folded, other.folded), fuzz.ratio(one.folded, other.folded)
    return max(words, letters) >= _ALIKE
