"""Visits: somebody goes somewhere, went, will go, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extractors.events.forms import verbs
from generator.extractors.events.scene import Outlook, Scene
from generator.extractors.events.skeleton import DATE, PERSON, PLACE
from generator.extractors.events.status import called_off, noun_status, verb_status
from generator.model import EventFound, Status
from generator.text.patterns import any_of

_GOAL = re.compile(
    rf"\s+(?:(?P<preposition>to|in|into|at|for)\s+)?(?:both\s+|the\s+|mainland\s+|neighbou?ring\s+|nearby\s+)*"
    rf"(?P<places>{PLACE}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s+then\s+|,\s+then\s+)(?:to\s+|the\s+)*{PLACE})*)"
)
#: Somebody else's visit that is only offered or asked for: the person before it is not the traveller.
_OFFER = re.compile(
    r"\b(?:offer\w*|invit\w+|request\w*|urg\w+|allow\w*|ask\w*)\b[^\ue000]{0,20}$",
    re.I,
)
#: "the first minister to go to Brazil": who is the first to do it does it.
_FIRST_TO = re.compile(
    r"\b(?:first|only|latest|most senior|\w+-ranking)\b[^;:]{0,60}\bto(?: have)?\s*$",
    re.I,
)
_HEADLINE = re.compile(rf"{PERSON}(?P<goal>\s+in\s+{PLACE})")
_BEING = re.compile(rf"{PERSON}(?:,[^,;]{{0,60}},)? (?P<verb>is|was)(?: currently| now)?(?P<goal> in (?:the )?{PLACE})")
_STOPS = re.compile(
    rf"\b(?:includ\w+|with|makes?|making|made) (?:\w+ )?stops? in "
    rf"(?P<goal>{PLACE}(?:(?:, (?:and )?| and )(?:the )?{PLACE})*)"
)


def find_visits(scene: Scene) -> Iterator[EventFound]:
    """Yield the visits of one sentence; a visit without a traveller is none."""
    placed = bool(scene.skeleton.of("place"))
    if placed or scene.skeleton.of("date"):
        yield from _by_verb(scene)
    yield from _by_noun(scene)
    if placed:
        yield from _by_presence(scene)
    yield from _by_being(scene)


def _by_verb(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura will travel to Brasilia and Recife on Monday"."""
    text = scene.text
    pattern, table = verbs(scene.reference.lexicons["event_visit_verbs"])
    for match in pattern.finditer(text):
        verb = table[match[0].lower()]
        past, prepositions = verb.row
        goal = _GOAL.match(text, match.end())
        if goal and (goal["preposition"] or "-") not in prepositions.split("|"):
            continue
        if not goal and not (prepositions == "-" and re.match(rf"\s+(?:\w+\s+)?{DATE}", text[match.end() :])):
            continue
        before = text[: match.start()]
        traveller = scene.subject(match.start())
        outlook = verb_status(before, verb.form, _status(past), headline=scene.headline)
        if outlook is None and verb.form == "ing" and re.search(r",\s*$", before):
            outlook = noun_status(before, before)
        if outlook is None and verb.form == "base" and _FIRST_TO.search(before):
            outlook = "began", "present"
        if traveller is None or outlook is None or _OFFER.search(before):
            continue
        end = goal.end() if goal else match.end()
        bounds = scene.clause(match.start(), end)
        status = called_off(text[bounds[0] : match.start()]) or outlook[0]
        goals = scene.skeleton.of("place", match.end(), end)
        yield scene.event("visit", [traveller], goals, bounds, (status, outlook[1]), f"visit-verb:{verb.form}")


@cache
def _nouns(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<owner>{PERSON}'s?|\bhis|\bher|\bthe|\ba|\ban|\bthis)"
        rf"(?P<adjectives>(?:\s+(?!to\b|of\b)[^\s\ue000;,]+){{0,5}}?)\s+(?P<noun>{any_of(entries)})\b"
        rf"(?:\s+by\s+(?:[\w.'-]+\s+){{0,8}}?(?P<agent>{PERSON}))?",
        re.I,
    )


def _by_noun(scene: Scene) -> Iterator[EventFound]:
    """Read "her three-day visit to Brazil" and "Moura's trip was postponed in February"."""
    text = scene.text
    for match in _nouns(scene.reference.lexicons["event_visit_nouns"]).finditer(text):
        goal = _GOAL.match(text, match.end("noun"))
        if goal and goal["preposition"] not in ("to", "in"):
            goal = None
        traveller = scene.subject(match.end("agent") if match["agent"] else match.end("owner"))
        if traveller is None or _OFFER.search(text[: match.start()]):
            continue
        end = goal.end() if goal else match.end()
        low, high = scene.clause(match.start(), end)
        off = called_off(text[low : match.start("noun")][-60:]) or called_off(_passive(text[end:high]))
        outlook: Outlook | None = (off, "past") if off else noun_status(text[: match.start("noun")], text[low:high])
        if outlook is None:
            continue
        goals = scene.skeleton.of("place", match.end("noun"), end)
        event = scene.event("visit", [traveller], goals, (low, high), outlook, "visit-noun")
        definite = match["owner"].lower() not in ("the", "a", "an", "this") or match["agent"]
        if goal or (definite and (event.dates or event.durations or off)):
            yield event


def _passive(after: str) -> str:
    """Return what is said of the trip itself right after it: "was postponed in February"."""
    match = re.match(r"[^,;]{0,30}?\b(?:was|were|is|been|being|be)\b(?:\s+\w+){0,3}", after)
    return match[0] if match else ""


def _by_presence(scene: Scene) -> Iterator[EventFound]:
    """Talks somewhere put the person there who holds them; so does a headline that begins "Moura in Brasilia"."""
    headline = _HEADLINE.match(scene.text) if scene.headline else None
    pattern = _presence(scene.reference.lexicons["event_meeting_verbs"])
    for match in (headline,) if headline else pattern.finditer(scene.text):
        traveller = scene.subject(match.start("goal") if headline else match.start())
        bounds = scene.clause(match.start(), match.end())
        outlook: Outlook | None = ("began", "present") if headline else _talks_status(scene, match, bounds)
        if traveller is None or outlook is None:
            continue
        goals = scene.skeleton.of("place", match.start("goal"), match.end())
        rule = "visit-headline" if headline else "visit-presence"
        yield scene.event("visit", [traveller], goals, bounds, outlook, rule)


def _by_being(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura is in Brasilia" and "a trip that includes stops in Recife and Natal"."""
    for match in _BEING.finditer(scene.text):
        keys = [m.key for m in scene.skeleton.of("person", match.start(), match.start() + 1)]
        outlook: Outlook = ("began", "present") if match["verb"] == "is" else ("occurred", "past")
        goals = scene.skeleton.of("place", match.start("goal"), match.end())
        yield scene.event("visit", keys, goals, scene.clause(match.start(), match.end()), outlook, "visit-being")
    for match in _STOPS.finditer(scene.text):
        traveller = scene.subject(match.start())
        if traveller is not None:
            goals = scene.skeleton.of("place", match.start("goal"), match.end())
            bounds = (match.start(), match.end())
            yield scene.event("visit", [traveller], goals, bounds, ("announced", "future"), "visit-stops")


@cache
def _presence(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match talks held somewhere: "met with officials in <place>", "talks in <place>"."""
    forms, _ = verbs(entries)
    return re.compile(
        rf"(?:{forms.pattern}|\b(?:talks|meetings|discussions|negotiations|summit|consultations)\b)"
        r"(?P<company>(?:(?!\b(?:held|by|who|whose|that|those|from|killed|detained|over|about|on)\b)[^;:\ue001]){0,80}?)"
        rf"\s+in\s+(?:both\s+)?(?P<goal>{PLACE}(?:(?:,\s*|\s+and\s+){PLACE})*)",
        re.I,
    )


def _talks_status(scene: Scene, match: re.Match[str], bounds: tuple[int, int]) -> Outlook | None:
    _, forms = verbs(scene.reference.lexicons["event_meeting_verbs"])
    verb = next((forms[w] for w in sorted(forms, key=len, reverse=True) if match[0].lower().startswith(w)), None)
    before = scene.text[: match.start()]
    return verb_status(before, verb.form, "occurred") if verb else noun_status(before, scene.text[slice(*bounds)])


def _status(word: str) -> Status:
    return "began" if word == "began" else "occurred"
