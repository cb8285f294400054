"""Markdown: the text as received; front matter, headings and images are hints."""

from __future__ import annotations

import re

from generator.model import FormatMeta, Hint
from generator.readers.decoding import decode
from generator.readers.result import ReadResult
from generator.text.safe_yaml import YamlError, load_yaml

_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+\S[^\r\n]*", re.MULTILINE)
_IMAGE = re.compile(r"^!\[[^\]\r\n]*\]\([^)\r\n]*\)[ \t]*(?=\r|\n|\Z)", re.MULTILINE)
#: The first key that is present counts; the names that static site generators use.
_TITLE, _AUTHORS = ("title", "headline"), ("authors", "author", "byline")
_DATE, _PUBLISHER, _URL = ("date", "published", "pubdate"), ("publisher", "site", "source"), ("url", "canonical", "link")
_LANGUAGE = ("lang", "language")


def read_markdown(data: bytes) -> ReadResult:
    """Return the text exactly as received, with what front matter and headings say."""
    text = decode(data)
    hints = []
    meta = FormatMeta()
    front = _FRONT_MATTER.match(text)
    if front:
        hints.append(Hint("furniture", 0, front.end(), "front-matter"))
        meta = _meta(front[1])
    start = front.end() if front else 0
    marks = [(m.start(), m.end(), m[1]) for m in _HEADING.finditer(text, start)]
    hints += [
        Hint("title", s, e, "md-title") if i == 0 and level == "#" else Hint("subhead", s, e, "md-head")
        for i, (s, e, level) in enumerate(marks)
    ]
    hints += [Hint("caption", m.start(), m.end(), "md-image") for m in _IMAGE.finditer(text, start)]
    return ReadResult(text, meta, tuple(sorted(hints, key=lambda h: h.start)))


def _meta(front_matter: str) -> FormatMeta:
    try:
        values = load_yaml(front_matter)
    except YamlError:
        return FormatMeta()
    if not isinstance(values, dict):
        return FormatMeta()

    def first(names: tuple[str, ...]) -> str | None:
        found = next((values[n] for n in names if values.get(n)), None)
        return " ".join(str(found).split()) if isinstance(found, (str, int)) else None

    authors = next((values[n] for n in _AUTHORS if values.get(n)), ())
    listed = authors if isinstance(authors, list) else [authors] if isinstance(authors, str) else []
    return FormatMeta(
        title=first(_TITLE),
        authors=tuple(a for a in listed if isinstance(a, str)),
        published=first(_DATE),
        publisher=first(_PUBLISHER),
        url=first(_URL),
        language=first(_LANGUAGE),
    )
