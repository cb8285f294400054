"""Tone and care: no words of colour of our own, and no silent use of a damaged sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.proof.case import Case, Complaint
from generator.text.patterns import words

_TELLS = re.compile(r"(?<!\w)(?:damaged|garbled|unclear|broken|as received|machine-translated|translated)(?!\w)")
#: Signs of damage in which the sense of the whole sentence is lost; a variant of a name is none.
_SENSELESS = frozenset({
    "broken sentence", "first person", "doubtful sense", "contradicts itself", "caption contradicted",
    "count against list",
})


def check_care(case: Case) -> Iterable[Complaint]:
    """Complain of a word that no page says in its own voice; mark what rests on a damaged sentence as unchecked."""
    coloured = words(case.desk.reference.lexicons.get("prose_not_ours", ()), ignore_case=True)
    for m in coloured.finditer(case.own):
        yield Complaint(f"“{m[0]}” is a word that pages do not say in their own voice", "say what the source says")
    if _TELLS.search(case.own):
        return
    for _, span in case.evidence.found:
        for signal in case.desk.articles[span.source].damage.signals:
            at = signal.span
            if signal.kind in _SENSELESS and at and at.start < span.end and span.start < at.end:
                yield Complaint(
                    f"{span.source}:{signal.line} is damaged there: {signal.note}",
                    "say that the text is damaged, or cite another sentence",
                    "cannot-be-checked",
                )
