"""Doubtful statements: never speech, never a key quotation, never in the bottom line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Damage, Dossier, Reference, Settings, Signal
from generator.pages import render
from generator.pages.site import site_of
from generator.proof import prove
from tests.pages.sample import dossier, span

CASES = yaml.safe_load((Path(__file__).parent / "doubts.yml").read_text(encoding="utf-8"))


def damaged(kind: str, words: str) -> Dossier:
    """Return the sample with one sign of damage in its report."""
    given = dossier()
    preview, report, copy = given.articles
    signal = Signal(kind, 3, "test", span(report.source, words))
    return replace(
        given,
        settings=Settings(title="Atlantic talks", max_words=40, max_share=1),
        articles=(preview, replace(report, damage=Damage("none", (signal,))), copy),
    )


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_doubtful_statements(case: dict[str, Any]) -> None:
    given = damaged(case["kind"], case["words"])
    assert sorted(site_of(given, prove(given, (), Reference())).doubts) == case["doubtful"]


def test_doubtful_words_are_only_marked_evidence() -> None:
    given = damaged("doubtful sense", "“The treaty needs patience,” Andrade told reporters.")
    pages = {file.path: str(file.content) for file in render(given, prove(given, (), Reference()))}
    assert "damaged&#44; line 3&#58; doubtful sense" in pages["people/caio-andrade.md"]
    assert not [path for path, page in pages.items() if "<q>“The treaty needs patience" in page]
