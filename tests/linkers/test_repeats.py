"""The same article twice counts once."""

from __future__ import annotations

from generator.linkers.repeats import mark_repeats
from generator.model import Document, Segment, Source


def source(source_id: str, text: str, furniture: str = "") -> Source:
    """A source with a body and some furniture."""
    body = Segment("body", 0, len(text), 1, 1, "")
    segments = (body, Segment("furniture", len(text), len(text + furniture), 1, 1, ""))
    return Source(Document(source_id, f"sources/{source_id}.txt", "txt", text + furniture, ""), segments, ())


def test_repeats() -> None:
    """Furniture, case and marks do not make another article of it; other words do."""
    marked = mark_repeats(
        [
            source("s1", "The minister said “no”."),
            source("s2", 'The Minister said "no".', " Share this"),
            source("s3", "The minister said “yes”."),
            source("s4", ""),
        ]
    )
    assert [s.unread for s in marked] == ["", "the same text as s1; counted once", "", ""]
