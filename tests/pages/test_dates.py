"""Dates and lengths in words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.pages.parts.dates import first_day, hours, in_words, last_day, length_words, printed

CASES = yaml.safe_load((Path(__file__).parent / "dates.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("value", "between", "words"), CASES)
def test_printed(value: str | None, between: bool, words: str) -> None:
    assert printed(value, between=between) == words


def test_what_is_not_dated_sorts_last() -> None:
    values = ["2024-W17", None, "2023-06-18/2023-06-19", "2023", "2024-04-23"]
    assert sorted(values, key=first_day) == ["2023", "2023-06-18/2023-06-19", "2024-W17", "2024-04-23", None]


def test_a_month_ends_after_each_of_its_days() -> None:
    assert last_day("2023-06") > last_day("2023-06-30") > last_day("2023-06-18/2023-06-29")


@pytest.mark.parametrize(
    ("length", "words"), [("PT6H", "6 hours"), ("PT90M", "90 minutes"), ("P3D", "3 days"), ("PT1H", "60 minutes")]
)
def test_lengths(length: str, words: str) -> None:
    assert length_words(hours(length) or 0) == words


@pytest.mark.parametrize("length", [None, "", "P", "P2Y", "six hours"])
def test_what_is_no_length(length: str | None) -> None:
    assert hours(length) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-W02", "week of 5 January 2026"),
        ("2026-01-04/2026-01-07", "4–7 January 2026"),
        ("2026-01-04 in one place, 2026-01 in another", "4 January 2026 in one place, January 2026 in another"),
        ("two hours and 2026 fish, 1-2-3", "two hours and 2026 fish, 1-2-3"),
    ],
)
def test_iso_values_in_a_text_are_words(text: str, read: str) -> None:
    assert in_words(text) == read
