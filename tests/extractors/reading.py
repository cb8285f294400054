"""A source made of plain lines, for the tests of extractors that read sentences."""

from __future__ import annotations

from generator.model import Document, Segment, SegmentKind, Sentence, Source
from generator.text.lines import split_lines
from generator.text.sentences import sentence_spans


def source_of(text: str, source_id: str = "s1", kind: SegmentKind = "body") -> Source:
    """Return a source whose every line is a paragraph of one kind."""
    lines = [(n, a, b) for n, (a, b) in enumerate(split_lines(text), 1) if text[a:b].strip()]
    return Source(
        Document(source_id, f"sources/{source_id}.txt", "txt", text, ""),
        tuple(Segment(kind, a, b, n, n, "given") for n, a, b in lines),
        tuple(
            Sentence(start, end, n, index, index)
            for index, (n, a, b) in enumerate(lines)
            for start, end in sentence_spans(text, a, b)
        ),
    )
