"""Versions of one utterance, token by token."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Indel

from generator.model import Aligned, Span
from generator.text.folding import fold

_TOKEN = re.compile(r"\w+(?:['’]\w+)*")
#: Longer versions are aligned by their first words; the rest counts as different.
_MOST_WORDS = 400


def align(texts: Mapping[str, str], versions: Sequence[Span]) -> tuple[Aligned, ...]:
    """Align the versions token by token on the first one.

    Tokens are words; those that fold to the same are the same. A run is `same` where every version has it. The spans
    of a version follow one another without gap, and together they are the version.
    """
    found = [_TOKEN.finditer(texts[v.source], v.start, v.end) for v in versions]
    tokens = [[m.span() for m in matches][:_MOST_WORDS] for matches in found]
    folded = [[fold(texts[v.source][a:b]) for a, b in t] for v, t in zip(versions, tokens, strict=True)]
    matches = [_matches(folded[0], other) for other in folded]
    shared = [i for i in range(len(folded[0])) if all(i in m for m in matches)]
    runs: list[tuple[list[int], list[int]]] = []
    for i in shared:
        at = [m[i] for m in matches]
        if runs and all(a == b + 1 for a, b in zip(at, runs[-1][1], strict=True)):
            runs[-1] = runs[-1][0], at
        else:
            runs.append((at, at))
    return tuple(_aligned(versions, tokens, runs))


def _matches(pivot: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Return index in the pivot -> index in the other of the tokens that a shortest edit keeps."""
    return {
        op.src_start + n: op.dest_start + n
        for op in Indel.opcodes(pivot, other)
        if op.tag == "equal"
        for n in range(op.src_end - op.src_start)
    }


def _aligned(
    versions: Sequence[Span], tokens: Sequence[Sequence[tuple[int, int]]], runs: Sequence[tuple[list[int], list[int]]]
) -> Iterator[Aligned]:
    """Yield the runs and what lies between them; the space before a word goes with what stands before it."""
    at = [v.start for v in versions]
    for first, last in runs:
        starts = [t[i][0] for t, i in zip(tokens, first, strict=True)]
        if any(a < b for a, b in zip(at, starts, strict=True)):
            yield _stretch(versions, at, starts, same=False)
        at = [t[i + 1][0] if i + 1 < len(t) else v.end for v, t, i in zip(versions, tokens, last, strict=True)]
        yield _stretch(versions, starts, at, same=True)
    ends = [v.end for v in versions]
    if at != ends:
        yield _stretch(versions, at, ends, same=False)


def _stretch(versions: Sequence[Span], starts: Sequence[int], ends: Sequence[int], *, same: bool) -> Aligned:
    return Aligned(same, tuple(Span(v.source, a, b) for v, a, b in zip(versions, starts, ends, strict=True)))
