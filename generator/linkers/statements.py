"""Statements in their dossier: speaker, issues, trip and date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from operator import attrgetter

from generator.linkers.trips import Journeys
from generator.linkers.visits import Known
from generator.model import (
    DateValue,
    Findings,
    IssueTag,
    Person,
    Reference,
    Sentence,
    Span,
    Speaker,
    SpeakerFound,
    Statement,
    StatementFound,
    Trip,
)
from generator.text.calendar import parse
from generator.text.folding import fold
from generator.text.lines import line_of, line_starts
from generator.text.offices import describes

_UNDATED = DateValue(None, "none", "unknown", note="the article does not say when")
#: What is said of a trip is said at most this long before it or after it.
_NEAR = timedelta(7)
#: The date of saying stands right behind the cue: "said on Saturday", "told reporters in Tokyo on Friday".
_REACH = 60
_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "madam", "madame"))
_START = attrgetter("start")


def link_statements(
    findings: Sequence[Findings],
    people: Sequence[Person],
    known: Known,
    journeys: Journeys,
    elsewhere: set[tuple[str, int]],
    reference: Reference,
) -> tuple[Statement, ...]:
    """Link the statements of every source, in order.

    `elsewhere` holds the sentences (source id, start) that speak of a meeting on no trip: what is said in one of
    them belongs to no trip.
    """
    names = {p.id: p for p in people}
    trips = {t.id: t for t in journeys.trips}
    linked: list[Statement] = []
    for one in findings:
        source = one.source
        starts = line_starts(source.text)
        sentence_starts = [s.start for s in source.sentences]
        lines: Counter[int] = Counter()
        last = _UNDATED
        for found in one.statements:
            first, end = found.parts[0].start, found.parts[-1].end
            sentence = source.sentences[max(0, bisect_right(sentence_starts, first) - 1)]
            line = line_of(starts, first)
            lines[line] += 1
            inherited = found.speaker is not None and found.speaker.start is None
            date = last if inherited else _said_on(one, found, known)
            last = date
            linked.append(
                Statement(
                    id=f"{source.id}-l{line}-{lines[line]}",
                    source=source.id,
                    line=line,
                    kind=found.kind,
                    parts=found.parts,
                    cue=Span(source.id, *found.cue) if found.cue else None,
                    speaker=_speaker(found.speaker, one, names, known, reference),
                    position=_speaker(found.position, one, names, known, reference),
                    issues=_issues(one, found, sentence, line),
                    trip=_trip(one, sentence, date, journeys, trips, elsewhere),
                    date=date,
                    sentence=Span(source.id, min(sentence.start, first), max(sentence.end, end)),
                    rule=found.rule,
                )
            )
    return tuple(linked)


def _speaker(
    found: SpeakerFound | None, one: Findings, names: Mapping[str, Person], known: Known, reference: Reference
) -> Speaker | None:
    if found is None:
        return None
    source = one.source.id
    person = names.get(known.people.get((source, found.person), "")) if found.person else None
    person = person or _by_name(found.label, names.values()) or _in_office(found, source, names.values(), reference)
    span = Span(source, found.start, found.end) if found.start is not None and found.end is not None else None
    if person:
        return Speaker(person.id, person.name, person.side or found.side, span)
    return Speaker(None, found.label, found.side, span)


def _by_name(label: str, people: Collection[Person]) -> Person | None:
    """Return the one person whose name ends a label such as "President Biden" or "Mr. Kirby".

    Beside words of an office the surname is theirs only who holds such an office.
    """
    words = fold(label).split()
    if len(words) < 2 or not label.rsplit(maxsplit=1)[-1][0].isupper():
        return None
    fits = [p for p in people if words[-1] in ((name := fold(p.name).split())[-1], name[0])]
    full = [p for p in fits if words[-len(name := fold(p.name).split()):] == name and len(name) > 1]
    held = [p for p in fits if any(not set(words[:-1]).isdisjoint(fold(o.title).split()) for o in p.offices)]
    addressed = fits if len(words) == 2 and words[0] in _ADDRESS else []
    return next((few[0] for few in (full, held, addressed) if len(few) == 1), None)


def _in_office(found: SpeakerFound, source: str, people: Collection[Person], reference: Reference) -> Person | None:
    """Return the one person of the source whom other sources show in the office that a label with a side names."""
    if found.person or not found.side or found.start is None:
        return None
    fits = [
        p for p in people
        if p.side == found.side and any(form.span.source == source for form in p.forms)
        and any(describes(found.label, office.title, reference) for office in p.offices)
    ]
    return fits[0] if len(fits) == 1 else None


def _issues(one: Findings, found: StatementFound, sentence: Sentence, line: int) -> tuple[str, ...]:
    """Return the issues that the words themselves name; else the only one of their sentence, or of their paragraph."""
    tags = [t for t in one.issues if t.line == line]
    in_words = _named(tags, [(p.start, p.end) for p in found.parts])
    if in_words:
        return in_words
    in_sentence = _named(tags, [(sentence.start, max(sentence.end, found.parts[-1].end))])
    discussed = tuple(dict.fromkeys(t.issue for t in tags if t.discussed))
    return next((issues for issues in (in_sentence, discussed) if len(issues) == 1), ())


def _named(tags: Sequence[IssueTag], spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return the issues of which a term stands in one of the spans."""
    return tuple(dict.fromkeys(t.issue for t in tags if any(a <= at < b for a, b in spans for at, _ in t.terms)))


def _said_on(one: Findings, found: StatementFound, known: Known) -> DateValue:
    """Return the date that stands by the cue."""
    if found.cue is None:
        return _UNDATED
    end = found.cue[1]
    for key in range(bisect_left(one.dates, end, key=_START), bisect_right(one.dates, end + _REACH, key=_START)):
        expression = one.dates[key]
        if not re.search(r"[.;“\"]|\bthat\b", one.source.text[end : expression.start]):
            inside = any(p.start <= expression.start < p.end for p in found.parts)
            value = known.dates[one.source.id, key]
            if not inside and expression.kind in ("date", "time") and value.value:
                return value
    return _UNDATED


def _trip(
    one: Findings,
    sentence: Sentence,
    date: DateValue,
    journeys: Journeys,
    trips: Mapping[str, Trip],
    elsewhere: set[tuple[str, int]],
) -> str | None:
    """Return the trip that a statement belongs to: by whom it was said to, when, or in which article."""
    source = one.source
    if source.segments[sentence.segment].kind == "other-article" or (source.id, sentence.start) in elsewhere:
        return None
    assigned = trips.get(journeys.assigned.get(source.id, ""))
    spoken = journeys.sentences.get((source.id, sentence.start), ())
    if spoken and (assigned is None or assigned.id not in spoken):
        assigned = trips[spoken[0]]
    if assigned is None:
        return None
    said, span = parse(date.value or ""), parse(assigned.dates.value or "")
    far = said and span and not (span.first - _NEAR <= said.last and said.first <= span.last + _NEAR)
    return None if far else assigned.id
