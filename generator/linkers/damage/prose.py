"""The prose of a source as the rules of damage read it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Findings, Sentence, Span
from generator.text.lines import line_of, line_starts

_KINDS = ("body", "other-article")
#: What stands between marks, or runs from an opening mark to the end of its paragraph.
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"|&quot;.*?&quot;")
#: A turn of a transcript: "THE PRESIDENT:", "Q ", "MR. KIRBY:", "SECRETARY MOURA:".
_TURN = re.compile(r"^(?:Q\s|[A-Z][A-Z .'’-]{2,40}(?:\([^)\n]{1,40}\))?:\s)", re.MULTILINE)
_TURNS = 3
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|My|us)\b")
#: A text whose own sentences speak as "we" this often is a statement, and no report on what others said.
_OWN_VOICE = 0.12


@dataclass(frozen=True, slots=True)
class Prose:
    """The sentences of the body, with what several rules ask of them."""

    one: Findings
    sentences: tuple[Sentence, ...]
    quoted: tuple[tuple[int, int], ...]
    lexicons: Mapping[str, tuple[str, ...]]
    #: Offsets of the first characters of the lines.
    lines: tuple[int, ...]

    def text(self, sentence: Sentence) -> str:
        """Return the sentence's words."""
        return self.one.source.text[sentence.start : sentence.end]

    def span(self, sentence: Sentence) -> Span:
        """Return the sentence's span."""
        return Span(self.one.source.id, sentence.start, sentence.end)

    def line(self, offset: int) -> int:
        """Return the 1-based line of an offset."""
        return line_of(self.lines, offset)

    def in_quotation(self, offset: int) -> bool:
        """Whether the offset stands inside quotation marks."""
        i = bisect_right(self.quoted, (offset, len(self.one.source.text))) - 1
        return i >= 0 and self.quoted[i][0] <= offset < self.quoted[i][1]


def prose_of(one: Findings, lexicons: Mapping[str, tuple[str, ...]]) -> Prose:
    """Return the prose of a source."""
    source = one.source
    sentences = tuple(s for s in source.sentences if source.segments[s.segment].kind in _KINDS)
    quoted = tuple(m.span() for m in _QUOTED.finditer(source.text))
    return Prose(one, sentences, quoted, lexicons, line_starts(source.text))


def is_speech(prose: Prose) -> bool:
    """Whether people speak freely here, as in transcripts and statements: what is broken there, they broke."""
    if sum(1 for _ in _TURN.finditer(prose.one.source.text)) >= _TURNS:
        return True
    own = [s for s in prose.sentences if not prose.in_quotation(s.start)]
    voiced = sum(_in_own_voice(prose, s) for s in own)
    return voiced > 1 and voiced > _OWN_VOICE * len(own)


def _in_own_voice(prose: Prose, sentence: Sentence) -> bool:
    found = _FIRST_PERSON.finditer(prose.one.source.text, sentence.start, sentence.end)
    return any(not prose.in_quotation(m.start()) for m in found)
