"""Web pages: the article's text by trafilatura, one block a line; its title, authors and date above it."""

from __future__ import annotations

import html
import re

import trafilatura
from lxml import etree
from lxml.html.defs import tags
from trafilatura.settings import Document as Page

from generator.model import FormatMeta, Hint, SegmentKind
from generator.readers.decoding import decode
from generator.readers.result import ReadResult, UnreadableError

#: News pages have some 5,000 to 20,000 tags; beyond this the extraction takes minutes.
MAX_TAGS = 100_000
#: The parser's cost grows with the square of the attributes of one tag.
MAX_ATTRIBUTES = 3_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
#: Control characters that are no white space stop the parser.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([a-zA-Z-]{2,12})", re.IGNORECASE)
#: Half a character, which JSON in a page can hold and no file can.
_HALF = re.compile(r"[\ud800-\udfff]")
#: Tags that an author escaped into the text; "<The Palace>" is a title and stays.
_MARKUP = re.compile(rf"</?(?:{'|'.join(sorted(tags))})(?:\s[^<>]*)?/?>", re.IGNORECASE)
#: " - Name of the Site" after a headline.
_SITE_SUFFIX = re.compile(r"\s+[-–—|]\s+[^|]{2,60}$")
#: Elements of trafilatura's tree that are a block of their own.
_BLOCKS = frozenset({"body", "main", "div", "p", "head", "quote", "list", "item", "table", "row", "cell", "code"})
#: Dates outside are errors; fixed, so that the same page reads the same on every day.
_DATE_PARAMS = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2099-12-31",
    "outputformat": "%Y-%m-%d",
}

_Line = tuple[SegmentKind, str, str]


def read_html(data: bytes) -> ReadResult:
    """Return the article of a page as text without markup, every line with its hint.

    Raise UnreadableError when the page is too large to take apart or has no article.
    """
    source = _CONTROL.sub(" ", decode(data, html=True))
    _refuse_monsters(source)
    try:
        page = trafilatura.bare_extraction(
            source, favor_precision=True, with_metadata=True, include_comments=False, include_tables=True,
            date_extraction_params=dict(_DATE_PARAMS),
        )
    except (etree.LxmlError, RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        # What a parser does with hostile markup is not our bug; the page gets a card that says so.
        raise UnreadableError("the page cannot be taken apart") from None
    if not isinstance(page, Page) or page.body is None:
        raise UnreadableError("no article text in the page")
    meta = _meta(page, source)
    body = _body_lines(page.body, meta.title)
    if not body:
        raise UnreadableError("no article text in the page")
    text, hints = _lay_out(_head_lines(meta), body)
    return ReadResult(text, meta, hints)


def _refuse_monsters(source: str) -> None:
    if source.count("<") > MAX_TAGS:
        raise UnreadableError(f"more than {MAX_TAGS} tags")
    if any(len(_QUOTED.sub("", m[0]).split()) > MAX_ATTRIBUTES for m in _LONG_TAG.finditer(_without_scripts(source))):
        raise UnreadableError(f"a tag with more than {MAX_ATTRIBUTES} attributes")


def _without_scripts(source: str) -> str:
    """Return the markup alone; split, not matched, because a pattern is quadratic on scripts that never close."""
    first, *rest = source.split("<script")
    return first + "".join(piece.partition("</script")[2] for piece in rest)


def _meta(page: Page, source: str) -> FormatMeta:
    language = _LANGUAGE.search(source)
    title, sitename = _clean(page.title), _clean(page.sitename)
    return FormatMeta(
        title=_SITE_SUFFIX.sub("", title) if sitename and title.endswith(sitename) else title or None,
        authors=_authors(page, source),
        published=page.date or None,
        publisher=sitename or None,
        url=_clean(page.url) or None,
        language=language[1].lower() if language else None,
    )


def _authors(page: Page, source: str) -> tuple[str, ...]:
    """Return the authors; () where one is not in the page as it is spelt, but was guessed from "(PA) jd/mf"."""
    names = tuple(a for a in map(_clean, (page.author or "").split(";")) if a)
    spelt = html.unescape(source)
    return names if all(a in spelt or a.upper() in spelt for a in names) else ()


def _clean(value: str | None) -> str:
    """Return one line without markup."""
    whole = _HALF.sub("\N{REPLACEMENT CHARACTER}", value or "")
    return " ".join(_MARKUP.sub(" ", whole).split())


def _head_lines(meta: FormatMeta) -> list[_Line]:
    lines: list[_Line] = []
    if meta.title:
        lines.append(("title", meta.title, "html-title"))
    if meta.authors:
        lines.append(("byline", "By " + ", ".join(meta.authors), "html-author"))
    if meta.published:
        lines.append(("published", meta.published, "html-date"))
    return lines


def _body_lines(body: etree._Element, title: str | None) -> list[_Line]:
    """Return one line for every block of the tree; a heading that repeats the title, perhaps with more, is left out."""
    lines: list[_Line] = []
    pieces: list[str] = []
    open_blocks: list[str] = []

    def flush() -> None:
        text = _clean("".join(pieces))
        pieces.clear()
        heading = "head" in open_blocks
        if any(map(str.isalnum, text)) and not (heading and title and text.startswith(title)):
            lines.append(("subhead", text, "html-head") if heading else ("body", text, "html-p"))

    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                flush()
                open_blocks.append(tag)
            elif tag == "lb":
                flush()
            pieces.append(element.text or "" if tag else "")
        else:
            if tag in _BLOCKS:
                flush()
                open_blocks.pop()
            pieces.append(element.tail or "")
    flush()
    return lines


def _lay_out(head: list[_Line], body: list[_Line]) -> tuple[str, tuple[Hint, ...]]:
    parts: list[str] = []
    hints: list[Hint] = []
    offset = 0
    for number, (kind, line, rule) in enumerate([*head, *body]):
        if head and number == len(head):
            parts.append("\n")
            offset += 1
        hints.append(Hint(kind, offset, offset + len(line), rule))
        parts.append(line + "\n")
        offset += len(line) + 1
    return "".join(parts), tuple(hints)
