"""One utterance in its printed wordings, token by token; the utterances of the same articles stand together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Quotation
from generator.pages.environment import safe
from generator.pages.page import CARE, Page
from generator.pages.parts.retold import shared_with, teller
from generator.pages.parts.wording import counted, listed
from generator.pages.site import Site

#: So few wordings stand open from the beginning.
_OPEN = 2


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


@dataclass(frozen=True, slots=True)
class Reworded:
    """Articles that quote the same utterances in other words; its note says which and how many."""

    id: str
    note: Markup
    #: Empty where only the note is wanted.
    wordings: tuple[Wordings, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it needs no folding."""
        return len(self.wordings) <= _OPEN


def reworded(page: Page, quotations: Iterable[Quotation], *, briefly: bool = False) -> tuple[Reworded, ...]:
    """Return an entry for each set of articles, with what they quote; `briefly` without the words."""
    groups: dict[tuple[str, ...], list[Quotation]] = {}
    for quotation in quotations:
        groups.setdefault(tuple(sorted({span.source for span in quotation.versions})), []).append(quotation)
    return tuple(
        Reworded(
            "-".join(("reworded", *sources)),
            _note(page.site, sources, len(own)),
            () if briefly else tuple(_wordings(page, quotation) for quotation in own),
        )
        for sources, own in groups.items()
    )


def _note(site: Site, sources: tuple[str, ...], count: int) -> Markup:
    """Say what the articles have to do with each other, and how many quotations differ between them."""
    articles = [site.articles[source] for source in sources]
    one_report = all(shared_with(a, sources) == "retelling" for a in articles)
    if one_report and (over := teller(articles)):
        model = listed(source for source in sources if source != over.id)
        reworded_ones = counted(count, "quotation is", "quotations are")
        return safe(f"{over.id} tells the report of ") + model + safe(f" in other words; {reworded_ones} reworded.")
    verb = "tell one report, and quote" if one_report else "quote" if len(sources) > 1 else "quotes"
    return listed(sources) + safe(f" {verb} {counted(count, 'utterance')} in different words.")


def _wordings(page: Page, quotation: Quotation) -> Wordings:
    """Show an utterance in all its versions."""
    return Wordings(
        quotation.id, quotation.utterance, tuple(_version(page, quotation, i) for i in range(len(quotation.versions)))
    )


def _version(page: Page, quotation: Quotation, place: int) -> Version:
    site = page.site
    span = quotation.versions[place]
    quoting = site.articles[span.source].quoting
    words = Markup("")
    if site.excerpts.words(span) is not None and quoting != "described":
        for stretch in quotation.aligned:
            text = site.text(stretch.spans[place])
            inner = safe(text.strip() if stretch is not quotation.aligned[-1] else text.strip(" ,"))
            marked = Markup("<mark>") + inner + Markup("</mark>") if inner and not stretch.same else inner
            words += marked + Markup(" ") if marked else Markup("")
    return Version(words.strip(), CARE[quoting], page.source(span.source, site.line(span)), page.cite([span]))
