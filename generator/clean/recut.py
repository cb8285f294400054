"""The editor's word on what a stretch of a text is, over the program's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from generator.model import Document, Segment, SegmentKind
from generator.text.anchors import anchor
from generator.text.lines import line_of, line_starts

_RULE = "editor"


def recut(document: Document, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Give the stretches that the sidecar quotes their kind; one that is not there exactly once is passed over."""
    for cut in document.correction.segments:
        found = anchor(document.text, cut.quote)
        kind = next((k for k in get_args(SegmentKind) if k == cut.kind), None)
        if found and kind:
            segments = _cut(document.text, segments, *found, kind)
    return segments


def _cut(
    text: str, segments: Sequence[Segment], start: int, end: int, kind: SegmentKind
) -> tuple[Segment, ...]:
    """Return the segments with the stretch cut out; what is left beside it keeps its kind, unless it is mere space."""
    touched = [s for s in segments if s.start < end and start < s.end]
    first, last = touched[0], touched[-1]
    start = start if text[first.start : start].strip() else first.start
    end = end if text[end : last.end].strip() else last.end
    starts = line_starts(text)

    def piece(of: Segment, a: int, b: int) -> Segment:
        return Segment(of.kind, a, b, line_of(starts, a), line_of(starts, b - 1), of.rule)

    middle = piece(Segment(kind, start, end, 0, 0, _RULE), start, end)
    before = [piece(first, first.start, start)] if first.start < start else []
    after = [piece(last, end, last.end)] if end < last.end else []
    return (
        *(s for s in segments if s.end <= first.start),
        *before,
        middle,
        *after,
        *(s for s in segments if s.start >= last.end),
    )
