"""Damage: texts beside the signals that a careful reader sees in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.linkers.compiling import dossier_of

ACROSS = yaml.safe_load((Path(__file__).parent / "damage_across.yml").read_text(encoding="utf-8"))
CASES = yaml.safe_load((Path(__file__).parent / "damage.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", ACROSS, ids=[c["name"] for c in ACROSS])
def test_signals_that_other_sources_show(case: dict[str, Any]) -> None:
    articles = dossier_of(case["sources"]).articles
    assert {a.id: [f"{s.line} {s.kind}" for s in a.damage.signals] for a in articles} == case["signals"]
    assert {a.id: a.quoting for a in articles} == case["quoting"]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_signals(case: dict[str, Any]) -> None:
    [article] = dossier_of({"a": case["text"]}).articles
    assert [f"{s.line} {s.kind}" for s in article.damage.signals] == case["signals"]
    assert article.quoting == case["quoting"]


def test_every_signal_shows_its_place() -> None:
    for case in CASES:
        [article] = dossier_of({"a": case["text"]}).articles
        for signal in article.damage.signals:
            assert signal.span
            assert 0 <= signal.span.start < signal.span.end <= len(article.source.text)


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    lines = [f"The minister said on day {n} that the harbour of town {n} was open to all ships." for n in range(3000)]
    [article] = dossier_of({"a": "Long report\n\n" + "\n\n".join(lines)}).articles
    assert article.quoting in ("open", "unchecked")
