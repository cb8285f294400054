"""Quotations that an article prints in other words than the report which it retells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from generator.linkers.damage.level import with_signals
from generator.model import Article, Quotation, Signal, Span
from generator.text.folding import fold
from generator.text.lines import line_of, line_starts

#: So many quotations that two articles print in different words were changed by one of them.
_FEWEST = 3
#: Versions of one utterance that are held against each other.
_MOST = 20
#: Origins that an article names of itself.
_OWN = frozenset({"credit", "contributors", "editor"})


def with_rewordings(articles: Sequence[Article], quotations: Sequence[Quotation]) -> tuple[Article, ...]:
    """Return the articles, with signals for quotations that have other words in one which names its origin.

    Of two articles that differ in several quotations, the one without byline, dateline or credit is the retelling.
    Where both have one, or neither, nobody can tell which of them changed the words.
    """
    by_id = {a.id: a for a in articles}
    changed: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for quotation in quotations:
        for i, j in combinations(range(min(_MOST, len(quotation.versions))), 2):
            if _differ(quotation, i, j, by_id):
                first, second = quotation.versions[i], quotation.versions[j]
                changed[first.source, second.source].append(first)
                changed[second.source, first.source].append(second)
    signals: dict[str, list[Signal]] = defaultdict(list)
    for (source, other), found in sorted(changed.items()):
        if len(found) >= _FEWEST and _signed(by_id[other]) and not _signed(by_id[source]):
            lines = line_starts(by_id[source].source.text)
            note = f"{other} prints these words in another wording"
            signals[source] += [Signal("reworded quotation", line_of(lines, s.start), note, s) for s in found]
    return tuple(with_signals(a, signals.get(a.id, ())) for a in articles)


def _differ(quotation: Quotation, one: int, other: int, articles: Mapping[str, Article]) -> bool:
    """Whether two versions have other words in the same place; one that merely goes on is only cut elsewhere."""
    for stretch in quotation.aligned:
        spans = (stretch.spans[one], stretch.spans[other])
        a, b = (fold(articles[s.source].source.text[s.start : s.end]) for s in spans)
        if a and b and a.replace(" ", "") != b.replace(" ", ""):
            return True
    return False


def _signed(article: Article) -> bool:
    meta = article.findings.metadata
    names = any(" " in (byline.value or "") for byline in meta.bylines)
    return names or bool(meta.dateline.value) or any(o.kind in _OWN for o in article.origins)
