"""Ids of sources, from their file names."""

from __future__ import annotations

import pytest

from generator.model import Correction
from generator.readers.ids import source_ids

CASES = [
    (["sources/000_77f9.txt"], ["s000"]),
    (["sources/lisbon-talks.html"], ["lisbon-talks"]),
    (["sources/a_1.txt", "sources/b_1.txt"], ["a", "b"]),
    (["sources/a_1.txt", "sources/a_2.txt"], ["a-1-txt", "a-2-txt"]),
    (["sources/a.txt", "sources/a.html"], ["a-txt", "a-html"]),
    (["sources/x/a.txt", "sources/y/a.txt"], ["a-txt", "sources-y-a-txt"]),
    (["sources/Ação_2.txt"], ["acao"]),
    (["sources/index.txt"], ["index-95b515492d70"]),
    (["sources/" + "x" * 250 + ".txt"], ["x" * 60 + "-ac91a830e261"]),
    (["sources/<script>alert(1)<.txt"], ["script-alert-1"]),
]


@pytest.mark.parametrize(("paths", "expected"), CASES, ids=[c[0][0] for c in CASES])
def test_ids(paths: list[str], expected: list[str]) -> None:
    """One id a path, in order; colliding ones say so."""
    ids, problems = source_ids(paths, {})
    assert [ids[p] for p in paths] == expected
    assert len(set(ids.values())) == len(paths)
    assert bool(problems) == any("-txt" in e for e in expected)


def test_a_name_without_letters_gets_a_stable_id() -> None:
    """The same each time."""
    first, _ = source_ids(["sources/中文.txt"], {})
    assert first == source_ids(["sources/中文.txt"], {})[0]
    assert first["sources/中文.txt"].startswith("source-")


def test_the_editor_may_give_an_id_but_not_the_same_twice() -> None:
    """The second source with it falls back to its file name."""
    given = {"sources/b.txt": Correction(id="lead"), "sources/c.txt": Correction(id="lead")}
    ids, problems = source_ids(["sources/a.txt", "sources/b.txt", "sources/c.txt"], given)
    assert ids == {"sources/a.txt": "a", "sources/b.txt": "lead", "sources/c.txt": "c"}
    assert [str(p) for p in problems] == [
        "sources/c.txt.yml: the id 'lead' is already given to another source (give each source an id of its own)"
    ]
