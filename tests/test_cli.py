"""The commands, as a person types them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from generator.cli import _parser, main

ATLANTIC = str(Path(__file__).parent / "dossiers/atlantic")


def test_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "--content", ATLANTIC]) == 0
    assert "text" not in json.loads(capsys.readouterr().out)["sources"][0]
    assert main(["data", "--content", ATLANTIC, "--text"]) == 0
    assert json.loads(capsys.readouterr().out)["sources"][0]["text"].startswith("Portugal’s foreign minister")


def test_explain_shows_each_line_with_its_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "s02", "--content", ATLANTIC]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Moura in Brasilia as Portugal and Brazil discuss tariffs\n")
    assert "   7 body         Portuguese Foreign Minister Ana Moura arrived in Brasilia on Tuesday" in shown
    assert "├ visit      Ana Moura in Brasília: began  visit-verb:past" in shown
    assert "\033" not in shown
    assert all(len(line) <= 120 and line == line.rstrip() for line in shown.splitlines())


def test_explain_names_the_sources_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "s99", "--content", ATLANTIC]) == 2
    assert capsys.readouterr().err == "readout: there is no source s99; there are: s01, s02, s03, s04\n"


def test_check_counts_and_fails_on_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("")
    (tmp_path / "people.yml").write_text("- {id: ana}\n")
    assert main(["check", "--content", str(tmp_path)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith(f"error: {tmp_path}/people.yml:1: an entry of the file needs 'name'")
    assert out[1] == f"warning: {tmp_path}/sources/a.txt: not read: empty"
    assert out[-1] == "1 errors, 1 warnings"


def test_nothing_that_was_received_acts_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a\nb.txt").write_text("")
    (tmp_path / "sources/1.txt").write_text("Minister \x1b[2Jlands\n\nThe minister landed in Oslo for talks.\n")
    assert main(["check", "--content", str(tmp_path)]) == 0
    assert main(["explain", "s1", "--content", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert r"sources/a\nb.txt: not read: empty" in out
    assert r"Minister \x1b[2Jlands" in out


def test_new_makes_a_dossier_that_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    assert main(["new", str(folder)]) == 0
    assert f"make site CONTENT={folder}" in capsys.readouterr().out
    assert main(["check", "--content", str(folder)]) == 0
    assert main(["new", str(folder)]) == 2
    assert "is there already and not empty" in capsys.readouterr().err


def test_export_writes_pages_and_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(tmp_path / "out"), "--content", ATLANTIC]) == 0
    assert "files in" in capsys.readouterr().out
    assert (tmp_path / "out/trips/ana-moura-brazil-2019-03.md").is_file()
    assert (tmp_path / "out/data/dossier.json").is_file()


def test_a_missing_folder_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("readout: nowhere is not a folder")


def test_every_command_is_in_the_readme() -> None:
    """A command that nobody is told of is none."""
    root = Path(__file__).parent.parent
    told = (root / "README.md").read_text(encoding="utf-8") + (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    assert [n for n in commands.choices if f"generator {n}" not in told and f"make {n}" not in told] == []
