"""Sentences that put into the past what their article, written before it, expects."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.linkers.damage.level import with_signals
from generator.model import Article, Event, Signal, Span, Trip
from generator.text.calendar import parse
from generator.text.lines import line_of, line_starts

#: What was expected then is over now.
_WAS_EXPECTED = re.compile(r"\b(?:was|were) (?:\w+ )?(?:expected|scheduled|due|set|slated) to\b")
#: After these the past may be that of the report: "said that she was expected to".
_REPORTED = re.compile(r"\b(?:said|says|told|announced|according|added|confirmed|wrote|reported|statement)\b")


def with_slipped_tenses(
    articles: Sequence[Article], trips: Sequence[Trip], events: Sequence[Event]
) -> tuple[Article, ...]:
    """Return the articles, with a signal where one from before a trip says what was expected of it.

    Other sentences of the article look ahead to the trip, so that not the date but the tense has slipped.
    """
    starts = {t.id: days.first for t in trips if (days := parse(t.dates.value or ""))}
    spans: dict[tuple[str, str], set[Span]] = defaultdict(set)
    for trip, ladder in [(t.id, t.ladder) for t in trips] + [(e.trip, e.ladder) for e in events if e.trip]:
        for step in ladder:
            spans[step.span.source, trip].add(step.span)
    changed = []
    for article in articles:
        report = parse(article.published.value or "")
        lines = line_starts(article.source.text)
        signals = []
        for trip, first in starts.items():
            told = sorted(spans.get((article.id, trip), ()))
            slipped = [s for s in told if _slips(article.source.text[s.start : s.end])]
            if report and report.last < first and slipped and len(slipped) < len(told):
                note = "tells as past what this article, from before the trip, expects"
                signals += [Signal("slipped tense", line_of(lines, s.start), note, s) for s in slipped]
        changed.append(with_signals(article, signals))
    return tuple(changed)


def _slips(words: str) -> bool:
    found = _WAS_EXPECTED.search(words)
    return found is not None and not _REPORTED.search(words)
