"""What an editor's files do to a build by MkDocs alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import ROOT, build_site, run_module

ARTICLE = """\
Hartmann arrives in Lisbon

LISBON, March 3, 2021 - Foreign Minister Ilse Hartmann arrived in Lisbon on Wednesday for talks on trade.

"Tariffs will fall," Foreign Minister Ilse Hartmann said on Wednesday.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A dossier of one article."""
    folder = tmp_path / "content"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_hand_written_pages_win_and_others_are_added(content: Path, tmp_path: Path) -> None:
    write(content / "pages" / "how-we-check.md", "# In our own words\n")
    write(content / "pages" / "notes" / "on-names.md", "# On names\n\n[Home](../index.md)\n")
    write(content / "settings.yml", "title: Lisbon & after\n")
    site = build_site(content, tmp_path / "site", REPO_URL="https://code.test/o/r")
    page = (site / "how-we-check.html").read_text(encoding="utf-8")
    assert "In our own words" in page
    assert "Lisbon &amp; after" in page
    assert 'href="https://code.test/o/r/edit/main/content/pages/how-we-check.md"' in page
    assert (site / "notes" / "on-names.html").is_file()


def test_a_hand_written_page_that_differs_in_case_only_is_told(content: Path, tmp_path: Path) -> None:
    write(content / "pages" / "Timeline.md", "# My timeline\n")
    made = run_module("mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"), CONTENT=str(content))
    assert made.returncode == 1
    assert "content/pages/Timeline.md: differs in case only from timeline.md" in made.stderr


def test_received_material_never_stops_a_strict_build(content: Path, tmp_path: Path) -> None:
    write(content / "pages" / "notes.md", "# Notes\n")
    (content / "sources" / "empty.txt").write_bytes(b"")
    (content / "sources" / "picture.jpg").write_bytes(b"\xff\xd8\xff\x00")
    write(content / "sources" / "fremd.txt", "Die Ministerin ist am Mittwoch in Lissabon eingetroffen. " * 20)
    build_site(content, tmp_path / "site")


def test_an_error_in_an_editors_file_stops_it_and_says_where(content: Path, tmp_path: Path) -> None:
    write(content / "settings.yml", "title: Lisbon\ncolour: red\n")
    made = run_module("mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"), CONTENT=str(content))
    assert made.returncode == 1
    assert "content/settings.yml:2: " in made.stderr


def test_an_empty_dossier_says_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "content" / "sources").mkdir(parents=True)
    site = build_site(tmp_path / "content", tmp_path / "site")
    assert "sources/" in (site / "index.html").read_text(encoding="utf-8")


def test_a_build_says_how_large_its_search_index_is(content: Path, tmp_path: Path) -> None:
    made = run_module("mkdocs", "build", "--site-dir", str(tmp_path / "site"), CONTENT=str(content))
    size = (tmp_path / "site" / "search" / "search_index.json").stat().st_size
    assert f"Search index: {size / 1000:,.0f} kB" in made.stderr


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    made = run_module("mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"), CONTENT="no-such-folder")
    assert made.returncode == 1
    assert "no-such-folder" in made.stderr
    assert not (ROOT / "no-such-folder").exists()
