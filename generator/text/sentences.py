"""Sentence borders, by syntok."""

from __future__ import annotations

from syntok import segmenter


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of one paragraph `text[start:end]`, without surrounding space."""
    spans = []
    for paragraph in segmenter.analyze(text[start:end]):
        for sentence in paragraph:
            tokens = list(sentence)
            if tokens:
                last = tokens[-1]
                spans.append((start + tokens[0].offset, start + last.offset + len(last.value)))
    return spans
