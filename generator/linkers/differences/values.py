"""Differences of value: two claims on one question that cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from generator.linkers.differences import comparing
from generator.linkers.differences.draft import Draft
from generator.model import Article, Claim, ClaimStatus, Side, Slot
from generator.text.calendar import parse

#: The questions of which values can exclude each other, each with its comparator. Two offices, issues or asks stand
#: side by side; "second visit" and "first in five years" are two questions.
_COMPARATORS: Mapping[Slot, Callable[[str, str], bool]] = {
    "dates": comparing.days_exclude,
    "duration": comparing.length_excludes,
    "place": comparing.city_excludes,
    "date": comparing.day_excludes,
    "time": comparing.time_excludes,
    "rank": comparing.rank_excludes,
}
_NAMES: Mapping[Slot, str] = {
    "dates": "Days of the trip", "duration": "Length", "place": "Place", "date": "Day", "time": "Time of day",
    "rank": "Rank",
}  # fmt: skip
_PAST: tuple[ClaimStatus, ...] = ("began", "occurred")


def value_differences(
    claims: Sequence[Claim], articles: Mapping[str, Article], trips: frozenset[str]
) -> Iterator[Draft]:
    """Yield differences of value, and of what became of a trip.

    What happened is compared with what happened, and a plan with a plan of the same news: values change in time.
    """
    by_question: dict[tuple[str, Slot], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_question[claim.subject, claim.slot].append(claim)
    for (subject, slot), found in by_question.items():
        if slot == "outcome":
            yield from _outcomes(subject, found, articles)
            continue
        comparator = _COMPARATORS.get(slot)
        if slot == "duration" and subject in trips:
            comparator = comparing.stay_excludes
        if comparator is None or (slot == "place" and subject in trips):
            # A trip has many places, a meeting has one.
            continue
        for one, other in combinations(found, 2):
            if comparator(one.value, other.value) and _comparable(one, other, articles):
                yield _differ(one, other)


def _comparable(one: Claim, other: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether both tell of what happened, or both of plans in articles of the same news."""
    if one.status in _PAST and other.status in _PAST:
        return True
    if one.status in _PAST or other.status in _PAST:
        return False
    return any(_near(a.source, b.source, articles) for a in one.spans for b in other.spans)


def _near(one: str, other: str, articles: Mapping[str, Article]) -> bool:
    a, b = _published(articles[one]), _published(articles[other])
    return one == other or (a is not None and b is not None and comparing.same_news(a, b))


def _published(article: Article) -> date | None:
    stretch = parse(article.published.value or "")
    return stretch.first if stretch and stretch.first == stretch.last else None


def _differ(one: Claim, other: Claim) -> Draft:
    sides = (Side(one.words, one.spans), Side(other.words, other.spans))
    shared = {s.source for s in one.spans} & {s.source for s in other.spans}
    note = f"{_NAMES[one.slot]}: {one.words} in one place, {other.words} in another."
    return Draft("internal" if shared else "value", one.subject, one.slot, sides, note)


def _outcomes(subject: str, found: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[Draft]:
    """Yield "postponed" against "called off", in one article or in articles of the same news.

    A trip may be put off first and called off later, so articles of other days do not contradict each other.
    """
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        by_value[claim.value].append(claim)
    for (_, one), (_, other) in combinations(by_value.items(), 2):
        sides = tuple(Side(c[0].words, tuple(sorted(s for each in c for s in each.spans))) for c in (one, other))
        first, second = ({s.source for s in side.spans} for side in sides)
        if first & second:
            note = f"The same article has the trip both as {sides[0].value} and as {sides[1].value}."
            yield Draft("internal", subject, "outcome", sides, note)
        elif any(_near(a, b, articles) for a in first for b in second):
            note = f"Articles of the same days have the trip as {sides[0].value} and as {sides[1].value}."
            yield Draft("value", subject, "outcome", sides, note)
