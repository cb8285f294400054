"""Asks and replies, and invitations that were accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.linkers.claims.issues import has_one_side, status_of
from generator.linkers.claims.material import Assertion, Material
from generator.model import Ask, Reference, Span, Speaker, Statement, Trip
from generator.text.folding import plain
from generator.text.patterns import words

#: How many words into its content an ask may name whom it is put to: "demanded that the US stop ...".
_REACH = 40
_DEMANDED = re.compile(r"(?:demanded|urged|asked|called on|insisted|pressed)\b", re.IGNORECASE)
_ACCEPTED = re.compile(
    r"(?<!not )\baccept(?:ed|s)\b(?P<whose>[^.;“”\"]{0,60}?)\b(?:offer|invitation|invite)\b"
    r"(?:[^.;“”\"]{0,10}\bto (?:visit|travel to|come to|go to)\b)?",
)


def link_asks(material: Material) -> tuple[Ask, ...]:
    """Return what the traveller's side and the hosts asked of each other on trips, with the reported replies."""
    trips = {t.id: t for t in material.trips}
    replies = _replies(material)
    asks = []
    for statement in material.statements:
        trip = trips.get(statement.trip or "")
        asker = statement.position or statement.speaker
        if trip is None or asker is None or not has_one_side(asker) or not _asks(statement, material):
            continue
        if material.is_damaged(statement.sentence):
            continue
        asked = _asked(statement, asker, material)
        sides = {material.known.sides.get(trip.traveller), trip.destination, *(name for name, _ in trip.places)}
        if {asker.side, asked} <= sides:
            reply = next((r for i in statement.issues if (r := replies.get((trip.id, asked, i)))), None)
            ask_id, status = f"ask-{statement.id}", status_of(statement, trip, material)
            asks.append(Ask(ask_id, trip.id, asker, asked, status, statement.issues, statement.id, reply))
    return tuple(asks)


def of_asks(asks: Sequence[Ask], material: Material) -> Iterator[Assertion]:
    """Yield each ask as the word of its source."""
    statements = {s.id: s for s in material.statements}
    labels = {i.id: i.label for i in material.reference.issues}
    for ask in asks:
        about = [labels[i] for i in ask.issues if i in labels]
        words_ = f"{ask.asker.side} asked {ask.asked}" + (f", on {', '.join(about)}" if about else "")
        value = " ".join((ask.asker.side, ask.asked, *sorted(ask.issues)))
        yield Assertion(ask.trip, "ask", value, ask.status, statements[ask.statement].sentence, words_)


def _asks(statement: Statement, material: Material) -> bool:
    part = statement.parts[0]
    content = material.text(Span(statement.source, part.start, min(part.end, part.start + _REACH)))
    return statement.rule.startswith("request:") or bool(_DEMANDED.match(content))


def _asked(statement: Statement, asker: Speaker, material: Material) -> str:
    """Return the side that is asked: named between the verb and the content, or at its beginning; "" if not."""
    first = statement.parts[0].start
    found = ""
    if statement.cue and statement.cue.end <= first:
        found = _side(material.text(Span(statement.source, statement.cue.end, first)), material.reference)
    if not found:
        start = Span(statement.source, first, min(statement.parts[0].end, first + _REACH))
        found = _side(material.text(start), material.reference)
    return found if found != asker.side else ""


def _side(text: str, reference: Reference) -> str:
    """Return the first side that a text names by its country, people, capital or body."""
    names = _side_names(reference)
    match = words(tuple(names)).search(plain(text))
    return names[" ".join(match[0].split())] if match else ""


@lru_cache(maxsize=4)
def _side_names(reference: Reference) -> dict[str, str]:
    """Return every name of a side with the side."""
    return {
        name: c.name
        for c in reversed(reference.countries)
        for name in (*c.demonyms, c.capital, *c.capitals, *c.institutions, *c.names, c.name)
        if name
    }


def _replies(material: Material) -> dict[tuple[str, str, str], str]:
    """Return the first statement in which a side answers, by trip, side and issue."""
    answering = words(material.reference.lexicons["claim_replying"], ignore_case=True)
    replies: dict[tuple[str, str, str], str] = {}
    for statement in material.statements:
        who = statement.position or statement.speaker
        if who and statement.trip and statement.cue and answering.search(material.text(statement.cue)):
            for issue in statement.issues:
                replies.setdefault((statement.trip, who.side, issue), statement.id)
    return replies


def of_invitations(material: Material) -> Iterator[Assertion]:
    """Yield "X had accepted Y's invitation to visit Z", where all three are named."""
    for trip in material.trips:
        for source in (*trip.sources, *trip.mentioned_by):
            yield from _accepted(material, source, trip)


def _accepted(material: Material, source: str, trip: Trip) -> Iterator[Assertion]:
    article = material.articles[source]
    for sentence in article.source.sentences:
        for match in _ACCEPTED.finditer(article.source.text, sentence.start, sentence.end):
            guests = material.mentioned(source, sentence.start, match.start())
            hosts = material.mentioned(source, match.start(), match.end())
            places = [p.name for p in material.places(source, match.end(), match.end() + _REACH)]
            spoken = material.journeys.assigned.get(source)
            if guests and hosts and spoken == trip.id:
                where = f" to {places[0]}" if places else ""
                text = f"{material.name(guests[-1])} accepted {material.name(hosts[-1])}’s invitation{where}"
                value = " ".join((guests[-1], hosts[-1], *places[:1]))
                span = Span(source, sentence.start, sentence.end)
                yield Assertion(trip.id, "invitation", value, "occurred", span, text)
