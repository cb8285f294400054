"""A difference that has no id yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import Side


@dataclass(frozen=True, slots=True)
class Draft:
    """What differs, about what, and in which words pages say it."""

    kind: Literal["value", "wording", "internal", "headline", "damage"]
    subject: str
    slot: str
    sides: tuple[Side, ...]
    note: str
