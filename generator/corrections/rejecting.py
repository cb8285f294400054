"""Findings that are none."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Findings, IssueTag, PersonFound, Rejected, SpeakerFound, StatementFound
from generator.text.anchors import anchor


def reject(findings: Findings, rejected: Rejected) -> tuple[Findings, int]:
    """Return the findings without those of one kind that overlap the quoted words, and how many these were."""
    start, end = anchor(findings.source.text, rejected.quote) or (0, 0)

    def hit(a: int, b: int) -> bool:
        return a < end and start < b

    match rejected.what:
        case "statement":
            kept = tuple(s for s in findings.statements if not any(hit(p.start, p.end) for p in s.parts))
            return replace(findings, statements=kept), len(findings.statements) - len(kept)
        case "event":
            events = tuple(e for e in findings.events if not hit(e.start, e.end))
            return replace(findings, events=events), len(findings.events) - len(events)
        case "date":
            return _without_dates(findings, [i for i, d in enumerate(findings.dates) if hit(d.start, d.end)])
        case "issue":
            return _without_terms(findings, rejected.issue, start, end)
        case "person":
            return _without_mentions(findings, start, end)


def _without_dates(findings: Findings, gone: list[int]) -> tuple[Findings, int]:
    """Take the dates out; the indices that events hold move up."""
    place = {old: new for new, old in enumerate(i for i in range(len(findings.dates)) if i not in gone)}
    events = tuple(
        replace(
            e,
            dates=tuple(place[i] for i in e.dates if i in place),
            durations=tuple(place[i] for i in e.durations if i in place),
        )
        for e in findings.events
    )
    dates = tuple(d for i, d in enumerate(findings.dates) if i in place)
    return replace(findings, dates=dates, events=events), len(gone)


def _without_terms(findings: Findings, issue: str, start: int, end: int) -> tuple[Findings, int]:
    """Take the terms out of the tags; a tag that has none left goes too."""
    tags: list[IssueTag] = []
    count = 0
    for tag in findings.issues:
        terms = tuple((a, b) for a, b in tag.terms if not (a < end and start < b and issue in ("", tag.issue)))
        count += len(tag.terms) - len(terms)
        if terms or not tag.terms:
            tags.append(replace(tag, terms=terms))
    return replace(findings, issues=tuple(tags)), count


def _without_mentions(findings: Findings, start: int, end: int) -> tuple[Findings, int]:
    """Take the mentions out; a person whom nothing names any more is gone, also as speaker and participant."""
    people: list[PersonFound] = []
    gone: set[str] = set()
    count = 0
    for person in findings.people:
        mentions = tuple(m for m in person.mentions if not (m.start < end and start < m.end))
        roles = tuple(r for r in person.roles if not (r.start < end and start < r.end))
        count += len(person.mentions) - len(mentions)
        if mentions:
            people.append(replace(person, mentions=mentions, roles=roles))
        else:
            gone.add(person.name)
    return replace(
        findings,
        people=tuple(people),
        statements=tuple(_unnamed(s, gone) for s in findings.statements),
        events=tuple(e for e in findings.events if not gone & set(e.participants)),
    ), count


def _unnamed(statement: StatementFound, gone: set[str]) -> StatementFound:
    def nobody(speaker: SpeakerFound | None) -> SpeakerFound | None:
        return replace(speaker, person=None) if speaker and speaker.person in gone else speaker

    return replace(statement, speaker=nobody(statement.speaker), position=nobody(statement.position))
