"""Articles that retell one report: the same people say like things in the same order, in other words.

A rewritten quotation is too unlike to be found by itself. Beside others in their order it is found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from generator.linkers.retellings import retold_pairs
from generator.linkers.wordings.version import Version
from generator.model import Article

#: rapidfuzz ratio of words or letters: pairs of rewritten quotations have 57 to 100, other pairs stay under 55.
_ALIKE = 57
#: Of the shorter article's quotations, so many have their like in the other one: what stands alone there may be news.
_SHARE = 0.5
#: Longer articles are compared by their first quotations.
_MOST = 60


def parallel(versions: Sequence[Version], articles: Sequence[Article]) -> Iterator[tuple[Version, Version]]:
    """Yield the pairs of versions that stand at one place of two retellings; versions come in order of the text."""
    by_source: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_source[version.source].append(version)
    for one, other in sorted(retold_pairs(articles)):
        ones, others = by_source[one][:_MOST], by_source[other][:_MOST]
        found = _in_order(ones, others)
        if len(found) >= _SHARE * min(len(ones), len(others)):
            yield from found


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
