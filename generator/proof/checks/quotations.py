"""Quotation marks: what stands in them stands in a cited source, to the letter, and may be shown as speech."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Span
from generator.proof.case import Case, Complaint
from generator.proof.evidence import short
from generator.text.anchors import places


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


def _holds(case: Case, sentence: Span, quotation: str) -> bool:
    """Tell whether the words stand in a cited sentence, or begin or end there."""
    text = case.desk.articles[sentence.source].source.text
    return any(start < sentence.end and sentence.start < end for start, end in places(text, quotation))
