"""The four quotations that a trip page prints first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest

from generator.model import Span, Statement, Trip
from generator.pages.parts.said import has_words, side_of
from generator.pages.site import Site
from generator.text.folding import fold

#: So many, also with those of sides other than the two of the trip; the issues below have the rest.
_MOST = 4
_FEWEST_WORDS = 6


def key_quotations(site: Site, trip: Trip) -> tuple[Statement, ...]:
    """Choose whole printed quotations of the trip: its two sides by turns, then those met, others only to fill up."""
    by_side: dict[str, list[Statement]] = {}
    seen: set[str] = set()
    for statement in sorted(site.statements_by_trip.get(trip.id, ()), key=partial(_weight, site, trip)):
        words = _quoted(site, statement)
        own = {words, site.utterance(statement)}
        if words and not own & seen:
            seen |= own
            by_side.setdefault(side_of(statement), []).append(statement)
    first = [side for side in dict.fromkeys((*site.main_sides(trip), *site.met_sides(trip))) if side in by_side]
    rest = sorted(by_side.keys() - set(first), key=lambda s: (not s, s))
    chosen = _by_turns([by_side[side] for side in first], _MOST)
    return (*chosen, *_by_turns([by_side[side] for side in rest], _MOST - len(chosen)))


def _by_turns(queues: Sequence[list[Statement]], most: int) -> list[Statement]:
    turns = [statement for turn in zip_longest(*queues) for statement in turn if statement]
    return turns[: max(0, most)]


def _weight(site: Site, trip: Trip, statement: Statement) -> tuple[bool | str | int, ...]:
    """Set first what is on an issue or stands early, in full sentences that name the issue, by those who meet."""
    return (
        not (site.on_issue(statement) or site.stands_early(statement)),
        statement.kind not in ("direct", "block"),
        not any(site.names_issue(Span(statement.source, p.start, p.end)) for p in statement.parts),
        statement.speaker is None or statement.speaker.person not in site.present(trip),
        statement.speaker is None or statement.speaker.person is None,
        site.articles[statement.source].quoting != "open",
        statement.source,
        statement.sentence.start,
    )


def _quoted(site: Site, statement: Statement) -> str:
    """Return the folded words in marks; "" when some may not be printed or shown as speech, or they are a scrap."""
    if site.described(statement) or statement.speaker is None or not has_words(site, statement):
        return ""
    parts = [p for p in statement.parts if p.quoted]
    words = [site.excerpts.words(Span(statement.source, p.start, p.end)) for p in parts]
    if not words or None in words:
        return ""
    text = fold(" ".join(w or "" for w in words))
    return text if len(text.split()) >= _FEWEST_WORDS else ""
