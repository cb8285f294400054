"""Articles that have one report or one text among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from markupsafe import Markup

from generator.model import Article, OriginKind
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import first_day, last_day
from generator.pages.parts.wording import listed, number

#: What several articles do, and what one of them is. Where two have a text in common, it is no report in other words.
_SHARED: dict[OriginKind, tuple[str, str, str]] = {
    "wording": ("print one text", "The same text as ", "."),
    "retelling": ("tell one report", "The same report as ", ", in other words."),
}


def shared(articles: Sequence[Article]) -> str:
    """Say which of the articles share a text or a report: "two of them tell one report"; "" where none do."""
    among = {a.id for a in articles}
    told = Counter((a.origin_key, kind) for a in articles if (kind := shared_with(a, among)))
    counts = (("all" if n == len(articles) else f"{number(n)} of them", kind) for (_, kind), n in told.items())
    return "; ".join(f"{count} {_SHARED[kind][0]}" for count, kind in counts)


def shared_with(article: Article, others: Container[str]) -> OriginKind:
    """Return what an article has in common with any of the others: a text, else a report, else "" for nothing."""
    kinds = {o.kind for o in article.origins if any(other in others for other in o.shared_with)}
    return next((kind for kind in _SHARED if kind in kinds), "")


def same_as(page: Page, article: Article) -> Markup:
    """Say which other sources have the text or the report of an article; empty where none has."""
    sentences = []
    said: set[str] = set()
    for kind, (_, before, after) in _SHARED.items():
        others = [s for o in article.origins if o.kind == kind for s in o.shared_with if s not in said]
        said.update(others)
        if others:
            sentences.append(safe(before) + listed(map(page.source, others)) + safe(after))
    return Markup(" ").join(sentences)


def teller(articles: Sequence[Article]) -> Article | None:
    """Return which of the articles tells the others' report over: the only rewritten one, else the last to appear.

    None where neither is known.
    """
    rewritten = [a for a in articles if a.quoting != "open"]
    if len(rewritten) == 1:
        return rewritten[0]
    *before, last = sorted(articles, key=lambda a: first_day(a.published.value))
    day = first_day(last.published.value)
    return last if day < "9999" and all(last_day(a.published.value) < day for a in before) else None
