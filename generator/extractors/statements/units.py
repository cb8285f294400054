"""The units that attributions are looked for in: sentences, joined where a border falls inside a quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.marks import Quote, find_quotes, opens_with_mark
from generator.extractors.statements.unclosed import end_unclosed
from generator.model import Sentence, Source


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more sentences; `quotes` are those that begin in it."""

    start: int
    end: int
    quotes: tuple[Quote, ...]

    def pure(self, text: str) -> bool:
        """Tell whether nothing but quotations stands in the unit."""
        at = self.start
        for quote in self.quotes:
            if text[at:quote.outer_start].strip(" \t\u00a0,.:;—–-…)"):
                return False
            at = quote.outer_end
        return bool(self.quotes) and not text[at:self.end].strip(' \t\u00a0,.:;—–-…()[]”"’')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source. `continued`: its last quotation runs on into the next paragraph."""

    start: int
    end: int
    units: tuple[Unit, ...]
    continued: bool


def paragraphs(source: Source, cues: Cues) -> list[Paragraph]:
    """Return the paragraphs of the body, subheads apart, in order."""
    text = source.text
    kept = [s for s in source.sentences if source.segments[s.segment].kind in ("body", "other-article")]
    groups = [tuple(group) for _, group in groupby(kept, key=lambda s: (s.paragraph, s.segment))]
    result: list[Paragraph] = []
    for index, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        following = index + 1 < len(groups) and opens_with_mark(text, groups[index + 1][0].start)
        found = find_quotes(text, start, end)
        continued = bool(found) and not found[-1].closed and found[-1].outer_end == end and following
        last = len(found) - continued
        quotes = [q if q.closed else end_unclosed(text, q, group, cues) for q in found[:last]] + found[last:]
        result.append(Paragraph(start, end, tuple(_units(group, quotes, end)), continued))
    return result


def _units(sentences: Sequence[Sentence], quotes: Sequence[Quote], end: int) -> Iterator[Unit]:
    opens = [quote.outer_start for quote in quotes]
    start, first = sentences[0].start, 0
    for sentence, following in zip_longest(sentences, sentences[1:]):
        border = following.start if following else end + 1
        upto = bisect_left(opens, border)
        # A border between an opening mark and its closing mark is none.
        if upto and quotes[upto - 1].outer_end > border:
            continue
        inside = tuple(quotes[first:upto])
        yield Unit(start, max([sentence.end, *(quote.outer_end for quote in inside)]), inside)
        start, first = border, upto
