"""Facts with their spans, made from stretches of the text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Basis, Fact, Segment, Source, Span

UNKNOWN = Fact(None, "unknown", note="not stated")
_OUTER = " \t\r\n\u00a0\u200b\ufeff#*_`|:"


def stripped(source: Source, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without outer space and Markdown's marks."""
    while start < end and source.text[start] in _OUTER:
        start += 1
    while end > start and source.text[end - 1] in _OUTER:
        end -= 1
    return start, end


def stated(source: Source, start: int, end: int, *, basis: Basis = "stated", note: str = "") -> Fact:
    """Return the words of the text as a fact that rests on them."""
    return Fact(source.text[start:end], basis, (Span(source.id, start, end),), note)


def locate(source: Source, value: str) -> tuple[Span, ...]:
    """Return where the format's own lines (front matter, head of the page) print the value; () when they do not."""
    for segment in source.segments:
        if segment.kind in ("body", "subhead", "other-article"):
            break
        at = source.text.find(value, segment.start, segment.end)
        if at >= 0:
            return (Span(source.id, at, at + len(value)),)
    return ()


def segments_of(source: Source, *kinds: str) -> Iterator[Segment]:
    """Yield the segments of some kinds, in order."""
    return (s for s in source.segments if s.kind in kinds)
