"""Which signs of damage make a statement doubtful."""

from __future__ import annotations

from generator.model import Damage, Signal, Span, Statement

#: Signals that spoil the sentence on which they stand: it feeds no claim, and nobody is held to its words.
OF_A_SENTENCE = frozenset({
    "broken sentence", "caption contradicted", "contradicts itself", "count against list", "doubtful sense",
    "first person", "impossible subject",
})
#: A signal of a paragraph in which nobody can tell where quoted words begin and end.
_OF_MARKS = "unbalanced quotation"


def doubt(statement: Statement, damage: Damage) -> Signal | None:
    """Return the signal that makes a statement doubtful, None where there is none.

    What spoils a sentence spoils every statement in it; marks that do not pair spoil only what stands in marks.
    """
    quoted = [(part.start, part.end) for part in statement.parts if part.quoted]
    marks = (s for s in damage.signals if s.kind == _OF_MARKS and any(_touches(s, a, b) for a, b in quoted))
    return spoilt(statement.sentence, damage) or next(marks, None)


def spoilt(stretch: Span, damage: Damage) -> Signal | None:
    """Return the signal that spoils a sentence of the stretch, None where there is none."""
    signals = (s for s in damage.signals if s.kind in OF_A_SENTENCE)
    return next((s for s in signals if _touches(s, stretch.start, stretch.end)), None)


def _touches(signal: Signal, start: int, end: int) -> bool:
    return signal.span is not None and start < signal.span.end and signal.span.start < end
