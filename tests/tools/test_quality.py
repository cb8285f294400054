"""Reading the scorer's figures."""

from __future__ import annotations

import pytest
import yaml

from tools.quality import FLOORS, figures, main

PRINTED = """\
003-q06: speaker ['officials'], gold none stated
polnear-dev: direct quotations               F1 0.921  P 0.930  R 0.912  (gold 80, found 79)
polnear-dev: speaker of matched content      0.904  (561)
seeds: body lines                            141/141
seeds:   with the right speaker              32/33
"""


def test_figures() -> None:
    """F1, shares and counts; what the scorer lists as missed is no figure."""
    assert figures(PRINTED) == {
        "polnear-dev: direct quotations": 0.921,
        "polnear-dev: speaker of matched content": 0.904,
        "seeds: body lines": 1.0,
        "seeds: with the right speaker": pytest.approx(32 / 33),
    }


def test_every_floor_has_its_reason() -> None:
    rows = [row for floors in yaml.safe_load(FLOORS.read_text(encoding="utf-8")).values() for row in floors.values()]
    assert rows
    assert all(0 < row["floor"] <= 1 and row["reason"] for row in rows)


def test_absent_data_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere"]) == 2
    assert capsys.readouterr().out.startswith("No benchmark data in nowhere")
