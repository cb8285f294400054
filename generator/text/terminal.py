"""Text for a terminal: nothing in it moves the cursor, changes colours or turns the order of the letters."""

from __future__ import annotations

import re

#: Control characters, ends of line, marks of direction, halves of characters.
_ACTIVE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """Return one line in which what a terminal would act upon is written out as Python writes it in a string."""
    return _ACTIVE.sub(lambda m: m[0].encode("unicode_escape").decode("ascii"), text)
