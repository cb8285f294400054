"""Transcripts: paragraphs that begin with the speaker's name in capitals and a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extractors.statements.units import Paragraph

_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’'-]*(?: [A-Z][A-Z.’'-]*){0,5}):[ \t\u00a0]+(?=\S)")
#: One label that comes back is a heading ("UPDATE:"); a conversation has two speakers.
_FEWEST = 2
#: Stage directions and closing marks: "(Applause.)", "END".
_ASIDE = re.compile(r"\([^()]*\)|[^a-z]*")


def turns(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, tuple[int, int]]:
    """Return the span of the speaker's name for each index of a paragraph that opens a turn; {} for no transcript."""
    found: dict[int, tuple[int, int]] = {}
    for index, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match:
            found[index] = match.span("name")
    names = {text[start:end] for start, end in found.values()}
    return found if len(names) >= _FEWEST else {}


def is_aside(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of a transcript holds nobody's words."""
    return _ASIDE.fullmatch(text, paragraph.start, paragraph.end) is not None
