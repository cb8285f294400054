"""What a fact rests on, in words: articles and origins, counted apart."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Claim, Span
from generator.pages.parts.wording import counted, number
from generator.pages.site import Site


def support(site: Site, spans: Iterable[Span]) -> str:
    """Return how many articles, and how many origins at least and at most, stand behind the spans."""
    sources = dict.fromkeys(span.source for span in spans)
    named: dict[str, None] = {}
    unnamed = 0
    for source in sources:
        names = [origin.name for origin in site.articles[source].origins if origin.name]
        named.update(dict.fromkeys(names[:1]))
        unnamed += not names
    low, high = max(1, len(named)), len(named) + unnamed
    return _words(len(sources), low, high)


def stated_as(claims: Iterable[Claim]) -> str:
    """Return how far the articles have what they claim, in words: "announced; began"; "" where it merely holds."""
    return "; ".join(dict.fromkeys(c.status.replace("-", " ") for c in claims if c.status != "stated"))


def _words(files: int, low: int, high: int) -> str:
    if files == 0:
        return "no article"
    if files == 1:
        return "one article"
    origins = counted(low, "origin") if low == high else f"{number(low)} to {number(high)} origins"
    return f"{counted(files, 'article')}; {origins}"
