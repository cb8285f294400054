"""What each side asked of the other on a trip, and the replies."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Trip
from generator.pages.page import Page
from generator.pages.parts.said import Said, has_words, said, shown_words
from generator.pages.parts.sides import SideMark


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its reply; `reply` None when none is reported in these articles."""

    asker: SideMark | None
    asked: SideMark | None
    ask: Said
    reply: Said | None


def asks(page: Page, trip: Trip) -> tuple[Asked, ...]:
    """Return the requests of the trip whose words may be printed."""
    site = page.site
    found = []
    told: set[object] = set()
    for ask in site.asks_by_trip.get(trip.id, ()):
        statement, reply = site.by_id.get(ask.statement), site.by_id.get(ask.reply or "")
        if not statement or not has_words(site, statement):
            continue
        # Two requests in one sentence have the same words.
        own = (ask.asker.side, ask.asked, shown_words(site, statement))
        if own not in told:
            told.add(own)
            found.append(
                Asked(
                    site.sides.get(ask.asker.side),
                    site.sides.get(ask.asked),
                    said(page, statement),
                    said(page, reply) if reply else None,
                )
            )
    return tuple(found)
