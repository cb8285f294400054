"""Differences: where sources, or places of one source, cannot all be right or word one thing differently."""

from __future__ import annotations

from collections.abc import Sequence

from generator.linkers.differences.damage import damage_differences
from generator.linkers.differences.headlines import headline_differences
from generator.linkers.differences.news import news_of
from generator.linkers.differences.values import value_differences
from generator.linkers.differences.wordings import wording_differences
from generator.model import Article, Claim, Difference, Event, Quotation, Trip


def link_differences(
    claims: Sequence[Claim],
    quotations: Sequence[Quotation],
    articles: Sequence[Article],
    events: Sequence[Event],
    trips: Sequence[Trip],
) -> tuple[Difference, ...]:
    """Return the differences, those of value first."""
    by_id = {a.id: a for a in articles}
    drafts = (
        *value_differences(claims, events, trips, news_of(articles, quotations)),
        *headline_differences(claims, by_id, trips),
        *wording_differences(quotations, by_id),
        *damage_differences(articles),
    )
    return tuple(
        Difference(f"d{number}", draft.kind, draft.subject, draft.slot, draft.sides, draft.note)
        for number, draft in enumerate(drafts, start=1)
    )
