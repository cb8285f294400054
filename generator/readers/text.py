"""Plain text and Markdown: the text as received; front matter, headings and images are hints.

Articles in .txt files have front matter and Markdown headings as often as those in .md files, so one reader reads both.
"""

from __future__ import annotations

import re

from generator.model import FormatMeta, Hint
from generator.readers.decoding import decode
from generator.readers.result import ReadResult
from generator.text.safe_yaml import YamlError, load_yaml

_LINE_END = r"(?:\r\n|\r|\n)"
_FRONT_MATTER = re.compile(rf"---[ \t]*{_LINE_END}(.*?){_LINE_END}(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{2,30})[ \t]*:[ \t]*(\S[^\r\n]*)$", re.MULTILINE)
_HEADING = re.compile(r"(?:\A|(?<=[\r\n]))(#{1,6})[ \t]+\S[^\r\n]*")
_IMAGE = re.compile(r"(?:\A|(?<=[\r\n]))!\[[^\]\r\n]*\]\([^)\r\n]*\)[ \t]*(?=\r|\n|\Z)")
#: The first key that is present counts; the names that static site generators use.
_TITLE = ("title", "headline")
_AUTHORS = ("authors", "author", "byline")
_DATE = ("published_time", "published_at", "published", "pubdate", "date")
_PUBLISHER = ("publisher", "site", "site_name")
_URL = ("url", "source_url", "canonical", "link")
_LANGUAGE = ("lang", "language")


def read_text(data: bytes) -> ReadResult:
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
    values = _fields(front_matter)
    return FormatMeta(
        title=_first(values, _TITLE),
        authors=_authors(values),
        published=_first(values, _DATE),
        publisher=_first(values, _PUBLISHER),
        url=_first(values, _URL),
        language=_first(values, _LANGUAGE),
    )


def _fields(front_matter: str) -> dict[str, object]:
    """Return the fields as YAML has them; where it is not YAML, the lines of the form "name: value"."""
    try:
        values = load_yaml(front_matter)
    except YamlError:
        return {m[1]: m[2].strip().strip("\"'") for m in _FIELD.finditer(front_matter)}
    return {str(k): v for k, v in values.items()} if isinstance(values, dict) else {}


def _first(values: dict[str, object], names: tuple[str, ...]) -> str | None:
    found = next((values[n] for n in names if values.get(n)), None)
    return " ".join(found.split()) if isinstance(found, str) else None


def _authors(values: dict[str, object]) -> tuple[str, ...]:
    found = next((values[n] for n in _AUTHORS if values.get(n)), ())
    listed = found if isinstance(found, list) else [found]
    return tuple(" ".join(a.split()) for a in listed if isinstance(a, str))
