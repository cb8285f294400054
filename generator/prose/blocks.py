"""Lines of Markdown to sections and their blocks: paragraphs and items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"\s*[-*+]\s+")


@dataclass(slots=True)
class Block:
    """A paragraph or an item: its text in one line, and for every offset that begins a line its number."""

    bullet: bool
    number: int
    text: str = ""
    starts: list[tuple[int, int]] = field(default_factory=list)

    def add(self, words: str, line: int) -> None:
        """Append one line of the file."""
        joint = " " if self.text else ""
        self.starts.append((len(self.text) + len(joint), line))
        self.text += joint + words

    def line(self, offset: int) -> int:
        """Return the line of the file that holds an offset into the text."""
        return next(line for start, line in reversed(self.starts) if start <= offset or start == 0)


def blocks(lines: Sequence[str], first: int) -> Iterator[tuple[str, int, list[Block]]]:
    """Yield (heading, its line, blocks) of every section; text before the first heading comes under "".

    `first` is the index of the line that follows the front matter.
    """
    title, at = "", 0
    parts: list[Block] = []
    open_block = False
    for number, line in enumerate(lines[first:], start=first + 1):
        if heading := _HEADING.match(line):
            if title or parts:
                yield title, at, parts
            title, at, parts, open_block = heading[1], number, [], False
        elif not line.strip():
            open_block = False
        else:
            item = _ITEM.match(line)
            if item or not open_block:
                parts.append(Block(bool(item), len(parts)))
                open_block = True
            at = at or number
            parts[-1].add(line[item.end() if item else 0 :].strip(), number)
    if title or parts:
        yield title, at, parts
