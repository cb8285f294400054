"""News agencies by any of their names, and their credits at the end of a text."""

from __future__ import annotations

import re
from functools import cache

from generator.text.patterns import words

#: A credit at the end of a paragraph: "... at Qingdao. PTI", "... he said. (Reuters)".
_CLOSING = re.compile(r"""[.!?"'”’]\s*[(\[—–-]*\s*([A-Z](?:[\w /&-]|\.(?!\s)){1,40}?)[)\]]?[\s.]*$""")
_REACH = 60


@cache
def agency_names(rows: tuple[str, ...]) -> dict[str, str]:
    """Return each form of an agency's name with the name that pages print; rows are "name | form | form"."""
    names: dict[str, str] = {}
    for row in rows:
        forms = [f.strip() for f in row.split("|")]
        names.update((form, forms[0]) for form in forms)
    return names


@cache
def agency_pattern(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Match any form of any agency's name, case as written: "Tass" is a surname, "TASS" is not."""
    return words(tuple(agency_names(rows)))


def closing_credit(text: str, start: int, end: int, rows: tuple[str, ...]) -> tuple[int, int] | None:
    """Return (start, end) of the agency that the paragraph `text[start:end]` credits with its last words."""
    begin = max(start, end - _REACH)
    m = _CLOSING.search(text[begin:end])
    name = m[1].partition("/")[0].strip(" .") if m else ""
    if not m or name not in agency_names(rows):
        return None
    return begin + m.start(1), begin + m.start(1) + len(name)
