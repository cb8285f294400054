"""Bytes to Document, one module for each format."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import MAX_BYTES, Correction, Document, RawFile
from generator.readers.result import ReadResult, UnreadableError
from generator.readers.text import read_text


def read_html(data: bytes) -> ReadResult:
    """Read a web page. What that takes is a tenth of a second to load, and many folders have none."""
    from generator.readers import html  # noqa: PLC0415

    return html.read_html(data)


#: Format name, suffixes, reader. A new format is one module and one row.
READERS: tuple[tuple[str, tuple[str, ...], Callable[[bytes], ReadResult]], ...] = (
    ("text", (".txt", ".text"), read_text),
    ("markdown", (".md", ".markdown"), read_text),
    ("html", (".html", ".htm", ".xhtml"), read_html),
)


def read(raw: RawFile, source_id: str, correction: Correction) -> Document:
    """Read a file as received. Never raises: a file that cannot be read says why in `unread`."""
    suffix = PurePosixPath(raw.path).suffix.lower()
    name, reader = next(((n, r) for n, suffixes, r in READERS if suffix in suffixes), ("unknown", None))
    result, unread = ReadResult(""), ""
    try:
        result = _read(raw, suffix, reader)
    except UnreadableError as error:
        unread = str(error)
    return Document(
        id=source_id,
        path=raw.path,
        format=name,
        text=result.text,
        sha256=sha256(result.text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        meta=result.meta,
        hints=result.hints,
        correction=correction,
        unread=unread,
    )


def _read(raw: RawFile, suffix: str, reader: Callable[[bytes], ReadResult] | None) -> ReadResult:
    if reader is None:
        known = " ".join(s for _, suffixes, _ in READERS for s in suffixes)
        raise UnreadableError(f"no reader for {suffix or 'a file without suffix'}; known are {known}")
    if len(raw.data) > MAX_BYTES:
        raise UnreadableError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return reader(raw.data)
