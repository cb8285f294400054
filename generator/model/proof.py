"""The editor's prose, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.basics import Problem, Span

#: Headings of sections that have rules of their own.
BOTTOM_LINE = "Bottom line"
ASSESSMENT = "Assessment"

ProseKind = Literal["trips", "issues"]


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@s004 "three primary objectives"]`: words that stand in a source exactly once."""

    source: str
    quote: str
    #: 1-based, in the file of the prose.
    line: int


@dataclass(frozen=True, slots=True)
class ProseSentence:
    """A sentence of the editor's, without its citations."""

    text: str
    line: int
    citations: tuple[Citation, ...] = ()
    #: Whether an item of a list begins with it; a paragraph begins with the first sentence after another `block`.
    bullet: bool = False
    block: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the prose under its heading."""

    title: str
    line: int
    sentences: tuple[ProseSentence, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """`content/trips/ID.md` or `content/issues/ID.md`. What the front matter leaves out is None."""

    path: str
    kind: ProseKind
    id: str
    sections: tuple[Section, ...] = ()
    title: str | None = None
    status: str | None = None
    dates: str | None = None
    #: Former ids.
    also: tuple[str, ...] = ()
    #: Line of every key of the front matter.
    lines: Mapping[str, int] = field(default_factory=dict)

    def section(self, title: str) -> tuple[ProseSentence, ...]:
        """Return the sentences under a heading, () when it is not there."""
        return next((s.sentences for s in self.sections if s.title == title), ())


Outcome = Literal["holds", "fails", "cannot-be-checked"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of one sentence: a failure outweighs what cannot be checked."""

    path: str
    sentence: ProseSentence
    outcome: Outcome
    #: What failed, or why it cannot be checked.
    reasons: tuple[str, ...] = ()


State = Literal["cited", "unused", "furniture", "damaged"]


@dataclass(frozen=True, slots=True)
class LineState:
    """What has become of one line of a source that is not blank; `line` is 1-based."""

    source: str
    line: int
    state: State


@dataclass(frozen=True, slots=True)
class Proof:
    """The editor's prose with its passages found, every sentence judged, every line of every source accounted for."""

    prose: tuple[Prose, ...] = ()
    #: Where the words of a citation stand; a citation whose words do not stand there exactly once is absent.
    spans: Mapping[Citation, Span] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    lines: tuple[LineState, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, kind: ProseKind, page_id: str) -> Prose | None:
        """Return the prose of a page, None where the editor wrote none."""
        return next((p for p in self.prose if p.kind == kind and p.id == page_id), None)

    def outcome(self, path: str, sentence: ProseSentence) -> Outcome:
        """Return the verdict on a sentence."""
        found = (v.outcome for v in self.verdicts if v.path == path and v.sentence == sentence)
        return next(found, "cannot-be-checked")
