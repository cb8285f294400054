"""Which words of the sources may be printed, over all pages, the search index and the data together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Article, Dossier, Part, Span, Step

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_BODY = frozenset({"body", "subhead", "other-article"})
#: Marks that belong to the word before them when an excerpt is cut.
_TRAILING = re.compile(r"[^\w\s(\[“‘]*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one source and which of them are printed; offsets in code points."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    #: One entry a word: 1 when it is printed.
    printed: bytes
    #: How many words stand in the body.
    body: int
    #: The limit on words is lifted: published in full.
    full: bool

    def within(self, start: int, end: int) -> range:
        """Return the indices of the words that the stretch touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    @property
    def count(self) -> int:
        """How many words are printed."""
        return self.printed.count(1)


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The printed words of every source."""

    sources: Mapping[str, Words]
    max_words: int

    def words(self, span: Span) -> str | None:
        """Return the span's words, or None when they are beyond the limit."""
        words = self.sources[span.source]
        touched = words.within(span.start, span.end)
        if len(touched) > self.max_words and not words.full:
            return None
        if not all(words.printed[i] for i in touched):
            return None
        return words.text[span.start : span.end]

    def runs(self, span: Span) -> tuple[Span, ...]:
        """Return the printed stretches inside a span, each as long as it goes."""
        words = self.sources[span.source]
        runs: list[Span] = []
        previous = -2
        for i in words.within(span.start, span.end):
            if not words.printed[i]:
                continue
            trailing = _TRAILING.match(words.text, words.ends[i], span.end)
            end = trailing.end() if trailing else words.ends[i]
            start = runs.pop().start if previous == i - 1 else words.starts[i]
            runs.append(Span(span.source, max(start, span.start), end))
            previous = i
        return tuple(runs)


def choose_excerpts(dossier: Dossier) -> Excerpts:
    """Choose the printed spans: facts, differences, statements, then their sentences, while the limits allow.

    A span is printed whole or not at all; words that two spans share count once.
    """
    settings = dossier.settings
    tokens = {a.id: _tokens(a) for a in dossier.articles}
    printed = {
        a.id: bytearray(tokens[a.id].printed) if tokens[a.id].full else bytearray(len(tokens[a.id].starts))
        for a in dossier.articles
    }
    left = {i: int(t.body * settings.max_share) for i, t in tokens.items()}
    for span in _candidates(dossier):
        words = tokens[span.source]
        touched = words.within(span.start, span.end)
        flags = printed[span.source]
        cost = sum(1 for i in touched if not flags[i])
        may = all(words.printed[i] for i in touched)
        if words.full or not may or len(touched) > settings.max_words or cost > left[span.source]:
            continue
        left[span.source] -= cost
        for i in touched:
            flags[i] = 1
    chosen = {
        i: Words(t.text, t.starts, t.ends, bytes(printed[i]), t.body, t.full) for i, t in tokens.items()
    }
    return Excerpts(chosen, settings.max_words)


def _tokens(article: Article) -> Words:
    """Split a source into words; `printed` says here which ones may ever be printed: all but furniture."""
    starts: list[int] = []
    ends: list[int] = []
    allowed = bytearray()
    body = 0
    text = article.source.text
    for segment in article.source.segments:
        for word in _WORD.finditer(text, segment.start, segment.end):
            starts.append(word.start())
            ends.append(word.end())
            allowed.append(segment.kind != "furniture")
            body += segment.kind in _BODY
    correction = article.source.document.correction
    full = correction.publish == "full" or correction.rights == "public-domain"
    return Words(text, tuple(starts), tuple(ends), bytes(allowed), body, full)


def _candidates(dossier: Dossier) -> Iterator[Span]:
    """Yield the spans that pages want, the most needed first."""
    of_trips = [event for event in dossier.events if event.trip]
    for trip in dossier.trips:
        yield from _first_of_each(trip.ladder)
        yield from trip.dates.spans
    for event in of_trips:
        yield from _first_of_each(event.ladder)
        yield from (measure.span for measure in (*event.times, *event.durations))
    for difference in dossier.differences:
        yield from (span for side in difference.sides for span in side.spans)
    for quotation in dossier.quotations:
        yield from quotation.versions
    # The words that somebody spoke come before the words of the article about them. A source that may only be
    # described shows whole sentences, as evidence.
    described = {a.id for a in dossier.articles if a.quoting == "described"}
    statements = [s for s in dossier.statements if s.source not in described]
    yield from (_span(s.source, part) for s in statements for part in s.parts if part.quoted)
    yield from (step.span for event in dossier.events if not event.trip for step in event.ladder)
    # What an article says in its own words reads best as a sentence.
    yield from (s.sentence for s in statements if not any(part.quoted for part in s.parts))
    yield from (_span(s.source, part) for s in statements for part in s.parts if not part.quoted)
    yield from (claim_span for claim in dossier.claims for claim_span in claim.spans)
    yield from (step.span for trip in dossier.trips for step in trip.ladder)
    yield from (step.span for event in of_trips for step in event.ladder)
    yield from (span for article in dossier.articles for span in article.published.spans)
    yield from (statement.sentence for statement in dossier.statements)


def _first_of_each(ladder: tuple[Step, ...]) -> Iterator[Span]:
    """Yield the first span of every status."""
    first: dict[str, Span] = {}
    for step in ladder:
        first.setdefault(step.status, step.span)
    yield from first.values()


def _span(source: str, part: Part) -> Span:
    return Span(source, part.start, part.end)
