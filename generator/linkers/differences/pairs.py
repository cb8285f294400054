"""Sentences of two sources that tell one thing in the same order or in the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import Article, Sentence
from generator.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
#: Letters that words of one kind have in common: "discuss", "discussion".
_STEM = 5
_SHORT = 4
#: What names and numbers weigh against other words.
_NAMED = 2
#: How much two sentences have in common in all, and of what the shorter one has: to be counterparts in two tellings
#: of one report, and to be close ones.
_FEWEST, _SHARE = 2, 0.2
_CLOSE, _SHARE_OF_CLOSE = 5, 0.35
#: Longer articles are compared by their first sentences.
_MOST = 250
#: Words of a run that two sentences of two reports share; a run that more sources have is a formula.
_RUN, _FORMULA = 4, 6
#: Of the runs of the shorter one, so many are in the other one.
_FEWEST_RUNS, _SHARE_OF_RUNS = 5, 0.6


class Pair(NamedTuple):
    """Two sentences, of two sources; `retold` where one source tells the whole report of the other again.

    Close ones share most of their names, numbers and words; others stand in the same place of both reports.
    """

    one: str
    other: str
    sentence: Sentence
    counterpart: Sentence
    retold: bool
    close: bool


def pairs(articles: Sequence[Article], retold: Collection[tuple[str, str]]) -> Iterator[Pair]:
    """Yield the counterparts in retellings, then the sentences that two other articles have nearly word for word.

    `retold` holds the ids of each two articles of which one tells the report of the other over again.
    """
    by_id = {a.id: a for a in articles}
    for one, other in sorted(retold):
        yield from _in_order(by_id[one], by_id[other])
    yield from (pair for pair in _alike(articles) if (pair.one, pair.other) not in retold)


def _body(article: Article) -> list[Sentence]:
    kinds = [segment.kind for segment in article.source.segments]
    return [s for s in article.source.sentences if kinds[s.segment] == "body"]


def _in_order(one: Article, other: Article) -> Iterator[Pair]:
    """Yield the pairs of sentences with the most in common that keep the order of both texts."""
    ones, others = _body(one)[:_MOST], _body(other)[:_MOST]
    left, right = ([_signs(a.source.text, s) for s in found] for a, found in ((one, ones), (other, others)))
    weight = [[_common(a, b, _FEWEST, _SHARE) for b in right] for a in left]
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + weight[i][j])
    i = j = 0
    while i < len(left) and j < len(right):
        if weight[i][j] and best[i][j] == best[i + 1][j + 1] + weight[i][j]:
            close = _common(left[i], right[j], _CLOSE, _SHARE_OF_CLOSE) > 0
            yield Pair(one.id, other.id, ones[i], others[j], retold=True, close=close)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _signs(text: str, sentence: Sentence) -> Mapping[str, int]:
    """Return what tells a sentence from others, with its weight: names, numbers, and the stems of longer words."""
    signs: dict[str, int] = {}
    for word in _WORD.findall(text, sentence.start, sentence.end):
        if word[0].isdigit() or word[0].isupper():
            signs[fold(word)] = _NAMED
        elif len(word) > _SHORT:
            signs.setdefault(word[:_STEM], 1)
    return signs


def _common(one: Mapping[str, int], other: Mapping[str, int], fewest: int, share: float) -> int:
    """Return the weight of what both have, 0 where it is too little."""
    common = sum(weight for sign, weight in one.items() if sign in other)
    least = min(sum(one.values()), sum(other.values()))
    return common if common >= fewest and common >= share * least else 0


def _alike(articles: Sequence[Article]) -> Iterator[Pair]:
    """Yield sentences that share most of their runs of words, whatever numbers stand in them."""
    runs: list[frozenset[tuple[str, ...]]] = []
    places: list[tuple[str, Sentence]] = []
    owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for article in articles:
        for sentence in _body(article):
            found = _runs(article.source.text, sentence)
            for run in found if len(found) >= _FEWEST_RUNS else ():
                owners[run].append(len(runs))
            runs.append(found)
            places.append((article.id, sentence))
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in owners.values():
        if 1 < len(numbers) <= _FORMULA:
            shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    for (a, b), count in sorted(shared.items()):
        (one, sentence), (other, counterpart) = places[a], places[b]
        if one != other and count >= max(_FEWEST_RUNS, _SHARE_OF_RUNS * min(len(runs[a]), len(runs[b]))):
            yield Pair(one, other, sentence, counterpart, retold=False, close=True)


def _runs(text: str, sentence: Sentence) -> frozenset[tuple[str, ...]]:
    words = ["#" if w[0].isdigit() else w.lower() for w in _WORD.findall(text, sentence.start, sentence.end)]
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
