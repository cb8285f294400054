"""Sentence borders, by syntok."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from syntok import segmenter

_WORD = r"[\w,:$%&/'\"‘’“”–—-]+[ \n]"
#: The inside of a long row of words. Whether a mark ends a sentence depends on the words beside it, so this is cut
#: out before syntok, which is slow, looks at the rest.
_INSIDE = re.compile(rf"(?<!\S)(?:{_WORD}){{2}}((?:{_WORD}){{3,}})(?={_WORD})")
#: Brackets, and marks that may be brackets: there syntok counts the words.
_BRACKET = re.compile(r"[(\[{]|[^\w\s\x00-\x7f‘’“”–—…]")


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of one paragraph `text[start:end]`, without surrounding space."""
    paragraph = text[start:end]
    cuts = [] if _BRACKET.search(paragraph) else [m.span(1) for m in _INSIDE.finditer(paragraph)]
    kept = [(a, b) for (_, a), (b, _) in zip([(0, 0), *cuts], [*cuts, (len(paragraph), 0)], strict=True)]
    #: Where each kept piece begins when the pieces stand side by side.
    begins = [0, *accumulate(b - a for a, b in kept)]

    def place(offset: int) -> int:
        piece = bisect_right(begins, offset, hi=len(kept)) - 1
        return start + kept[piece][0] + offset - begins[piece]

    spans = []
    for block in segmenter.analyze("".join(paragraph[a:b] for a, b in kept)):
        for sentence in block:
            first, last = sentence[0], sentence[-1]
            # Where no mark ends it, syntok gives the last word the space behind it.
            spans.append((place(first.offset), place(last.offset + len(last.value.rstrip()))))
    return spans
