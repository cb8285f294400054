"""Who a speaker is: label, person of the source, side, and what a pronoun or a description stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.extractors.statements.antecedents import Antecedents
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, phrase_start
from generator.extractors.statements.words import Token
from generator.model import PersonFound, Reference, SpeakerFound
from generator.text.holders import Holders
from generator.text.sides import side_of

_ARTICLE = re.compile(r"^(?:the|a|an|one|another)\s+", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_EDGE = ' \t\u00a0,;:.—–-"“”'
#: What follows the head of a phrase and is not it: "spokesman for Lavrov".
_HANGING = re.compile(r"\s(?:of|for|from|with|to)\s")
_JOINED = re.compile(r"\sand\s")
#: Two titles of one person: "the party's leader and former president Donald Tusk".
_TITLES = re.compile(r"(?:^|\s)[a-z]\S*\sand\s$")
_POSSESSIVE = re.compile(r"[’']")


class Speakers:
    """The speakers of one source in the order of the text, remembered: so "he" and "the official" are somebody."""

    def __init__(self, text: str, people: Sequence[PersonFound], reference: Reference, cues: Cues) -> None:
        self._text = text
        self._reference = reference
        self._cues = cues
        self._people = people
        self._holders = Holders(people, reference)
        self._mentions = sorted((m.start, m.end, i) for i, person in enumerate(people) for m in person.mentions)
        #: End of a title -> its start: "Secretary of State".
        self._titles = {role.end: role.start for person in people for role in person.roles}
        self._starts = [mention[0] for mention in self._mentions]
        #: What pronouns go back to.
        self.before = Antecedents(people, reference, cues)

    def speaker(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        """Return the speaker that the subject names or goes back to; the span is always the subject's own."""
        first, last = tokens[subject[0]], tokens[subject[1] - 1]
        antecedent = _antecedent(tokens, subject)
        if antecedent is not None:
            found = self.speaker(tokens, antecedent)
        else:
            inside = tokens[subject[0]:subject[1]]
            found = (
                self.named(first.start, last.end)
                or self._apposed(tokens, subject)
                or self.before.just_described(inside)
                or self._held(inside)
                or self.before.recalled(inside)
                or self._described(tokens, subject)
            )
        return SpeakerFound(found.label, first.start, last.end, found.person, found.side)

    def topic(self, tokens: Sequence[Token], subject: Range) -> None:
        """Remember whom a sentence is about, when its subject is a person of the source or something of theirs."""
        start, end = tokens[subject[0]].start, tokens[subject[1] - 1].end
        found = self.named(start, end) or self._apposed(tokens, subject) or self._owner(start, end)
        if found is None and tokens[subject[1] - 1].tag == "U":
            found = self.before.again(self._text[tokens[subject[1] - 1].start:end])
        if found is not None:
            self.before.remember(found)

    def _owner(self, start: int, end: int) -> SpeakerFound | None:
        """Return the person to whom the subject belongs: "Yellen's tone"."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._starts[at] != start or not _POSSESSIVE.match(self._text, self._mentions[at][1], end):
            return None
        return self._speaker(self._mentions[at][2])

    def named(self, start: int, end: int) -> SpeakerFound | None:
        """Return the person whose mention is the head of the phrase `text[start:end]`; None for two people."""
        joined = _JOINED.search(self._text, start, end)
        if joined and not _TITLES.search(self._text, start, joined.end()):
            return None
        start = joined.end() if joined else start
        limit = self._limit(start, end)
        found: SpeakerFound | None = None
        for at in range(max(0, bisect_right(self._starts, start) - 1), bisect_right(self._starts, limit)):
            mention_start, mention_end, index = self._mentions[at]
            owns = mention_end < end and _POSSESSIVE.match(self._text, mention_end)
            if mention_end > start and mention_start < limit and not owns:
                found = self._speaker(index)
        return found

    def _speaker(self, index: int) -> SpeakerFound:
        person = self._people[index]
        return SpeakerFound(person.name, person=person.name, side=person.side)

    def _limit(self, start: int, end: int) -> int:
        """Return where the head of the phrase ends: before "for Lavrov", but not within "Secretary of State X"."""
        hanging = _HANGING.search(self._text, start, end)
        if hanging is None:
            return end
        at = bisect_right(self._starts, end) - 1
        titled = at >= 0 and self._titles.get(self._mentions[at][0] - 1, end) < hanging.start()
        return end if titled else hanging.start()

    def _apposed(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound | None:
        """Return the person named after a description: "said India's foreign minister, Subrahmanyam Jaishankar"."""
        end = subject[1]
        if end + 1 >= len(tokens) or tokens[end].tag != "," or tokens[end + 1].tag != "U":
            return None
        described = tokens[end - 1].tag == "N" or any(t.low in self._cues.roles for t in tokens[subject[0]:end])
        last = next((at for at in range(end + 1, len(tokens)) if tokens[at].tag != "U"), len(tokens))
        # "According to the official, Blinken met ...": what goes on is no apposition.
        closed = last == len(tokens) or tokens[last].tag in ",.Q-)"
        return self.named(tokens[end + 1].start, tokens[end + 1].end) if described and closed else None

    def _held(self, inside: Sequence[Token]) -> SpeakerFound | None:
        """Return the person who holds an office that stands without a name: "the Turkish president"."""
        if inside[0].tag == "S" or inside[0].low in ("a", "an", "one", "another") or any(t.tag in "QC" for t in inside):
            return None
        label = self._text[inside[0].start:inside[-1].end]
        side = side_of(label, self._reference)
        person = self._holders.holder(label, side, inside[0].start)
        return SpeakerFound(person.name, person=person.name, side=person.side) if person else None

    def _described(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        start, end = subject
        # "the ministers' meeting in Rome": a gathering speaks for those who hold it.
        mark = next((k for k in range(start + 1, end) if tokens[k].tag == "'"), end)
        if mark + 1 < end and tokens[mark + 1].low in self._cues.events:
            end = mark
        label = " ".join(self._text[tokens[start].start:tokens[end - 1].end].split())
        label = label.strip(_EDGE) + ("." if _ABBREVIATED.search(label) else "")
        label = _ARTICLE.sub("", label) or label
        return SpeakerFound(label, side=side_of(label, self._reference))


def _antecedent(tokens: Sequence[Token], subject: Range) -> Range | None:
    """Return the phrase that a relative pronoun stands for: "Lavrov, who said"."""
    if tokens[subject[0]].tag != "B":
        return None
    head = subject[0] - 1
    while head > 0 and tokens[head].tag in ",-(":
        head -= 1
    return (phrase_start(tokens, head), head + 1) if head >= 0 and tokens[head].tag in "NU" else None
