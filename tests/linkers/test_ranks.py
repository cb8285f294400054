"""Ranks of trips: the whole phrase or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.linkers.claims.ranks import ranks

CASES = yaml.safe_load((Path(__file__).parent / "ranks.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["sentence"] for c in CASES])
def test_ranks(case: dict[str, Any]) -> None:
    assert list(ranks(case["sentence"])) == case["ranks"]
