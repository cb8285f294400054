"""The atoms: spans, problems, words that several types share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The evidence: `text[start:end]` of one source, to the character."""

    source: str
    start: int
    end: int


Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in `content/`. A warning is about received material, an error about an editor's file.

    Problems sort by path and line; one about a whole file comes before those about its lines.
    """

    path: str
    line: int | None
    severity: Severity
    message: str
    #: What a right one looks like.
    hint: str = ""

    def __lt__(self, other: Problem) -> bool:
        own = (self.path, self.line or 0, self.severity, self.message, self.hint)
        return own < (other.path, other.line or 0, other.severity, other.message, other.hint)

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")

Basis = Literal["stated", "derived", "inferred", "editor", "unknown"]
Precision = Literal[
    "minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century", "interval",
    "duration", "none",
]
