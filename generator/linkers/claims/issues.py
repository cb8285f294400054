"""Issues that a side raised, plans to raise or speaks about on a trip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.linkers.claims.material import Assertion, Material
from generator.model import ClaimStatus, Span, Speaker, Statement, Trip
from generator.text.calendar import parse

_AHEAD = (
    r"(?:will|would|shall|plans? to|planned to|intends? to|aims? to"
    r"|(?:is|are|was|were) (?:expected|set|likely|due) to)"
)
#: Said before the trip, or to others than the hosts.
_ELSEWHERE = re.compile(
    r"\b(?:before|ahead of|prior to) (?:his |her |their |the )?(?:depart|leav|trip|visit|travel|talks)"
    r"|\b(?:in|during) (?:an?|his|her|the) (?:\w+ )?(?:interview|speech|op-ed|address|post)\b",
    re.IGNORECASE,
)
#: How far into the content its own verb stands.
_REACH = 40
#: A name that opens the content stands behind a title at most: "Foreign Minister Moura will raise ...".
_OPENING = 25


def of_issues(material: Material) -> Iterator[Assertion]:
    """Yield (issue, side) of every statement on a trip that tells what was raised or is planned to be."""
    issues = {i.id: i for i in material.reference.issues if i.kind == "issue"}
    trips = {t.id: t for t in material.trips}
    for statement in material.statements:
        trip = trips.get(statement.trip or "")
        if trip is None:
            continue
        status = status_of(statement, trip, material)
        side = _side(statement, material) if status != "stated" else ""
        if not side:
            continue
        named = named_in(statement, material)
        for issue in statement.issues:
            if issue in issues and issue in named:
                words = f"{issues[issue].label}, by {side}"
                value = f"{issue} {side}"
                yield Assertion(trip.id, "issue", value, status, statement.sentence, words)


def _side(statement: Statement, material: Material) -> str:
    """Return whose side raises it: of "Moura will raise fishing, the ministry said" that of Moura."""
    first = statement.parts[0]
    if not first.quoted:
        opening = material.mentioned(statement.source, first.start, first.start + _OPENING)
        if opening:
            return material.people[opening[0]].side
    who = statement.position or statement.speaker
    return who.side if who and has_one_side(who) else ""


def has_one_side(speaker: Speaker) -> bool:
    """Whether the speaker speaks for one side: "Moura and Silva" need not."""
    return bool(speaker.side) and (speaker.person is not None or " and " not in speaker.label)


def named_in(statement: Statement, material: Material) -> set[str]:
    """Return the issues that the content itself names: what only its sentence names may be another's issue."""
    tags = material.articles[statement.source].findings.issues
    return {
        tag.issue
        for tag in tags
        if any(part.start <= start < part.end for part in statement.parts for start, _ in tag.terms)
    }


def status_of(statement: Statement, trip: Trip, material: Material, who: Speaker | None = None) -> ClaimStatus:
    """Return "occurred" for what was raised on the trip, "announced" for what is to be, "stated" for the rest.

    Raised is what a participant of the trip's meetings is reported to have brought up, by an article from the trip's
    days or later; not before departure, and not in an interview or a speech. A plan is a plan whoever tells of it.
    `who` is given for an ask, with the one who asks: asking is raising.
    """
    raising = _raising(material.reference.lexicons["claim_raising"])
    words = material.text(statement.sentence)
    head = material.text(_head(statement))
    if re.search(rf"\b{_AHEAD}(?: \w+)? [“\"‘']?{raising.base}", head, re.IGNORECASE):
        return "announced"
    first = parse(trip.dates.value or "")
    report = parse(material.articles[statement.source].published.value or "")
    on_the_trip = first is not None and report is not None and report.last >= first.first
    is_ask = who is not None
    who = who or statement.position or statement.speaker
    present = who is not None and who.person is not None and who.person in material.present.get(trip.id, ())
    raised = is_ask or re.search(raising.past, _verb(statement, material), re.IGNORECASE)
    return "occurred" if present and on_the_trip and raised and not _ELSEWHERE.search(words) else "stated"


def _head(statement: Statement) -> Span:
    """Return the sentence up to the first words of its content: where the verb of raising stands.

    Content that is not quoted is looked at whole, for its verb may come late: "X and Y will review ...".
    """
    part = statement.parts[0]
    end = min(part.end, part.start + _REACH) if part.quoted else part.end
    start = min(statement.sentence.start, part.start)
    if statement.cue and statement.cue.end > end:
        return Span(statement.source, start, statement.cue.end)
    return Span(statement.source, start, end)


def _verb(statement: Statement, material: Material) -> str:
    """Return the words that say how it was put: the cue, and the beginning of content that tells what another said."""
    cue = material.text(statement.cue) if statement.cue else ""
    first = statement.parts[0]
    content = Span(statement.source, first.start, min(first.end, first.start + _REACH))
    return f"{cue} {material.text(content)}" if statement.position else cue


class _Raising:
    """The verbs of raising, as patterns."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        bases, pasts = [], []
        for entry in entries:
            base, _, past = entry.partition("|")
            verb, space, rest = base.partition(" ")
            regular = f"{verb.removesuffix('e')}ed{space}{rest}"
            bases.append(base)
            pasts.append(past or regular)
        self.base = rf"(?:{'|'.join(map(re.escape, bases))})\b"
        self.past = rf"\b(?:{'|'.join(map(re.escape, pasts))})\b"


@cache
def _raising(entries: tuple[str, ...]) -> _Raising:
    return _Raising(entries)
