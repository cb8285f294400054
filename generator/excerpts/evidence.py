"""How the evidence of a fact may be printed: by a window around names, dates and places in its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generator.excerpts.ways import Way
from generator.model import Article, Span
from generator.text.windows import around

#: A fact is shown by a window of so many words.
_WINDOW = 18


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a window in one source is laid around; offsets ascending."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int], ...]

    def ways(self, span: Span) -> tuple[Way, ...]:
        """Return the ways to show a fact: a window of its sentence, the sentence, the bare span."""
        i = bisect_right(self.sentences, (span.start, len(self.text))) - 1
        start, end = self.sentences[i] if i >= 0 else (span.start, span.end)
        if not start <= span.start < end or span.end > end:
            start, end = span.start, span.end
        marks = self.marks[bisect_left(self.marks, (start, 0)) : bisect_left(self.marks, (end, 0))]
        # A value, such as a time, is what its window is for; a whole sentence is laid around its names and dates.
        focus = marks if (span.start, span.end) == (start, end) else ((span.start, span.end),)
        window = around(self.text, start, end, focus, _WINDOW)
        whole = Span(span.source, start, end)
        return ((Span(span.source, *window),), (whole,), (span,)) if window else ((whole,), (span,))


def evidence_of(article: Article) -> Evidence:
    """Index an article."""
    findings = article.findings
    marks = [(m.start, m.end) for person in findings.people for m in person.mentions]
    marks += [(d.start, d.end) for d in findings.dates]
    marks += [(p.start, p.end) for p in findings.places]
    return Evidence(
        article.source.text, tuple((s.start, s.end) for s in article.source.sentences), tuple(sorted(marks))
    )
