"""The editor's prose on a page: sentences with their citations, and what the checks say where they do not hold."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import ASSESSMENT, BOTTOM_LINE, Prose, ProseSentence
from generator.pages.environment import safe
from generator.pages.page import Page

_MARKS = {"holds": "", "fails": "check fails", "cannot-be-checked": "cannot be checked"}


@dataclass(frozen=True, slots=True)
class Told:
    """What the editor wrote for a page, section by section; one entry a paragraph or item."""

    bottom: tuple[Markup, ...] = ()
    watch: tuple[Markup, ...] = ()
    unknown: tuple[Markup, ...] = ()
    assessment: tuple[Markup, ...] = ()


def told(page: Page, prose: Prose | None) -> Told:
    """Return the prose of a page; everything empty where the editor wrote none."""
    if prose is None:
        return Told()
    return Told(
        _blocks(page, prose, BOTTOM_LINE),
        _blocks(page, prose, "What to watch"),
        _blocks(page, prose, "Not known"),
        _blocks(page, prose, ASSESSMENT),
    )


def _blocks(page: Page, prose: Prose, section: str) -> tuple[Markup, ...]:
    blocks: dict[int, list[Markup]] = {}
    for sentence in prose.section(section):
        blocks.setdefault(sentence.block, []).append(_sentence(page, prose, sentence, checked=section != ASSESSMENT))
    return tuple(Markup(" ").join(sentences) for sentences in blocks.values())


def _sentence(page: Page, prose: Prose, sentence: ProseSentence, *, checked: bool) -> Markup:
    proof = page.site.proof
    text = safe(sentence.text) + page.cite(proof.spans[c] for c in sentence.citations if c in proof.spans)
    outcome = proof.outcome(prose.path, sentence) if checked else "holds"
    return text + (Markup(f' <span class="basis">({_MARKS[outcome]})</span>') if _MARKS[outcome] else Markup(""))
