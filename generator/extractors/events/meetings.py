"""Meetings and calls: two named people are brought together, or will be, or are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extractors.events.clauses import group, possessive
from generator.extractors.events.forms import verbs
from generator.extractors.events.scene import Outlook, Scene
from generator.extractors.events.skeleton import PERSON, PLACE, Marked, Skeleton
from generator.extractors.events.status import noun_status, verb_status
from generator.model import EventFound, EventKind
from generator.text.patterns import any_of

#: Far enough for "met with the Politburo member, director of the foreign affairs office and foreign minister, Wang Yi".
_REACH = 170
_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:who|which|where|when|while|after|before|because|since|that|but|as|said|says|told|is|are|was|were|has|had|will)\b"
)
#: "a first meeting between" is a noun.
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|their|his|her|its|no|any|\w+'s)\s+(?:\w+\s+){0,2}$", re.I)
#: "they have been greeted in Beijing" does not say by whom.
_PASSIVE = re.compile(r"\b(?:been|was|were|being)\s*$", re.I)
_MAYBE = re.compile(r"\b(?:possibly|perhaps|maybe|potentially)\b", re.I)
_DENIED = re.compile(r"\b(?:request|offer|invitation|proposal|refus\w+|reject\w+|declin\w+)\b", re.I)


def find_meetings(scene: Scene) -> Iterator[EventFound]:
    """Yield the meetings of one sentence; a meeting has at least two named people."""
    seen: set[tuple[str, ...]] = set()
    for event in (*_by_verb(scene), *_by_noun(scene)):
        key = (event.kind, *sorted(event.participants))
        if key not in seen:
            seen.add(key)
            yield event


def _by_verb(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura met with Li Wei on Monday" and "Moura and Li Wei will hold talks"."""
    text = scene.text
    pattern, table = verbs(scene.reference.lexicons["event_meeting_verbs"])
    for match in pattern.finditer(text):
        verb = table[match[0].lower()]
        low, high = scene.clause(match.start(), match.end())
        actors = _actors(scene, match.start())
        before = text[: match.start()]
        outlook = verb_status(before, verb.form, "occurred", headline=scene.headline)
        if outlook is None and verb.form == "base" and len(actors) > 1:
            outlook = _plain_plural(before)
        other = (verb.form == "ing" and _ARTICLE.search(before)) or _PASSIVE.search(before) or not actors
        if other or outlook is None or _DENIED.search(text, low, match.end()):
            continue
        objects = _objects(scene.skeleton, match.end())
        kind: EventKind = "call" if verb.row[0] == "call" else "meeting"
        yield from _with_each(scene, kind, (actors, objects), (low, high), outlook, f"meeting-verb:{verb.form}")


def _plain_plural(before: str) -> Outlook | None:
    """Read "Moura and Wei meet": planned after "when", a picture's or headline's present otherwise."""
    if re.search(r"\bto\s*$", before):
        return ("possible", "future") if re.search(r"\b(?:could|may|might|would like|possib\w+)\b", before) else None
    if re.search(r"\b(?:when|if|before|until)\b[^,;]*$", before, re.I):
        return "expected", "future"
    return "began", "present"


@cache
def _nouns(entries: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = dict(e.split("\t") for e in entries)
    return re.compile(rf"\b(?P<noun>(?ai:{any_of(kinds)}))\b(?P<link>(?i:\s+(?:with|between)\b))?"), kinds


def _by_noun(scene: Scene) -> Iterator[EventFound]:
    """Read "held talks with Li Wei", "a Moura-Wei meeting" and "their meeting on Sunday, Moura and Wei"."""
    text = scene.text
    pattern, kinds = _nouns(scene.reference.lexicons["event_meeting_nouns"])
    for match in pattern.finditer(text):
        low, high = scene.clause(match.start(), match.end())
        if match["link"]:
            between = match["link"].split()[-1].lower() == "between"
            actors = [] if between else _actors(scene, match.start())
            objects = _objects(scene.skeleton, match.end())
        else:
            actors = _named_pair(scene.skeleton, match.start())
            objects = [] if actors else _owners_after(scene.skeleton, match.start(), match.end())
        outlook = noun_status(text[: match.start()], text[low:high])
        if outlook is None or _DENIED.search(text, low, match.end()):
            continue
        kind: EventKind = "call" if kinds[match["noun"].lower()] == "call" else "meeting"
        yield from _with_each(scene, kind, (actors, objects), (low, high), outlook, "meeting-noun")


def _actors(scene: Scene, before: int) -> list[int]:
    """Return who acts: "Moura and Wei" are two, else the last person named or a pronoun's."""
    skeleton = scene.skeleton
    pair = re.search(rf"{PERSON} (?:and|,) [^\ue000,;]{{0,40}}?{PERSON}[^\ue000;]{{0,40}}$", scene.text[:before])
    if pair and " and " in pair[0]:
        return [m.key for m in skeleton.of("person", pair.start(), before) if not possessive(skeleton, m)]
    actor = scene.subject(before)
    return [] if actor is None else [actor]


def _objects(skeleton: Skeleton, start: int) -> list[Marked]:
    """Return whom the meeting is with: the first person behind the cue, across titles, and those listed with him."""
    end = _OTHER_CLAUSE.search(skeleton.text, start, start + _REACH)
    return group(skeleton, skeleton.of("person", start, end.start() if end else start + _REACH))


def _named_pair(skeleton: Skeleton, at: int) -> list[int]:
    """Read "a Moura-Wei meeting"."""
    pair = re.search(rf"{PERSON}-{PERSON}\s+(?:[\w-]+\s+){{0,2}}$", skeleton.text[:at])
    return [m.key for m in skeleton.of("person", pair.start(), at)] if pair else []


def _owners_after(skeleton: Skeleton, start: int, end: int) -> list[Marked]:
    """Read "following their almost six-hour meeting on Sunday, Moura and Li Wei announced"."""
    if not re.search(r"\btheir\s+(?:[^\s,;]+\s+){0,4}$", skeleton.text[:start]):
        return []
    pair = group(skeleton, skeleton.of("person", end)[:2])
    return pair if len(pair) == 2 and "," in skeleton.text[end : pair[0].at] else []


def _with_each(
    scene: Scene,
    kind: EventKind,
    company: tuple[list[int], list[Marked]],
    bounds: tuple[int, int],
    outlook: Outlook,
    rule: str,
) -> Iterator[EventFound]:
    """Yield one event of the actors with those who surely take part, and one with each "possibly"."""
    actors, objects = company
    certain = [*actors]
    maybe: list[int] = []
    at = objects[0].at if objects else 0
    for number, mark in enumerate(objects):
        doubtful = number > 0 and _MAYBE.search(scene.text, at, mark.at)
        (maybe if doubtful else certain).append(mark.key)
        at = mark.at
    # "She hosted Chen and Wei" does not say that these two met.
    apart = [[*actors, key] for key in certain[1:]] if len(actors) == 1 else [certain]
    groups: list[tuple[list[int], Outlook]] = [(who, outlook) for who in apart]
    groups += [([*actors, key], ("possible", outlook[1])) for key in maybe]
    for who, how in groups:
        event = scene.event(kind, who, _located(scene.skeleton, *bounds), bounds, how, rule)
        if len(event.participants) > 1:
            yield event


def _located(skeleton: Skeleton, low: int, high: int) -> list[Marked]:
    """Return the places that the clause puts the meeting in: "met in Beijing", not "China's top diplomat"."""
    return [
        mark
        for mark in skeleton.of("place", low, high)
        if re.search(rf"(?<!held) (?:in|at)\s+(?:the\s+)?(?:{PLACE}\s*(?:,|and)\s*)*$", skeleton.text[low : mark.at])
    ]
