"""News agencies by any of their names."""

from __future__ import annotations

import re
from functools import cache

from generator.text.patterns import words


@cache
def agency_names(rows: tuple[str, ...]) -> dict[str, str]:
    """Return each form of an agency's name with the name that pages print; rows are "name | form | form"."""
    names = {}
    for row in rows:
        forms = [f.strip() for f in row.split("|")]
        names.update((form, forms[0]) for form in forms)
    return names


@cache
def agency_pattern(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Match any form of any agency's name, case as written: "Tass" is a surname, "TASS" is not."""
    return words(tuple(agency_names(rows)))
