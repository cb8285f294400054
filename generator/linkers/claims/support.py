"""What a claim rests on: files, origins, utterances."""

from __future__ import annotations

from collections.abc import Iterable

from generator.linkers.bodies import body_in, body_name
from generator.linkers.claims.material import Material
from generator.model import Span, Speaker, Statement
from generator.text.folding import fold


def origins(sources: Iterable[str], material: Material) -> tuple[int, int]:
    """Return the fewest and the most origins that sources can have.

    Each known origin is one. An unknown one may be any of those, or one more.
    """
    known: set[str] = set()
    unknown: set[str] = set()
    for source in sources:
        article = material.articles[source]
        (known if article.origin_known else unknown).add(article.origin_key)
    return max(1, len(known)), len(known) + len(unknown)


def utterances(spans: Iterable[Span], material: Material) -> int:
    """Return of how many acts of saying the spans tell.

    What one speaker says of one trip is counted once, however many files print it: who counts statements of one
    Department as several confirmations is wrong more often than who does not. What an article says itself counts
    once for each origin.
    """
    keys = set()
    for span in spans:
        sentence = material.sentence(span)
        said = material.said.get((span.source, sentence.start), ()) if sentence else ()
        inside = [s for s in said if s.parts[0].start < span.end and s.sentence.end > span.start]
        if inside:
            keys.add(material.quoted.get(inside[0].id) or _speaker(inside[0], material))
        else:
            keys.add(material.articles[span.source].origin_key)
    return len(keys)


def one_body(spans: Iterable[Span], material: Material) -> str:
    """Return the body on whose word all the spans rest, "" where some rest on another or on nobody's.

    A spokesperson and an unnamed official of a body speak for it: three articles that rest on one department are no
    three confirmations.
    """
    bodies = set()
    for span in spans:
        sentence = material.sentence(span)
        said = material.said.get((span.source, sentence.start), ()) if sentence else ()
        speakers = [s.speaker for s in said if s.speaker and s.parts[0].start < span.end]
        bodies.add(_body(speakers[0], material) if speakers else "")
    return bodies.pop() if len(bodies) == 1 else ""


def _body(speaker: Speaker, material: Material) -> str:
    titles = [speaker.label]
    if speaker.person and speaker.person in material.people:
        titles += [office.title for office in material.people[speaker.person].offices]
    found = next((body for title in titles if (body := body_in(title, material.reference))), "")
    return f"{found}, {speaker.side}" if found and speaker.side else found


def _speaker(statement: Statement, material: Material) -> str:
    """Return who says it on what occasion, with bodies named alike: "US State Department", "the State Department"."""
    who = statement.speaker or statement.position
    if who is None:
        return material.articles[statement.source].origin_key
    label = who.person or body_name(who.label, material.reference) or fold(who.label)
    return f"{label} {who.side} {statement.trip or statement.source}"
