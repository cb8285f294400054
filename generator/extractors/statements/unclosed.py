"""Quotations whose closing mark is missing: where their words end all the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.marks import Quote
from generator.model import Sentence

_PAUSE = re.compile(r"[,?!]\s+")
_WORD = re.compile(r"[\w.’'-]+\s*")
#: How many words may stand between the pause and the verb of a swallowed attribution.
_SUBJECT = 8


def end_unclosed(text: str, quote: Quote, sentences: Sequence[Sentence], cues: Cues) -> Quote:
    """Return the quotation up to an attribution that it swallowed ("We must act, he said."), or to its sentence's end.

    One that opens its paragraph and swallowed nothing keeps the whole of it.
    """
    for pause in _PAUSE.finditer(text, quote.start, quote.end):
        if _attributes(text, pause.end(), quote.end, cues):
            return replace(quote, end=pause.start() + 1, outer_end=pause.start() + 1)
    if quote.outer_start == sentences[0].start:
        return quote
    index = bisect_right(sentences, quote.start, key=lambda sentence: sentence.end)
    stop = min(sentences[index].end, quote.end) if index < len(sentences) else quote.end
    return replace(quote, end=stop, outer_end=stop)


def _attributes(text: str, at: int, end: int, cues: Cues) -> bool:
    """Tell whether a subject of a few words and a verb of speech stand here."""
    for count in range(_SUBJECT + 1):
        word = _WORD.match(text, at, end)
        if word is None:
            return False
        low = word[0].strip().rstrip(".").lower()
        if any(v.family == "speech" and v.form in ("past", "s") for v in cues.verbs.get(low, ())):
            return count > 0
        if count == 0 and cues.tags.get(low, "D") not in "DOS":
            return False
        at = word.end()
    return False
