"""How heavy signals of damage weigh together, and how a source may then be quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Article, Correction, Damage, Quoting, Signal

#: Signals of how a page is put together. They say nothing about the words.
_OF_THE_PAGE = frozenset({"second article"})
_REWORDED = "reworded quotation"
#: So many kinds of signals make a text rewritten, and with misspelt names machine-translated.
_REWRITTEN, _TRANSLATED = 2, 4
#: People whose names are misspelt in one text.
_SEVERAL = 3



def damage_of(signals: Iterable[Signal]) -> Damage:
    """Return the signals by line, and how heavy they weigh together.

    "high": misspelt names of people beside three other kinds of signals, or those of three people beside another
    kind, as machine translation leaves them; "some": two kinds or more, or quotations put into other words; "none": at
    most one kind, for any newsroom makes slips.
    """
    ordered = tuple(sorted(dict.fromkeys(signals), key=lambda s: (s.line, s.kind, s.note)))
    kinds = {s.kind for s in ordered} - _OF_THE_PAGE
    misspelt = {s.note.partition(" stands where ")[2] for s in ordered if s.kind == "variant name"}
    if (misspelt and len(kinds) >= _TRANSLATED) or (len(kinds) > 1 and len(misspelt) >= _SEVERAL):
        return Damage("high", ordered)
    return Damage("some" if len(kinds) >= _REWRITTEN or _REWORDED in kinds else "none", ordered)


def quoting_of(damage: Damage, correction: Correction) -> Quoting:
    """Return how the source may be quoted: as the editor sets it, else by its damage."""
    by_level: dict[str, Quoting] = {"none": "open", "some": "unchecked", "high": "described"}
    by_name: dict[str | None, Quoting] = {"open": "open", "unchecked": "unchecked", "described": "described"}
    return by_name.get(correction.quoting) or by_level[damage.level]


def with_signals(article: Article, signals: Sequence[Signal]) -> Article:
    """Return the article with further signals, weighed anew."""
    if not signals:
        return article
    damage = damage_of((*article.damage.signals, *signals))
    return replace(article, damage=damage, quoting=quoting_of(damage, article.source.document.correction))
