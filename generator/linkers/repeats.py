"""The same article twice counts once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from generator.model import Source
from generator.text.folding import fold

_READ = ("title", "body", "subhead", "other-article")


def mark_repeats(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Mark as unread every source whose title and body words are those of an earlier one, by path.

    The repeat keeps its card, which says whose text it is.
    """
    first: dict[bytes, str] = {}
    marked = []
    for source in sources:
        words = " ".join(source.text[s.start : s.end] for s in source.segments if s.kind in _READ)
        key = sha256(fold(words).encode()).digest()
        if source.unread or not words:
            marked.append(source)
        elif key in first:
            marked.append(replace(source, unread=f"the same text as {first[key]}; counted once"))
        else:
            first[key] = source.id
            marked.append(source)
    return tuple(marked)
