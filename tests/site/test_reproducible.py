"""The same content gives the same bytes, wherever and whenever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import ROOT, build_site, run_module
from tools.bundle import pack

#: Two machines as different as the environment can make them.
MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def differing(one: Path, two: Path) -> list[str]:
    left, right = tree(one), tree(two)
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The real content, and a copy of it at another path whose files were written in the reverse order."""
    copy = tmp_path_factory.mktemp("elsewhere") / "content"
    for path in sorted((ROOT / "content").rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(ROOT / "content")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return ROOT / "content", copy


def test_the_generator_gives_the_same_bytes(contents: tuple[Path, Path], tmp_path: Path) -> None:
    for name, content, machine in zip(("one", "two"), contents, MACHINES, strict=True):
        made = run_module("generator", "export", str(tmp_path / name), "--content", str(content), **machine)
        assert made.returncode == 0, made.stderr
    assert tree(tmp_path / "one")
    assert differing(tmp_path / "one", tmp_path / "two") == []


def test_the_site_is_the_same_bytes(contents: tuple[Path, Path], tmp_path: Path) -> None:
    for name, content, machine in zip(("one", "two"), contents, MACHINES, strict=True):
        build_site(content, tmp_path / name, **machine)
    assert differing(tmp_path / "one", tmp_path / "two") == []


def test_the_bundle_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "deep").mkdir(parents=True)
    for name, order in (("one", "ab"), ("two", "ba")):
        for letter in order:
            (tmp_path / name / "deep" / letter).write_text(letter, encoding="utf-8")
        (tmp_path / name / "index.html").write_text("home", encoding="utf-8")
    (tmp_path / "two" / "index.html").chmod(0o600)
    assert pack(tmp_path / "one", tmp_path / "one.zip") == pack(tmp_path / "two", tmp_path / "two.zip") == 3
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
