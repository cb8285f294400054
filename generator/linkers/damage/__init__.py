"""Damage: signs that the words of a text are not the words that were published or spoken.

Every signal is a fact with its line, which a reader can check; none is a list of words made from one article.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.linkers.damage.marks import capitals, unbalanced
from generator.linkers.damage.numbers import count_against_list, weekday_against_date
from generator.linkers.damage.prose import Prose, is_speech, prose_of
from generator.linkers.damage.sense import (
    caption_contradicted,
    hostile_request,
    impossible_subject,
    lost_negation,
    variant_names,
)
from generator.linkers.damage.sentences import broken, doubled, first_person, repeated
from generator.model import Correction, Damage, DateValue, Findings, Quoting, Reference, Signal, Span
from generator.text.doubts import OF_A_SENTENCE

#: Signals of how a page is put together. They say nothing about the words.
_OF_THE_PAGE = frozenset({"second article"})
#: So many kinds of signals make a text rewritten, and with misspelt names machine-translated.
_REWRITTEN, _TRANSLATED = 2, 4


def find_damage(one: Findings, reference: Reference, published: DateValue) -> Damage:
    """Return the signals of one source, by line, and how heavy they weigh together.

    "high": four kinds of signals or more, misspelt names of people among them, as machine translation leaves them;
    "some": two kinds or more; "none": at most one kind, for any newsroom makes slips.
    """
    prose = prose_of(one, reference.lexicons)
    signals = tuple(sorted(set(_signals(prose, reference, published)), key=lambda s: (s.line, s.kind, s.note)))
    kinds = {s.kind for s in signals} - _OF_THE_PAGE
    if "variant name" in kinds and len(kinds) >= _TRANSLATED:
        return Damage("high", signals)
    return Damage("some" if len(kinds) >= _REWRITTEN else "none", signals)


def quoting_of(damage: Damage, correction: Correction) -> Quoting:
    """Return how the source may be quoted: as the editor sets it, else by its damage."""
    by_level: dict[str, Quoting] = {"none": "open", "some": "unchecked", "high": "described"}
    by_name: dict[str | None, Quoting] = {"open": "open", "unchecked": "unchecked", "described": "described"}
    return by_name.get(correction.quoting) or by_level[damage.level]


def damaged_spans(damage: Damage) -> tuple[Span, ...]:
    """Return the stretches of a source that feed no claim."""
    return tuple(s.span for s in damage.signals if s.span and s.kind in OF_A_SENTENCE)


def _signals(prose: Prose, reference: Reference, published: DateValue) -> Iterator[Signal]:
    yield from variant_names(prose)
    yield from weekday_against_date(prose, published)
    yield from _second_articles(prose)
    if is_speech(prose):
        return
    for rule in (broken, doubled, first_person, repeated, unbalanced):
        yield from rule(prose)
    yield from capitals(prose, reference)
    for rule in (caption_contradicted, count_against_list, impossible_subject, hostile_request, lost_negation):
        yield from rule(prose)


def _second_articles(prose: Prose) -> Iterator[Signal]:
    """Name other articles that stand on the same page."""
    source = prose.one.source
    shown = [segment for segment in source.segments if segment.kind != "blank"]
    for before, segment in zip((None, *shown), shown, strict=False):
        if segment.kind == "other-article" and (before is None or before.kind != "other-article"):
            note = "another article begins here; nothing of it is counted with this one"
            yield Signal("second article", segment.first_line, note, Span(source.id, segment.start, segment.end))
