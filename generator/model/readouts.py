"""What both sides say of a trip."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadoutSide:
    """What one side says of the meetings of a trip."""

    side: str
    #: Ids of its statements, and the issues that they name, in the order of the texts.
    statements: tuple[str, ...]
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readout:
    """What two sides or more say of the meetings of a trip."""

    trip: str
    sides: tuple[ReadoutSide, ...]
    #: Issues that all of them name; what only one names is in its own list.
    common: tuple[str, ...]
