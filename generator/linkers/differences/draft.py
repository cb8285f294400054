"""A difference that has no id yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import Side

#: Of two articles: how their sentences come to be compared, or what to think of their difference.
AGAIN = "one of the two articles tells the report of the other over again"

DifferenceKind = Literal["value", "wording", "internal", "headline", "damage"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What differs, about what, and in which words pages say it."""

    kind: DifferenceKind
    subject: str
    slot: str
    sides: tuple[Side, ...]
    note: str
