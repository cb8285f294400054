"""Where sources differ: each difference with its sides, and the claims by sources."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.parts.differences import shown
from generator.pages.parts.support import claim_support
from generator.pages.parts.wording import sentence_case
from generator.pages.site import Site


def render(site: Site) -> Iterable[OutputFile]:
    """Render the differences."""
    page = Page(site, "differences.md", "Where sources differ")
    yield page.file(
        "differences",
        "Where the articles differ: values, wordings, headlines.",
        differences=tuple(shown(page, d) for d in site.dossier.differences),
        shared=tuple(
            (
                site.titles[c.subject] if c.subject in site.titles else site.name(c.subject),
                sentence_case(c.slot.replace("-", " ")),
                c,
                claim_support(c),
                page.cite(c.spans),
            )
            for c in site.dossier.claims
            if c.files > 1
        ),
    )
