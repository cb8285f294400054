"""Findings that the program missed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from generator.model import (
    Added,
    EventFound,
    EventKind,
    Findings,
    IssueTag,
    Mention,
    Part,
    PersonFound,
    Reference,
    SpeakerFound,
    StatementFound,
    Status,
)
from generator.text.anchors import anchor
from generator.text.folding import plain
from generator.text.lines import line_of, line_starts

RULE = "editor"
_WHO = "name an id of people.yml, or somebody whom this source names"
Complaint = tuple[str, str]
_Adder = Callable[[Findings, Added, tuple[int, int], Reference], Findings | Complaint]


def add(findings: Findings, added: Added, reference: Reference) -> tuple[Findings, Complaint | None]:
    """Return the findings with one more, or (what is wrong, hint)."""
    span = anchor(findings.source.text, added.quote) or (0, 0)
    made = _ADDERS[added.what](findings, added, span, reference)
    return (made, None) if isinstance(made, Findings) else (findings, made)


def _person_named(findings: Findings, name: str, reference: Reference) -> tuple[Findings, PersonFound | None]:
    """Return the person of the source by id in people.yml or by name; one whom only the registry knows is new to it."""
    for person in findings.people:
        if name and name in (person.entry, person.name):
            return findings, person
    entry = next((e for e in reference.people if name and name in (e.id, e.name)), None)
    if entry is None:
        return findings, None
    person = PersonFound(entry.name, entry.side, (), entry=entry.id)
    return replace(findings, people=(*findings.people, person)), person


def _mention(findings: Findings, added: Added, span: tuple[int, int], reference: Reference) -> Findings | Complaint:
    findings, person = _person_named(findings, added.person, reference)
    if person is None:
        return f"nobody is known as {added.person or '?'!r}", _WHO
    mention = Mention(*span, findings.source.text[slice(*span)], "misspelling")
    named = replace(person, mentions=tuple(sorted((*person.mentions, mention), key=lambda m: m.start)))
    return replace(findings, people=tuple(named if p is person else p for p in findings.people))


def _statement(findings: Findings, added: Added, span: tuple[int, int], reference: Reference) -> Findings | Complaint:
    findings, person = _person_named(findings, added.person, reference)
    if person is None and not added.speaker:
        return "a statement needs its speaker", "person: an id of people.yml; or speaker: Foreign Ministry"
    text = plain(findings.source.text)
    quoted = text[: span[0]].rstrip().endswith('"') and text[span[1] :].lstrip(".,;!? ").startswith('"')
    side = added.side or (person.side if person else "")
    label = person.name if person else added.speaker
    made = StatementFound(
        "direct" if quoted else "indirect",
        (Part(*span, quoted),),
        None,
        SpeakerFound(label, person=person.name if person else None, side=side),
        RULE,
    )
    statements = sorted((*findings.statements, made), key=lambda s: (s.parts[0].start, s.parts[-1].end))
    return replace(findings, statements=tuple(statements))


def _issue(findings: Findings, added: Added, span: tuple[int, int], reference: Reference) -> Findings | Complaint:
    if added.issue not in {entry.id for entry in reference.issues}:
        return f"there is no issue {added.issue or '?'!r}", "issue: an id of the taxonomy or of issues.yml"
    line = line_of(line_starts(findings.source.text), span[0])
    start, end = _paragraph(findings, span[0])
    made = IssueTag(added.issue, line, start, end, discussed=True, terms=(span,), rule=RULE)
    tags = sorted((*findings.issues, made), key=lambda t: (t.start, t.issue))
    return replace(findings, issues=tuple(tags))


def _paragraph(findings: Findings, offset: int) -> tuple[int, int]:
    """Return the paragraph that holds an offset: its first sentence's start and its last one's end."""
    sentences = findings.source.sentences
    at = max(0, bisect_right(sentences, offset, key=lambda s: s.start) - 1)
    own = [s for s in sentences if sentences and s.paragraph == sentences[at].paragraph]
    return (own[0].start, own[-1].end) if own else (offset, offset)


def _event(findings: Findings, added: Added, span: tuple[int, int], reference: Reference) -> Findings | Complaint:
    names = []
    for who in added.participants:
        findings, person = _person_named(findings, who, reference)
        if person is None:
            return f"nobody is known as {who!r}", _WHO
        names.append(person.name)
    if len(names) < 2:
        return f"a {added.kind} needs two participants", "participants: [antony-blinken, wang-yi]"
    made = EventFound(
        cast("EventKind", added.kind), *span, tuple(names), (), (), (), cast("Status", added.status), "", RULE
    )
    return replace(findings, events=tuple(sorted((*findings.events, made), key=lambda e: (e.start, e.end))))


_ADDERS: Mapping[str, _Adder] = {"person": _mention, "statement": _statement, "issue": _issue, "event": _event}
