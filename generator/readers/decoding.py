"""Bytes to text: byte order mark, UTF-8, the declared charset, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from generator.readers.result import UnreadableError

#: The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
#: Bytes above ASCII that English text in Windows-1252 has: quotation marks, dashes, dots, spaces, accented letters.
_WINDOWS_TEXT = re.compile(rb"[\x00-\x7f\x80\x82\x84\x85\x88\x8a\x8b\x8c\x8e\x91-\x99\x9a-\x9c\x9e-\xff]*")
#: Codecs of Python's that are no charsets of pages.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: Enough to tell an encoding; detection costs far more than decoding.
_SAMPLE = 50_000
#: Text with more than one control character in 200 is not text.
_MAX_CONTROL_SHARE = 0.005
#: Text with so few high bytes is Western, and detectors guess wildly on so little.
_MOSTLY_ASCII = 0.9
#: A UTF-8 file cut or damaged in a few places is still UTF-8; above this share of bad bytes it is something else.
_MAX_DAMAGE = 0.002


def decode(data: bytes, *, html: bool = False) -> str:
    """Return the text without byte order mark; bad bytes of a damaged file become U+FFFD.

    Raise UnreadableError when the file is empty or not text.
    """
    declared = _declared(data) if html else None
    text = _decode(data, declared)
    if not text.strip("\ufeff\x00 \t\r\n\u200b"):
        raise UnreadableError("empty")
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MAX_CONTROL_SHARE * len(sample):
        raise UnreadableError("not a text file")
    return text


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        return data.decode(declared, errors="replace")
    repaired = data.decode("utf-8", errors="replace")
    if repaired.count("\ufffd") <= _MAX_DAMAGE * len(repaired) and not repaired.isascii() and _has_other(repaired):
        return repaired
    return data.decode(_guess(data), errors="replace")


def _has_other(text: str) -> bool:
    """Whether UTF-8 also decoded something above ASCII: a sign that it is the right encoding."""
    return any(ord(c) > 127 and c != "\ufffd" for c in text)


def _declared(data: bytes) -> str | None:
    found = _HTML_CHARSET.search(data[:_SAMPLE])
    if not found:
        return None
    name = found[1].decode("ascii", errors="ignore")
    try:
        codec = codecs.lookup(name)
        b" ".decode(codec.name, errors="replace")  # what gives no text refuses here: hex, rot13
    except (LookupError, ValueError):
        return None
    # HTML5: pages that say ISO-8859-1 mean Windows-1252.
    if codec.name in ("iso8859-1", "ascii"):
        return "cp1252"
    # UTF-8 was tried already, and a declaration that can be read as ASCII does not stand in UTF-16.
    return None if codec.name in _NO_CHARSETS or codec.name.startswith("utf-") else codec.name


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    ascii_share = sum(b < 128 for b in sample) / len(sample)
    if ascii_share >= _MOSTLY_ASCII and b"\x00" not in sample and _WINDOWS_TEXT.fullmatch(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    if best is None:
        raise UnreadableError("not a text file")
    return best.encoding
