"""Abbreviations that a text explains itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.text.abbreviations import expanded

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("abbreviations.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_name_that_its_letters_follow(case: dict[str, Any]) -> None:
    text = case["text"]
    assert {short: text[a:b] for short, a, b in expanded(text, 0, len(text))} == case["found"]
