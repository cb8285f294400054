"""Dossier to pages: Markdown with a little HTML, one module and one template for each page type."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model import Dossier, OutputFile, Proof
from generator.pages import (
    compare,
    data,
    differences,
    explore,
    glossary,
    home,
    issues,
    method,
    people,
    sources,
    timeline,
    trips,
)
from generator.pages.site import Site, site_of

#: In the order in which they are rendered. Sources come last, since their cards tell which pages use each line.
PAGE_TYPES: tuple[Callable[[Site], Iterable[OutputFile]], ...] = (
    home.render,
    trips.render,
    issues.render,
    people.render,
    timeline.render,
    compare.render,
    differences.render,
    explore.render,
    method.render,
    glossary.render,
    data.render,
    sources.render,
)


def render(dossier: Dossier, proof: Proof) -> tuple[OutputFile, ...]:
    """Render every page of a dossier, with the editor's prose where there is some."""
    site = site_of(dossier, proof)
    return tuple(file for page_type in PAGE_TYPES for file in page_type(site))
