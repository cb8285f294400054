"""Asks and replies, and invitations that were accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.linkers.claims.issues import has_one_side, status_of
from generator.linkers.claims.material import Assertion, Material
from generator.model import Ask, Reference, Span, Speaker, Statement, Trip
from generator.text.folding import plain
from generator.text.patterns import words

#: How many words into its content an ask may name whom it is put to: "demanded that the US stop ...".
_REACH = 40
_DEMANDED = re.compile(r"(?:demanded|urged|asked|called on|insisted|pressed)\b", re.IGNORECASE)
#: In what somebody says of another: "that Teles had asked Lisbon to lower its tariffs".
_TOLD = re.compile(r"\b(?:had|has) (?:also )?(?:asked|urged|called on|pressed)\b")
#: The one who had asked stands right before it.
_NEAR = 25
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
        request = _request(statement, material) if trip else None
        if trip is None or request is None or material.is_damaged(statement.sentence):
            continue
        asker, asked = request.asker, side_named(material.text(request.hearer), material.reference)
        sides = {material.known.sides.get(trip.traveller), trip.destination, *(name for name, _ in trip.places)}
        if asker.side != asked and {asker.side, asked} <= sides:
            reply = next((r for i in statement.issues if (r := replies.get((trip.id, asked, i)))), None)
            ask_id, status = f"ask-{statement.id}", status_of(statement, trip, material, asker)
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


@dataclass(frozen=True, slots=True)
class _Request:
    """Who asks, and the stretch that names whom."""

    asker: Speaker
    hearer: Span


def _request(statement: Statement, material: Material) -> _Request | None:
    """Read "X urged Y to ...", "X “demanded that Y ...”", and "... said that X had asked Y to ..."."""
    source, part, cue = statement.source, statement.parts[0], statement.cue
    asker = statement.position or statement.speaker
    opening = Span(source, part.start, min(part.end, part.start + _REACH))
    asking = statement.rule.startswith("request:")
    if asker and has_one_side(asker) and (asking or _DEMANDED.match(material.text(opening))):
        start = cue.end if asking and cue and cue.end <= part.start else part.start
        return _Request(asker, Span(source, start, opening.end))
    for told in statement.parts:
        found = None if told.quoted else _TOLD.search(material.text(Span(source, told.start, told.end)))
        if found:
            start, end = told.start + found.start(), told.start + found.end()
            who = material.mentioned(source, max(told.start, start - _NEAR), start)
            if who:
                person = material.people[who[-1]]
                hearer = Span(source, end, min(told.end, end + _REACH))
                return _Request(Speaker(person.id, person.name, person.side, None), hearer)
    return None


def side_named(text: str, reference: Reference) -> str:
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
