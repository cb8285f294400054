"""A file as text, and every character of it with its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.content import Correction

SegmentKind = Literal[
    "title", "section", "byline", "dateline", "published", "caption", "credit",
    "body", "subhead", "other-article", "furniture", "blank",
]


@dataclass(frozen=True, slots=True)
class Hint:
    """What the format itself says of a stretch of the text, e.g. that an <h2> is a subhead."""

    kind: SegmentKind
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class FormatMeta:
    """What the format itself says of the article (HTML head, front matter); None where it is silent."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded file. `text` is what every offset counts in."""

    id: str
    path: str
    format: str
    text: str
    #: Of the text in UTF-8, in hexadecimal.
    sha256: str
    meta: FormatMeta = field(default_factory=FormatMeta)
    hints: tuple[Hint, ...] = ()
    correction: Correction = field(default_factory=Correction)
    #: Why the file could not be read; "" when it could.
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and what it is; the segments of a source cover its text without gap or overlap."""

    kind: SegmentKind
    start: int
    end: int
    first_line: int
    last_line: int
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body, subhead, other-article, title or caption segment, without surrounding space."""

    start: int
    end: int
    line: int
    #: Index into Source.segments.
    segment: int
    #: 0-based number of the paragraph (block of text between line ends) in the source.
    paragraph: int


@dataclass(frozen=True, slots=True)
class Source:
    """A document whose every character has a kind."""

    document: Document
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    language: str = "en"
    #: Why nothing was extracted ("not in English", "empty"); "" when it was.
    unread: str = ""

    @property
    def id(self) -> str:
        """The source's id."""
        return self.document.id

    @property
    def text(self) -> str:
        """The text that every offset counts in."""
        return self.document.text
