"""Calendar dates as mastheads, datelines and captions print them: a day with its month, and perhaps a year."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: The English months, full and cut, each to its number.
MONTHS = {
    form: number
    for number, forms in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for form in forms
}
WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
)  # fmt: skip

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
#: A copied page glues the time to the year: "May 3, 20239:05 AM".
_END = r"(?:\b|(?=\d{1,2}:\d\d))"
_STAMP = re.compile(
    rf"""
    (?<![\w/.-])(?:
      (?P<iso_y>{_YEAR})(?P<sep>[-/.])(?P<iso_m>0?[1-9]|1[0-2])(?P=sep)(?P<iso_d>0?[1-9]|[12]\d|3[01])(?=\D|$)(?!-\d)
    | (?P<md_m>{_MONTH})\.?\s+(?P<md_d>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?!:\d)(?:,?\s+(?P<md_y>{_YEAR}){_END})?
    | (?P<dm_d>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?[\s-]+(?:of\s+)?
      (?P<dm_m>{_MONTH})\b\.?(?:,?[\s-]+(?P<dm_y>{_YEAR}){_END})?
    | (?P<num_a>0?[1-9]|[12]\d|3[01])(?P<nsep>[/.])(?P<num_b>0?[1-9]|[12]\d|3[01])(?P=nsep)(?P<num_y>{_YEAR})(?!\d)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as printed; `year` is None where the text gives none, offsets count in the searched text."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    @property
    def iso(self) -> str | None:
        """The ISO date, None without a year."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year else None


def stamps(text: str, start: int = 0, end: int | None = None) -> list[Stamp]:
    """Return every printed date; `04/05/2024` is left out, because nobody can tell the day from the month.

    `04.05.2024` is the fourth of May.
    """
    found = []
    for m in _STAMP.finditer(text, start, len(text) if end is None else end):
        g = m.groupdict()
        if g["iso_y"]:
            year, month, day = g["iso_y"], int(g["iso_m"]), int(g["iso_d"])
        elif g["md_m"]:
            year, month, day = g["md_y"], MONTHS[g["md_m"].lower()], int(g["md_d"])
        elif g["dm_m"]:
            year, month, day = g["dm_y"], MONTHS[g["dm_m"].lower()], int(g["dm_d"])
        else:
            a, b, year = int(g["num_a"]), int(g["num_b"]), g["num_y"]
            # Where full stops divide a date the day comes first.
            dotted = g["nsep"] == "." and b <= 12
            if not dotted and (a > 12) == (b > 12) and a != b:
                continue
            month, day = (b, a) if dotted or a > 12 else (a, b)
        found.append(Stamp(m.start(), m.end(), int(year) if year else None, month, day))
    return found
