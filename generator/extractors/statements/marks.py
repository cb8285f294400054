"""Quotation marks: where quoted words begin and end, also when the marks are unbalanced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

_MARK = re.compile("''|’’|‘‘|[“”„«»\"]|&(?:quot|ldquo|rdquo|#34|#x22|#822[01]);")
_OPENING = ("“", "„", "«", '"', "''", "‘‘", "&quot;", "&ldquo;", "&#34;", "&#x22;", "&#8220;")
#: Marks that only open, and marks that only close, whatever stands beside them.
_LEFT = frozenset(("“", "„", "«", "&ldquo;", "&#8220;"))
_RIGHT = frozenset(("”", "»", "&rdquo;", "&#8221;"))
_OPENING_BEFORE = frozenset(" \t\u00a0([{—–-/:;,“”\"'‘…>")
_CLOSING_BEFORE = frozenset(".,!?…;")
_SINGLE = re.compile("[‘’']")
#: How far, in characters and in candidates, the end of a single or an inner quotation is looked for.
_LONGEST, _TRIES = 1500, 40
#: Words that begin with an apostrophe, not with a quotation mark.
_ELIDED = re.compile(r"(?:\d|tis\b|twas\b|em\b|til\b|cause\b|n\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words `text[start:end]`; with their marks they are `text[outer_start:outer_end]`."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    #: False when no closing mark was found before the end of the paragraph.
    closed: bool = True


def find_quotes(text: str, start: int, end: int) -> list[Quote]:
    """Return the outermost quotations of the paragraph `text[start:end]`, in order.

    Curly, straight, doubled single and angle marks pair with each other, since a text may open with one and close
    with another. Single marks count only where no double mark is open; an apostrophe never opens or closes a quotation.
    """
    quotes: list[Quote] = []
    at = start
    for quote in _double(text, start, end):
        quotes += _single(text, at, quote.outer_start)
        quotes.append(quote)
        at = quote.outer_end
    return quotes + _single(text, at, end)


def _double(text: str, start: int, end: int) -> list[Quote]:
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    inner = False
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            opened = mark if _opens(text, start, mark, end) else None
        elif _closes(text, opened, mark, end):
            if not inner:
                quotes.append(Quote(opened.start(), opened.end(), mark.start(), mark.end()))
                opened = None
            inner = False
        elif mark.start() > opened.end() and _opens(text, start, mark, end):
            inner = _balances(text, mark.start(), end)
            if not inner:
                # A second opening mark and no closing mark to spare: the first quotation was never closed.
                stop = _trimmed(text, opened.end(), mark.start())
                quotes.append(Quote(opened.start(), opened.end(), stop, mark.start(), closed=False))
                opened = mark
    if opened is not None:
        quotes.append(Quote(opened.start(), opened.end(), end, end, closed=False))
    return [quote for quote in quotes if quote.end > quote.start]


def _single(text: str, start: int, end: int) -> list[Quote]:
    quotes: list[Quote] = []
    for mark in _SINGLE.finditer(text, start, end):
        at = mark.start()
        if mark[0] == "’" or (quotes and at < quotes[-1].outer_end):
            continue
        close = _single_close(text, start, at, end)
        if close > 0:
            quotes.append(Quote(at, at + 1, close, close + 1))
    return quotes


def opens_with_mark(text: str, start: int) -> bool:
    """Tell whether a paragraph begins with an opening double mark."""
    return text.startswith(_OPENING, start)


def _opens(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    if mark.end() >= end or (text[mark.end()].isspace() and mark[0] not in _LEFT):
        return False
    return mark[0] in _LEFT or mark.start() == start or text[mark.start() - 1] in _OPENING_BEFORE


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    if mark[0] in _RIGHT:
        return True
    if mark[0] in _LEFT:
        return opened[0] == "„" and mark[0] == "“"
    return mark.end() >= end or not text[mark.end()].isalnum() or not text[mark.start() - 1].isspace()


def _balances(text: str, at: int, end: int) -> bool:
    """Tell whether an inner quotation opened at `at` is followed by closing marks for itself and the outer one."""
    if text[at] != "“":
        return False
    end = min(end, at + _LONGEST)
    close = text.find("”", at, end)
    reopened = text.find("“", at + 1, end)
    if close < 0 or 0 <= reopened < close:
        return False
    return text.find("”", close + 1, reopened if reopened > 0 else end) > 0


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _single_close(text: str, start: int, at: int, end: int) -> int:
    """Return the offset of the mark that closes a single quotation opened at `at`, or -1 for an apostrophe."""
    if at + 1 >= end or not text[at + 1].isalnum() or (at > start and text[at - 1] not in _OPENING_BEFORE):
        return -1
    if _ELIDED.match(text, at + 1):
        return -1
    fallback = -1
    for found in islice(_SINGLE.finditer(text, at + 1, min(end, at + _LONGEST)), _TRIES):
        close = found.start()
        if found[0] == "‘" or (close + 1 < end and text[close + 1].isalnum()):
            continue
        if text[close - 1] in _CLOSING_BEFORE:
            return close
        # "the officials' plan": after an s it may be a possessive; kept only if nothing better follows.
        if fallback < 0 and not text[close - 1].isspace():
            fallback = close
            if text[close - 1] != "s":
                return close
    return fallback
