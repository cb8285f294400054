"""Wordings: versions of one utterance, aligned token by token."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.linkers.wordings.aligning import align
from generator.model import Span
from tests.linkers.compiling import dossier_of

CASES = yaml.safe_load((Path(__file__).parent / "wordings.yml").read_text(encoding="utf-8"))


def words(text: str) -> str:
    return " ".join(re.findall(r"[\w'-]*\w", text)) or "-"


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_alignment(case: dict[str, Any]) -> None:
    texts = dict(enumerate(case["versions"]))
    named = {f"s{n}": text for n, text in texts.items()}
    spans = [Span(source, 0, len(text)) for source, text in named.items()]
    aligned = align(named, spans)
    shown = [
        f"= {words(named['s0'][a.spans[0].start : a.spans[0].end])}"
        if a.same
        else " / ".join(words(named[s.source][s.start : s.end]) for s in a.spans)
        for a in aligned
    ]
    assert shown == case["aligned"]
    for n, span in enumerate(spans):
        parts = [a.spans[n] for a in aligned]
        assert "".join(named[p.source][p.start : p.end] for p in parts) == named[span.source]


def test_a_short_phrase_counts_only_beside_longer_words_of_the_same_occasion() -> None:
    opening = "LISBON, March 8, 2019 - Portuguese Foreign Minister Ana Moura will visit Brazil on March 12-14."
    ministry = "the Portuguese Foreign Ministry said."
    long = (
        "“The minister will speak plainly about the loss of the forest,” ",
        "“She will speak frankly about the loss of the forest,” ",
    )
    short = ("It spoke of “respect among old friends,” ", "It spoke of “respect among friends,” ")
    texts = {
        name: f"Moura to visit\n\n{opening}\n\n{beside}{ministry}\n\n{phrase}{ministry}\n"
        for name, beside, phrase in zip("ab", long, short, strict=True)
    }
    alone = {n: text.replace(beside + ministry, "") for (n, text), beside in zip(texts.items(), long, strict=True)}
    assert len(dossier_of(texts).quotations) == 2
    assert not dossier_of(alone).quotations
