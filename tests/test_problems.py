"""Problems sort the same way whatever order they were found in."""

from __future__ import annotations

from itertools import permutations

from generator.model import Problem

ORDERED = [
    Problem("issues.yml", None, "error", "as a whole"),
    Problem("issues.yml", 2, "error", "one"),
    Problem("issues.yml", 2, "error", "two"),
    Problem("people.yml", 1, "warning", "one"),
]


def test_problems_sort_by_path_line_and_message() -> None:
    assert all(sorted(found) == ORDERED for found in permutations(ORDERED))
