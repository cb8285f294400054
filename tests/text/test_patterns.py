"""Lexicons as patterns: the longest entry wins, whole words only."""

from __future__ import annotations

import re

import pytest

from generator.text.patterns import any_of, words


@pytest.mark.parametrize(
    ("entries", "text", "found"),
    [
        (("hold talks", "hold", "meet"), "They hold talks and hold on; they meet.", ["hold talks", "hold", "meet"]),
        (("news", "news desk", "New York"), "New\nYork news desk, newsroom news", ["New\nYork", "news desk", "news"]),
        (("A.P.", "AP"), "A.P. and AP, not APX or xAP", ["A.P.", "AP"]),
        ((), "nothing at all", []),
    ],
)
def test_words(entries: tuple[str, ...], text: str, found: list[str]) -> None:
    assert words(entries).findall(text) == found


def test_case() -> None:
    assert words(("Web Desk", "web desk team"), ignore_case=True).findall("WEB DESK TEAM, web desk") == [
        "WEB DESK TEAM", "web desk",
    ]


def test_no_entry_matches_nothing() -> None:
    assert re.search(any_of(()), "") is None
