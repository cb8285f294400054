"""Which meeting a sentence means that does not name both who met: "The talks lasted three hours"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.linkers.claims.asks import side_named
from generator.linkers.claims.material import Material
from generator.model import Event, Sentence

#: So many sentences back a meeting is still the one that is spoken of.
_BACK = 6
_COUNTERPART = re.compile(r"\b(?P<whose>\w+(?: \w+)?) counterpart\b")
#: Who tells of a meeting did not take part in it: "According to the spokesman, Rui Bastos, the two".
_ACCORDING = re.compile(r"According to [^,;]*,(?: [A-Z][^,;]*,)?")
#: Somebody is meant who is not known by name.
_SOMEBODY = re.compile(r"\b(?:with|between) (?:the |his |her )?(?:[A-Z]|president|prime minister|minister|king|queen)")
_TITLED = re.compile(
    r"\b(?:with|between) (?:the |his |her )?(?P<title>president|prime minister|king|premier)\b", re.IGNORECASE
)
#: "He received me for an hour."
_RECEIVED = re.compile(r"(?:He|She) (?:received|met|saw|hosted|welcomed) (?:with )?(?:me|us|him|her)\b")
_MEETING = re.compile(r"\b(?:meeting|talks|summit|discussions|conversation) (?:with|between)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """The meetings that each source tells of, and whom it is mainly about."""

    material: Material
    #: Source id -> (start of the telling sentence, event), in order.
    steps: Mapping[str, Sequence[tuple[int, Event]]]
    #: Source id -> the traveller of its trip, else the person whom it names most.
    main: Mapping[str, str]
    #: Trip id -> its traveller.
    travellers: Mapping[str, str]

    def meant(self, source: str, sentence: Sentence, start: int, end: int) -> str | None:
        """Return the id of the meeting that `text[start:end]` of a sentence speaks of, None where nobody can tell.

        It is the meeting of those whom the words name; without names that of the nearest sentence before it which
        tells of one, or in which the other side speaks.
        """
        text = self.material.articles[source].source.text
        teller = _ACCORDING.search(text, start, end)
        if teller and teller.start() == start:
            start = teller.end()
        named = list(dict.fromkeys(self.material.mentioned(source, start, end)))
        if not named and (_SOMEBODY.search(text, start, end) or _RECEIVED.match(text, start, end)):
            named = self._meant(source, sentence, start, end)
            if not named:
                return None
        elif not named:
            return self._before(source, sentence)
        told = [event for at, event in self.steps.get(source, ()) if at < sentence.end]
        fitting = [e for e in told if set(named) <= set(e.participants)]
        if fitting:
            return fitting[-1].id
        if len(named) == 1 and (unnamed := _COUNTERPART.search(text, start, end)):
            named += self._of_side(source, side_named(unnamed["whose"], self.material.reference), start)
        return self._pair(source, named, sentence)

    def _of_side(self, source: str, side: str, at: int) -> list[str]:
        """Return the one of a side whom an article names nearest to a place, with a preference for who comes next."""
        named = [(k < at, abs(k - at), who) for k, who in self.material.mentions[source] if self._is_of(who, side)]
        return [min(named)[2]] if side and named else []

    def _is_of(self, who: str, side: str) -> bool:
        return self.material.people[who].side == side

    def _meant(self, source: str, sentence: Sentence, start: int, end: int) -> list[str]:
        """Return whom "the president" or "He received me" means: the last one named before, with that title if any."""
        text = self.material.articles[source].source.text
        title = _TITLED.search(text, start, end)
        number = bisect_right(self.material.starts[source], sentence.start) - 1
        first = self.material.starts[source][max(0, number - _BACK)]
        before = [k for k in self.material.mentions[source] if first <= k[0] < sentence.start]
        for at, who in reversed(before):
            titled = title is None or text[:at].rstrip().lower().endswith(title["title"].lower())
            if who != self.main.get(source) and titled:
                return [who]
        return []

    def _before(self, source: str, sentence: Sentence) -> str | None:
        """Return the meeting of the nearest sentence that tells or speaks of one, else the only one of the article."""
        sentences = self.material.articles[source].source.sentences
        last = bisect_right(self.material.starts[source], sentence.start) - 1
        back = sentences[max(0, last - _BACK + 1) : last + 1][::-1]
        beside = [self._told(source, one) for one in back if one.paragraph == sentence.paragraph]
        events = next(filter(None, beside), set())
        for one in () if events else back:
            others = self._counterparts(source, one) if one != sentence else set()
            events = self._told(source, one)
            if others and not events:
                return self._pair(source, sorted(others), sentence)
            if events:
                break
        events = events or {event.id for _, event in self.steps.get(source, ())}
        return events.pop() if len(events) == 1 else None

    def _told(self, source: str, sentence: Sentence) -> set[str]:
        """Return the ids of the meetings of which a sentence tells."""
        return {event.id for at, event in self.steps.get(source, ()) if sentence.start <= at < sentence.end}

    def _counterparts(self, source: str, sentence: Sentence) -> set[str]:
        """Return who speaks in a sentence, or whom it names beside a meeting, but for the article's main person."""
        found = {
            s.speaker.person
            for s in self.material.said.get((source, sentence.start), ())
            if s.speaker and s.speaker.person
        }
        if _MEETING.search(self.material.articles[source].source.text, sentence.start, sentence.end):
            found.update(self.material.mentioned(source, sentence.start, sentence.end))
        return found - {self.main.get(source)}

    def _pair(self, source: str, named: Sequence[str], sentence: Sentence) -> str | None:
        """Return the id that a meeting of two people of two sides has, the article's main person one of them.

        It is that of the event where the article, or the paragraph, is about a trip on which they met.
        """
        pair = sorted(named if len(named) > 1 else {self.main.get(source, ""), *named})
        sides = {self.material.people[who].side for who in pair if who in self.material.people} - {""}
        if len(pair) != 2 or len(sides) != 2:
            return None
        trip = self._trip_of_paragraph(source, sentence, pair) or self.material.journeys.assigned.get(source, source)
        return "-".join((trip, "meeting", *pair))

    def _trip_of_paragraph(self, source: str, sentence: Sentence, pair: Sequence[str]) -> str | None:
        """Return the trip of one of a pair that the paragraph tells of up to a sentence, None without one."""
        number = bisect_right(self.material.starts[source], sentence.start) - 1
        sentences = self.material.articles[source].source.sentences
        for before in sentences[max(0, number - _BACK) : number + 1][::-1]:
            if before.paragraph == sentence.paragraph:
                trips = self.material.journeys.sentences.get((source, before.start), ())
                own = [trip for trip in trips if self.travellers.get(trip) in pair]
                if own:
                    return own[0]
        return None


def told_in(material: Material) -> Told:
    """Index the meetings by the sentences that tell of them."""
    steps: dict[str, list[tuple[int, Event]]] = defaultdict(list)
    for event in material.events:
        if event.kind != "visit":
            for step in event.ladder:
                steps[step.span.source].append((step.span.start, event))
    travellers = {t.id: t.traveller for t in material.trips}
    main = {}
    for source, mentions in material.mentions.items():
        named = Counter(who for _, who in mentions)
        trip = material.journeys.assigned.get(source, "")
        main[source] = travellers.get(trip) or max(named, key=lambda who: (named[who], who), default="")
    ordered = {source: sorted(found, key=lambda s: s[0]) for source, found in steps.items()}
    return Told(material, ordered, main, travellers)
