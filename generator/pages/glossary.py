"""The abbreviations of the articles, with what they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.site import Site


def render(site: Site) -> Iterable[OutputFile]:
    """Render the page, where an article has an abbreviation that we know."""
    if site.glossary:
        page = Page(site, "glossary.md", "Abbreviations")
        yield page.file("glossary", "What the abbreviations in these articles stand for.", boost=0.7)
