"""One utterance in its printed wordings, token by token: what differs is marked."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Quotation
from generator.pages.environment import safe
from generator.pages.page import CARE, Page


@dataclass(frozen=True, slots=True)
class Version:
    """A wording with its differing stretches marked; `words` empty when it is beyond the limit of excerpts."""

    words: Markup
    care: str
    place: Markup
    cite: Markup


@dataclass(frozen=True, slots=True)
class Wordings:
    """An utterance whose wordings differ."""

    id: str
    utterance: str
    versions: tuple[Version, ...]


def wordings(page: Page, quotation: Quotation) -> Wordings:
    """Show an utterance in all its versions."""
    return Wordings(
        quotation.id, quotation.utterance, tuple(_version(page, quotation, i) for i in range(len(quotation.versions)))
    )


def _version(page: Page, quotation: Quotation, number: int) -> Version:
    site = page.site
    span = quotation.versions[number]
    quoting = site.articles[span.source].quoting
    words = Markup("")
    if site.excerpts.words(span) is not None and quoting != "described":
        for stretch in quotation.aligned:
            text = site.text(stretch.spans[number])
            inner = safe(text.strip() if stretch is not quotation.aligned[-1] else text.strip(" ,"))
            marked = Markup("<mark>") + inner + Markup("</mark>") if inner and not stretch.same else inner
            words += marked + Markup(" ") if marked else Markup("")
    return Version(words.strip(), CARE[quoting], page.source(span.source, site.line(span)), page.cite([span]))
