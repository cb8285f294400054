"""Who published this text, and at which address."""

from __future__ import annotations

import re

from generator.extractors.metadata.authors import house_of_contributors
from generator.extractors.metadata.facts import UNKNOWN, locate, segments_of, stated, stripped
from generator.extractors.metadata.hosts import bare_host_in, host_of, is_platform, url_in
from generator.model import Fact, Reference, Source
from generator.text.agencies import agency_names
from generator.text.patterns import words

#: The desk of nobody in particular.
_NAMELESS = re.compile(r"(?:our |the |special |staff |news |web |online |digital )*\w+", re.IGNORECASE)
#: Lines in which a site speaks of itself.
_SPEAKS_OF_ITSELF = frozenset({"asks-the-reader", "phrase", "site-notice"})


def find_publisher(source: Source, reference: Reference) -> Fact:
    """Return the publisher with its ground: given by editor or format, named above the text, or implied below it."""
    document = source.document
    if document.correction.publisher:
        return Fact(document.correction.publisher, "editor")
    if document.meta.publisher:
        return Fact(document.meta.publisher, "stated", locate(source, document.meta.publisher))
    fact = _agency_line(source, reference) or _contributors(source) or _own_host(source, reference)
    if fact:
        return fact
    host = host_of(document.meta.url or "")
    if host and not is_platform(host, reference):
        return Fact(host, "derived", locate(source, document.meta.url or ""), "the host of the article's address")
    return UNKNOWN


def find_url(source: Source) -> Fact:
    """Return the article's address, or that of the original which a link below the text names."""
    document = source.document
    if document.correction.url:
        return Fact(document.correction.url, "editor")
    if document.meta.url:
        return Fact(document.meta.url, "stated", locate(source, document.meta.url))
    for segment in segments_of(source, "credit"):
        link = url_in(source.text, segment.start, segment.end)
        if link and segment.rule in ("source-link", "credit"):
            return stated(source, *link, note="a link below the text, to where it was taken from")
    return UNKNOWN


def _agency_line(source: Source, reference: Reference) -> Fact | None:
    """Find a house that stands alone where an author would: "Tribune News Service"."""
    for segment in segments_of(source, "byline"):
        if segment.rule != "agency-line":
            continue
        start, end = stripped(source, segment.start, segment.end)
        name = source.text[start:end].strip("()[]")
        desk = words(reference.lexicons.get("wire_desks", ()), ignore_case=True).search(name)
        known = name in agency_names(reference.lexicons.get("wire_agencies", ()))
        if known or (desk and "," not in name and not _NAMELESS.fullmatch(name)):
            at = source.text.index(name, start)
            return stated(source, at, at + len(name))
    return None


def _contributors(source: Source) -> Fact | None:
    houses = (house_of_contributors(source, s) for s in segments_of(source, "credit"))
    house = next((h for h in houses if h), None)
    return stated(source, *house, basis="derived", note="implied by the line on contributors") if house else None


def _own_host(source: Source, reference: Reference) -> Fact | None:
    for segment in segments_of(source, "furniture"):
        if segment.rule in _SPEAKS_OF_ITSELF:
            host = bare_host_in(source.text, segment.start, segment.end, reference)
            if host:
                return stated(source, *host, basis="derived", note="implied by a line of the site about itself")
    return None
