"""How many statements a side made, as a bar: filled for those in quotation marks, open for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Statement
from generator.pages.parts.sides import SideMark

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Tally:
    """A count; its shares, in per cent, are of the most on the page."""

    name: str
    mark: SideMark | None
    count: int
    quoted: int
    quoted_share: int
    other_share: int
    cite: Markup


def tally(
    name: str, mark: SideMark | None, statements: Sequence[Statement], most: int, cite: Markup = _NOTHING
) -> Tally:
    """Count statements on a scale of `most`, or of their own number where they are more."""
    count = len(statements)
    quoted = sum(s.kind != "indirect" for s in statements)
    scale = max(most, count, 1)
    return Tally(name, mark, count, quoted, round(100 * quoted / scale), round(100 * (count - quoted) / scale), cite)
