"""Sources that tell another one's report over again, paragraph by paragraph, in words of their own.

Such a text keeps the names and numbers of its model, in their order, whatever it does to the words between them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.model import Article, Findings, Source, Span
from generator.text.folding import fold

#: The names and numbers of one paragraph, folded.
Marks = frozenset[str]
#: Source id -> ids of those that tell the same report.
Retellings = Mapping[str, tuple[str, ...]]

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
#: Paragraphs of the shorter text that must have their like in the other one: so many, and this share.
_FEWEST, _SHARE = 7, 0.7
#: Of the marks of two paragraphs that are alike, this share of the fewer and of the more stand in both.
_OF_FEWER, _OF_MORE = 0.5, 0.33
#: A mark that more sources have tells nothing of a common model; two texts that share fewer of the others have none.
_COMMON, _SHARED = 12, 8


def find_retellings(findings: Sequence[Findings]) -> Retellings:
    """Return for each source the ids of those that tell the same report as it does; the relation goes both ways.

    Only pairs that share rare marks are compared, so the cost grows with the texts and not with their pairs.
    """
    told = {one.source.id: marks_of(one.source) for one in findings}
    owners: dict[str, list[str]] = defaultdict(list)
    for source, paragraphs in told.items():
        for mark in sorted(frozenset().union(*paragraphs)):
            owners[mark].append(source)
    pairs: Counter[tuple[str, str]] = Counter()
    for sources in owners.values():
        if 1 < len(sources) <= _COMMON:
            pairs.update((a, b) for i, a in enumerate(sources) for b in sources[i + 1 :])
    found: dict[str, list[str]] = defaultdict(list)
    for (a, b), shared in sorted(pairs.items()):
        if shared >= _SHARED and retells(told[a], told[b]):
            found[a].append(b)
            found[b].append(a)
    return {source: tuple(others) for source, others in found.items()}


def retold_pairs(articles: Sequence[Article]) -> frozenset[tuple[str, str]]:
    """Return the ids of each two articles of which one tells the report of the other over again, in their order."""
    own = ((a.id, o) for a in articles for o in a.origins if o.kind == "retelling")
    return frozenset((source, other) for source, o in own for other in o.shared_with if source < other)


def opening(one: Findings) -> Span:
    """Return the sentence with which a report begins; of a text without a body an empty span."""
    body = (s for s in one.source.sentences if one.source.segments[s.segment].kind == "body")
    first = next(body, None)
    return Span(one.source.id, first.start, first.end) if first else Span(one.source.id, 0, 0)


def marks_of(source: Source) -> tuple[Marks, ...]:
    """Return the marks of each paragraph of the body that has two or more; a sentence's first word is none."""
    paragraphs: dict[int, set[str]] = defaultdict(set)
    for sentence in source.sentences:
        if source.segments[sentence.segment].kind == "body":
            words = [m[0] for m in _WORD.finditer(source.text, sentence.start, sentence.end)]
            named = {fold(w) for i, w in enumerate(words) if w[0].isdigit() or (i and w[0].isupper())}
            paragraphs[sentence.paragraph] |= named
    return tuple(frozenset(marks) for _, marks in sorted(paragraphs.items()) if len(marks) > 1)


def retells(one: Sequence[Marks], other: Sequence[Marks]) -> bool:
    """Tell whether most paragraphs of the shorter text have their like in the other one, in the same order."""
    fewer = min(len(one), len(other))
    return fewer >= _FEWEST and _in_order(one, other) >= max(_FEWEST, _SHARE * fewer)


def _in_order(one: Sequence[Marks], other: Sequence[Marks]) -> int:
    """Return the length of the longest common subsequence of paragraphs that are alike."""
    best = [0] * (len(other) + 1)
    for a in one:
        above = best[:]
        for k, b in enumerate(other, start=1):
            best[k] = max(above[k], best[k - 1], above[k - 1] + _alike(a, b))
    return best[-1]


def _alike(a: Marks, b: Marks) -> bool:
    common = len(a & b)
    return common > 1 and common >= _OF_FEWER * min(len(a), len(b)) and common >= _OF_MORE * max(len(a), len(b))

