"""Lines to paragraphs: hard-wrapped lines, and lines that a link tore apart, belong together."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from generator.text.folding import plain
from generator.text.lines import split_lines

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_SPACES = re.compile(r"\s+")
#: Text is wrapped at 50 to 120 columns; shorter lines are lists, longer ones are paragraphs.
_MIN_WIDTH, _MAX_WIDTH = 50, 120
_ENDS_SENTENCE = re.compile(r"""[.!?:;…]["')\]”’]*\s*$""")
_OPENS_ITEM = re.compile(r"\s*(?:[-*•·–—>#|]|\d{1,2}[.)])\s?")
#: Beyond this no label or line of furniture is looked for.
LONG = 600


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of adjacent lines that read as one; `end` is before its line end. A blank line is one too."""

    start: int
    end: int
    first_line: int
    last_line: int
    text: str
    #: The text on one line with typographic marks, entities and invisible characters made plain; cut at LONG.
    key: str

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands in it."""
        return not self.key


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the paragraphs and blank lines of a text, in order."""
    lines = split_lines(text)
    found = []
    block: list[int] = []
    for number, (start, end) in enumerate(lines):
        if _key(text[start : min(end, start + LONG)]):
            block.append(number)
            continue
        found += _split(text, lines, block)
        block = []
        found.append(Paragraph(start, end, number + 1, number + 1, text[start:end], ""))
    return found + _split(text, lines, block)


def _split(text: str, lines: list[tuple[int, int]], block: list[int]) -> list[Paragraph]:
    """Split a block of lines without blank ones where a line does not continue the one before it."""
    if not block:
        return []
    groups = [[block[0]]]
    wrapped = _wrapped(text, lines, block)
    for before, number in zip(block, block[1:], strict=False):
        if wrapped[number - block[0] - 1] or _continues(text, lines[before], lines[number]):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [_paragraph(text, lines, group) for group in groups]


def _wrapped(text: str, lines: list[tuple[int, int]], block: list[int]) -> list[bool]:
    """Tell for each line end whether the wrap forced it: the next word would not have fitted into the width.

    A block that has a line beyond the width is not wrapped; a line that would have had room ends its paragraph.
    """
    lengths = [lines[n][1] - lines[n][0] for n in block]
    width = max(lengths)
    if len(block) < 3 or not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return [False] * (len(block) - 1)
    forced = []
    for length, number in zip(lengths, block[1:], strict=False):
        start, end = lines[number]
        words = text[start : min(end, start + width)].split(None, 1)
        room = length + 1 + len(words[0]) <= width - 1
        forced.append(not room and not _OPENS_ITEM.match(text, start, end))
    # Two in three: titles and lists of about equal lines do not reach it, wrapped prose does.
    return forced if sum(forced) * 3 >= len(forced) * 2 else [False] * len(forced)


def _continues(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line goes on in the middle of a sentence: an open end, then a small letter."""
    head = text[line[0] : line[0] + 20].lstrip()
    tail = text[max(before[0], before[1] - 40) : before[1]]
    return bool(head) and head[0].islower() and not _ENDS_SENTENCE.search(tail) and not head.startswith(("http", "www."))


def _paragraph(text: str, lines: list[tuple[int, int]], group: list[int]) -> Paragraph:
    start, end = lines[group[0]][0], lines[group[-1]][1]
    return Paragraph(start, end, group[0] + 1, group[-1] + 1, text[start:end], _key(text[start : min(end, start + LONG)]))


def _key(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", plain(text))).strip()
