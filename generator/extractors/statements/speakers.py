"""Who a speaker is: label, person of the source, side, and what a pronoun or a description stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.extractors.statements.cues import Range
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import phrase_start
from generator.extractors.statements.words import Token
from generator.model import Country, PersonFound, Reference, SpeakerFound
from generator.text.folding import fold
from generator.text.patterns import words

_ARTICLE = re.compile(r"^(?:the|a|an|one|another)\s+", re.IGNORECASE)
_EDGE = " \t\u00a0,;:.—–-\"“”"
_ONE = frozenset("he she him her".split())
_SEVERAL = frozenset("they them".split())
_PRONOUNS = frozenset("he she they it i we you who that those these his her".split())
_PLURALS = frozenset("officials sources aides advisers advisors analysts experts diplomats ministers leaders lawmakers senators".split())


@lru_cache(maxsize=4)
def _sides(countries: tuple[Country, ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names: dict[str, str] = {}
    for country in countries:
        for form in (*country.institutions, country.name, *country.names, *country.demonyms, country.capital):
            if form:
                names.setdefault(form, country.name)
    return words(tuple(names)), names


def side_of(label: str, countries: tuple[Country, ...]) -> str:
    """Return the country whose name, people, capital or institution the label names first; "" when it names none."""
    pattern, names = _sides(countries)
    found = pattern.search(label)
    return names.get(" ".join(found[0].split()), "") if found else ""


class Speakers:
    """The speakers of one source in the order of the text: it remembers them, so that "he" or "the official" is somebody."""

    def __init__(self, text: str, people: Sequence[PersonFound], reference: Reference, cues: Cues) -> None:
        self._text = text
        self._countries = reference.countries
        self._cues = cues
        mentions = sorted((m.start, m.end, i) for i, person in enumerate(people) for m in person.mentions)
        self._people = people
        self._mentions = mentions
        self._starts = [m[0] for m in mentions]
        #: What was said of, or by, last: the latest first speaker is what a pronoun goes back to.
        self._recent: list[SpeakerFound] = []

    def speaker(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        """Return the speaker that the subject names or goes back to; its span is always the subject's own."""
        first, last = tokens[subject[0]], tokens[subject[1] - 1]
        if first.tag == "B":
            return self._relative(tokens, subject)
        found = self._named(first.start, last.end) or self._recalled(tokens, subject)
        if found is None:
            label = _label(tokens, subject, self._text, self._cues)
            found = SpeakerFound(label, side=side_of(label, self._countries))
        return SpeakerFound(found.label, first.start, last.end, found.person, found.side)

    def remember(self, speaker: SpeakerFound) -> None:
        """Make the speaker the one that later pronouns go back to."""
        head = _head(speaker.label)
        described = {head, head.removesuffix("s")} & (self._cues.roles | self._cues.bodies)
        if speaker.person or described or (speaker.label[:1].isupper() and speaker.label.lower() not in _PRONOUNS):
            self._recent.append(speaker)
            del self._recent[:-30]

    def turn(self, start: int, end: int) -> SpeakerFound:
        """Return the speaker of a transcript's label `text[start:end]`: a person of the source with that surname, if one."""
        label = self._text[start:end]
        surname = fold(label).split()[-1:]
        known = [p for p in self._people if fold(p.name).split()[-1:] == surname]
        if len(known) == 1:
            return SpeakerFound(known[0].name, start, end, known[0].name, known[0].side)
        return SpeakerFound(label.title(), start, end)

    def topic(self, tokens: Sequence[Token], subject: Range) -> None:
        """Remember the subject of a sentence in which nobody speaks, when it is a person of the source."""
        found = self._named(tokens[subject[0]].start, tokens[subject[1] - 1].end)
        if found is not None:
            self.remember(found)

    def _named(self, start: int, end: int) -> SpeakerFound | None:
        """Return the person whose mention is the head of the phrase `text[start:end]`."""
        cut = re.search(r"\s(?:of|for|from|with|to|and)\s", self._text[start:end])
        best: SpeakerFound | None = None
        if re.search(r"\sand\s", self._text[start:end]):
            return None
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._mentions) and self._starts[at] < end:
            mention_start, mention_end, index = self._mentions[at]
            at += 1
            if mention_end <= start or (cut and mention_start > start + cut.start()):
                continue
            if re.match(r"[’'](?:s\b)?", self._text[mention_end:mention_end + 2]) and mention_end + 2 < end:
                continue
            person = self._people[index]
            best = SpeakerFound(person.name, person=person.name, side=person.side)
        return best

    def _relative(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound:
        head = subject[0] - 1
        while head > 0 and tokens[head].tag in ",-(":
            head -= 1
        token = tokens[subject[0]]
        if head >= 0 and tokens[head].tag in "NU":
            found = self.speaker(tokens, (phrase_start(tokens, head, 0), head + 1))
            return SpeakerFound(found.label, token.start, token.end, found.person, found.side)
        return SpeakerFound(token.low, token.start, token.end)

    def _recalled(self, tokens: Sequence[Token], subject: Range) -> SpeakerFound | None:
        """Return who a pronoun ("he"), a description ("the official") or a document ("the statement") goes back to."""
        inside = [t for t in tokens[subject[0]:subject[1]] if t.tag != "Q"]
        if not inside:
            return None
        head = inside[-1].low
        if len(inside) == 1 and inside[0].tag == "O":
            if head in _ONE:
                return next((s for s in reversed(self._recent) if s.person or self._is_one(s)), None)
            if head in _SEVERAL:
                return next((s for s in reversed(self._recent) if _is_plural(s.label)), None)
            if head == "it":
                return next((s for s in reversed(self._recent) if not s.person and not self._is_one(s) and not _is_plural(s.label)), None)
            return None
        described = inside[0].low in ("the", "that", "this") or len(inside) == 1
        if not described or any(t.tag == "U" for t in inside):
            return None
        if head in self._cues.documents and len(inside) <= 2:
            return self._recent[-1] if self._recent else None
        if {head, head.rstrip("s")} & (self._cues.roles | self._cues.bodies):
            wanted = [t.low for t in inside if t.tag in "NU"]
            for known in reversed(self._recent):
                label = known.label.lower().split()
                if label[-1:] == wanted[-1:] and set(wanted) <= set(label) and len(label) > len(wanted):
                    return known
        return None


    def _is_one(self, speaker: SpeakerFound) -> bool:
        """Tell whether the speaker is a single person, as "he" must be: no body, country or plural."""
        label = speaker.label
        return not (_is_body(label, self._cues) or _is_plural(label) or _sides(self._countries)[0].fullmatch(label))


def _label(tokens: Sequence[Token], subject: Range, text: str, cues: Cues) -> str:
    start, end = subject
    # "the ministers' meeting in Rome": a gathering speaks for those who hold it.
    mark = next((k for k in range(start + 1, end) if tokens[k].tag == "'"), -1)
    if 0 < mark < end - 1 and tokens[mark + 1].low in cues.events:
        end = mark
    label = " ".join(text[tokens[start].start:tokens[end - 1].end].split()).strip(_EDGE)
    return _ARTICLE.sub("", label) or label


def _head(label: str) -> str:
    """Return the last word of the label's head noun: "Ministry" in "Chinese Ministry of Foreign Affairs"."""
    return re.split(r"\s(?:of|for|in|from|at)\s", label)[0].lower().split(" ")[-1]


def _is_plural(label: str) -> bool:
    return " and " in label or (_head(label).endswith("s") and not label[:1].isupper()) or _head(label) in _PLURALS


def _is_body(label: str, cues: Cues) -> bool:
    """Tell whether a label is of a body rather than of a person."""
    return _head(label) in cues.bodies
