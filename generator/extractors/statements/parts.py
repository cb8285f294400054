"""The parts of a statement: quoted words without their marks, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from generator.extractors.statements.marks import Quote
from generator.model import Part, StatementKind

_WORD = re.compile(r"\w\S*")
#: A quotation is a part of its own when it is at least this share of the content or this many words long; below that
#: the marks only colour a word or two of a paraphrase. Swept on news text: shorter fragments are rarely the statement.
_SHARE = 0.5
_WORDS = 9
#: ... or when it ends the content and has this many words.
_CLOSING_WORDS = 4
#: Words around a quotation that are worth a part of their own.
_AROUND = 4


def parts_of(text: str, start: int, end: int, quotes: Sequence[Quote]) -> list[Part]:
    """Return the parts of the content `text[start:end]`, in order and without overlap."""
    inside = [q for q in quotes if q.outer_start >= start and q.outer_end <= end]
    kept = [q for q in inside if _stands_alone(text, q, start, end)]
    if kept and inside:
        # Beside one proper quotation the other marked words are the speaker's too.
        kept = inside if any(_words(text, q.start, q.end) >= _WORDS for q in kept) else kept
    parts: list[Part] = []
    at = start
    for quote in kept:
        parts += _plain(text, at, quote.outer_start, _AROUND)
        parts.append(_part(text, quote.start, quote.end, quoted=True))
        at = quote.outer_end
    return parts + _plain(text, at, end, _AROUND if kept else 1)


def kind_of(text: str, content: Sequence[tuple[int, int]], parts: Sequence[Part]) -> StatementKind:
    """Return the kind: direct when nothing but quoted words (and "that" or "as") stands in the content."""
    if not any(part.quoted for part in parts):
        return "indirect"
    inside = sum(_words(text, part.start, part.end) for part in parts if part.quoted)
    outside = sum(_words(text, start, end) for start, end in content) - inside
    bare = sum(text.startswith(("that ", "as "), start) for start, _ in content)
    return "mixed" if outside > bare else "direct"


def _stands_alone(text: str, quote: Quote, start: int, end: int) -> bool:
    count = _words(text, quote.start, quote.end)
    if count >= _WORDS or quote.outer_end - quote.outer_start >= _SHARE * (end - start):
        return True
    return count >= _CLOSING_WORDS and quote.outer_end >= end - 1


def _plain(text: str, start: int, end: int, fewest: int) -> list[Part]:
    words = islice(_WORD.finditer(text, start, end), fewest)
    return [_part(text, start, end, quoted=False)] if len(list(words)) == fewest else []


def _part(text: str, start: int, end: int, *, quoted: bool) -> Part:
    while start < end and (text[start].isspace() or (not quoted and text[start] in ",;:")):
        start += 1
    while end > start and (text[end - 1].isspace() or (not quoted and text[end - 1] in ",;:")):
        end -= 1
    return Part(start, end, quoted)


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
