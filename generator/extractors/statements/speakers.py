"""Who a speaker is: label, person of the source, side, and what a pronoun or a description stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.offices import holder
from generator.extractors.statements.phrases import Range, phrase_start
from generator.extractors.statements.words import Token
from generator.model import PersonFound, Reference, SpeakerFound
from generator.text.patterns import words

_ARTICLE = re.compile(r"^(?:the|a|an|one|another)\s+", re.IGNORECASE)
_EDGE = ' \t\u00a0,;:.—–-"“”'
#: What follows the head of a phrase and is not it: "spokesman for Lavrov".
_HANGING = re.compile(r"\s(?:of|for|from|with|to)\s")
_JOINED = re.compile(r"\sand\s")
#: Two titles of one person: "the party's leader and former president Donald Tusk".
_TITLES = re.compile(r"(?:^|\s)[a-z]\S*\sand\s$")
_POSSESSIVE = re.compile(r"[’']")
#: A pronoun -> its subject form.
_SUBJECT = {"him": "he", "her": "she"}
#: How many speakers back a pronoun may go.
_MEMORY = 30


@lru_cache(maxsize=4)
def _sides(reference: Reference) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names: dict[str, str] = {}
    for country in reference.countries:
        for form in (*country.institutions, country.name, *country.names, *country.demonyms, country.capital):
            names.setdefault(form, country.name)
    return words(tuple(form for form in names if form)), names


def side_of(label: str, reference: Reference) -> str:
    """Return the country whose name, people, capital or institution the label names first.

    "" when it names none, or when speakers of two countries are joined.
    """
    pattern, names = _sides(reference)
    found = [names.get(" ".join(match[0].split()), "") for match in pattern.finditer(label)]
    if not found or (_JOINED.search(label) and len(set(found)) > 1):
        return ""
    return found[0]


class Speakers:
    """The speakers of one source in the order of the text, remembered: so "he" and "the official" are somebody."""

    def __init__(self, text: str, people: Sequence[PersonFound], reference: Reference, cues: Cues) -> None:
        self._text = text
        self._reference = reference
        self._cues = cues
        self._people = people
        self._pronouns = {person.name: person.pronoun for person in people}
        self._mentions = sorted((m.start, m.end, i) for i, person in enumerate(people) for m in person.mentions)
        #: End of a title -> its start: "Secretary of State".
        self._titles = {role.end: role.start for person in people for role in person.roles}
        self._starts = [mention[0] for mention in self._mentions]
        #: Who spoke or was spoken of, the latest last.
        self._recent: list[SpeakerFound] = []

    def speaker(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        """Return the speaker that the subject names or goes back to; the span is always the subject's own."""
        first, last = tokens[subject[0]], tokens[subject[1] - 1]
        antecedent = _antecedent(tokens, subject)
        if antecedent is not None:
            found = self.speaker(tokens, antecedent)
        else:
            named = self._named(first.start, last.end) or self._apposed(tokens, subject)
            known = named or self._held(tokens, subject) or self._recalled(tokens, subject)
            found = known or self._described(tokens, subject)
        return SpeakerFound(found.label, first.start, last.end, found.person, found.side)

    def remember(self, speaker: SpeakerFound) -> None:
        """Make somebody who can speak the one that later pronouns go back to."""
        head = _head(speaker.label)
        described = not {head, head.removesuffix("s")}.isdisjoint(self._cues.roles | self._cues.bodies)
        named = speaker.label[:1].isupper() and speaker.label.lower() not in self._cues.among("pronouns")
        if speaker.person or described or named:
            self._recent.append(speaker)
            del self._recent[:-_MEMORY]

    def topic(self, tokens: Sequence[Token], subject: Range) -> None:
        """Remember the subject of a sentence in which nobody speaks, when it is a person of the source."""
        found = self._named(tokens[subject[0]].start, tokens[subject[1] - 1].end)
        if found is not None:
            self.remember(found)

    def _named(self, start: int, end: int) -> SpeakerFound | None:
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
                person = self._people[index]
                found = SpeakerFound(person.name, person=person.name, side=person.side)
        return found

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
        if end + 1 >= len(tokens) or tokens[end].tag != "," or tokens[end + 1].tag != "U" or tokens[end - 1].tag != "N":
            return None
        return self._named(tokens[end + 1].start, tokens[end + 1].end)

    def _held(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound | None:
        """Return the person who holds an office that stands without a name: "the Turkish president"."""
        inside = tokens[subject[0]:subject[1]]
        if inside[0].tag == "S" or inside[0].low in ("a", "an", "one", "another") or any(t.tag in "QC" for t in inside):
            return None
        label = self._text[inside[0].start:inside[-1].end]
        side = side_of(label, self._reference)
        person = holder(label, side, inside[0].start, self._people, self._reference)
        return SpeakerFound(person.name, person=person.name, side=person.side) if person else None

    def _recalled(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound | None:
        """Return who a pronoun ("he"), a document ("the statement") or a description ("the official") goes back to."""
        inside = [token for token in tokens[subject[0]:subject[1]] if token.tag != "Q"]
        if not inside or any(token.tag == "U" for token in inside):
            return None
        head = inside[-1].low
        if len(inside) == 1 and inside[0].tag == "O":
            return self._pronoun(head) or self._mentioned(inside[0])
        if head in self._cues.among("several") and inside[0].low in ("the", "both"):
            return self._pronoun(head)
        if len(inside) > 1 and inside[0].low not in ("the", "that", "this"):
            return None
        if head in self._cues.documents and len(inside) == 2:
            return self._recent[-1] if self._recent else None
        if {head, head.removesuffix("s")}.isdisjoint(self._cues.roles | self._cues.bodies):
            return None
        wanted = [token.low for token in inside if token.tag == "N"]
        return self._last(lambda known: _narrows(known.label, wanted))

    def _mentioned(self, pronoun: Token) -> SpeakerFound | None:
        """Return the last person named before "he" or "she", when nobody who spoke can be meant."""
        at = bisect_right(self._starts, pronoun.start)
        if pronoun.low not in self._cues.among("one"):
            return None
        wanted = _SUBJECT.get(pronoun.low, pronoun.low)
        before = (self._people[self._mentions[k][2]] for k in range(at - 1, max(-1, at - 1 - _MEMORY), -1))
        person = next((person for person in before if person.pronoun in ("", wanted)), None)
        return SpeakerFound(person.name, person=person.name, side=person.side) if person else None

    def _pronoun(self, word: str) -> SpeakerFound | None:
        if word in self._cues.among("one"):
            return self._last(lambda known: self._may_be(word, known))
        if word in self._cues.among("several"):
            return self._last(lambda known: _is_plural(known.label))
        if word == "it":
            return self._last(lambda known: not (known.person or _is_plural(known.label) or self._is_one(known.label)))
        return None

    def _may_be(self, pronoun: str, known: SpeakerFound) -> bool:
        """Tell whether "he" or "she" may stand for a speaker."""
        if not known.person:
            return self._is_one(known.label)
        return self._pronouns[known.person] in ("", _SUBJECT.get(pronoun, pronoun))

    def _last(self, fits: Callable[[SpeakerFound], bool]) -> SpeakerFound | None:
        return next((known for known in reversed(self._recent) if fits(known)), None)

    def _is_one(self, label: str) -> bool:
        """Tell whether a label is of a single person, as "he" must be: no body, country or plural."""
        if _head(label) in self._cues.bodies or _is_plural(label):
            return False
        return _sides(self._reference)[0].fullmatch(label) is None

    def _described(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        start, end = subject
        # "the ministers' meeting in Rome": a gathering speaks for those who hold it.
        mark = next((k for k in range(start + 1, end) if tokens[k].tag == "'"), end)
        if mark + 1 < end and tokens[mark + 1].low in self._cues.events:
            end = mark
        label = " ".join(self._text[tokens[start].start:tokens[end - 1].end].split()).strip(_EDGE)
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


def _narrows(label: str, wanted: Sequence[str]) -> bool:
    """Tell whether a fuller label is meant by fewer of its words: "senior State Department official" by "official"."""
    known = label.lower().split()
    return known[-1:] == list(wanted[-1:]) and set(wanted) < set(known)


def _head(label: str) -> str:
    """Return the last word of the label's head noun: "ministry" in "Chinese Ministry of Foreign Affairs"."""
    return re.split(r"\s(?:of|for|in|from|at)\s", label)[0].lower().split(" ")[-1]


def _is_plural(label: str) -> bool:
    """Tell whether a label is of several: "U.S. officials", "Wang and Lavrov"; a capital s may end a name."""
    last = re.split(r"\s(?:of|for|in|from|at)\s", label)[0].split(" ")[-1]
    return " and " in label or (last.endswith("s") and last[:1].islower())
