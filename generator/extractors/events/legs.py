"""Lists of which each member has its own place and day: "met Li in Recife on 5 July and Bo in Natal on 8 July"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

#: Where one member of a list ends and the next begins.
_NEXT = re.compile(r"(?:,|;)(?: and| then| as well as)?(?: then| later| finally)? |,? (?:and|then|before|as well as) ")


def legs(text: str, start: int, end: int, members: Collection[int], settings: Collection[int]) -> list[tuple[int, int]]:
    """Split `text[start:end]` where its members are told apart by place or time; one leg where they are not.

    `members` and `settings` (places and dates) are offsets. A setting closes the leg of the members before it; one
    that stands before the first member of its part of the list opens a leg: "Li and Bo, and on Tuesday Jo".
    """
    made: list[tuple[int, int]] = []
    opened, held, closed = start, False, False
    for low, high in _parts(text, start, end):
        if text.startswith("including ", low):
            # Those included are met where and when all are.
            break
        named = min((at for at in members if low <= at < high), default=None)
        placed = min((at for at in settings if low <= at < high), default=None)
        opens = named is not None and placed is not None and placed < named and held
        if named is not None and (closed or opens):
            made.append((opened, low))
            opened, held, closed = low, False, False
        held = held or named is not None
        closed = closed or (placed is not None and held)
    return [*made, (opened, end)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for border in _NEXT.finditer(text, start, end):
        yield at, border.end()
        at = border.end()
    yield at, end
