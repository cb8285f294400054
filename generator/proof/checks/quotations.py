"""Quotation marks: what stands in them is a cited source's to the letter, what stands outside them is the editor's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model import Span
from generator.proof.case import Case, Complaint
from generator.proof.evidence import short
from generator.text.anchors import places
from generator.text.folding import plain

#: So many words in a row are no chance.
_ROW = 8
_SMALL = 6
#: A quotation, blanked out, parts the rows before and behind it.
_WORD = re.compile(r"\w+(?:['-]\w+)*|(?<= ) {3,}")


def check_quotations(case: Case) -> Iterable[Complaint]:
    """Complain of quoted words that no cited sentence has, that are beyond the limit, or that may only be described."""
    limit = case.desk.dossier.settings.max_words
    for quotation in case.quotations:
        # A comma or stop before the closing mark is the editor's own.
        wanted = quotation.strip().rstrip(".,;")
        # A quotation may begin a sentence there and stand inside one here.
        forms = (wanted, wanted[:1].swapcase() + wanted[1:])
        holding = [s.source for s in case.evidence.sentences if any(_holds(case, s, form) for form in forms)]
        if not holding:
            hint = "keep the words exactly, or write them without quotation marks"
            where = case.evidence.where() or "any cited source"
            yield Complaint(f"the quotation “{short(wanted)}” is not in {where}", hint)
        elif all(case.desk.articles[source].quoting == "described" for source in holding):
            yield Complaint(
                f"the quotation “{short(wanted)}” is from {holding[0]}, which may only be described",
                "its text shows heavy damage: say in your own words what it reports",
            )
        if len(wanted.split()) > limit:
            yield Complaint(f"the quotation “{short(wanted)}” has more than {limit} words", "shorten it")


def check_copying(case: Case) -> Iterable[Complaint]:
    """Complain of a row of words without marks that a cited source has too: no longer the editor's own words.

    Names and titles are nobody's words: most of a row is written small.
    """
    rows = {row for sentence in case.evidence.sentences for row in _rows(case.evidence.text(sentence).casefold())}
    for row in _rows(case.own):
        small = sum(word[0].islower() for word in row)
        if small >= _SMALL and tuple(word.casefold() for word in row) in rows:
            hint = "put them into quotation marks, or say it in your own words"
            yield Complaint(f"“{' '.join(row)}” are the words of {case.evidence.where()}", hint)
            return


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(plain(text))
    return (tuple(words[i : i + _ROW]) for i in range(len(words) - _ROW + 1))


def _holds(case: Case, sentence: Span, quotation: str) -> bool:
    """Tell whether the words stand in a cited sentence, or begin or end there."""
    text = case.desk.articles[sentence.source].source.text
    return any(start < sentence.end and sentence.start < end for start, end in places(text, quotation))
