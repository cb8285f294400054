"""One sentence of prose before the checks, and what they answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model import Outcome, Prose, ProseSentence, Trip
from generator.proof.evidence import Desk, Evidence
from generator.text.folding import plain

_QUOTED = re.compile(r'"[^"]*"')
#: Of these articles, not of the world: what they do not say needs no citation.
_NEGATIVE = re.compile(
    r"(?<!\w)(?:(?:no|none|neither|not one) (?:article|source|of (?:the|these)(?: \w+)? (?:articles|sources))"
    r"|not? (?:reported|named|stated|mentioned|described|given) (?:in|by) (?:\w+ ){0,3}(?:articles|sources)"
    r"|(?:articles|sources)(?: \w+){0,4} do(?:es)? not)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a check has against a sentence."""

    message: str
    hint: str = ""
    outcome: Outcome = "fails"


@dataclass(frozen=True)
class Case:
    """A sentence with its evidence."""

    prose: Prose
    section: str
    sentence: ProseSentence
    evidence: Evidence

    @property
    def desk(self) -> Desk:
        """What the checks look up."""
        return self.evidence.desk

    @cached_property
    def text(self) -> str:
        """The sentence with plain quotation marks and dashes."""
        return plain(self.sentence.text)

    @cached_property
    def own(self) -> str:
        """The sentence with the words inside quotation marks blanked: they are the source's, not the editor's."""
        return _QUOTED.sub(lambda m: " " * len(m[0]), self.text)

    @cached_property
    def quotations(self) -> tuple[str, ...]:
        """The words inside quotation marks."""
        return tuple(m[0].strip('"') for m in _QUOTED.finditer(self.text))

    @cached_property
    def negative_from(self) -> int:
        """Where the words begin that say what these articles do not report; -1 without such words."""
        found = _NEGATIVE.search(self.own)
        return found.start() if found else -1

    @property
    def negative(self) -> bool:
        """Whether it says what these articles do not report."""
        return self.negative_from >= 0

    @cached_property
    def trip(self) -> Trip | None:
        """The trip whose page it stands on."""
        return next((t for t in self.desk.dossier.trips if t.id == self.prose.id), None)


Check = Callable[[Case], Iterable[Complaint]]
