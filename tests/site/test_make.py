"""The habits of the Makefile that a failure would show too late."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building import ROOT

#: A stand-in for Python that "builds" or fails: the third call's --site-dir is the folder that make names.
BUILDS = '#!/bin/sh\nmkdir -p site.new && echo "$CONTENT" > site.new/index.html\n'
FAILS = "#!/bin/sh\nmkdir -p site.new && echo half > site.new/index.html\nexit 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the Makefile and a last good site."""
    shutil.copyfile(ROOT / "Makefile", tmp_path / "Makefile")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("last good", encoding="utf-8")
    return tmp_path


def make_site(folder: Path, python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `make site` with the stand-in, the environment taken as made."""
    (folder / "bin").mkdir()
    (folder / "bin" / "python").write_text(python, encoding="utf-8")
    (folder / "bin" / "python").chmod(0o755)
    return subprocess.run(
        ["make", "--no-print-directory", "-o", ".venv/site.done", "site", "BIN=bin", *arguments],  # noqa: S607 - make is found on the path
        cwd=folder, capture_output=True, text=True, check=False,
    )


def test_the_last_good_site_stands_when_a_build_fails(folder: Path) -> None:
    made = make_site(folder, FAILS)
    assert made.returncode != 0
    assert "site/ is as it was" in made.stdout
    assert (folder / "site" / "index.html").read_text(encoding="utf-8") == "last good"


def test_a_whole_site_takes_the_place_of_the_last(folder: Path) -> None:
    made = make_site(folder, BUILDS, "CONTENT=elsewhere")
    assert made.returncode == 0, made.stderr
    assert f"file://{folder}/site/index.html" in made.stdout
    assert (folder / "site" / "index.html").read_text(encoding="utf-8") == "elsewhere\n"
    assert sorted(p.name for p in folder.iterdir()) == ["Makefile", "bin", "site"]


def test_a_new_dossier_needs_a_folder() -> None:
    made = subprocess.run(
        ["make", "--dry-run", "new"],  # noqa: S607 - make is found on the path
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    assert made.returncode != 0
    assert "make new DIR=FOLDER" in made.stderr
