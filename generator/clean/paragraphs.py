"""Lines to paragraphs: hard-wrapped lines, and lines that a link tore apart, belong together."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.text.folding import plain
from generator.text.lines import split_lines

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
#: Markdown's emphasis and code marks around words.
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])|`")
_ENDS_SENTENCE = re.compile(r"""[.!?:;…]["')\]”’]*\s*$""")
_OPENS_ITEM = re.compile(r"\s*(?:[-*•·–—>#|]|\d{1,2}[.)])\s?")
#: Text is wrapped at 50 to 120 columns; shorter lines are lists, longer ones are paragraphs.
_MIN_WIDTH, _MAX_WIDTH = 50, 120
#: Of all line ends inside blocks, so many are forced in wrapped text; lines that happen to be equally long reach less.
_FORCED_SHARE = 0.6
#: One paragraph of four lines is the least that shows a wrap.
_MIN_PAIRS = 3
#: A line that fills this share of the width and ends inside a sentence goes on, e.g. where a link was cut out.
_NEARLY_FULL = 0.6
#: Beyond this no label or line of furniture is looked for.
LONG = 600

_Lines = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of adjacent lines that read as one; `end` is before its line end. Blank lines in a row are one too."""

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


def paragraphs_of(text: str, front_matter: int = 0) -> list[Paragraph]:
    """Return the paragraphs and the blanks between them, in order; the front matter, up to its offset, is one."""
    lines = split_lines(text)
    first = next((n for n, (start, _) in enumerate(lines) if start >= front_matter), len(lines))

    def is_blank(number: int) -> bool:
        start, end = lines[number]
        if start == end or text[start].isalnum():
            return start == end
        return not _key(text[start : min(end, start + LONG)])

    runs = [(blank, list(numbers)) for blank, numbers in groupby(range(first, len(lines)), key=is_blank)]
    width = _width(text, lines, [numbers for blank, numbers in runs if not blank])
    groups = [list(range(first))] if first else []
    for blank, numbers in runs:
        groups += [numbers] if blank else _split(text, lines, numbers, width)
    return [_paragraph(text, lines, group) for group in groups]


def _width(text: str, lines: _Lines, blocks: list[list[int]]) -> int:
    """Return the column at which the text is wrapped, 0 when it is not."""
    pairs = [(a, b) for block in blocks for a, b in pairwise(block) if "://" not in text[slice(*lines[a])]]
    lengths = sorted(lines[a][1] - lines[a][0] for a, _ in pairs)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    forced = sum(_forced(text, lines[a], lines[b], width) for a, b in pairs)
    return width if len(pairs) >= _MIN_PAIRS and forced >= _FORCED_SHARE * len(pairs) else 0


def _forced(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the next word would not have fitted into the width."""
    word = text[following[0] : min(following[1], following[0] + width)].split(None, 1)[:1]
    return line[1] - line[0] + len("".join(word)) >= width - 1


def _split(text: str, lines: _Lines, block: list[int], width: int) -> list[list[int]]:
    """Split a block of lines without blank ones where a line does not continue the one before it."""
    groups = [[number] for number in block[:1]]
    for before, number in pairwise(block):
        if _joins(text, lines[before], lines[number], width):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _joins(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    head = text[line[0] : line[0] + 20].lstrip()
    if _OPENS_ITEM.match(head) or head.startswith(("http", "www.")):
        return False
    open_end = not _ENDS_SENTENCE.search(text[max(before[0], before[1] - 40) : before[1]].rstrip())
    if width and _forced(text, before, line, width) and before[1] - before[0] <= _MAX_WIDTH:
        return True
    return open_end and (head[:1].islower() or (width > 0 and before[1] - before[0] >= _NEARLY_FULL * width))


def _paragraph(text: str, lines: _Lines, group: list[int]) -> Paragraph:
    start, end = lines[group[0]][0], lines[group[-1]][1]
    key = _key(text[start : min(end, start + LONG)])
    return Paragraph(start, end, group[0] + 1, group[-1] + 1, text[start:end], key)


def _key(text: str) -> str:
    if not text:
        return ""
    if "&" in text:
        text = html.unescape(text)
    text = _INVISIBLE.sub("", plain(text))
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub("", text) or text
    return " ".join(text.split())
