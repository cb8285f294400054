"""The data page: downloads and what may be done with them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.site import Site


def render(site: Site) -> Iterable[OutputFile]:
    """Render the page."""
    page = Page(site, "data/index.md", "Data")
    yield page.file("data", "The dossier as data, with its schema.")
