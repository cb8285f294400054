"""Which articles are of the same news, so that what they say of one thing may be held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from generator.linkers.retellings import retold_pairs
from generator.model import Article, Quotation, Span
from generator.text.calendar import parse

#: A plan is compared with a plan of the same days; later ones may have changed.
_SAME_NEWS = timedelta(1)
_FRESH = timedelta(10)
#: Articles that quote so many utterances in common report one occasion, whether or not they are dated.
_COMMON = 2


@dataclass(frozen=True, slots=True)
class News:
    """The articles with what joins them."""

    articles: Mapping[str, Article]
    #: Pairs of source ids that quote several utterances in common.
    companions: frozenset[tuple[str, str]]
    #: Pairs of which one tells the report of the other over again.
    retold: frozenset[tuple[str, str]]

    def near(self, one: str, other: str) -> bool:
        """Whether two articles are of the same news: by their days, else by the words that both quote."""
        a, b = self.published(one), self.published(other)
        if one == other or (min(one, other), max(one, other)) in self.companions:
            return True
        return a is not None and b is not None and abs(a - b) <= _SAME_NEWS

    def any_near(self, some: Sequence[Span], others: Sequence[Span]) -> bool:
        """Whether a span of the first is of the same news as one of the second."""
        pairs = {(a.source, b.source) for a in some for b in others}
        return any(self.near(a, b) for a, b in sorted(pairs))

    def any_together(self, some: Sequence[Span], others: Sequence[Span]) -> bool:
        """Whether two of the articles may be of one time: one written months later remembers roughly."""
        days = [[self.published(span.source) for span in spans] for spans in (some, others)]
        return any(a is None or b is None or abs(a - b) <= _FRESH for a in days[0] for b in days[1])

    def published(self, source: str) -> date | None:
        """Return the day of the article, None where only a longer stretch is known."""
        stretch = parse(self.articles[source].published.value or "")
        return stretch.first if stretch and stretch.first == stretch.last else None

    def in_title(self, span: Span) -> bool:
        """Whether a span stands in a headline."""
        segments = self.articles[span.source].source.segments
        return any(s.kind == "title" and s.start <= span.start < s.end for s in segments)


def news_of(articles: Sequence[Article], quotations: Sequence[Quotation]) -> News:
    """Index the articles of a dossier."""
    common = Counter(
        pair for q in quotations for pair in combinations(sorted({version.source for version in q.versions}), 2)
    )
    companions = frozenset(pair for pair, count in common.items() if count >= _COMMON)
    return News({a.id: a for a in articles}, companions, retold_pairs(articles))
