"""Small words of our own sentences."""

from __future__ import annotations

import pytest

from generator.pages.parts.wording import counted, listed, ranges, with_article


@pytest.mark.parametrize(
    ("items", "words"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_listed(items: tuple[str, ...], words: str) -> None:
    assert listed(items) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no trips"), (1, "one trip"), (11, "11 trips"), (1200, "1,200 trips")]
)
def test_counted(count: int, words: str) -> None:
    assert counted(count, "trip") == words


@pytest.mark.parametrize(("lines", "words"), [((4,), "line 4"), ((1, 3, 4, 5), "lines 1, 3–5")])
def test_ranges(lines: tuple[int, ...], words: str) -> None:
    assert ranges(lines) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [("Brazil", "Brazil"), ("United Kingdom", "the United Kingdom"), ("Netherlands", "the Netherlands")],
)
def test_a_country_in_a_sentence(place: str, words: str) -> None:
    assert with_article(place) == words
