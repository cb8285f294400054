"""Sentence borders: what is cut out of long rows of words before syntok looks at them moves none."""

from __future__ import annotations

import pytest
from syntok import segmenter

from generator.text.sentences import sentence_spans

ROW = "the delegation from the northern province spent most of the long cold week in meetings about fish and timber, "


@pytest.mark.parametrize(
    "sentences",
    [
        [f"On Monday {ROW}he said.", f"In the U.S. {ROW}nothing else.", "No."],
        [f'"We agree," she said after {ROW}and left.', f"“{ROW}so what?”", f"He asked {ROW}Mr. Sousa and Dr. Lima."],
        [f"It rose 3.5 percent while {ROW}in Jan. 2019\nand {ROW}again!", "Then all was quiet."],
        [f"A co-op’s $4 plan (of {ROW}he wrote) failed.", f"By 12:30 {ROW}it did not."],
    ],
)
def test_borders(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(f"{text}\n", 0, len(text))] == sentences


def test_same_as_syntok() -> None:
    text = f"{ROW}{ROW}etc. and so on. {ROW}no. 5 of it, {ROW}J. Silva of St. Ives. {ROW}…or no? “Yes.” {ROW}V. No.\n"
    found = [(s[0].offset, s[-1].offset + len(s[-1].value)) for p in segmenter.analyze(text) for s in p]
    assert sentence_spans(text, 0, len(text)) == found


@pytest.mark.parametrize(
    "sentences",
    [
        ["The visit is from Jan. 4-7 in Lisbon.", "It was cold."],
        ["Democratic Rep. Sara Lima of Porto is not coming.", "Gov. Anders Dahl is."],
        ["She left in Jan.", "Nobody asked why."],
    ],
)
def test_a_stop_that_shortens_a_word_ends_no_sentence(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == sentences
