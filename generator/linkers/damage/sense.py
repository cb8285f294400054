"""Sentences whose words are whole but whose sense another place of the same article contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.linkers.damage.prose import Prose
from generator.model import Place, Sentence, Signal, Span
from generator.text.folding import fold
from generator.text.patterns import words

_SHOWN = re.compile(r"\b(?:photo|photograph|picture|image)s? (?:of|showing|that shows) ", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:shak\w+|shook|handshake\w*|greet\w*|meet\w*|met|embrac\w+)\b", re.IGNORECASE)
_HANDSHAKE = re.compile(r"\b(?:shak\w+|shook) hands\b|\bhandshakes?\b", re.IGNORECASE)
_LONG_WORD = re.compile(r"\b[a-z]{3,}\b")
_OF_MEETING = re.compile(
    r"meet|met$|talk|summit|visit|speak|spoke|during|before|after|with|from|their|they|then|that|this|have|been|were|was$"
    r"|the$|and$|for$|his$|her$|has$|had$|are$|who$|not$|but$|over|when|will|minister|president|news|conference|press"
)
_PAIR = 2
_NOT = re.compile(r"\b(?:not|never|no longer|refus\w+|declin\w+|\w+n['’]t|without|against)\b[^.;]{0,30}$", re.I)
#: How far behind "flew over" the craft may stand that was meant to fly.
_REACH = 80


def caption_contradicted(prose: Prose) -> Iterator[Signal]:
    """Find a sentence that tells of a picture of two people together of whom the caption names only one."""
    source = prose.one.source
    named = {(m.start, m.end): p.name for p in prose.one.people for m in p.mentions}
    for segment in source.segments:
        if segment.kind != "caption" or not _TOGETHER.search(source.text, segment.start, segment.end):
            continue
        shown = {name for (a, b), name in named.items() if segment.start <= a and b <= segment.end}
        for sentence in prose.sentences:
            told = _SHOWN.search(source.text, sentence.start, sentence.end)
            if not told or not _TOGETHER.search(source.text, told.end(), sentence.end):
                continue
            pair = [n for (a, b), n in sorted(named.items()) if told.end() <= a and b <= sentence.end][:2]
            other = [name for name in pair if name not in shown]
            if len(shown) == len(pair) == 2 and len(other) == 1:
                note = f"{other[0]} is in the picture; the caption on line {segment.first_line} names {_and(shown)}"
                against = Span(source.id, segment.start, segment.end)
                yield Signal("caption contradicted", sentence.line, note, prose.span(sentence), against)


def caption_actor(prose: Prose) -> Iterator[Signal]:
    """Find a sentence that tells the scene of the caption with another person in the place of one of the two shown."""
    source = prose.one.source
    for segment in source.segments:
        caption = source.text[segment.start : segment.end]
        shown = [p for p in prose.one.people if p.name.split()[-1] in caption] if segment.kind == "caption" else []
        if len(shown) < _PAIR:
            continue
        for sentence in prose.sentences:
            text = prose.text(sentence)
            dated = any(sentence.start <= d.start < sentence.end for d in prose.one.dates)
            if dated or not _same_scene(caption, text, prose):
                continue
            acting = [p for p in prose.one.people if any(sentence.start <= m.start < sentence.end for m in p.mentions)]
            others = [p for p in acting if not {*fold(p.name).split()} & {*fold(caption).split()}]
            if len(acting) == _PAIR and len(others) == 1:
                note = f"{others[0].name} acts here; the caption on line {segment.first_line} shows another"
                against = Span(source.id, segment.start, segment.end)
                yield Signal("caption contradicted", sentence.line, note, prose.span(sentence), against)


def _same_scene(caption: str, text: str, prose: Prose) -> bool:
    """Whether both have a handshake, or two uncommon nouns that are no names, titles or words for meeting."""
    if _HANDSHAKE.search(caption) and _HANDSHAKE.search(text):
        return True
    common = {*_LONG_WORD.findall(caption)} & {*_LONG_WORD.findall(text)}
    offices = {*prose.lexicons["people_offices"], *prose.lexicons["people_heads"]}
    return len([w for w in common if w not in offices and not _OF_MEETING.match(w)]) >= _PAIR


def impossible_subject(prose: Prose) -> Iterator[Signal]:
    """Find a person who flew over a country over a balloon: the thing that flew has lost its place as subject."""
    text = prose.one.source.text
    crafts = words(prose.lexicons["damage_crafts"]).pattern
    flown = re.compile(
        rf"\b(?:he|she|they)\b[^.;,]{{0,20}}\bfl(?:ew|own|ying) over\b[^;,]{{1,{_REACH}}}?"
        rf"\bover (?:an?|the) (?:\w+ ){{0,3}}{crafts}",
        re.IGNORECASE,
    )
    for sentence in prose.sentences:
        if flown.search(text, sentence.start, sentence.end):
            note = "a person is said to fly over what flew itself"
            yield Signal("impossible subject", sentence.line, note, prose.span(sentence))


def hostile_request(prose: Prose) -> Iterator[Signal]:
    """Find an ask for conduct that no side asks of another; "a hostile stance against X" is another matter."""
    text = prose.one.source.text
    conduct = words(prose.lexicons["damage_hostile_conduct"]).pattern
    asked = re.compile(
        rf"\b(?:urg|ask|press|call)(?:e?s|ed|ing)?\b(?: on)? [^.;,]{{1,40}} to (?:take|adopt|assume|show)"
        rf" (?:an? )?(?:more )?{conduct}(?!\s+(?:against|on|toward|towards|to|with|in)\b)",
        re.IGNORECASE,
    )
    for sentence in prose.sentences:
        found = asked.search(text, sentence.start, sentence.end)
        if found and not prose.in_quotation(found.start()):
            note = "one side is said to ask the other for hostile conduct"
            yield Signal("doubtful sense", sentence.line, note, prose.span(sentence))


def lost_negation(prose: Prose) -> Iterator[Signal]:
    """Find "they are accepting A's sale of arms to B" in an article in which A is told to stop its support of B."""
    text = prose.one.source.text
    accepting = words(prose.lexicons["damage_accepting"], ignore_case=True)
    stopping = words(prose.lexicons["damage_stopping"], ignore_case=True)
    help_ = words(prose.lexicons["damage_help"], ignore_case=True)
    countries = [p for p in prose.one.places if p.kind == "country"]
    stopped = [
        (sentence, [p.country for p in inside])
        for sentence, inside in _places_in(prose.sentences, countries)
        if stopping.search(text, sentence.start, sentence.end) and help_.search(text, sentence.start, sentence.end)
    ]
    for sentence, inside in _places_in(prose.sentences, countries) if stopped else ():
        verb = accepting.search(text, sentence.start, sentence.end)
        if not verb or _NOT.search(text, sentence.start, verb.start()):
            continue
        pair = _first_two([p for p in inside if p.start >= verb.end()])
        owned = pair and re.match(r"\s+(?:\w+\s+)?$", text[verb.end() : pair[0].start])
        if not pair or not owned or not help_.search(text, pair[0].end, pair[1].start):
            continue
        for other, told in stopped:
            if other != sentence and _in_order(pair[0].country, pair[1].country, told):
                note = f"the article says on line {other.line} that this should stop; a “not” seems to be lost"
                yield Signal("contradicts itself", sentence.line, note, prose.span(sentence), prose.span(other))
                break


def _places_in(sentences: Sequence[Sentence], places: Sequence[Place]) -> Iterator[tuple[Sentence, list[Place]]]:
    """Yield each sentence with its places; both come in order of the text."""
    at = 0
    ordered = sorted(places, key=lambda p: p.start)
    for sentence in sentences:
        while at < len(ordered) and ordered[at].start < sentence.start:
            at += 1
        inside = []
        while at < len(ordered) and ordered[at].end <= sentence.end:
            inside.append(ordered[at])
            at += 1
        yield sentence, inside


def _first_two(places: Sequence[Place]) -> tuple[Place, Place] | None:
    """Return the first place and the first of another country behind it."""
    other = next((p for p in places if p.country != places[0].country), None) if places else None
    return (places[0], other) if other else None


def _in_order(first: str, second: str, names: Sequence[str]) -> bool:
    return first in names and second in names[names.index(first) + 1 :]


def _and(names: set[str]) -> str:
    return " and ".join(sorted(names))
