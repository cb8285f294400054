"""Sentence borders, by syntok."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from syntok import segmenter

_WORD = r"[\w,:$%&/'\"‘’“”–—-]+[ \n]"
#: The inside of a long row of words. Whether a mark ends a sentence depends on the words beside it, so this is cut
#: out before syntok, which is slow, looks at the rest.
_INSIDE = re.compile(rf"(?<!\S){_WORD}((?:{_WORD})+)(?={_WORD})")
#: Brackets, and marks that may be brackets: there syntok counts the words.
_BRACKET = re.compile(r"[(\[{]|[^\w\s\x00-\x7f‘’“”–—…]")
#: One sentence: no mark but the last could end another.
_SINGLE = re.compile(r"\s*+([^.!?;\s]++(?:\s[^.!?;\s]++)*+[.!?]?[\"'’”]?)\s*+")

_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\.$")
#: In capitals as the labels of transcripts have them: "MR. KIRBY:".
_TITLE = re.compile(
    r"\b(?:Sens?|Reps?|Gov|Gen|Lt|Col|Adm|Amb|Capt|Maj|Sgt|Prof|Rev|Hon|Messrs"
    r"|M[RS]|MRS|DR|SEN|REP|GOV|GEN|LT|COL|ADM|AMB|CAPT|MAJ|PROF)\.$"
)


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of one paragraph `text[start:end]`, without surrounding space."""
    paragraph = text[start:end]
    simple = _BRACKET.search(paragraph) is None
    single = _SINGLE.fullmatch(paragraph) if simple else None
    if single:
        return [(start + single.start(1), start + single.end(1))]
    cuts = [m.span(1) for m in _INSIDE.finditer(paragraph)] if simple else []
    kept = [(a, b) for (_, a), (b, _) in zip([(0, 0), *cuts], [*cuts, (len(paragraph), 0)], strict=True)]
    #: Where each kept piece begins when the pieces stand side by side.
    begins = [0, *accumulate(b - a for a, b in kept)]

    def place(offset: int) -> int:
        piece = bisect_right(begins, offset, hi=len(kept)) - 1
        return start + kept[piece][0] + offset - begins[piece]

    spans: list[tuple[int, int]] = []
    for block in segmenter.analyze("".join(paragraph[a:b] for a, b in kept)):
        for sentence in block:
            first, last = sentence[0], sentence[-1]
            sentence_start, sentence_end = place(first.offset), place(last.offset + len(last.value))
            # Where no mark ends it, syntok gives the last word the space behind it.
            sentence_end = sentence_start + len(text[sentence_start:sentence_end].rstrip())
            if spans and _goes_on(text[spans[-1][0] : spans[-1][1]], text[sentence_start]):
                sentence_start = spans.pop()[0]
            spans.append((sentence_start, sentence_end))
    return spans


def _goes_on(sentence: str, following: str) -> bool:
    """Whether a stop only shortens the last word: "Jan." before a day, "Rep." before a name."""
    if following.isdigit():
        return bool(_MONTH.search(sentence))
    return following.isupper() and bool(_TITLE.search(sentence))
