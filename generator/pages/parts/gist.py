"""What an article is, in one line, and what of it was left out."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from generator.model import Article
from generator.pages.environment import safe
from generator.pages.page import CARE, Page
from generator.pages.parts.dates import first_day, last_day
from generator.pages.parts.retold import same_as
from generator.pages.parts.status import only_planned, standing
from generator.pages.parts.wording import counted
from generator.pages.site import Site

#: What each quoting level means, in words.
QUOTING = {
    "open": "Its words are shown as words.",
    "unchecked": "Its words are shown as printed there; the wording is unchecked, because the text shows signs of "
    "rewriting.",
    "described": "Its words are never shown as anyone’s speech: the text shows signs of machine translation or heavy "
    "damage. They appear only as marked evidence, “text as received”.",
}
_LEFT_OUT = {
    "furniture": ("line of site furniture", "lines of site furniture"),
    "other-article": ("line of another article", "lines of another article"),
    "credit": ("credit line", "credit lines"),
}


def gist(page: Page, article: Article) -> Markup:
    """Return what the article is: whose, written before, during or after which trip, and whose report it tells."""
    if article.source.unread:
        return safe(f"Not read: {article.source.unread}.")
    publisher = article.findings.metadata.publisher.value
    who = safe(f"Article by {publisher}") if publisher else safe("Article; its publisher is not named in the text")
    same = Markup(" ") + shared if (shared := same_as(page, article)) else Markup("")
    if article.trip not in page.site.trips:
        return who + safe("; about none of the trips.") + same
    about = safe(f"; {_position(page.site, article)}")
    if page.path != f"trips/{article.trip}.md":
        about += Markup(" ") + page.trip(article.trip or "")
    return who + about + Markup(".") + same


def _position(site: Site, article: Article) -> str:
    """Say when it was published, seen from the trip; silent where a date is missing or does not tell."""
    trip = site.trips[article.trip or ""]
    start, end = first_day(trip.dates.value), last_day(trip.dates.value)
    first, last = first_day(article.published.value), last_day(article.published.value)
    if not last or not end or first == "9999" or start == "9999":
        return "about the trip"
    if last < start:
        return "published before the trip"
    if first > end:
        return "published after the trip"
    if first >= start and last <= end:
        sure = standing(trip.ladder).happened and not only_planned(trip.dates, trip.ladder)
        return "published during the trip" if sure else "published on the days planned for"
    return "about the trip"


def left_out(article: Article) -> str:
    """Return what of the file was not read as its article."""
    if article.source.unread:
        return f"everything ({article.source.unread})"
    counts: Counter[str] = Counter()
    for segment in article.source.segments:
        counts[segment.kind] += segment.last_line - segment.first_line + 1
    parts = [counted(counts[kind], *nouns) for kind, nouns in _LEFT_OUT.items() if counts[kind]]
    return ", ".join(parts) or "nothing"


def care(article: Article) -> str:
    """Return the quoting level as a short label."""
    if article.source.unread:
        return "not quoted"
    return CARE[article.quoting] or "open"
