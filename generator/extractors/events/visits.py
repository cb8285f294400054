"""Visits: somebody goes somewhere, went, will go, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extractors.events.forms import verbs
from generator.extractors.events.legs import legs
from generator.extractors.events.scene import Outlook, Scene
from generator.extractors.events.skeleton import DATE, PERSON, PLACE
from generator.extractors.events.status import called_off, noun_status, once_planned, put_off_after, verb_status
from generator.model import EventFound, Status
from generator.text.patterns import any_of

_DAY = rf"(?:(?:on|from|in|early|late|by|until|this)\s+)*(?:the\s+)?{DATE}"
_STOP = rf"(?:the\s+)?{PLACE}(?!'s)(?:,?\s+{_DAY})?"
_ROUTE = rf"{_STOP}(?:(?:,?\s+(?:and|then)\s+(?:then\s+)?|,\s+(?:and\s+)?(?:then\s+)?)(?:to\s+)?{_STOP})*"
_GOAL = re.compile(
    rf"(?:\s+(?:directly|straight|onwards?|on|back|first|next|also|again|separately|later|early|late|{_DAY},?)){{0,3}}\s+"
    rf"(?:(?P<preposition>to|in|into|at|for|of|through|across)\s+)?(?:both\s+|mainland\s+|neighbou?ring\s+|nearby\s+|the\s+)*"
    rf"(?P<places>{_ROUTE})"
)
_TOWARDS = frozenset(("to", "in", "of", "through", "across"))
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
_PRONOUN = re.compile(r"\b(he|she|his|her)\b", re.I)
_PASSIVE = re.compile(r"\b(?:been|was|were|be|being)(?: \w+ly)?\s*$", re.I)
_HEADLINE = re.compile(rf"{PERSON}(?P<goal>\s+in\s+{PLACE})")
_BEING = re.compile(
    rf"{PERSON}(?:,[^,;]{{0,60}},)?(?:(?: of {PLACE})?, who)?"
    r" (?P<be>is|was|were|are|will be|had been|has been)(?: currently| now| also| back)?"
    rf"(?P<plan> due| expected| scheduled)?(?: to be)?(?: back)?(?P<goal> in (?:the )?{PLACE})"
)
#: Reports tell in the past what is over: in their text the present is a programme.
_PRESENT = re.compile(r"(?:leaves|departs|flies|goes|ends?|wraps?|concludes?|completes?|finishes)\b")
_LEAVING = re.compile(
    r"\b(?:(?:left|leaves|departed|departs|quit|flew out of|flies out of|(?:flew|flies|went|goes) home from)"
    rf" (?P<goal>{PLACE})(?= (?:(?:on|for|after|late|early|with|without|in the|at)\b|{DATE})|[.,;]|$)"
    rf"|(?:ends?|ended|wraps? up|wrapped up|concludes?|concluded|finish(?:es|ed)?|completes?|completed)"
    rf" (?:(?:his|her|a|the) )?(?:[\w-]+ ){{0,3}}?(?P<talks>{PLACE}) (?:visit|trip|tour|stay|mission|dash|talks)\b)"
)
_STOPS = re.compile(
    r"\b(?P<cue>includ\w+|with|makes?|making|made|after|planned|for|and|plus)"
    rf" (?:\w+ )?(?:stops?|stopovers?|legs?) in (?P<goal>{_ROUTE})"
    rf"|\b(?:tour|trip|visit|journey|mission|that|which|will)\b[^.;:\ue000]{{0,60}}?"
    r" (?P<takes>take|takes|took|taking|brings?|brought) (?:him|her|them)(?: first| also| then| on)?"
    rf" to (?P<route>{_ROUTE})"
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
        yield from _by_stops(scene)
        yield from _by_leaving(scene)


def _on_route(
    scene: Scene, who: Sequence[int], route: tuple[int, int], bounds: tuple[int, int], outlook: Outlook, rule: str
) -> Iterator[EventFound]:
    """Yield the visit of each traveller to each stop of a route; one visit where days do not tell the stops apart."""
    places = scene.skeleton.of("place", *route)
    dates = [m.at for m in scene.skeleton.of("date", *route)]
    stretches = legs(scene.text, *route, [m.at for m in places], dates) if len(dates) > 1 else [route]
    for name in scene.names(who):
        whole = scene.event("visit", [name], places, bounds, outlook, rule)
        if len(stretches) == 1:
            yield whole
            continue
        ahead = scene.dates(bounds[0], route[0])
        for number, (low, high) in enumerate(stretches):
            there = [m for m in places if low <= m.at < high]
            stop = scene.event("visit", [name], there, (low, high), outlook, rule)
            durations = () if number else whole.durations
            yield replace(stop, dates=stop.dates or (() if number else ahead), durations=durations)


def _by_verb(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura will travel to Brasilia on Monday and Recife on Tuesday"."""
    text = scene.text
    pattern, table = verbs(scene.reference.lexicons["event_visit_verbs"])
    for match in pattern.finditer(text):
        verb = table[match[0].lower()]
        past, prepositions = verb.row
        goal = _goal(scene, match, prepositions)
        if goal is None and not (prepositions == "-" and re.match(rf"\s+(?:\w+\s+)?{DATE}", text[match.end() :])):
            continue
        before = text[: match.start()]
        travellers = scene.subjects(match.start())
        outlook = verb_status(before, verb.form, _status(past), headline=scene.headline)
        if outlook is None and verb.form == "base" and _FIRST_TO.search(before):
            outlook = "began", "present"
        bounds = scene.clause(match.start(), goal[1] if goal else match.end())
        off = called_off(text if once_planned(before) else text[bounds[0] : match.start()])
        if off:
            outlook = off, outlook[1] if outlook else "past"
        if not travellers or outlook is None or _OFFER.search(before):
            continue
        route = goal or (match.end(), match.end())
        yield from _on_route(scene, travellers, route, bounds, outlook, f"visit-verb:{verb.form}")


def _goal(scene: Scene, verb: re.Match[str], prepositions: str) -> tuple[int, int] | None:
    """Return where the route behind a verb stands that the verb's preposition leads to."""
    at = verb.end()
    if prepositions == "for" and (left := re.compile(rf"\s+{PLACE}").match(scene.text, at)):
        at = left.end()
    goal = _GOAL.match(scene.text, at)
    return goal.span("places") if goal and (goal["preposition"] or "-") in prepositions.split("|") else None


@cache
def _nouns(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<owner>{PERSON}'s?|\bhis|\bher|\btheir|\bthe|\ba|\ban|\bthis)"
        rf"(?P<adjectives>(?:\s+(?!to\b|of\b)[^\s\ue000;,]+){{0,5}}?)\s+(?P<noun>{any_of(entries)})\b"
        rf"(?P<by>(?:\s+to\s+(?:the\s+)?{PLACE})?(?:,?\s+{_DAY})?\s+by\s+(?:[\w.'-]+\s+){{0,8}}?(?P<agent>{PERSON}))?",
        re.I,
    )


def _by_noun(scene: Scene) -> Iterator[EventFound]:
    """Read "her three-day visit to Brazil" and "Moura's trip was postponed in February"."""
    text = scene.text
    for match in _nouns(scene.reference.lexicons["event_visit_nouns"]).finditer(text):
        owner = match["owner"].lower()
        route = _route_of(scene, match)
        travellers = scene.subjects(match.end("agent") if match["agent"] else match.end("owner"))
        end = max(route[1] if route else 0, match.end())
        low, high = bounds = scene.clause(match.start(), end)
        off = called_off(text[low : match.start("noun")][-60:]) or put_off_after(text[end:high])
        pronoun = _PRONOUN.search(text)
        if not travellers and off and pronoun and (key := scene.meant(pronoun[1], ())) is not None:
            travellers = [key]
        if match["agent"]:
            travellers = travellers[-1:]
        if not travellers or _OFFER.search(text[: match.start()]):
            continue
        outlook: Outlook | None = (off, "past") if off else noun_status(
            text[: match.start("noun")], text[low:high], headline=scene.headline
        )
        if outlook is None:
            continue
        definite = owner not in ("the", "a", "an", "this") or match["agent"]
        found = list(_on_route(scene, travellers, route or (end, end), bounds, outlook, "visit-noun"))
        if route or off or (definite and (found[0].dates or found[0].durations)):
            yield from found


def _route_of(scene: Scene, noun: re.Match[str]) -> tuple[int, int] | None:
    """Return where the route of a noun stands: "trip to Brazil", "visit by Moura to Brazil", "Moura's Brazil trip"."""
    for at in (noun.end("noun"), noun.end()):
        goal = _GOAL.match(scene.text, at)
        if goal and goal["preposition"] in _TOWARDS:
            return goal.span("places")
    named = scene.skeleton.of("place", *noun.span("adjectives"))
    return (named[-1].at, named[-1].at + 1) if named and not scene.text.startswith("'", named[-1].at + 1) else None


def _by_presence(scene: Scene) -> Iterator[EventFound]:
    """Talks somewhere put the person there who holds them; so does a headline that begins "Moura in Brasilia".

    Who receives others is at home; a guest is who is received.
    """
    headline = _HEADLINE.match(scene.text) if scene.headline else None
    pattern = _presence(scene.reference.lexicons["event_meeting_verbs"])
    for match in (headline,) if headline else pattern.finditer(scene.text):
        travellers = scene.subjects(match.start("goal") if headline else match.start())
        low, high = scene.clause(match.start(), match.end())
        # Whoever is named behind the place was met elsewhere or another day.
        bounds = low, min((m.at for m in scene.skeleton.of("person", match.end(), high)), default=high)
        outlook: Outlook | None = ("began", "present") if headline else _talks_status(scene, match, bounds)
        hosted = not headline and match["host"]
        if hosted and not _PASSIVE.search(scene.text, 0, match.start()):
            travellers = [m.key for m in scene.skeleton.of("person", match.end("host"), match.start("goal"))][:1]
        if not travellers or outlook is None or (len(travellers) > 1 and not hosted):
            continue
        goals = scene.skeleton.of("place", match.start("goal"), match.end())
        rule = "visit-headline" if headline else "visit-presence"
        for name in scene.names(travellers):
            yield scene.event("visit", [name], goals, bounds, outlook, rule)


def _by_being(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura is in Brasilia" and "Moura is due in Brasilia on Monday"."""
    for match in _BEING.finditer(scene.text):
        keys = [m.key for m in scene.skeleton.of("person", match.start(), match.start() + 1)]
        bounds = scene.clause(match.start(), match.end())
        outlook: Outlook = ("began", "present") if match["be"] in ("is", "are") else ("occurred", "past")
        if match["plan"] or match["be"] == "will be":
            outlook = called_off(scene.text) or ("announced" if match["plan"] == " due" else "expected"), "future"
        goals = scene.skeleton.of("place", match.start("goal"), match.end())
        rule = "visit-plan" if outlook[1] == "future" else "visit-being"
        yield scene.event("visit", scene.names(keys), goals, bounds, outlook, rule)


def _by_leaving(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura left Brasilia on Monday" and "Moura ends Brazil visit": who leaves has been there."""
    for match in _LEAVING.finditer(scene.text):
        travellers = scene.subjects(match.start())
        outlook = verb_status(scene.text[: match.start()], "past", "occurred")
        if outlook and not scene.headline and _PRESENT.match(match[0]):
            outlook = "announced", "future"
        if not travellers or outlook is None:
            continue
        bounds = scene.clause(match.start(), match.end())
        goals = scene.skeleton.of("place", *match.span("goal" if match["goal"] else "talks"))
        for name in scene.names(travellers):
            yield scene.event("visit", [name], goals, bounds, outlook, "visit-end")


def _by_stops(scene: Scene) -> Iterator[EventFound]:
    """Read "a trip that includes stops in Recife and Natal" and "a tour that takes her to Recife and Natal"."""
    for match in _STOPS.finditer(scene.text):
        travellers = scene.subjects(match.start())
        if len({m.key for m in scene.skeleton.of("person", 0, match.start())}) > 1 and not match["takes"]:
            # "Wei told Moura that a tour with a stop in Recife ...": whose tour it is stays open.
            continue
        made = match["takes"] in ("took", "brought") or match["cue"] in ("made", "after")
        outlook: Outlook = ("occurred", "past") if made else ("announced", "future")
        route = match.span("goal" if match["goal"] else "route")
        bounds = (scene.clause(_tour(scene.text, match.start()), match.end())[0], match.end())
        yield from _on_route(scene, travellers, route, bounds, outlook, "visit-stops")


_TOUR = re.compile(r"\b(?:tour|trip|visit|journey|swing|mission)\b")


def _tour(text: str, before: int) -> int:
    """Return where the tour is named whose stops stand at an offset."""
    return max((m.start() for m in _TOUR.finditer(text, 0, before)), default=before)


@cache
def _presence(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match talks held somewhere: "met with officials in <place>", "talks in <place>"."""
    forms, _ = verbs(tuple(e for e in entries if not e.endswith("\thost")))
    hosting, _ = verbs(tuple(e for e in entries if e.endswith("\thost")))
    return re.compile(
        rf"(?:{forms.pattern}|(?P<host>{hosting.pattern})|"
        r"\b(?:talks|meetings|discussions|negotiations|summit|consultations)\b)"
        r"(?P<company>(?:(?!\b(?:held|by|who|whose|that|those|from|killed|detained|over|about|on|to|as|said)\b)[^;:\ue001]){0,80}?)"
        rf"\s+(?:in|(?P<to>to))\s+(?:both\s+)?(?P<goal>{PLACE}(?:(?:,\s*|\s+and\s+){PLACE})*)",
        re.I,
    )


def _talks_status(scene: Scene, match: re.Match[str], bounds: tuple[int, int]) -> Outlook | None:
    _, forms = verbs(scene.reference.lexicons["event_meeting_verbs"])
    verb = next((forms[w] for w in sorted(forms, key=len, reverse=True) if match[0].lower().startswith(w)), None)
    before = scene.text[: match.start()]
    if (match["to"] and not match["host"]) or (verb is None and _BACKGROUND.search(before)):
        return None
    return verb_status(before, verb.form, "occurred") if verb else noun_status(before, scene.text[slice(*bounds)])


#: Talks of another time: "to follow up on their summit in Recife".
_BACKGROUND = re.compile(r"\b(?:on|since|from)\s+(?:\w+\s+){0,3}$", re.I)


def _status(word: str) -> Status:
    return "began" if word == "began" else "occurred"
