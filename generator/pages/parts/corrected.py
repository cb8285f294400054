"""What the editor set, rejected or added for a source, with the reason and the day."""

from __future__ import annotations

from dataclasses import dataclass, fields

from markupsafe import Markup

from generator.model import Article, Correction
from generator.pages.page import Page
from generator.pages.parts.dates import printed

_ABOUT = ("note", "date")


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrections of one source."""

    source: Markup
    #: Which facts are the editor's: "published, origin".
    names: tuple[str, ...]
    note: str
    date: str


def corrected(page: Page, article: Article) -> Corrected | None:
    """Return the corrections of a source, None where there is none."""
    given = article.source.document.correction
    names = tuple(f.name for f in fields(Correction) if f.name not in _ABOUT and getattr(given, f.name))
    if not names and not given.note:
        return None
    return Corrected(page.source(article.id), names, given.note or "", printed(given.date) if given.date else "")
