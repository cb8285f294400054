"""What a fact rests on, in words: articles and origins, counted apart, and the one body behind them all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Claim, Span
from generator.pages.parts.retold import shared
from generator.pages.parts.wording import counted, number, with_article
from generator.pages.site import Site


def support(site: Site, spans: Iterable[Span]) -> str:
    """Return how many articles, and how many origins at least and at most, stand behind the spans; and on whose word.

    Origins are counted as claims count them: sources with one key have one, and an unknown one may be any of the known.
    """
    given = tuple(spans)
    sources = dict.fromkeys(span.source for span in given)
    articles = [site.articles[source] for source in sources]
    keys = {a.origin_key or a.id: a.origin_known for a in articles}
    known = sum(keys.values())
    body = _body(site, given)
    rests = f"; {'all rest' if len(sources) > 1 else 'rests'} on {body}" if body else ""
    one = f"; {words}" if (words := shared(articles)) else ""
    return _words(len(sources), max(1, known), len(keys)) + one + rests


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


def _body(site: Site, spans: tuple[Span, ...]) -> str:
    """Return the one body on whose word all the spans rest, as the articles spell it; "" where there is none such."""
    bodies = {site.rests_on.get(span, "") for span in spans}
    folded, _, side = bodies.pop().partition(", ") if len(bodies) == 1 else ("", "", "")
    if not folded:
        return ""
    spelt = re.compile(rf"\b{re.escape(folded)}\b".replace(r"\ ", r"\s+"), re.IGNORECASE)
    found = next((m[0] for span in spans if (m := spelt.search(site.articles[span.source].source.text))), folded)
    body = " ".join(found.split())
    return f"the {body}" + (f" of {with_article(side)}" if side else "")
