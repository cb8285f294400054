"""A block of prose to sentences, each with the citations that stand in it or right behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model import Citation, Problem, ProseSentence
from generator.prose.blocks import Block
from generator.text.folding import plain
from generator.text.sentences import sentence_spans

#: What begins like a citation and does not go on like one is told, not printed.
_MARK = re.compile(r"""\s*\[@(?:(?P<source>[\w-]+)\s+["“](?P<quote>.+?)["”]\s*\]|[^\]]*\]?)""")
_EXAMPLE = 'for example [@s004 "three primary objectives"]'


def sentences(path: str, block: Block) -> tuple[list[ProseSentence], list[Problem]]:
    """Return the sentences of a block; a citation that cannot be read is an error and is left out."""
    stripped = _strip(path, block)
    text, cited = stripped.text, stripped.cited
    spans = _outside_quotations(text, sentence_spans(text, 0, len(text)))
    found = []
    for i, (start, end) in enumerate(spans):
        after = spans[i + 1][0] if i + 1 < len(spans) else len(text) + 1
        own = tuple(citation for at, citation in cited if (start if i else -1) < at <= after)
        line = block.line(start + sum(length for at, length in stripped.removed if at <= start))
        found.append(ProseSentence(text[start:end], line, own, block.bullet and i == 0, block.number))
    return found, stripped.problems


def _outside_quotations(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join sentences while a quotation is open: what somebody said in two belongs to one sentence of the editor's."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and plain(text[joined[-1][0] : joined[-1][1]]).count('"') % 2:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


@dataclass(slots=True)
class _Stripped:
    """A block without its citations; each `at` is an offset into what is left."""

    text: str = ""
    cited: list[tuple[int, Citation]] = field(default_factory=list)
    removed: list[tuple[int, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _strip(path: str, block: Block) -> _Stripped:
    out = _Stripped()
    at = 0
    for mark in _MARK.finditer(block.text):
        out.text += block.text[at : mark.start()]
        out.removed.append((len(out.text), mark.end() - mark.start()))
        at = mark.end()
        line = block.line(mark.end() - 1)
        if mark["quote"]:
            out.cited.append((len(out.text), Citation(mark["source"], mark["quote"].strip(), line)))
        else:
            out.problems.append(Problem(path, line, "error", f"is no citation: {mark[0].strip()}", _EXAMPLE))
    out.text += block.text[at:]
    return out
