"""Citations to spans: the quoted words stand in the article exactly once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Citation, Problem, Prose, Span
from generator.proof.evidence import Desk, short, whole
from generator.text.anchors import places

_WORDS = "quote the words exactly; marks, dashes and spaces may differ in form"


def find_passages(desk: Desk, prose: Sequence[Prose]) -> tuple[dict[Citation, Span], list[Problem]]:
    """Return the place of every citation that has one; an error for every other."""
    spans: dict[Citation, Span] = {}
    problems = []
    for text in prose:
        for citation in (c for section in text.sections for s in section.sentences for c in s.citations):
            found = _find(desk, citation)
            if isinstance(found, Span):
                spans[citation] = found
            else:
                problems.append(Problem(text.path, citation.line, "error", *found))
    return spans, problems


def _find(desk: Desk, citation: Citation) -> Span | tuple[str, str]:
    """Return the only place of the cited words, or what is wrong and how to mend it."""
    article = desk.articles.get(citation.source)
    if article is None:
        return f"there is no source {citation.source}", f"sources are: {', '.join(sorted(desk.articles))}"
    found = [Span(citation.source, *at) for at in places(article.source.text, citation.quote)]
    quoted = f"“{short(citation.quote)}”"
    if not found:
        elsewhere = [i for i, a in desk.articles.items() if places(a.source.text, citation.quote)]
        return f"{quoted} is not in {citation.source}", f"it is in {elsewhere[0]}" if elsewhere else _WORDS
    if len(found) > 1:
        lines = ", ".join(str(desk.line(span)) for span in found)
        return f"{quoted} stands {len(found)} times in {citation.source}, lines {lines}", "quote more words around it"
    kinds = {s.kind for s in article.source.segments if s.start < found[0].end and found[0].start < s.end}
    if "furniture" in kinds:
        return f"{quoted} is site furniture in {citation.source}", "cite the article itself"
    if len(whole(article.source, found[0])) > 3:
        return f"{quoted} spans more than three sentences", "cite a few words of each sentence"
    return found[0]
