"""What an article says of itself: title, publisher, byline, dateline, date of publication, origins."""

from __future__ import annotations

from generator.extractors.metadata.authors import find_authors
from generator.extractors.metadata.dating import find_dateline, find_given_date, find_published
from generator.extractors.metadata.facts import UNKNOWN, locate, stated, stripped
from generator.extractors.metadata.origins import find_origins
from generator.extractors.metadata.publisher import find_publisher, find_url
from generator.model import Fact, Metadata, Reference, Source


def find_metadata(source: Source, reference: Reference) -> Metadata:
    """Read the source's own particulars; what it does not say stays unknown."""
    url = find_url(source)
    return Metadata(
        title=_title(source),
        publisher=find_publisher(source, reference),
        bylines=find_authors(source, reference),
        dateline=find_dateline(source, reference),
        section=_section(source),
        url=url,
        published=find_published(source, reference),
        published_given=find_given_date(source, url),
        origins=find_origins(source, reference),
    )


def _title(source: Source) -> Fact:
    if source.document.correction.title:
        return Fact(source.document.correction.title, "editor")
    segment = next((s for s in source.segments if s.kind == "title"), None)
    if segment:
        return stated(source, *stripped(source, segment.start, segment.end))
    title = source.document.meta.title
    return Fact(title, "stated", locate(source, title)) if title else UNKNOWN


def _section(source: Source) -> Fact:
    """Return the last section named above the title; of breadcrumbs the last step."""
    title = next((i for i, s in enumerate(source.segments) if s.kind == "title"), len(source.segments))
    sections = [s for s in source.segments[:title] if s.kind == "section"]
    if not sections:
        sections = [s for s in source.segments if s.kind == "section"][:1]
    if not sections:
        return UNKNOWN
    start, end = stripped(source, sections[-1].start, sections[-1].end)
    crumb = max((source.text.rfind(mark, start, end) for mark in ">»›|/•·→"), default=-1)
    return stated(source, *stripped(source, max(start, crumb + 1), end))
