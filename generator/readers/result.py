"""What every reader returns, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import FormatMeta, Hint


class UnreadableError(Exception):
    """The file cannot be read as an article; the message is the reason that its card shows."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The text of a file and what its format says of it; hints count in `text`."""

    text: str
    meta: FormatMeta = field(default_factory=FormatMeta)
    hints: tuple[Hint, ...] = ()
