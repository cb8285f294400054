"""What an article says of itself: title, publisher, byline, dateline, date of publication, origins."""

from __future__ import annotations

from generator.model import Fact, Metadata, Reference, Source


def find_metadata(source: Source, reference: Reference) -> Metadata:
    """Read the source's own particulars; what it does not say stays unknown."""
    unknown = Fact(None, "unknown", note="not stated")
    return Metadata(unknown, unknown, (), unknown, unknown, unknown, None, None)
