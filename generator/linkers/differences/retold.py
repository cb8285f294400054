"""Differences between two tellings of one report, and between sentences that are otherwise alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.linkers.differences.changes import Change, Reader, changes
from generator.linkers.differences.draft import AGAIN, Draft
from generator.linkers.differences.news import News
from generator.linkers.differences.pairs import pairs
from generator.model import Article, Side, Span

#: What pages call a change, and the questions of claims that are the same.
_NAMES: Mapping[str, tuple[str, frozenset[str]]] = {
    "number": ("Number", frozenset({"count"})),
    "duration": ("Length", frozenset({"duration"})),
    "day": ("Day", frozenset({"date", "dates", "arrival", "time"})),
    "place": ("Place", frozenset({"place", "arrival"})),
    "person": ("Person", frozenset()),
    "negation": ("Said and denied", frozenset()),
    "opposite": ("One thing and its opposite", frozenset({"outcome"})),
}
_ALIKE = "the two sentences are otherwise alike"


def retold_differences(
    articles: Sequence[Article], news: News, reader: Reader, shown: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield what two counterparts have differently, but for what is shown of both sentences already.

    Sentences that are only alike must be of the same news: offices tell of each visit in the words of the last one.
    """
    by_source: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
    for number, draft in enumerate(shown):
        for side, spans in enumerate(s.spans for s in draft.sides):
            for span in spans:
                by_source[span.source].append((span, number, side))
    for pair in pairs(articles, news.retold):
        if not (pair.retold or news.near(pair.one, pair.other)):
            continue
        one, other = (pair.one, pair.sentence), (pair.other, pair.counterpart)
        sides = [Span(source, s.start, s.end) for source, s in (one, other)]
        held = [{(n, side) for span, n, side in by_source[s.source] if _touch(span, s)} for s in sides]
        of_both = [shown[n] for n, side in sorted(held[0]) if any(m == n and s != side for m, s in held[1])]
        for change in changes(reader, one, other, close=pair.close):
            if any(_is_in(change, draft, reader) for draft in of_both):
                continue
            name, _ = _NAMES[change.slot]
            note = f"{name}: {change.one} in one place, {change.other} in another; {AGAIN if pair.retold else _ALIKE}."
            values = (Side(change.one, (sides[0],)), Side(change.other, (sides[1],)))
            yield Draft("value", reader.articles[pair.one].trip or pair.one, change.slot, values, note)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_in(change: Change, draft: Draft, reader: Reader) -> bool:
    """Whether a draft answers the same question, or has the changed words inside quotation marks."""
    if draft.kind != "wording":
        return draft.slot in _NAMES[change.slot][1]
    quoted = [reader.text(span) for side in draft.sides for span in side.spans]
    return any(change.one in words or change.other in words for words in quoted)
