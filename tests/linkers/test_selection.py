"""The desk: a dossier as of a day, and without a source."""

from __future__ import annotations

import pytest

from generator.errors import ReadoutError
from generator.model import Correction, Dossier, Project, RawFile, Settings
from generator.pipeline import compile_dossier
from generator.project import builtin_reference

TEXTS = {
    "early": "Moura leaves\n\nLISBON, March 8, 2019 - Foreign Minister Ana Moura will visit Brazil on March 12-14.",
    "late": "Moura is back\n\nLISBON, March 15, 2019 - Foreign Minister Ana Moura visited Brazil on March 12-14.",
    "undated": "Moura on the forest\n\nForeign Minister Ana Moura loves the forest.",
}


def compiled(as_of: str | None = None, without: tuple[str, ...] = ()) -> Dossier:
    files = tuple(RawFile(f"sources/{name}.txt", text.encode()) for name, text in TEXTS.items())
    ids = {f"sources/{name}.txt": Correction(id=name) for name in TEXTS}
    return compile_dossier(Project(files, ids, builtin_reference(), Settings()), as_of, without)


@pytest.mark.parametrize(
    ("as_of", "without", "left"),
    [
        (None, (), ["early", "late", "undated"]),
        ("2019-03-15", (), ["early", "late"]),
        ("2019-03-14", (), ["early"]),
        ("2019-03-07", (), []),
        (None, ("early",), ["late", "undated"]),
        ("2019-12-31", ("early",), ["late"]),
    ],
)
def test_what_is_left(as_of: str | None, without: tuple[str, ...], left: list[str]) -> None:
    assert [a.id for a in compiled(as_of, without).articles] == left


def test_what_had_happened_by_a_day() -> None:
    assert [t.status for t in compiled("2019-03-14").trips] == ["announced"]
    assert [t.status for t in compiled("2019-03-15").trips] == ["occurred"]


def test_a_source_that_is_not_there_is_named_beside_those_that_are() -> None:
    with pytest.raises(ReadoutError, match="no source s9; there are: early, late, undated"):
        compiled(without=("s9",))
