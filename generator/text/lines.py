"""Lines and offsets: a line ends at LF, CR LF or CR, and nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset of the first character of every line."""
    return (0, *(m.end() for m in _LINE_END.finditer(text)))


def line_of(starts: tuple[int, ...], offset: int) -> int:
    """Return the 1-based line that holds the offset."""
    return bisect_right(starts, offset)


def split_lines(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every line, without its line end."""
    spans = []
    start = 0
    for end in _LINE_END.finditer(text):
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(text)))
    return spans
