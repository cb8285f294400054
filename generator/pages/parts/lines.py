"""A source line by line: what each is, whether it is used, and its printed words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Article, Span
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.site import Site
from generator.text.lines import split_lines

#: The states of a line with their meaning, in the order of the legend.
STATES = {
    "cited": "cited by the editor, or used for a fact of a trip",
    "damaged": "shows damage, and no fact comes from it",
    "unused": "read; lists of statements may show it",
    "furniture": "not part of the article",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    number: int
    state: str
    damaged: bool
    #: Printed words, each excerpt marked; what is not printed shows as an ellipsis.
    words: Markup
    uses: tuple[Markup, ...]


def lines_of(page: Page, article: Article) -> tuple[Line, ...]:
    """Return the lines of a source with the state that the proof gives each."""
    site = page.site
    text = article.source.text
    states = {state.line: state.state for state in site.line_states.get(article.id, ())}
    damaged = {signal.line for signal in article.damage.signals}
    lines = []
    for number, (start, end) in enumerate(split_lines(text), start=1):
        if not text[start:end].strip():
            continue
        uses = site.uses.get(article.id, {}).get(number, {})
        links = {use.path: use.title for use in uses if use.path != page.path}
        lines.append(
            Line(
                number,
                states[number],
                number in damaged,
                _words(page, Span(article.id, start, end)),
                tuple(page.link(path, title) for path, title in links.items()),
            )
        )
    return tuple(lines)


def _words(page: Page, line: Span) -> Markup:
    site = page.site
    runs = site.excerpts.runs(line)
    pieces = [Markup("<mark>") + safe(site.text(run)) + Markup("</mark>") for run in runs]
    if not pieces:
        return Markup("")
    before = Markup("… ") if site.text(Span(line.source, line.start, runs[0].start)).strip() else Markup("")
    after = Markup(" …") if site.text(Span(line.source, runs[-1].end, line.end)).strip() else Markup("")
    return before + Markup(" … ").join(pieces) + after


def strip(site: Site, source: str) -> Markup:
    """Draw one mark a line as SVG; its label has the counts."""
    states: list[str] = [line.state for line in site.line_states.get(source, ())]
    title = ", ".join(f"{states.count(state)} {state}" for state in STATES)
    paths = Markup("").join(
        Markup('<path class="mark-{}" d="{}"/>').format(
            state, "".join(f"M{i} {top}h.8V12h-.8z" for i, own in enumerate(states) if own == state)
        )
        # The heights tell the states apart without colour.
        for state, top in (("cited", 0), ("damaged", 3), ("unused", 7), ("furniture", 10))
        if state in states
    )
    # A line is never broader than a centimetre: of five lines nobody needs a wall.
    form = '<svg class="strip" viewBox="0 0 {} 12" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>'
    return Markup(form).format(max(24, len(states)), f"{len(states)} lines: {title}", paths)
