"""Asks and replies, and invitations that were accepted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.linkers.claims.issues import has_one_side, named_in, status_of
from generator.linkers.claims.material import Assertion, Material
from generator.model import Ask, Reference, Span, Speaker, Statement, Trip
from generator.text.folding import plain
from generator.text.patterns import words

#: How far into its content an ask may name whom it is put to, in characters: "demanded that the US stop ...".
_REACH = 40
_ASKED = r"(?:asked|urged|called on|pressed|encouraged|invited|requested|implored|appealed to)"
_DEMANDED = re.compile(r"(?:demanded|urged|asked|called on|insisted|pressed)\b", re.IGNORECASE)
_ASKING = re.compile(rf"\b(?:{_ASKED}|asks?|asking)\b", re.IGNORECASE)
#: What an article says had been asked was asked before that of which it tells.
_EARLIER = re.compile(r"had\b")
#: In what somebody says of another: "that Teles had asked Lisbon to lower its tariffs".
_TOLD = re.compile(rf"\b(?:had|has) (?:also )?{_ASKED}\b")
#: In what somebody says of himself: "I asked Lisbon", "she had asked Lisbon".
_OWN = re.compile(rf"\b(?P<who>I|[Ww]e|[Hh]e|[Ss]he)(?: (?:have|had|has|also|again)){{0,2}} {_ASKED}\b")
_HIM = re.compile(r"\s*(?:him|her|them)\b")
_FIRST = frozenset({"I", "We", "we"})
#: The one who had asked stands right before it.
_NEAR = 25
#: So many sentences behind an ask the other side's words answer it.
_SOON = 4
_ANSWERS = re.compile(
    r"\b(?:will|would|won['’]t|accepted|agreed|declined|refused|rejected|promised|ready to|denied|supported)\b"
)
#: Of a reply in the account of the one who asked.
_TOLD_ME = re.compile(
    r"\b(?:(?:told|answered|assured) (?:me|us)|replied|agreed|accepted|in reply|refused|declined|reiterated)\b"
)
_ACCEPTED = re.compile(
    r"(?<!not )\baccept(?:ed|s)\b(?P<whose>[^.;“”\"]{0,60}?)\b(?:offer|invitation|invite)\b"
    r"(?:[^.;“”\"]{0,10}\bto (?:visit|travel to|come to|go to)\b)?",
)


def link_asks(material: Material) -> tuple[Ask, ...]:
    """Return what the traveller's side and the hosts asked of each other on trips, with the reported replies.

    A reply is what the other side says soon behind the ask, else its first answer on the issue.
    """
    trips = {t.id: t for t in material.trips}
    replies = _Replies(material)
    asks = []
    for statement in material.statements:
        trip = trips.get(statement.trip or "")
        request = _request(statement, material) if trip else None
        if trip is None or request is None or material.is_damaged(statement.sentence):
            continue
        asker, asked = request.asker, _asked(request, material)
        sides = {material.known.sides.get(trip.traveller), trip.destination, *(name for name, _ in trip.places)}
        if asker.side != asked and {asker.side, asked} <= sides:
            reply = replies.to(statement, asked, request.hearer.end)
            ask_id, status = f"ask-{statement.id}", status_of(statement, trip, material, asker)
            asks.append(Ask(ask_id, trip.id, asker, asked, status, statement.issues, statement.id, reply))
    return tuple(asks)


def _asked(request: _Request, material: Material) -> str:
    """Return the side that is asked: by its name, by that of its person, or by "him" behind such a name."""
    hearer = request.hearer
    people = material.mentioned(hearer.source, hearer.start, hearer.end)
    if _HIM.match(material.text(hearer)):
        sentence = material.sentence(hearer)
        named = material.mentioned(hearer.source, sentence.start, hearer.start) if sentence else []
        people = [who for who in named if who != request.asker.person][-1:]
    side = side_named(material.text(hearer), material.reference)
    return side or (material.people[people[0]].side if people else "")


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
    """Read "X urged Y to ...", "X “demanded that Y ...”", "I asked Y", and "... said that X had asked Y to ..."."""
    source, part, cue = statement.source, statement.parts[0], statement.cue
    asker = statement.position or statement.speaker
    opening = Span(source, part.start, min(part.end, part.start + _REACH))
    is_ask = statement.rule == "speech:to" and cue is not None and _ASKING.search(material.text(cue)) is not None
    if cue and _EARLIER.match(material.text(cue)):
        return None
    asking = statement.rule.startswith("request:") or is_ask
    if asker and has_one_side(asker) and (asking or _DEMANDED.match(material.text(opening))):
        start = cue.end if asking and cue and cue.end <= part.start else part.start
        return _Request(asker, Span(source, start, opening.end))
    for told in statement.parts:
        words_ = material.text(Span(source, told.start, told.end))
        own = _OWN.search(words_)
        if own and asker and has_one_side(asker) and (own["who"] in _FIRST or not told.quoted):
            start = told.start + own.end()
            return _Request(asker, Span(source, start, min(told.end, start + _REACH)))
        found = None if told.quoted else _TOLD.search(words_)
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


class _Replies:
    """The statements that may answer an ask."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._answering = words(material.reference.lexicons["claim_replying"], ignore_case=True)
        self._by_issue: dict[tuple[str, str, str], str] = {}
        self._by_source: dict[str, list[Statement]] = defaultdict(list)
        for statement in sorted(material.statements, key=lambda s: (s.source, s.sentence.start)):
            self._by_source[statement.source].append(statement)
        for statement in material.statements:
            who = statement.position or statement.speaker
            if who and statement.trip and statement.cue and self._answering.search(material.text(statement.cue)):
                for issue in statement.issues:
                    self._by_issue.setdefault((statement.trip, who.side, issue), statement.id)

    def to(self, ask: Statement, side: str, end: int) -> str | None:
        """Return the id of the statement that answers an ask which names its hearer up to `end`, None without one."""
        if ask.kind == "block":
            rest = Span(ask.source, end, ask.sentence.end)
            return ask.id if _TOLD_ME.search(self._material.text(rest)) else None
        starts = self._material.starts[ask.source]
        last = starts[min(len(starts), bisect_right(starts, ask.sentence.start) + _SOON) - 1]
        said = self._by_source[ask.source]
        for at in range(bisect_right(said, ask.sentence.start, key=lambda s: s.sentence.start), len(said)):
            if said[at].sentence.start > last:
                break
            if self._answers(said[at], ask, side):
                return said[at].id
        return next((r for i in ask.issues if (r := self._by_issue.get((ask.trip or "", side, i)))), None)

    def _answers(self, statement: Statement, ask: Statement, side: str) -> bool:
        """Whether a statement of a side says what it will do or did with an ask; what names another issue does not."""
        who = statement.position or statement.speaker
        issues = named_in(statement, self._material)
        if not who or who.side != side or (issues and ask.issues and not issues & {*ask.issues}):
            return False
        cue = self._material.text(statement.cue) if statement.cue else ""
        first = statement.parts[0]
        content = self._material.text(Span(statement.source, first.start, min(first.end, first.start + 2 * _REACH)))
        return bool(self._answering.search(cue) or _ANSWERS.search(f"{cue} {content}"))


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
