"""The same content gives the same bytes, wherever and whenever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import REPO_URL, ROOT, build_site
from tools.bundle import pack

#: A machine as different as the environment can make it.
ELSEWHERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def differing(one: Path, two: Path) -> list[str]:
    left, right = tree(one), tree(two)
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return the real content at another path, its files written in the reverse order."""
    for path in sorted((ROOT / "content").rglob("*"), reverse=True):
        if path.is_file():
            target = tmp_path / "content" / path.relative_to(ROOT / "content")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return tmp_path / "content"


def test_the_site_is_the_same_bytes_elsewhere(site: Path, copied: Path, tmp_path: Path) -> None:
    again = build_site(copied, tmp_path / "site", REPO_URL=REPO_URL, **ELSEWHERE)
    assert differing(site, again) == []


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
