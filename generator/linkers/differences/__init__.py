"""Differences: where sources, or places of one source, cannot all be right or word one thing differently."""

from __future__ import annotations

from collections.abc import Sequence

from generator.linkers.differences.changes import reader_of
from generator.linkers.differences.damage import damage_differences
from generator.linkers.differences.headlines import headline_differences
from generator.linkers.differences.news import news_of
from generator.linkers.differences.retold import retold_differences
from generator.linkers.differences.values import value_differences
from generator.linkers.differences.wordings import wording_differences
from generator.model import Article, Claim, Dated, Difference, Event, Person, Quotation, Reference, Trip


def link_differences(
    claims: Sequence[Claim],
    quotations: Sequence[Quotation],
    articles: Sequence[Article],
    met: tuple[Sequence[Event], Sequence[Trip]],
    found: tuple[Sequence[Dated], Sequence[Person]],
    reference: Reference,
) -> tuple[Difference, ...]:
    """Return the differences, those of value first; `met` holds who met on which trip, `found` what texts name."""
    events, trips = met
    by_id = {a.id: a for a in articles}
    news = news_of(articles, quotations)
    valued = (
        *value_differences(claims, events, trips, news),
        *headline_differences(claims, by_id, trips),
    )
    worded = tuple(wording_differences(quotations, by_id))
    reader = reader_of(articles, found, reference.lexicons)
    drafts = (
        *valued,
        *retold_differences(articles, news, reader, (*valued, *worded)),
        *worded,
        *damage_differences(articles),
    )
    return tuple(
        Difference(f"d{number}", draft.kind, draft.subject, draft.slot, draft.sides, draft.note)
        for number, draft in enumerate(drafts, start=1)
    )
