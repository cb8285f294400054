"""A difference that has no id yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import Side

DifferenceKind = Literal["value", "wording", "internal", "headline", "damage"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What differs, about what, and in which words pages say it."""

    kind: DifferenceKind
    subject: str
    slot: str
    sides: tuple[Side, ...]
    note: str
