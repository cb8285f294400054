"""Meetings and calls: two named people are brought together, or will be, or are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extractors.events.clauses import clause, group, possessive, subject, times
from generator.extractors.events.forms import verbs
from generator.extractors.events.skeleton import PERSON, PLACE, Marked, Skeleton
from generator.extractors.events.status import noun_status, verb_status
from generator.model import EventFound, EventKind, PersonFound, Place, Reference, Status, Tense

#: Far enough for "met with China's top diplomat, the Politburo member, Wang Yi", too near for the next clause.
_REACH = 90
_MAYBE = re.compile(r"\b(?:possibly|perhaps|maybe|potentially)\b", re.I)
_DENIED_MEETING = re.compile(r"\b(?:request|offer|invitation|proposal|refus\w+|reject\w+|declin\w+)\b", re.I)


def find_meetings(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    """Yield the meetings of one sentence; a meeting has at least two named people."""
    seen: set[tuple[str, ...]] = set()
    for event in (
        *_by_verb(skeleton, people, places, previous, reference),
        *_by_noun(skeleton, people, places, previous, reference),
    ):
        key = (event.kind, *sorted(event.participants))
        if key not in seen:
            seen.add(key)
            yield event


def _by_verb(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    pattern, table = verbs(reference.lexicons["event_meeting_verbs"])
    for match in pattern.finditer(skeleton.text):
        verb = table[match[0].lower()]
        low, high = clause(skeleton, match.start(), match.end())
        actors = _actors(skeleton, match.start(), previous)
        objects = skeleton.of("person", match.end(), min(match.end() + _REACH, high))
        before = skeleton.text[: match.start()]
        found = verb_status(before, verb.form, "occurred", headline=skeleton.kind == "title")
        if found is None and verb.form == "base" and len(actors) > 1:
            found = _plain_plural(before)
        if found is None or _DENIED_MEETING.search(skeleton.text, low, match.end()):
            continue
        kind: EventKind = "call" if verb.row[0] == "call" else "meeting"
        yield from _with_each(
            skeleton, people, places, kind, actors, group(skeleton, objects), (low, high), found, f"meeting-verb:{verb.form}"
        )


def _plain_plural(before: str) -> tuple[Status, Tense] | None:
    """Read "Blinken and Wang meet": planned after "when", a picture's or headline's present otherwise."""
    if re.search(r"\bto\s*$", before):
        return ("possible", "future") if re.search(r"\b(?:could|may|might|would like|possib\w+)\b", before) else None
    if re.search(r"\b(?:when|if|before|until)\b[^,;]*$", before, re.I):
        return "expected", "future"
    return "began", "present"


@cache
def _nouns(entries: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = dict(e.split("\t") for e in entries)
    nouns = "|".join(re.escape(n) for n in sorted(kinds, key=lambda n: (-len(n), n)))
    return re.compile(rf"\b(?P<noun>{nouns})\b(?P<link>\s+(?:with|between)\b)?", re.I), kinds


def _by_noun(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    pattern, kinds = _nouns(reference.lexicons["event_meeting_nouns"])
    text = skeleton.text
    for match in pattern.finditer(text):
        low, high = clause(skeleton, match.start(), match.end())
        if match["link"]:
            objects = group(skeleton, skeleton.of("person", match.end(), min(match.end() + _REACH, high)))
            between = match["link"].split()[-1].lower() == "between"
            actors = [] if between else _actors(skeleton, match.start(), previous)
        else:
            actors = _named_pair(skeleton, match.start())
            objects = [] if actors else _owners_after(skeleton, match.start(), match.end())
        found = noun_status(text[: match.start()], text[low:high])
        if found is None or _DENIED_MEETING.search(text, low, match.end()):
            continue
        kind: EventKind = "call" if kinds[match["noun"].lower()] == "call" else "meeting"
        yield from _with_each(skeleton, people, places, kind, actors, objects, (low, high), found, "meeting-noun")


def _actors(skeleton: Skeleton, before: int, previous: int | None) -> list[int]:
    """Return who acts: "Blinken and Wang" are two, else the last person named or a pronoun's."""
    pair = re.search(rf"{PERSON}(?: (?:and|,) [^\ue000,;]{{0,40}}?{PERSON})(?:[^\ue000;]{{0,40}})$", skeleton.text[:before])
    if pair and " and " in pair[0]:
        return [m.key for m in skeleton.of("person", pair.start(), before) if not possessive(skeleton, m)]
    actor = subject(skeleton, before, previous)
    return [] if actor is None else [actor]


def _named_pair(skeleton: Skeleton, at: int) -> list[int]:
    """Read "a Blinken-Xi meeting" and "Blinken's and Xi's talks"."""
    pair = re.search(rf"{PERSON}-{PERSON}\s+(?:[\w-]+\s+){{0,2}}$", skeleton.text[:at])
    return [m.key for m in skeleton.of("person", pair.start(), at)] if pair else []


def _owners_after(skeleton: Skeleton, start: int, end: int) -> list[Marked]:
    """Read "following their almost six-hour meeting on Sunday, Blinken and Qin Gang announced"."""
    if not re.search(r"\btheir\s+(?:[^\s,;]+\s+){0,4}$", skeleton.text[:start]):
        return []
    after = skeleton.of("person", end)
    pair = group(skeleton, after[:2])
    return pair if len(pair) == 2 and "," in skeleton.text[end : pair[0].at] else []


def _with_each(
    skeleton: Skeleton,
    people: Sequence[PersonFound],
    places: Sequence[Place],
    kind: EventKind,
    actors: list[int],
    objects: list[Marked],
    bounds: tuple[int, int],
    found: tuple[Status, Tense],
    rule: str,
) -> Iterator[EventFound]:
    """Yield one event for those who surely take part and one for each "possibly"."""
    certain, maybe = [*actors], []
    at = objects[0].at if objects else 0
    for number, mark in enumerate(objects):
        doubtful = number > 0 and _MAYBE.search(skeleton.text, at, mark.at)
        (maybe if doubtful else certain).append(mark.key)
        at = mark.at
    low, high = bounds
    groups: list[tuple[list[int], Status]] = [(certain, found[0])]
    groups += [([*actors, key], "possible") for key in maybe]
    for keys, status in groups:
        names = tuple(dict.fromkeys(people[key].name for key in keys))
        if len(names) < 2:
            continue
        yield EventFound(
            kind=kind,
            start=skeleton.start,
            end=skeleton.end,
            participants=names,
            places=tuple(places[m.key] for m in _located(skeleton, low, high)),
            dates=times(skeleton, low, high, "date"),
            durations=times(skeleton, low, high, "duration"),
            status=status,
            tense=found[1],
            rule=rule,
        )


def _located(skeleton: Skeleton, low: int, high: int) -> list[Marked]:
    """Return the places that the clause puts the meeting in: "met in Beijing", not "China's top diplomat"."""
    return [
        mark
        for mark in skeleton.of("place", low, high)
        if re.search(rf"\b(?:in|at)\s+(?:the\s+)?(?:{PLACE}\s*(?:,|and)\s*)*$", skeleton.text[low : mark.at])
    ]
