"""What a pronoun, "the official" or "the statement" goes back to: who spoke or was spoken of before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.words import Token
from generator.model import PersonFound, Reference, SpeakerFound
from generator.text.sides import is_side

#: A pronoun -> its subject form.
_SUBJECT = {"him": "he", "her": "she"}
#: How many speakers, and how many mentions of people, a pronoun may go back.
_MEMORY = 30
#: How many speakers back a description is still of the same one, whatever offices others hold; one more.
_JUST = 4
_HANGING = re.compile(r"\s(?:of|for|in|from|at)\s")
_COUNTED = re.compile(r"(?:two|three|four|several|many|some|both|most)\b", re.IGNORECASE)
#: Peoples, parties and callings in the plural, which a capital does not make a name: "Westerners", "Democrats".
_PEOPLES = re.compile(r"(?:ers|ians|eans|ans|ists|crats|ites)$")


class Antecedents:
    """The speakers of one source in the order of the text, remembered."""

    def __init__(self, people: Sequence[PersonFound], reference: Reference, cues: Cues) -> None:
        self._reference = reference
        self._cues = cues
        self._people = people
        self._somebody = cues.roles | cues.bodies
        self._pronouns = {person.name: person.pronoun for person in people}
        self._mentions = sorted((m.start, i) for i, person in enumerate(people) for m in person.mentions)
        #: Who spoke or was spoken of, the latest last; and how many of them in this paragraph.
        self._recent: list[SpeakerFound] = []
        self._here = 0
        #: Where this paragraph and this sentence begin.
        self._paragraph = 0
        self._sentence = 0

    def open_paragraph(self, start: int) -> None:
        """Begin a paragraph: its own people come first."""
        self._here = 0
        self._paragraph = self._sentence = start

    def open_sentence(self, start: int) -> None:
        """Begin a sentence."""
        self._sentence = start

    def remember(self, speaker: SpeakerFound) -> None:
        """Make somebody who can speak the one that later pronouns go back to."""
        head = _head(speaker.label)
        described = not {head, head.removesuffix("s")}.isdisjoint(self._somebody)
        named = speaker.label[:1].isupper() and speaker.label.lower() not in self._cues.among("pronouns")
        if speaker.person or described or named:
            self._recent.append(speaker)
            self._here += 1
            del self._recent[:-_MEMORY]

    def again(self, name: str) -> SpeakerFound | None:
        """Return the last speaker whose label ends in a name, which need not be a known person's."""
        return self._last(lambda known: known.label.split()[-1:] == [name])

    def recalled(self, tokens: Sequence[Token]) -> SpeakerFound | None:
        """Return who a phrase without a name goes back to."""
        inside = [token for token in tokens if token.tag != "Q"]
        if not inside or any(token.tag == "U" for token in inside):
            return None
        head = inside[-1].low
        if len(inside) == 1 and inside[0].tag == "O":
            return self._pronoun(inside[0])
        if head in self._cues.among("several") and (inside[0].low in ("the", "both") or inside[-1].tag == "M"):
            # "the two", "both of them"; "one of them" is one of those, whoever it is.
            return self._last(lambda known: _is_plural(known.label))
        if len(inside) > 1 and inside[0].low not in ("the", "that", "this"):
            return None
        if head in self._cues.documents and len(inside) == 2:
            return self._recent[-1] if self._recent else None
        if {head, head.removesuffix("s")}.isdisjoint(self._somebody):
            return None
        wanted = [token.low for token in inside if token.tag == "N"]
        return self._last(lambda known: _narrows(known.label, wanted))

    def just_described(self, tokens: Sequence[Token]) -> SpeakerFound | None:
        """Return the last speaker but one or two whom the phrase describes in fewer words: "the adviser"."""
        if tokens[0].low not in ("the", "that", "this") or any(token.tag not in "DN" for token in tokens):
            return None
        wanted = [token.low for token in tokens if token.tag == "N"]
        return next((known for known in self._recent[:-_JUST:-1] if wanted and _narrows(known.label, wanted)), None)

    def _pronoun(self, token: Token) -> SpeakerFound | None:
        word = token.low
        if word in self._cues.among("one"):
            return self._of_one(token)
        if word in self._cues.among("several"):
            return self._last(lambda known: _is_plural(known.label))
        if word == "it":
            return self._last(lambda known: not (known.person or _is_plural(known.label) or self._is_one(known.label)))
        return None

    def _of_one(self, token: Token) -> SpeakerFound | None:
        """Return whom "he" or "she" stands for.

        First a speaker or topic of this paragraph, then the only person named in it before this sentence, then the
        last who spoke, then the last who was named.
        """
        wanted = _SUBJECT.get(token.low, token.low)
        here = len(self._recent) - min(self._here, len(self._recent))
        spoke = [known for known in self._recent if self._may_be(wanted, known)]
        if any(self._may_be(wanted, known) for known in self._recent[here:]):
            return spoke[-1]
        named = self._named(self._paragraph, self._sentence, wanted)
        if len({person.name for person in named}) == 1:
            return _speaker(named[0])
        if spoke:
            return spoke[-1]
        before = self._named(0, token.start, wanted)
        return _speaker(before[-1]) if before else None

    def _named(self, start: int, end: int, pronoun: str) -> list[PersonFound]:
        """Return the last people named in `text[start:end]` for whom the pronoun may stand."""
        low, high = bisect_left(self._mentions, (start, 0)), bisect_left(self._mentions, (end, 0))
        found = [self._people[i] for _, i in self._mentions[max(low, high - _MEMORY):high]]
        return [person for person in found if person.pronoun in ("", pronoun)]

    def _may_be(self, pronoun: str, known: SpeakerFound) -> bool:
        if known.person:
            return self._pronouns[known.person] in ("", pronoun)
        return self._is_one(known.label)

    def _last(self, fits: Callable[[SpeakerFound], bool]) -> SpeakerFound | None:
        return next((known for known in reversed(self._recent) if fits(known)), None)

    def _is_one(self, label: str) -> bool:
        """Tell whether a label is of a single person, as "he" must be: no body, country or plural."""
        body = _head(label) in self._cues.bodies or _is_plural(label)
        return not (body or _PEOPLES.search(label) or is_side(label, self._reference))


def _speaker(person: PersonFound) -> SpeakerFound:
    return SpeakerFound(person.name, person=person.name, side=person.side)


def _narrows(label: str, wanted: Sequence[str]) -> bool:
    """Tell whether a fuller label is meant by fewer of its words: "senior State Department official" by "official"."""
    known = label.lower().split()
    return known[-1:] == list(wanted[-1:]) and set(wanted) < set(known)


def _head(label: str) -> str:
    """Return the last word of the label's head noun: "ministry" in "Chinese Ministry of Foreign Affairs"."""
    return _HANGING.split(label)[0].lower().split(" ")[-1]


def _is_plural(label: str) -> bool:
    """Tell whether a label is of several: "U.S. officials", "Wang and Lavrov"; a capital s may end a name."""
    last = _HANGING.split(label)[0].split(" ")[-1]
    return " and " in label or _COUNTED.match(label) is not None or (last.endswith("s") and last[:1].islower())
