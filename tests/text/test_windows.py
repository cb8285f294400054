"""Where a sentence may be cut."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.text.windows import around, clause_start, count, head

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("windows.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[str(case["head"]) for case in CASES])
def test_a_beginning_ends_with_a_clause_or_is_none(case: dict[str, Any]) -> None:
    text = case["text"]
    end = head(text, 0, len(text), case["limit"])
    assert (None if end is None else text[:end]) == case["head"]


def test_a_window_holds_what_it_is_laid_around() -> None:
    text = "After a week of rain, Ana Duarte met the governor in Recife, where the harbour had reopened on Monday."
    met = text.index("Ana Duarte"), text.index("Ana Duarte") + 10
    window = around(text, 0, len(text), (met,), 8)
    assert window
    assert text[slice(*window)] == "Ana Duarte met the governor in Recife,"


def test_a_window_holds_the_first_of_its_focus_before_many_others() -> None:
    text = "Ana Duarte left on Friday for talks abroad, the first such visit since 2019 by a leader of Peru or Chile."
    focus = tuple((text.index(name), text.index(name) + len(name)) for name in ("Ana Duarte", "2019", "Peru", "Chile"))
    window = around(text, 0, len(text), focus, 11)
    assert window
    assert text[slice(*window)] == "Ana Duarte left on Friday for talks abroad,"


def test_no_window_leaves_a_denial_out() -> None:
    text = "It is not true that Ana Duarte met the governor in Recife on Monday, her office said in a statement."
    met = text.index("Ana Duarte"), text.index("Ana Duarte") + 10
    assert around(text, 0, len(text), (met,), 12) is None


def test_a_clause_begins_behind_a_comma_or_at_its_own_word() -> None:
    text = "The island, which Oslo calls its own, has no harbour."
    assert text[clause_start(text, 0, text.index("Oslo")) :].startswith("which Oslo")
    assert count(text) == 10
