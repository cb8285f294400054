"""Negatives: what "no article reports" must be true of the articles that it covers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Event, IssueEntry
from generator.proof.case import Case, Complaint
from generator.proof.checks.numbers import quantities
from generator.proof.naming import names
from generator.text.patterns import words

_THESE = re.compile(r"(?<!\w)(?:these|the \w+|of the) (?:articles|sources)|(?<!\w)no article(?!\w)", re.IGNORECASE)
_COUNT = re.compile(r"\s+(?:of the (?:\w+ )?)?(?:articles?|sources?)(?!\w)", re.IGNORECASE)
_MEETING = re.compile(r"(?<!\w)(?:meet|met|meeting|meetings|talks|call)(?!\w)", re.IGNORECASE)
_OTHER = re.compile(
    r"(?<!\w)(?:result|results|outcome|how long|length|time|place|where|when|what was said|agreed|reply|answer|after)"
    r"(?!\w)",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"(?<!\w)(?:statement|position|view|said|says|speaks|words|reply|answer)(?!\w)", re.IGNORECASE)


def check_negatives(case: Case) -> Iterable[Complaint]:
    """Complain of a negative that an article contradicts, or that counts its articles wrong.

    Known to be wrong are: a meeting that an article reports, and a side's silence on an issue on which it speaks.
    """
    if not case.negative:
        return
    numbers = {len(case.desk.articles)}
    if case.trip:
        numbers |= {len(case.trip.sources), len({*case.trip.sources, *case.trip.mentioned_by})}
    for quantity in quantities(case.own, case.desk.reference):
        if _COUNT.match(case.own, quantity.start + len(quantity.text)) and quantity.value not in numbers:
            yield Complaint(f"“{quantity.text}” is not how many articles there are", f"there are {sorted(numbers)}")
    yield from _met(case)
    yield from _spoke(case)


def _met(case: Case) -> Iterable[Complaint]:
    """Find the meetings of the people named, unless the sentence asks for something about them."""
    if not _MEETING.search(case.own) or _OTHER.search(case.own):
        return
    named = {who for name in names(case.own, case.desk) for who in name.people}
    if case.trip:
        named.add(case.trip.traveller)
    for event in case.desk.dossier.events:
        if len(named) > 1 and named <= set(event.participants) and _in_scope(case, event):
            for step in event.ladder:
                if step.status in ("began", "occurred"):
                    where = f"{step.span.source}:{case.desk.line(step.span)}"
                    yield Complaint(f"{where} reports what this sentence says that no article reports",
                                    "cite it and say what it reports")
                    break


def _in_scope(case: Case, event: Event) -> bool:
    return case.trip is None or event.trip == case.trip.id


def _spoke(case: Case) -> Iterable[Complaint]:
    """Find what the sides named say on the issues named."""
    if not _STATEMENT.search(case.own) or (case.trip is None and case.prose.kind == "trips"):
        return
    sides = {name.country for name in names(case.own, case.desk) if name.country}
    issues = {entry.id for entry in case.desk.reference.issues if _named(entry, case.own)}
    if case.prose.kind == "issues":
        issues.add(case.prose.id)
    # With two countries named, one of them may be what the statement is about.
    if len(sides) != 1 or not issues:
        return
    for said in case.desk.dossier.statements:
        speakers = {s.side for s in (said.speaker, said.position) if s}
        if sides <= speakers and issues & set(said.issues) and (case.trip is None or said.trip == case.trip.id):
            yield Complaint(
                f"{said.source}:{said.line} has a statement of {sides.pop()} on it", "cite it, or narrow the sentence"
            )
            return


def _named(entry: IssueEntry, text: str) -> bool:
    """Tell whether a text names an issue by its label or one of its terms, also in the plural."""
    forms = (entry.label, *entry.terms, *(f"{term}s" for term in entry.terms))
    return entry.kind == "issue" and bool(words(forms, ignore_case=True).search(text))
