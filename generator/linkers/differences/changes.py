"""What differs between two sentences that tell one thing: a number, a length, a day, a place, a person, a "not"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from generator.linkers.differences import comparing
from generator.model import Article, Dated, Person, Sentence, Span
from generator.text.calendar import WEEKDAYS, parse
from generator.text.folding import fold
from generator.text.numbers import Number, read_numbers
from generator.text.patterns import words

T = TypeVar("T")

_IN = re.compile(r"\b(?:in|at|from|to|near|for|outside|reached|visited|left)\s+$", re.IGNORECASE)
#: The noun and the preposition before a name, titles between them.
_BEFORE_NAME = re.compile(r"([a-z]{3,}) (with|of|by|to|from|for|between|against)(?: [A-Z][\w.-]+| the| his| her)* $")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOT = re.compile(r"\b(?:not|never|cannot|\w+n['’]t)\b", re.IGNORECASE)
_STEM, _SHORT = 5, 4
#: So many words behind a "not" belong to it.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Change:
    """What each of two sentences has in the place of the other's; `slot` says what it answers."""

    slot: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Reader:
    """What stands in the sentences of all articles."""

    articles: Mapping[str, Article]
    dates: Mapping[str, Sequence[Dated]]
    #: Source id -> (offset, end, person id), in order.
    people: Mapping[str, Sequence[tuple[int, int, str]]]
    negations: re.Pattern[str]
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]

    def text(self, span: Span) -> str:
        """Return the span's words."""
        return self.articles[span.source].source.text[span.start : span.end]

    def dated(self, span: Span) -> list[Dated]:
        """Return the expressions of time in a span."""
        found = self.dates.get(span.source, ())
        first, last = (bisect_left(found, at, key=lambda d: d.expression.start) for at in (span.start, span.end))
        return list(found[first:last])

    def named(self, span: Span) -> list[tuple[int, int, str]]:
        """Return the people whom a span names, in order."""
        found = self.people.get(span.source, ())
        return list(found[bisect_left(found, (span.start, 0, "")) : bisect_left(found, (span.end, 0, ""))])

    def paragraph(self, source: str, sentence: Sentence) -> Span:
        """Return the paragraph of a sentence: what is gone from its counterpart may stand beside it."""
        sentences = self.articles[source].source.sentences
        at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
        first = last = at
        while first and sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentence.paragraph:
            last += 1
        return Span(source, sentences[first].start, sentences[last].end)


def reader_of(
    articles: Sequence[Article],
    found: tuple[Sequence[Dated], Sequence[Person]],
    lexicons: Mapping[str, tuple[str, ...]],
) -> Reader:
    """Index the dates and people of all articles by source."""
    dated: dict[str, list[Dated]] = {}
    for date in found[0]:
        dated.setdefault(date.source, []).append(date)
    named: dict[str, list[tuple[int, int, str]]] = {}
    for person in found[1]:
        for form in person.forms:
            named.setdefault(form.span.source, []).append((form.span.start, form.span.end, person.id))
    return Reader(
        {a.id: a for a in articles},
        {source: sorted(found, key=lambda d: d.expression.start) for source, found in dated.items()},
        {source: sorted(found) for source, found in named.items()},
        words(lexicons["prose_negations"], ignore_case=True),
        _opposites(lexicons["difference_opposites"]),
    )


@cache
def _opposites(entries: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    sides = [tuple(words(tuple(s.split("|")), ignore_case=True) for s in entry.split("\t")) for entry in entries]
    return tuple((one, other) for one, other in sides)


def changes(
    reader: Reader, one: tuple[str, Sentence], other: tuple[str, Sentence], *, close: bool
) -> Iterator[Change]:
    """Yield what two counterparts have differently, one change for each question.

    Values are compared only of close ones: others may each have left something out.
    """
    spans = (Span(one[0], one[1].start, one[1].end), Span(other[0], other[1].start, other[1].end))
    around = (reader.paragraph(*one), reader.paragraph(*other))
    values = (rule(reader, spans, around) for rule in (_number, _length, _day, _place) if close)
    words_ = (rule(reader, *spans) for rule in (_person, _negation, _opposite))
    yield from (found for found in (*values, *words_) if found)


def _swapped(
    read: Callable[[Span], Sequence[T]],
    spans: Sequence[Span],
    around: Sequence[Span],
    same: Callable[[T, T], bool],
) -> tuple[T, T] | None:
    """Return the only item of each sentence that is not told beside the other one, None where there is none or more."""
    own = [
        [item for item in read(spans[i]) if not any(same(item, told) for told in read(around[1 - i]))] for i in (0, 1)
    ]
    return (own[0][0], own[1][0]) if len(own[0]) == len(own[1]) == 1 else None


def _number(reader: Reader, spans: Sequence[Span], around: Sequence[Span]) -> Change | None:
    def read(span: Span) -> list[Number]:
        text = reader.articles[span.source].source.text
        times = [(d.expression.start, d.expression.end) for d in reader.dated(span)]
        found = read_numbers(text, span.start, span.end)
        return [n for n in found if not any(a < n.end and n.start < b for a, b in times)]

    pair = _swapped(read, spans, around, lambda a, b: not a.excludes(b) and a.kind == b.kind)
    if pair is None or not pair[0].excludes(pair[1]):
        return None
    return Change("number", *(_words(reader, s, n.start, n.end) for s, n in zip(spans, pair, strict=True)))


def _length(reader: Reader, spans: Sequence[Span], around: Sequence[Span]) -> Change | None:
    def read(span: Span) -> list[Dated]:
        return [d for d in reader.dated(span) if comparing.hours(d.date.value or "") is not None]

    pair = _swapped(read, spans, around, lambda a, b: not _lengths_differ(a, b))
    return Change("duration", pair[0].expression.text, pair[1].expression.text) if pair else None


def _lengths_differ(one: Dated, other: Dated) -> bool:
    a, b = one.date.value or "", other.date.value or ""
    if a.startswith("PT") and b.startswith("PT"):
        return comparing.length_excludes(a, b)
    if comparing.may_be_one(a, b, one.expression.text, other.expression.text):
        return False
    return comparing.hours(a) != comparing.hours(b)


def _day(reader: Reader, spans: Sequence[Span], around: Sequence[Span]) -> Change | None:
    def read(span: Span) -> list[Dated]:
        return [d for d in reader.dated(span) if d.expression.kind == "date" and _days(d)]

    pair = _swapped(read, spans, around, lambda a, b: bool(_days(a) & _days(b)))
    if pair is None or not _comparable_days(*pair):
        return None
    return Change("day", pair[0].expression.text, pair[1].expression.text)


def _days(dated: Dated) -> frozenset[str]:
    """Return what tells a day that the text names: its weekday, its day of a month; nothing of "the same day"."""
    fields = dict(dated.expression.fields)
    stretch = parse(dated.date.value or "")
    weekday, month, day = (fields.get(k) for k in ("weekday", "month", "day"))
    found = {WEEKDAYS[weekday]} if isinstance(weekday, int) else set()
    if isinstance(month, int) and isinstance(day, int):
        found.add(f"--{month:02}-{day:02}")
    if found and stretch and stretch.first == stretch.last:
        found |= {WEEKDAYS[stretch.first.weekday()], f"--{stretch.first:%m-%d}"}
    return frozenset(found)


def _comparable_days(one: Dated, other: Dated) -> bool:
    """Whether both are told in one way: two weekdays, or two dates."""
    return any(
        all(any(sign.startswith("--") is dated for sign in _days(d)) for d in (one, other)) for dated in (True, False)
    )


def _place(reader: Reader, spans: Sequence[Span], around: Sequence[Span]) -> Change | None:
    def read(span: Span) -> list[tuple[int, str]]:
        found = reader.articles[span.source].findings.places
        at = bisect_left(found, span.start, key=lambda p: p.start)
        cities = []
        while at < len(found) and found[at].start < span.end:
            if found[at].kind == "city":
                cities.append((found[at].start, found[at].name))
            at += 1
        return cities

    pair = _swapped(read, spans, around, lambda a, b: a[1] == b[1])
    if pair is None:
        return None
    texts = [reader.articles[s.source].source.text for s in spans]
    where = [_IN.search(text, max(0, at - 12), at) for text, (at, _) in zip(texts, pair, strict=True)]
    return Change("place", pair[0][1], pair[1][1]) if all(where) else None


def _person(reader: Reader, one: Span, other: Span) -> Change | None:
    """Find another person behind the same noun and preposition: "the meeting with Adoum", "the meeting with Kaya"."""
    told, again = (_behind(reader, span) for span in (one, other))
    known = {who for _, _, who in reader.people.get(one.source, ())} & {
        who for _, _, who in reader.people.get(other.source, ())
    }
    for where, (who, words_) in told.items():
        if where in again and again[where][0] != who and {who, again[where][0]} <= known:
            return Change("person", words_, again[where][1])
    return None


def _behind(reader: Reader, span: Span) -> dict[tuple[str, str], tuple[str, str]]:
    """Return whom a sentence names behind which noun and preposition; nobody where that holds two."""
    text = reader.articles[span.source].source.text
    found: dict[tuple[str, str], tuple[str, str]] = {}
    twice = set()
    for start, end, who in reader.named(span):
        before = _BEFORE_NAME.search(" ".join(text[max(span.start, start - 60) : start].split()) + " ")
        if before:
            where = (before[1], before[2])
            if where in found:
                twice.add(where)
            found[where] = (who, text[start:end])
    return {where: who for where, who in found.items() if where not in twice}


def _negation(reader: Reader, one: Span, other: Span) -> Change | None:
    """Find a "not" whose words the other sentence has without any."""
    texts = (reader.text(one), reader.text(other))
    for denied, told in (texts, texts[::-1]):
        again = None if reader.negations.search(told) or _NOT.search(told) else _without(denied, told)
        if again:
            return Change("negation", *(again if denied == texts[0] else again[::-1]))
    return None


def _without(denied: str, told: str) -> tuple[str, str] | None:
    """Return a "not" with the two words behind it, and these in the other text close to one another."""
    found, bare = list(_WORD.finditer(denied)), list(_WORD.finditer(told))
    stems = [_stem(m[0]) for m in bare]
    for i, word in enumerate(found):
        behind = [m for m in found[i + 1 : i + 1 + _REACH] if _stem(m[0]) in stems and _stem(m[0])]
        if _NOT.fullmatch(word[0]) and len(behind) > 1 and behind[0] in _content(found[i + 1 :])[:1]:
            first = stems.index(_stem(behind[0][0]))
            near = stems[first + 1 : first + 1 + _REACH]
            if _stem(behind[1][0]) in near:
                last = first + 1 + near.index(_stem(behind[1][0]))
                return denied[word.start() : behind[1].end()], told[bare[first].start() : bare[last].end()]
    return None


def _content(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    return [m for m in found if _stem(m[0])]


def _stem(word: str) -> str:
    return fold(word)[:_STEM] if len(word) > _SHORT - 1 else ""


def _opposite(reader: Reader, one: Span, other: Span) -> Change | None:
    """Find "called off" in one and "postponed" in the other, and such pairs, where neither has both or a "not"."""
    a, b = reader.text(one), reader.text(other)
    if reader.negations.search(a) or reader.negations.search(b):
        return None
    for first, second in reader.opposites:
        found = [(p.search(a), q.search(b)) for p, q in ((first, second), (second, first))]
        hits = [(x[0], y[0]) for x, y in found if x and y]
        if len(hits) == 1 and not (first.search(a) and second.search(a)) and not (first.search(b) and second.search(b)):
            return Change("opposite", *hits[0])
    return None


def _words(reader: Reader, span: Span, start: int, end: int) -> str:
    return reader.articles[span.source].source.text[start:end]
