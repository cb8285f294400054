"""One printed version of what somebody said."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span, Statement
from generator.text.calendar import Stretch


@dataclass(frozen=True, slots=True)
class Version:
    """A quoted part of a statement, with what tells whose it is and when."""

    statement: Statement
    span: Span
    folded: str
    side: str
    when: Stretch | None
    published: Stretch | None

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.statement.source

    @property
    def person(self) -> str:
        """The id of the person who says it, "" where it is nobody named."""
        return (self.statement.speaker.person or "") if self.statement.speaker else ""
