"""What a terminal is given to print."""

from __future__ import annotations

import pytest

from generator.text.terminal import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Málaga, 北京", "Málaga, 北京"),
        ("a\x1b[2Jb\x07", r"a\x1b[2Jb\x07"),
        ("two\nlines\r", r"two\nlines\r"),
        ("txt.\u202eexe", r"txt.\u202eexe"),
        ("half \ud800", r"half \ud800"),
    ],
)
def test_nothing_acts(text: str, shown: str) -> None:
    assert visible(text) == shown
