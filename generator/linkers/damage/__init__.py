"""Damage: signs that the words of a text are not the words that were published or spoken.

Every signal is a fact with its line, which a reader can check; none is a list of words made from one article.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.linkers.damage.grammar import foreign_grammar, orphaned_verb
from generator.linkers.damage.level import damage_of, quoting_of
from generator.linkers.damage.marks import capitals, unbalanced
from generator.linkers.damage.names import Names, names_of, variant_names
from generator.linkers.damage.numbers import count_against_list, weekday_against_date
from generator.linkers.damage.prose import Prose, is_speech, prose_of
from generator.linkers.damage.rewording import with_rewordings
from generator.linkers.damage.sense import (
    caption_actor,
    caption_contradicted,
    hostile_request,
    impossible_subject,
    lost_negation,
)
from generator.linkers.damage.sentences import broken, doubled, first_person, repeated
from generator.linkers.damage.tenses import with_slipped_tenses
from generator.model import Damage, DateValue, Findings, Reference, Signal, Span
from generator.text.doubts import OF_A_SENTENCE

__all__ = ["damaged_spans", "find_damage", "names_of", "quoting_of", "with_rewordings", "with_slipped_tenses"]


def find_damage(one: Findings, reference: Reference, published: DateValue, names: Names) -> Damage:
    """Return the signals that one source shows by itself, by line, and how heavy they weigh together."""
    return damage_of(_signals(prose_of(one, reference.lexicons), reference, published, names))


def damaged_spans(damage: Damage) -> tuple[Span, ...]:
    """Return the stretches of a source that feed no claim."""
    return tuple(s.span for s in damage.signals if s.span and s.kind in OF_A_SENTENCE)


def _signals(prose: Prose, reference: Reference, published: DateValue, names: Names) -> Iterator[Signal]:
    yield from variant_names(prose, names)
    yield from weekday_against_date(prose, published)
    yield from _second_articles(prose)
    if is_speech(prose):
        return
    for rule in (broken, doubled, first_person, orphaned_verb, repeated, unbalanced):
        yield from rule(prose)
    yield from capitals(prose, reference)
    yield from foreign_grammar(prose, reference)
    yield from count_against_list(prose)
    for rule in (caption_contradicted, caption_actor, impossible_subject, hostile_request, lost_negation):
        yield from rule(prose)


def _second_articles(prose: Prose) -> Iterator[Signal]:
    """Name other articles that stand on the same page."""
    source = prose.one.source
    shown = [segment for segment in source.segments if segment.kind != "blank"]
    for before, segment in zip((None, *shown), shown, strict=False):
        if segment.kind == "other-article" and (before is None or before.kind != "other-article"):
            note = "another article begins here; nothing of it is counted with this one"
            yield Signal("second article", segment.first_line, note, Span(source.id, segment.start, segment.end))
