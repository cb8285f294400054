"""A sentence with its people, places and dates folded to single marks, so that rules can be short patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import DateExpression, PersonFound, Place, Source, StatementFound
from generator.text.folding import plain

#: One character of the private use area stands for one mention; the classes below match any of a kind.
PERSON, PLACE, DATE = "[\ue000]", "[\ue001]", "[\ue002]"
_MARK = {"person": "\ue000", "place": "\ue001", "date": "\ue002", "duration": "\ue003"}

#: Nothing longer is read as one sentence, so that rules may look around freely in it.
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention folded into a mark: `at` is its offset in the skeleton, `key` its index or name."""

    at: int
    kind: str
    key: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence as rules read it. `text` is folded to plain punctuation and single spaces; marks are in order."""

    text: str
    start: int
    end: int
    sentence: int
    paragraph: int
    kind: str
    marks: tuple[Marked, ...]

    def of(self, kind: str, low: int = 0, high: int | None = None) -> list[Marked]:
        """Return the marks of one kind between two offsets of the skeleton."""
        top = len(self.text) if high is None else high
        return [m for m in self.marks if m.kind == kind and low <= m.at < top]


_SPACES = re.compile(r"\s+")
#: "I" and "my" in somebody's words.
_FIRST_PERSON = re.compile(r"\b(?:I(?=['’\s,])|[Mm]y)\b")


def skeletons(
    source: Source,
    people: Sequence[PersonFound],
    places: Sequence[Place],
    dates: Sequence[DateExpression],
    statements: Sequence[StatementFound] = (),
    offices: Iterable[tuple[int, int, int]] = (),
) -> Iterable[Skeleton]:
    """Yield a skeleton for every sentence of the source, in order.

    A sentence of more than _LONGEST characters is none, and left out. Keys are indices into the three sequences.
    Where mentions overlap, the earlier kind wins: people, then dates, then places. "I" is a mention of the speaker,
    and each of `offices` (start, end, key) one of who holds it.
    """
    held = ((start, 0, end, "person", key) for start, end, key in offices)
    wanted = sorted((*_mentions(people, places, dates), *_speakers(source, people, statements), *held))
    at = 0
    for number, sentence in enumerate(source.sentences):
        while at < len(wanted) and wanted[at][0] < sentence.start:
            at += 1
        last = at
        inside = []
        while last < len(wanted) and wanted[last][0] < sentence.end:
            inside.append(wanted[last])
            last += 1
        if sentence.end - sentence.start <= _LONGEST:
            yield _fold(source, number, inside)


def _mentions(
    people: Sequence[PersonFound], places: Sequence[Place], dates: Sequence[DateExpression]
) -> Iterable[tuple[int, int, int, str, int]]:
    for key, person in enumerate(people):
        yield from ((m.start, 0, m.end, "person", key) for m in person.mentions)
    for key, date in enumerate(dates):
        if date.kind in ("date", "time", "duration"):
            yield (date.start, 1, date.end, "duration" if date.kind == "duration" else "date", key)
    for key, place in enumerate(places):
        yield (place.start, 2, place.end, "place", key)


def _speakers(
    source: Source, people: Sequence[PersonFound], statements: Sequence[StatementFound]
) -> Iterable[tuple[int, int, int, str, int]]:
    keys = {person.name: key for key, person in enumerate(people)}
    for statement in statements:
        key = keys.get(statement.speaker.person or "") if statement.speaker else None
        for part in statement.parts if key is not None else ():
            if part.quoted or statement.kind == "block":
                for match in _FIRST_PERSON.finditer(source.text, part.start, part.end):
                    yield (match.start(), 0, match.end(), "person", key or 0)


def _words(text: str) -> str:
    """Return a text with plain punctuation on one line: hard breaks and double spaces are single ones."""
    return _SPACES.sub(" ", plain(text))


def _fold(source: Source, number: int, mentions: list[tuple[int, int, int, str, int]]) -> Skeleton:
    sentence = source.sentences[number]
    pieces: list[str] = []
    marks: list[Marked] = []
    length, at = 0, sentence.start
    for start, _, end, kind, key in mentions:
        if start < at:
            continue
        # "Arrived here" is "arrived in Beijing".
        before = _words(source.text[at:start]) + ("in " if source.text[start:end] == "here" else "")
        owner = "'s" if kind == "person" and source.text[start:end] in ("my", "My") else ""
        pieces += [before, _MARK[kind], owner]
        length += len(before)
        marks.append(Marked(length, kind, key, start, end))
        length += 1 + len(owner)
        at = end
    pieces.append(_words(source.text[at : sentence.end]))
    return Skeleton(
        text="".join(pieces),
        start=sentence.start,
        end=sentence.end,
        sentence=number,
        paragraph=sentence.paragraph,
        kind=source.segments[sentence.segment].kind,
        marks=tuple(marks),
    )
