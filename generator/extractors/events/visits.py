"""Visits: somebody goes somewhere, went, will go, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extractors.events.clauses import clause, subject, times
from generator.extractors.events.forms import verbs
from generator.extractors.events.skeleton import DATE, PERSON, PLACE, Skeleton
from generator.extractors.events.status import called_off, noun_status, verb_status
from generator.model import EventFound, PersonFound, Place, Reference, Status, Tense

_GOAL = re.compile(
    rf"\s+(?:(?P<preposition>to|in|into|at|for)\s+)?(?:both\s+|the\s+|mainland\s+|neighbou?ring\s+|nearby\s+)*"
    rf"(?P<places>{PLACE}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s+then\s+|,\s+then\s+)(?:to\s+|the\s+)*{PLACE})*)"
)
#: Somebody else's visit that is only offered or asked for: the person before it is not the traveller.
_OFFER = re.compile(r"\b(?:offer\w*|invit\w+|request\w*|urg\w+|allow\w*|ask\w*)\b[^\ue000]{0,20}$", re.I)


def find_visits(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    """Yield the visits of one sentence; a visit without a traveller is none."""
    yield from _by_verb(skeleton, people, places, previous, reference)
    yield from _by_noun(skeleton, people, places, previous, reference)
    yield from _by_presence(skeleton, people, places, previous, reference)


def _by_verb(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    pattern, table = verbs(reference.lexicons["event_visit_verbs"])
    for match in pattern.finditer(skeleton.text):
        verb = table[match[0].lower()]
        past, prepositions = verb.row
        goal = _GOAL.match(skeleton.text, match.end())
        if goal and (goal["preposition"] or "-") not in prepositions.split("|"):
            continue
        if not goal and not (prepositions == "-" and re.match(rf"\s+(?:\w+\s+)?{DATE}", skeleton.text[match.end() :])):
            continue
        before = skeleton.text[: match.start()]
        traveller = subject(skeleton, match.start(), previous)
        found = verb_status(before, verb.form, _status(past), headline=skeleton.kind == "title")
        if verb.form == "ing" and found is None and re.search(r",\s*$", before):
            found = noun_status(before, before)
        if verb.form == "base" and found is None and _FIRST_TO.search(before):
            found = ("began", "present")
        if traveller is None or found is None or _OFFER.search(before):
            continue
        end = goal.end() if goal else match.end()
        low, high = clause(skeleton, match.start(), end)
        status: Status = called_off(skeleton.text[low : match.start()]) or found[0]
        goals = skeleton.of("place", match.end(), end)
        yield EventFound(
            kind="visit",
            start=skeleton.start,
            end=skeleton.end,
            participants=(people[traveller].name,),
            places=tuple(places[m.key] for m in goals),
            dates=times(skeleton, low, high, "date"),
            durations=times(skeleton, low, high, "duration"),
            status=status,
            tense=found[1],
            rule=f"visit-verb:{verb.form}",
        )


@cache
def _nouns(entries: tuple[str, ...]) -> re.Pattern[str]:
    nouns = "|".join(re.escape(e) for e in sorted(entries, key=lambda e: (-len(e), e)))
    return re.compile(
        rf"(?P<owner>{PERSON}'s?|\bhis|\bher|\bthe|\ba|\ban|\bthis)(?P<adjectives>(?:\s+(?!to\b|of\b)[^\s\ue000;,]+){{0,5}}?)"
        rf"\s+(?P<noun>(?:{nouns}))\b(?:\s+by\s+(?:[\w.'-]+\s+){{0,8}}?(?P<agent>{PERSON}))?",
        re.I,
    )


def _by_noun(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    text = skeleton.text
    for match in _nouns(reference.lexicons["event_visit_nouns"]).finditer(text):
        goal = _GOAL.match(text, match.end("noun"))
        if goal and goal["preposition"] not in ("to", "in"):
            goal = None
        at = match.end("agent") if match["agent"] else match.end("owner")
        traveller = subject(skeleton, at, previous)
        before = text[: match.start("noun")]
        if traveller is None or _OFFER.search(text[: match.start()]):
            continue
        end = goal.end() if goal else match.end()
        low, high = clause(skeleton, match.start(), end)
        dates, durations = times(skeleton, low, high, "date"), times(skeleton, low, high, "duration")
        off = called_off(text[low : match.start("noun")][-60:]) or called_off(_passive(text[end:high]))
        found: tuple[Status, Tense] | None = (off, "past") if off else noun_status(before, text[low:high])
        definite = match["owner"].lower() not in ("the", "a", "an", "this") or match["agent"]
        if found is None or not (goal or (definite and (dates or durations or off))):
            continue
        yield EventFound(
            kind="visit",
            start=skeleton.start,
            end=skeleton.end,
            participants=(people[traveller].name,),
            places=tuple(places[m.key] for m in skeleton.of("place", match.end("noun"), end)),
            dates=dates,
            durations=durations,
            status=found[0],
            tense=found[1],
            rule="visit-noun",
        )


_HEADLINE = re.compile(rf"{PERSON}(?P<goal>\s+in\s+{PLACE})")
#: "the first minister to go to Brazil": who is the first to do it does it.
_FIRST_TO = re.compile(r"\b(?:first|only|latest|most senior|\w+-ranking)\b[^;:]{0,60}\bto(?: have)?\s*$", re.I)


@cache
def _presence(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match talks held somewhere: "met with officials in <place>", "talks in <place>"."""
    forms, _ = verbs(entries)
    return re.compile(
        rf"(?:{forms.pattern}|\b(?:talks|meetings|discussions|negotiations|summit|consultations)\b)"
        rf"(?P<company>(?:(?!\b(?:held|by|who|whose|that|those|from|killed|detained|over|about|on)\b)[^;:\ue001]){{0,80}}?)"
        rf"\s+in\s+(?:both\s+)?(?P<goal>{PLACE}(?:(?:,\s*|\s+and\s+){PLACE})*)",
        re.I,
    )


def _by_presence(
    skeleton: Skeleton, people: Sequence[PersonFound], places: Sequence[Place], previous: int | None, reference: Reference
) -> Iterator[EventFound]:
    """Talks somewhere put the person there who holds them; so does a headline that begins "Blinken in Beijing"."""
    headline = _HEADLINE.match(skeleton.text) if skeleton.kind == "title" else None
    pattern = _presence(reference.lexicons["event_meeting_verbs"])
    for match in (headline,) if headline else pattern.finditer(skeleton.text):
        traveller = subject(skeleton, match.start("goal") if headline else match.start(), previous)
        low, high = clause(skeleton, match.start(), match.end())
        found: tuple[Status, Tense] | None = ("began", "present")
        if not headline:
            found = _talks_status(skeleton, match, low, high, reference)
        if traveller is None or found is None:
            continue
        yield EventFound(
            kind="visit",
            start=skeleton.start,
            end=skeleton.end,
            participants=(people[traveller].name,),
            places=tuple(places[m.key] for m in skeleton.of("place", match.start("goal"), match.end())),
            dates=times(skeleton, low, high, "date"),
            durations=(),
            status=found[0],
            tense=found[1],
            rule="visit-headline" if headline else "visit-presence",
        )


def _talks_status(
    skeleton: Skeleton, match: re.Match[str], low: int, high: int, reference: Reference
) -> tuple[Status, Tense] | None:
    _, forms = verbs(reference.lexicons["event_meeting_verbs"])
    verb = next((forms[w] for w in sorted(forms, key=len, reverse=True) if match[0].lower().startswith(w)), None)
    before = skeleton.text[: match.start()]
    return verb_status(before, verb.form, "occurred") if verb else noun_status(before, skeleton.text[low:high])


def _passive(after: str) -> str:
    """Return what is said of the trip itself right after it: "was postponed in February"."""
    match = re.match(r"[^,;]{0,30}?\b(?:was|were|is|been|being|be)\b(?:\s+\w+){0,3}", after)
    return match[0] if match else ""


def _status(word: str) -> Status:
    return "began" if word == "began" else "occurred"
