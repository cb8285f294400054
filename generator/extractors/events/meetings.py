"""Meetings and calls: people are brought together, or will be, or are not; one of them at least is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from generator.extractors.events.clauses import listed, possessive, speaks
from generator.extractors.events.forms import Verb, verbs
from generator.extractors.events.legs import legs
from generator.extractors.events.parties import parties
from generator.extractors.events.scene import Outlook, Scene
from generator.extractors.events.skeleton import PERSON, PLACE, Marked
from generator.extractors.events.status import called_off, denied, hoped_after, noun_status, put_off_after, verb_status
from generator.model import EventFound, EventKind
from generator.text.patterns import any_of

#: Far enough for "met with the Politburo member, director of the foreign affairs office and foreign minister, Wang Yi".
_REACH = 170
_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:who|whom|whose|which|where|when|while|after|before|because|since|that|but|as|said|says|told|is|are|was|were|has|had|will)\b"
)
#: "a first meeting between" is a noun.
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|their|his|her|its|no|any|\w+'s)\s+(?:\w+\s+){0,2}$", re.I)
#: "they have been greeted in Beijing" does not say by whom.
_BE = re.compile(r"\b(?P<be>be|been|was|were|being|is|are)(?: also| then| \w+ly)?\s*$", re.I)
_BY = re.compile(r"(?:\s+[\w\ue001-\ue003-]+){0,6}?\s+by\b")
_HIM = re.compile(r"\s+(him|her)\b(?! \w+ counterpart| counterpart)", re.I)
_MAYBE = re.compile(r"\b(?:possibly|perhaps|maybe|potentially)\b", re.I)
_DENIED = re.compile(r"\b(?:request|offer|invitation|proposal|refus\w+|reject\w+|declin\w+)\b", re.I)
_BY_PHONE = re.compile(r"\b(?:by|on the|over the|via) (?:tele)?(?:phone|video)|\bcall\b", re.I)
#: Where and how long two people talk only when they are together.
_TOGETHER = re.compile(rf"[\ue003]|\b(?:in|at) (?:the )?{PLACE}|\bclosed doors\b|\b(?:at|inside) the [A-Z]")
_IN = re.compile(rf" (?:in|at)\s+(?:the\s+|both\s+)?(?:{PLACE}\s*(?:,|and)\s*)*$")
_PURPOSE = re.compile(rf" to [a-z]+\b[^;]*? (?:in|at) (?:the )?{PLACE}")
#: Not those who meet are there: "the families of those held in", "to end the war in".
_OTHERS = re.compile(
    r"\b(?:held|taken|killed|kidnapped|abducted|detained|captive|hostage|jailed)(?: by(?: \w+){1,3})? (?:in|at) $|"
    r"\bto (?!(?:meet|hold|see|have|sit|host|receive|confer|dine)\b)[a-z]+\b(?! (?:talks|a meeting|dinner))"
    r"[^;\ue000\ue002]*$"
)
#: Of what one speaks, not with whom.
_ABOUT = re.compile(r" (?:[\w\"'-]+ ){0,4}?(?:about|of|against)\b")
_HOLDING = re.compile(r"\b(?:holds?|held|holding|have|had|having)(?: [\w-]+){1,4} $")
_SETTING = re.compile(r"[\ue001\ue002]")
_OWNED = re.compile(rf"{PERSON}'s\s+(?:[\w-]+\s+){{0,4}}$")


class Member(NamedTuple):
    """One of those who are met: a person or an unnamed party, `text[at:end]` of the skeleton."""

    at: int
    end: int
    name: str


def find_meetings(scene: Scene) -> Iterator[EventFound]:
    """Yield the meetings of one sentence; a meeting has two parties or more, and a name among them."""
    seen: set[tuple[str, ...]] = set()
    for event in (*_by_verb(scene), *_by_talk(scene), *_by_noun(scene)):
        key = (event.kind, *sorted(event.participants))
        if key not in seen:
            seen.add(key)
            yield event


def _by_verb(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura met with Li Wei on Monday", "Moura and Li Wei will hold talks", "Moura was received by Li Wei"."""
    text = scene.text
    pattern, table = verbs(scene.reference.lexicons["event_meeting_verbs"])
    for match in pattern.finditer(text):
        verb = table[match[0].lower()]
        bounds = scene.clause(match.start(), match.end())
        acting = scene.subjects(match.start())
        actors = scene.names(acting)
        before = text[: match.start()]
        passive = _BE.search(before) if verb.form in ("past", "participle") else None
        if passive:
            agent = _BY.match(text, match.end())
            outlook = _passive_status(passive, before, headline=scene.headline) if agent else None
            start = agent.end() if agent else match.end()
        else:
            outlook, start = _active_status(verb, before, actors, headline=scene.headline), match.end()
            programme = verb.form == "s" and scene.skeleton.kind == "body" and scene.dates(*bounds)
            if programme and outlook and outlook[1] == "present":
                # In the text of a report "she sees him on Friday" is a programme.
                outlook = "announced", "future"
        if not actors or outlook is None or _DENIED.search(text, bounds[0], match.end()):
            continue
        kind: EventKind = "call" if verb.row[0] == "call" else "meeting"
        company = actors, _company(scene, start) or _him(scene, start, acting)
        if len(actors) > 1 and company[1] and _SETTING.search(text, start, company[1][0].at):
            # "Moura and Wei meet in Lima on Monday, and Chen ...": those two meet.
            company = actors, []
        if verb.row[0] in ("host", "object") and not company[1] and not text.startswith(" each other", match.end()):
            continue
        yield from _with_each(scene, kind, company, bounds, outlook, f"meeting-verb:{verb.form}")


def _him(scene: Scene, start: int, acting: Sequence[int]) -> list[Member]:
    """Return whom a pronoun right behind the cue stands for: "President Wei received her"."""
    pronoun = _HIM.match(scene.text, start)
    key = scene.meant(pronoun[1], acting) if pronoun else None
    return [Member(start, start, scene.people[key].name)] if key is not None else []


def _active_status(verb: Verb, before: str, actors: Sequence[str], *, headline: bool) -> Outlook | None:
    if verb.form == "ing" and _ARTICLE.search(before):
        return None
    outlook = verb_status(before, verb.form, "occurred", headline=headline)
    if outlook is None and verb.form == "base" and len(actors) > 1 and not denied(before):
        return _plain_plural(before)
    return outlook


def _passive_status(passive: re.Match[str], before: str, *, headline: bool) -> Outlook | None:
    """Return the status of "was received by", "will be welcomed by"."""
    before = before[: passive.start()]
    match passive["be"].lower():
        case "be":
            return verb_status(before, "base", "occurred", headline=headline)
        case "been":
            return verb_status(before, "participle", "occurred")
        case "was" | "were":
            return "occurred", "past"
    return None


def _plain_plural(before: str) -> Outlook | None:
    """Read "Moura and Wei meet": planned after "when", a picture's or headline's present otherwise."""
    if re.search(r"\bto\s*$", before):
        return ("possible", "future") if re.search(r"\b(?:could|may|might|would like|possib\w+)\b", before) else None
    if re.search(r"\b(?:when|if|before|until)\b[^,;]*$", before, re.I):
        return "expected", "future"
    return "began", "present"


def _by_talk(scene: Scene) -> Iterator[EventFound]:
    """Read "Moura spoke with Li Wei by phone" and "Moura spent two hours with Li Wei": how they talked must be said."""
    text = scene.text
    pattern, table = verbs(scene.reference.lexicons["event_talk_verbs"])
    for match in pattern.finditer(text):
        verb = table[match[0].lower()]
        low, high = bounds = scene.clause(match.start(), match.end())
        actors = scene.names(scene.subjects(match.start()))
        by_phone = _BY_PHONE.search(text, match.start(), high)
        outlook = _active_status(verb, text[: match.start()], actors, headline=scene.headline)
        if not actors or outlook is None or _DENIED.search(text, low, match.end()):
            continue
        if not by_phone and not _TOGETHER.search(text, match.end(), high):
            continue
        kind: EventKind = "call" if by_phone else "meeting"
        if _ABOUT.match(text, match.end()):
            continue
        company = [m for m in _company(scene, match.end()) if not text.startswith(" to ", m.end)]
        if verb.row[0] == "visit" and (not company or re.search(PLACE, text[match.end() : company[0].at])):
            continue
        yield from _with_each(scene, kind, (actors, company), bounds, outlook, f"meeting-talk:{verb.form}")


@cache
def _nouns(entries: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = dict(e.split("\t") for e in entries)
    setting = r"(?:\s+(?:on|in|at|about|over|late|early|this)\b[^,;:\ue000]{0,40}?)?"
    link = rf"(?:{setting}\s+(?P<link>(?i:with|between)))?"
    return re.compile(rf"\b(?P<noun>(?ai:{any_of(kinds)}))\b(?:{link}\b)?"), kinds


def _by_noun(scene: Scene) -> Iterator[EventFound]:
    """Read "held talks with Li Wei", "a Moura-Wei meeting" and "their meeting on Sunday, Moura and Wei"."""
    text = scene.text
    pattern, kinds = _nouns(scene.reference.lexicons["event_meeting_nouns"])
    for match in pattern.finditer(text):
        low, high = bounds = scene.clause(match.start(), match.end())
        company = _of_noun(scene, match)
        before, after = text[: match.start("noun")], text[match.end() : high]
        off = called_off(text[low : match.start("noun")][-60:]) or put_off_after(after)
        status = hoped_after(after) or noun_status(before, text[low:high], after)
        outlook: Outlook | None = (off, "past") if off else status
        if outlook is None or _DENIED.search(text, low, match.end()):
            continue
        kind: EventKind = "call" if kinds[match["noun"].lower()] == "call" else "meeting"
        yield from _with_each(scene, kind, company, bounds, outlook, "meeting-noun")


def _of_noun(scene: Scene, match: re.Match[str]) -> tuple[list[str], list[Member]]:
    """Return who meets whom by a noun: its owner and those behind "with", those behind "between" or beside it."""
    if match["link"] is None:
        pair = _named_pair(scene, match.start()) or _holders(scene, match.start())
        return (pair, []) if pair else ([], _owners_after(scene, match.start(), match.end()))
    behind = _company(scene, match.end())
    if match["link"].lower() == "between":
        return [], behind
    owner = _OWNED.search(scene.text, 0, match.start())
    keys = [m.key for m in scene.skeleton.of("person", owner.start(), owner.start() + 1)] if owner else None
    return scene.names(keys if keys is not None else scene.subjects(match.start())), behind


def _company(scene: Scene, start: int) -> list[Member]:
    """Return whom the meeting is with: the first behind the cue, across titles, and those listed with him."""
    skeleton, text = scene.skeleton, scene.text
    border = _OTHER_CLAUSE.search(text, start)
    end = border.start() if border else len(text)
    unnamed = parties(text, start, end, scene.reference.lexicons["event_parties"])
    named = (m for m in skeleton.of("person", start, end) if _is_met(scene, m))
    met = sorted((
        *(Member(m.at, m.at + 1, scene.people[m.key].name) for m in named),
        *(Member(at, at + len(words), words) for at, words in unnamed),
    ))
    if not met or met[0].at > start + _REACH:
        return []
    joined = met[:1]
    for member in met[1:]:
        if not listed(text[joined[-1].end : member.at]):
            break
        joined.append(member)
    return joined


def _is_met(scene: Scene, mark: Marked) -> bool:
    return not possessive(scene.skeleton, mark) and not speaks(scene.skeleton, mark)


def _named_pair(scene: Scene, at: int) -> list[str]:
    """Read "a Moura-Wei meeting"."""
    pair = re.search(rf"{PERSON}-{PERSON}\s+(?:[\w-]+\s+){{0,2}}$", scene.text[:at])
    return scene.names(m.key for m in scene.skeleton.of("person", pair.start(), at)) if pair else []


def _holders(scene: Scene, at: int) -> list[str]:
    """Read "Moura and Wei signed a treaty after they held private talks": whoever is alone has none."""
    held = _HOLDING.search(scene.text, 0, at)
    names = scene.names(scene.subjects(held.start())) if held else []
    return names if len(names) > 1 else []


def _owners_after(scene: Scene, start: int, end: int) -> list[Member]:
    """Read "following their almost six-hour meeting on Sunday, Moura and Li Wei announced"."""
    if not re.search(r"\btheir\s+(?:[^\s,;]+\s+){0,4}$", scene.text[:start]):
        return []
    pair = [m for m in scene.skeleton.of("person", end) if not possessive(scene.skeleton, m)][:2]
    if len(pair) < 2 or not listed(scene.text[pair[0].at + 1 : pair[1].at]):
        return []
    members = [Member(m.at, m.at + 1, scene.people[m.key].name) for m in pair]
    return members if "," in scene.text[end : pair[0].at] else []


def _with_each(
    scene: Scene,
    kind: EventKind,
    company: tuple[list[str], list[Member]],
    bounds: tuple[int, int],
    outlook: Outlook,
    rule: str,
) -> Iterator[EventFound]:
    """Yield the event of each leg: of the actors with those who surely take part, and one with each "possibly"."""
    actors, met = company
    if not met:
        yield from _made(scene, kind, (actors, []), bounds, outlook, rule)
        return
    low, high = bounds = _without_purpose(scene, bounds, met[-1].end)
    end = high if met[-1].at < high else scene.clause(met[-1].at, met[-1].end)[1]
    settings = [m.at for m in (*scene.skeleton.of("date", met[0].at, end), *_located(scene, met[0].at, end))]
    found = legs(scene.text, met[0].at, end, [m.at for m in met], settings)
    for number, (start, stop) in enumerate(found):
        of_leg = [m for m in met if start <= m.at < stop]
        if len(found) == 1:
            yield from _made(scene, kind, (actors, of_leg), bounds, outlook, rule)
            continue
        ahead = scene.dates(low, met[0].at)
        for event in _made(scene, kind, (actors, of_leg), (start, stop), outlook, f"{rule}:leg"):
            shared = () if number else scene.event(kind, [], [], (low, met[0].at), outlook, rule).durations
            yield replace(event, dates=event.dates or ahead, durations=event.durations or shared)


def _without_purpose(scene: Scene, bounds: tuple[int, int], start: int) -> tuple[int, int]:
    """Cut what two people meet for where that has a place of its own: "to follow up on the summit in ..."."""
    purpose = _PURPOSE.search(scene.text, start, bounds[1])
    return (bounds[0], purpose.start()) if purpose else bounds


def _made(
    scene: Scene,
    kind: EventKind,
    company: tuple[list[str], Sequence[Member]],
    bounds: tuple[int, int],
    outlook: Outlook,
    rule: str,
) -> Iterator[EventFound]:
    actors, met = company
    certain, maybe = [*actors], list[str]()
    at = met[0].at if met else 0
    for number, member in enumerate(met):
        doubtful = number > 0 and _MAYBE.search(scene.text, at, member.at)
        (maybe if doubtful else certain).append(member.name)
        at = member.at
    # "She hosted Chen and Wei" does not say that these two met.
    apart = [[*actors, name] for name in certain[1:]] if len(actors) == 1 else [certain]
    groups: list[tuple[list[str], Outlook]] = [(who, outlook) for who in apart]
    groups += [([*actors, name], ("possible", outlook[1])) for name in maybe]
    people = {person.name for person in scene.people}
    for who, how in groups:
        event = scene.event(kind, who, _located(scene, *bounds), bounds, how, rule)
        event = _told(scene, event, bounds[0])
        if len(event.participants) > 1 and people & set(event.participants):
            yield event


def _told(scene: Scene, event: EventFound, low: int) -> EventFound:
    """Return a meeting with the day and the place of the clause that tells of it, where its own clause has none."""
    beside = scene.beside(low)
    if beside is None:
        return event
    start, end, dates = beside
    places = tuple(scene.places[mark.key] for mark in _located(scene, start, end))
    return replace(event, dates=event.dates or dates, places=event.places or places)


def _located(scene: Scene, low: int, high: int) -> list[Marked]:
    """Return the places that the clause puts the meeting in: "met in Beijing", not "China's top diplomat"."""
    return [
        mark
        for mark in scene.skeleton.of("place", low, high)
        if _IN.search(scene.text, low, mark.at) and not _OTHERS.search(scene.text, low, mark.at)
    ]
