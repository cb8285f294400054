"""Differences of value: claims on one question that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.linkers.differences import comparing
from generator.linkers.differences.draft import AGAIN, DifferenceKind, Draft
from generator.linkers.differences.news import News
from generator.linkers.differences.questions import Question, questions
from generator.model import Claim, Event, Side, Slot, Span, Trip

#: The questions of which values can exclude each other, each with its comparator and name. Two offices, issues or
#: asks stand side by side; "second visit" and "first in five years" are two questions.
_COMPARATORS: Mapping[Slot, tuple[Callable[[str, str], bool], str]] = {
    "dates": (comparing.days_exclude, "Days of the trip"),
    "duration": (comparing.length_excludes, "Length"),
    "place": (comparing.city_excludes, "Place"),
    "date": (comparing.day_excludes, "Day"),
    "time": (comparing.time_excludes, "Time of day"),
    "rank": (comparing.rank_excludes, "Rank"),
    "count": (comparing.count_excludes, "Number"),
    "arrival": (comparing.arrival_excludes, "Day of arrival"),
    "outcome": (comparing.fate_excludes, "What became of it"),
}


@dataclass(frozen=True, slots=True)
class _Value:
    """A value with all who have it."""

    value: str
    words: str
    claims: tuple[Claim, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(sorted({span for claim in self.claims for span in claim.spans}))


def value_differences(
    claims: Sequence[Claim], events: Sequence[Event], trips: Sequence[Trip], news: News
) -> Iterator[Draft]:
    """Yield differences of value, one for each question.

    What happened is compared with what happened, and a plan with a plan of the same news: values change in time.
    """
    for question, found in questions(claims, events, trips).items():
        comparator, name = _COMPARATORS.get(question.slot, (None, ""))
        if question.is_trip and question.slot == "duration":
            comparator = comparing.stay_excludes
        if question.about.startswith("call ") and question.slot == "date":
            comparator = comparing.day_of_call_excludes
        if comparator is None or (question.is_trip and question.slot == "place"):
            # A trip has many places, a meeting has one.
            continue
        values = _merged(found)
        pairs = [
            (a, b)
            for a, b in combinations(values, 2)
            if (comparator(a.value, b.value) or _of_one_article(a, b, question) or _bounded(a, b, question))
            and _comparable(a, b, question, news)
        ]
        for group in _joined(pairs):
            sides = [v for v in values if v.value in group]
            yield _draft(found[0].subject, question, sides, name, news)


def _of_one_article(one: _Value, other: _Value, question: Question) -> bool:
    """Whether one article gives a trip two lengths: only two articles may count its days in two ways."""
    lengths = comparing.hours(one.value), comparing.hours(other.value)
    shared = {s.source for s in one.spans} & {s.source for s in other.spans}
    return question.is_trip and question.slot == "duration" and None not in lengths and bool(shared)


def _bounded(one: _Value, other: _Value, question: Question) -> bool:
    """Whether a meeting is said to be longer or shorter than the other length."""
    is_length = question.slot == "duration" and not question.is_trip
    return is_length and comparing.bounds_exclude(one.value, other.value, one.words, other.words)


def _joined(pairs: Sequence[tuple[_Value, _Value]]) -> list[set[str]]:
    """Put together the values that exclude each other: three lengths of one meeting are one difference."""
    groups: list[set[str]] = []
    for a, b in pairs:
        touching = [g for g in groups if {a.value, b.value} & g]
        groups = [g for g in groups if g not in touching] + [{a.value, b.value}.union(*touching)]
    return groups


def _merged(claims: Sequence[Claim]) -> list[_Value]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.value].append(claim)
    return [_Value(value, found[0].words, tuple(found)) for value, found in groups.items()]


def _comparable(one: _Value, other: _Value, question: Question, news: News) -> bool:
    """Whether some source's word on the one can be held against some source's word on the other."""
    return any(question.comparable(a, b, news) for a in one.claims for b in other.claims)


def _draft(subject: str, question: Question, values: Sequence[_Value], name: str, news: News) -> Draft:
    sides = tuple(Side(v.words, v.spans) for v in values)
    first, *others = (v.words for v in values)
    sources = tuple(sorted(span.source for side in sides for span in side.spans))
    again = f"; {AGAIN}" if sources in news.retold else ""
    note = f"{name}: {first} in one place, {' and '.join(others)} in another{again}."
    return Draft(_kind(sides, news), subject, question.slot, sides, note)


def _kind(sides: Sequence[Side], news: News) -> DifferenceKind:
    """Return "headline" where a value stands in one and its article has another, "internal" within one article."""
    titles = [s.spans[0].source for s in sides if all(map(news.in_title, s.spans)) and len(_sources(s)) == 1]
    if any(not news.in_title(p) and p.source in titles for s in sides for p in s.spans):
        return "headline"
    return "internal" if any(_sources(a) & _sources(b) for a, b in combinations(sides, 2)) else "value"


def _sources(side: Side) -> set[str]:
    """Return the ids of the articles that have a side."""
    return {span.source for span in side.spans}
