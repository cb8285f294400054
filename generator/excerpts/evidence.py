"""How the evidence of a fact may be printed: by a window around names, dates and places in its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.excerpts.ways import Way
from generator.model import Article, Span
from generator.text.windows import around, head

#: A fact is shown by a window of so many words, where that cannot be by a beginning of some more.
_WINDOW, _BEGINNING = 18, 24


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a window in one source is laid around; offsets ascending."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int], ...]

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds the span, or the span where there is none."""
        i = bisect_right(self.sentences, (span.start, len(self.text))) - 1
        start, end = self.sentences[i] if i >= 0 else (span.start, span.end)
        return Span(span.source, start, end) if start <= span.start and span.end <= end else span

    def ways(self, span: Span, about: Sequence[Span] = ()) -> tuple[Way, ...]:
        """Return the ways to show a fact: a window of its sentence, the sentence up to a cut, all of it, the bare span.

        A value, such as a time, is what its window is for; that of a whole sentence is laid around the names in it of
        those whom the fact is about, or around all names and dates where there are none.
        """
        whole = self.sentence(span)
        marks = self.marks[bisect_left(self.marks, (whole.start, 0)) : bisect_left(self.marks, (whole.end, 0))]
        named = tuple((name.start, name.end) for name in about)
        focus = (named or marks) if span == whole else ((span.start, span.end),)
        window = around(self.text, whole.start, whole.end, focus, _WINDOW)
        cut = head(self.text, whole.start, whole.end, _BEGINNING)
        found = [Span(span.source, *window)] if window else []
        found += [Span(span.source, whole.start, cut)] if cut and (span == whole or cut >= span.end) else []
        return tuple((way,) for way in (*found, whole, span))


def evidence_of(article: Article) -> Evidence:
    """Index an article."""
    findings = article.findings
    marks = [(m.start, m.end) for person in findings.people for m in person.mentions]
    marks += [(d.start, d.end) for d in findings.dates]
    marks += [(p.start, p.end) for p in findings.places]
    return Evidence(
        article.source.text, tuple((s.start, s.end) for s in article.source.sentences), tuple(sorted(marks))
    )
