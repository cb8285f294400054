"""Claims: the one form in which sources are compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.linkers.claims.afterwards import of_afterwards
from generator.linkers.claims.asks import link_asks, of_asks, of_invitations
from generator.linkers.claims.counts import of_counts
from generator.linkers.claims.denials import of_denials
from generator.linkers.claims.fates import of_fates
from generator.linkers.claims.issues import of_issues
from generator.linkers.claims.journeys import of_trips
from generator.linkers.claims.material import Assertion, Material, material_of
from generator.linkers.claims.meetings import of_meetings
from generator.linkers.claims.offices import of_offices
from generator.linkers.claims.ranks import of_ranks
from generator.linkers.claims.stays import of_stays
from generator.linkers.claims.support import one_body, origins, utterances
from generator.linkers.claims.told import told_in
from generator.model import Ask, Claim, ClaimStatus, Slot
from generator.text.folding import fold

__all__ = ["Material", "link_asks", "link_claims", "material_of"]


def link_claims(material: Material, asks: Sequence[Ask]) -> tuple[Claim, ...]:
    """Return the claims of all sources, in the order of their subjects.

    Assertions are one claim when subject, slot, value and status are the same: a source that expected something does
    not support that it happened. Damaged sentences, and other articles on the same page, make no claim but how they
    print what somebody said.
    """
    groups: dict[tuple[str, Slot, str, ClaimStatus], list[Assertion]] = defaultdict(list)
    for assertion in _assertions(material, asks):
        if assertion.slot == "wording" or not material.is_damaged(assertion.span):
            groups[assertion.subject, assertion.slot, assertion.value, assertion.status].append(assertion)
    numbers: Counter[tuple[str, str]] = Counter()
    claims = []
    for (subject, slot, value, status), found in groups.items():
        numbers[subject, slot] += 1
        spans = tuple(sorted({a.span for a in found}))
        sources = tuple(dict.fromkeys(s.source for s in spans))
        claims.append(
            Claim(
                id=f"{subject}-{slot}-{numbers[subject, slot]}",
                subject=subject,
                slot=slot,
                value=value,
                status=status,
                spans=spans,
                files=len(sources),
                origins=origins(sources, material),
                utterances=utterances(spans, material),
                words=found[0].words,
                rests_on="" if slot == "office" else one_body(spans, material),
            )
        )
    return tuple(claims)


def _assertions(material: Material, asks: Sequence[Ask]) -> Iterator[Assertion]:
    for rule in (of_trips, of_meetings, of_counts, of_stays, of_issues, of_invitations, of_offices):
        yield from rule(material)
    told = told_in(material)
    for behind in (of_ranks, of_afterwards, of_fates, of_denials):
        yield from behind(material, told)
    yield from of_asks(asks, material)
    yield from _wordings(material)


def _wordings(material: Material) -> Iterator[Assertion]:
    """Yield the versions of each utterance; those that fold to the same words are one value."""
    for quotation in material.quotations:
        numbers: dict[str, int] = {}
        for span in quotation.versions:
            number = numbers.setdefault(fold(material.text(span)), len(numbers) + 1)
            yield Assertion(quotation.id, "wording", f"version {number}", "stated", span, f"version {number}")
