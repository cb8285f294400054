"""Negation: a sentence turns nothing round that its cited words do not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Span
from generator.proof.case import Case, Complaint
from generator.text.folding import plain
from generator.text.patterns import words

#: So far before the cited words a negation still belongs to them.
_REACH = 6
#: "A few" are some, "few" are hardly any.
_SOME = re.compile(r"(?<!\w)a (?:few|little)(?!\w)", re.IGNORECASE)


def check_negation(case: Case) -> Iterable[Complaint]:
    """Complain of a negation in the cited words that is lost, and of one that no cited sentence has.

    Words count, not their scope: "no", "neither", "refused" in one must meet any of them in the other.
    """
    if case.negative or not case.evidence.found:
        return
    pattern = words(case.desk.reference.lexicons.get("prose_negations", ()), ignore_case=True)

    def negation(text: str) -> re.Match[str] | None:
        text = _SOME.sub("", text)
        return pattern.search(text) or re.search(r"\w+n't(?!\w)", text)

    own = negation(case.own) or any(map(negation, case.quotations))
    there = [plain(case.evidence.text(s)) for s in case.evidence.sentences]
    lost = [m for text in _cited(case) if (m := negation(text))]
    if lost and not own:
        yield Complaint(
            f"the cited words have “{lost[0][0]}” and the sentence does not: {case.evidence.where()}",
            "say what is denied, or cite words that are not",
        )
    elif own and not any(map(negation, there)):
        word = negation(case.own)
        yield Complaint(
            f"“{word[0] if word else 'not'}” has nothing to rest on in {case.evidence.where()}",
            "cite the sentence that denies it; for what no article says, write “No article reports …”",
        )


def _cited(case: Case) -> Iterable[str]:
    """Yield the cited words with the few before them in their sentence."""
    for _, span in case.evidence.found:
        for s in case.evidence.sentences:
            if s.source == span.source and s.start <= span.start < s.end:
                before = case.evidence.text(Span(s.source, s.start, span.start)).split()[-_REACH:]
                yield plain(" ".join([*before, case.evidence.text(span)]))
