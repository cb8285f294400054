"""Claims by the question that they answer, also where they tell of one meeting under two ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.linkers.differences.news import News
from generator.model import Claim, ClaimStatus, Event, Slot, Trip
from generator.text.calendar import parse

_PAST: tuple[ClaimStatus, ...] = ("began", "occurred")


@dataclass(frozen=True, slots=True)
class Question:
    """A slot of a subject; of meetings, of two people wherever they met."""

    about: str
    slot: Slot
    is_trip: bool

    def comparable(self, one: Claim, other: Claim, news: News) -> bool:
        """Whether two claims can be held against each other.

        Ranks at any time; what happened with what happened, but for late memories; else what articles of the same
        news say, for what is signed grows by the day. Claims on two subjects are of one meeting only where articles of
        the same news each tell of one, and could know of the other.
        """
        if self.slot == "rank" and one.subject == other.subject:
            return True
        if "@" in one.value and "@" in other.value:
            # A stop that was left out is left out for good.
            return news.any_together(one.spans, other.spans)
        past = [c.status in _PAST for c in (one, other)]
        if past[0] != past[1]:
            return False
        grows = self.slot == "count" and "signed" in one.value
        if one.subject == other.subject and all(past) and not grows:
            return news.any_together(one.spans, other.spans)
        if one.subject != other.subject and not _could_know(one, other, news):
            return False
        return news.any_near(one.spans, other.spans)


def questions(
    claims: Sequence[Claim], events: Sequence[Event], trips: Sequence[Trip]
) -> dict[Question, list[Claim]]:
    """Group the claims by question, in their order."""
    about = {e.id: f"{e.kind} {'-'.join(sorted(e.participants))}" for e in events}
    journeys = {t.id for t in trips}
    found: dict[Question, list[Claim]] = defaultdict(list)
    for claim in claims:
        _, meeting, who = claim.subject.partition("-meeting-")
        name = about.get(claim.subject) or (f"meeting {who}" if meeting else claim.subject)
        found[Question(name, claim.slot, claim.subject in journeys)].append(claim)
    return found


def _could_know(one: Claim, other: Claim, news: News) -> bool:
    """Whether no article has both subjects, and each was published when the days of both had passed."""
    if {s.source for s in one.spans} & {s.source for s in other.spans}:
        return False
    days = [stretch.last for c in (one, other) if (stretch := parse(c.value))]
    published: list[date | None] = [news.published(s.source) for s in chain(one.spans, other.spans)]
    return not days or one.status not in _PAST or all(day is None or max(days) <= day for day in published)
