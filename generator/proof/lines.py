"""Backward: what has become of every line of every source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Article, LineState, Span, State
from generator.proof.evidence import Desk
from generator.text.lines import split_lines


def line_states(desk: Desk, cited: Iterable[Span]) -> tuple[LineState, ...]:
    """Return the state of every line that is not blank: cited, unused, furniture or damaged.

    Cited is what the editor's prose cites and what a fact of a trip rests on; lists of statements do not count.
    """
    used: dict[str, set[int]] = {}
    for span in (*cited, *_facts(desk)):
        end = Span(span.source, max(span.start, span.end - 1), span.end)
        used.setdefault(span.source, set()).update(range(desk.line(span), desk.line(end) + 1))
    return tuple(
        LineState(article.id, number, state)
        for article in desk.dossier.articles
        for number, state in _states(article, used.get(article.id, set()))
    )


def _facts(desk: Desk) -> Iterator[Span]:
    """Yield what the facts of the trips rest on."""
    dossier = desk.dossier
    events = [event for event in dossier.events if event.trip]
    subjects = {t.id for t in dossier.trips} | {e.id for e in events}
    for trip in dossier.trips:
        yield from (step.span for step in trip.ladder)
        yield from (span for span in trip.dates.spans)
        yield from (span for _, spans in trip.places for span in spans)
    for event in events:
        yield from (step.span for step in event.ladder)
        yield from (measure.span for measure in (*event.times, *event.durations))
        yield from event.when.spans
    yield from (span for claim in dossier.claims if claim.subject in subjects for span in claim.spans)


def _states(article: Article, used: set[int]) -> Iterator[tuple[int, State]]:
    text = article.source.text
    kinds: dict[int, str] = {}
    for segment in article.source.segments:
        for number in range(segment.first_line, segment.last_line + 1):
            if kinds.get(number, "blank") in ("blank", "furniture"):
                kinds[number] = segment.kind
    damaged = {signal.line for signal in article.damage.signals}
    for number, (start, end) in enumerate(split_lines(text), start=1):
        if not text[start:end].strip():
            continue
        if kinds.get(number) == "furniture":
            yield number, "furniture"
        elif number in used:
            yield number, "cited"
        else:
            yield number, "damaged" if number in damaged else "unused"
