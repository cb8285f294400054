"""An article under work: its paragraphs beside the labels that the rules have given so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.clean.labels import Label, label_of
from generator.clean.lexicon import Words
from generator.clean.paragraphs import Paragraph
from generator.clean.shape import is_prose
from generator.model import Document, Reference


@dataclass(slots=True)
class Draft:
    """The visible paragraphs; `labels[i]` is None until a rule has decided. Lives inside `clean` only."""

    document: Document
    reference: Reference
    words: Words
    paragraphs: list[Paragraph]
    labels: list[Label | None]
    prose: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.prose = [is_prose(p.key) for p in self.paragraphs]

    def open(self, index: int) -> bool:
        """Whether no rule has decided yet."""
        return self.labels[index] is None

    def rule(self, index: int) -> str:
        """Return the rule that has decided, "" while none has."""
        label = self.labels[index]
        return label[1] if label else ""

    def kind(self, index: int) -> str:
        """Return the kind decided, "" while none is."""
        label = self.labels[index]
        return label[0] if label else ""

    def open_prose(self, start: int = 0, end: int | None = None) -> list[int]:
        """Return the undecided paragraphs that read as sentences."""
        stop = len(self.paragraphs) if end is None else end
        return [i for i in range(start, stop) if self.open(i) and self.prose[i]]

    def size(self, indices: Iterable[int]) -> int:
        """Count the characters of some paragraphs."""
        return sum(self.paragraphs[i].end - self.paragraphs[i].start for i in indices)


def draft_of(document: Document, paragraphs: list[Paragraph], reference: Reference, words: Words) -> Draft:
    """Label what a paragraph's own words or its format's hint decide."""
    labels = [label_of(p, words) for p in paragraphs]
    starts = {p.start: i for i, p in enumerate(paragraphs)}
    for hint in document.hints:
        index = starts.get(hint.start)
        # What the format calls text or a heading can still be a line of furniture.
        if index is not None and hint.kind != "body" and not (hint.kind == "subhead" and labels[index]):
            labels[index] = (hint.kind, hint.rule)
    return Draft(document, reference, words, paragraphs, labels)


def reopen_inner_notices(draft: Draft) -> None:
    """Take back a site's notice that stands between the article's sentences: there somebody speaks to "you"."""
    prose = draft.open_prose()
    for i in range(len(draft.labels)):
        if prose and draft.rule(i) == "site-notice" and prose[0] < i < prose[-1]:
            draft.labels[i] = None
