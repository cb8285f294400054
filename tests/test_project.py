"""Loading a content folder."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from generator.errors import ReadoutError
from generator.model import MAX_BYTES
from generator.pipeline import build
from generator.project import builtin_reference, hand_written, load
from generator.text.folding import fold

CONTENT = Path(__file__).parent.parent / "content"

#: The five articles as received.
RECEIVED = {
    "000_77f90deba4e51c67.txt": "99757ede1fa28739bd4a6ca9cf813cc2abd349f51c12195bf00883231cc9a462",
    "001_00bb0b47ee1a1f3c.txt": "adfaa16adc6a733821260bc11a351a7446813996aefff7c04f53b88d988393a8",
    "002_18940ac4ae744549.txt": "7f3811c96b9c8b5e389e9aac5aee0683a1a267296e6ca3da4af7eb334ea6f91a",
    "003_407144f8d00cf47e.txt": "19cd63280467e288b3e8812d158fe6740249131dca8347315646054d4b551e1b",
    "004_95607a558ec96ab8.txt": "1aa3d546a77d54bc22584b51d65a883e54dac0c8bf96491c9b3c3fa5b45e61ef",
}


def test_the_articles_are_kept_byte_for_byte() -> None:
    """Nothing in content/sources/ is ever changed."""
    kept = {p.name: sha256(p.read_bytes()).hexdigest() for p in (CONTENT / "sources").glob("*.txt")}
    assert kept == RECEIVED


def test_the_dossier_has_no_errors() -> None:
    """Its YAML is what the program reads."""
    assert not load(CONTENT).problems


def test_articles_alone_are_enough(tmp_path: Path) -> None:
    """A folder with sources/ and nothing else."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("One.\n")
    project = load(tmp_path)
    assert [s.path for s in project.sources] == ["sources/a.txt"]
    assert project.reference.issues == builtin_reference().issues


def test_a_missing_folder_says_how_to_begin(tmp_path: Path) -> None:
    """The message names the command."""
    with pytest.raises(ReadoutError, match="make new DIR="):
        load(tmp_path / "nowhere")


def test_a_sidecar_belongs_to_its_source(tmp_path: Path) -> None:
    """It is no source itself, and one without a source is an error."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("One.\n")
    (tmp_path / "sources/a.txt.yml").write_text("published: 2020-05-04\n")
    (tmp_path / "sources/b.txt.yml").write_text("published: 2020-05-04\n")
    project = load(tmp_path)
    assert project.corrections["sources/a.txt"].published == "2020-05-04"
    assert [s.path for s in project.sources] == ["sources/a.txt"]
    assert [str(p) for p in project.problems] == [
        "sources/b.txt.yml: corrects sources/b.txt, which is not there (name it after its source: FILE.txt.yml)"
    ]


def test_a_misspelt_file_is_not_ignored(tmp_path: Path) -> None:
    """people.yaml would otherwise be lost in silence."""
    (tmp_path / "people.yaml").write_text("")
    assert [str(p) for p in load(tmp_path).problems] == [
        "people.yaml: is not a file that Readout reads (known here: settings.yml, people.yml, issues.yml)"
    ]


def test_only_files_of_the_folder_itself_are_read(tmp_path: Path) -> None:
    """A pipe would wait for ever, and a link can lead to what is no business of a site; the rest is read."""
    outside = tmp_path / "outside.txt"
    outside.write_text("Private.\n")
    sources = tmp_path / "dossier" / "sources"
    sources.mkdir(parents=True)
    (sources / "a.txt").write_text("One.\n")
    (sources / "b.txt").symlink_to("a.txt")
    (sources / "c.txt").symlink_to(outside)
    (sources / "d.txt").symlink_to("d.txt")
    os.mkfifo(sources / "e.txt")
    os.mkfifo(tmp_path / "dossier" / "people.yml")
    (tmp_path / "dossier" / "trips").write_text("")
    project = load(tmp_path / "dossier")
    assert [s.path for s in project.sources] == ["sources/a.txt", "sources/b.txt"]
    assert [(p.path, p.severity, p.message) for p in project.problems] == [
        ("people.yml", "error", "is not a file"),
        ("sources/c.txt", "warning", "is a link that leads out of its folder"),
        ("sources/d.txt", "warning", "is not a file"),
        ("sources/e.txt", "warning", "is not a file"),
        ("trips", "error", "is not a folder"),
    ]


def test_a_hand_written_page_is_a_file_of_the_folder(tmp_path: Path) -> None:
    """What a link leads to would be published."""
    (tmp_path / "private.md").write_text("Private.\n")
    pages = tmp_path / "dossier" / "pages"
    (pages / "notes").mkdir(parents=True)
    (pages / "notes" / "a.md").write_text("# A\n")
    (pages / "b.md").symlink_to(tmp_path / "private.md")
    paths, problems = hand_written(tmp_path / "dossier")
    assert paths == (pages / "notes" / "a.md",)
    assert [(p.path, p.message) for p in problems] == [("pages/b.md", "is a link that leads out of its folder")]


def test_a_file_of_the_editor_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    """Half of it would be worse than none; a source that is too large gets a card that says so."""
    for folder in ("trips", "reference", "sources"):
        (tmp_path / folder).mkdir()
    (tmp_path / "trips/a.md").write_bytes(b" " * (MAX_BYTES + 1))
    (tmp_path / "reference/r.xml").write_bytes(b" " * (MAX_BYTES + 9))
    (tmp_path / "sources/b.txt").write_bytes(b"b" * (MAX_BYTES + 9))
    project = load(tmp_path)
    assert project.prose == ()
    assert [str(p) for p in project.problems] == [
        "reference/r.xml: is larger than 5000000 bytes (split it)",
        "trips/a.md: is larger than 5000000 bytes (split it)",
    ]
    assert [len(s.data) for s in project.sources] == [MAX_BYTES + 1]


def test_a_sources_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    """It is the editor who put it there."""
    (tmp_path / "received").mkdir()
    (tmp_path / "received/a.txt").write_text("One.\n")
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier/sources").symlink_to(tmp_path / "received")
    assert [s.path for s in load(tmp_path / "dossier").sources] == ["sources/a.txt"]


def test_a_file_name_of_any_bytes_becomes_text(tmp_path: Path) -> None:
    """Not every name is UTF-8, and every page and every file of data is."""
    (tmp_path / "sources").mkdir()
    try:
        Path(os.fsdecode(bytes(tmp_path / "sources") + b"/\xe9t\xe9.txt")).write_text("One.\n")
    except OSError:
        pytest.skip("this disk takes names in UTF-8 only")
    made = build(load(tmp_path))
    assert [a.source.document.path for a in made.dossier.articles] == [r"sources/\xe9t\xe9.txt"]
    assert all(f.content.encode() for f in made.files if isinstance(f.content, str))


def test_an_issue_of_the_dossier_replaces_the_built_in_one(tmp_path: Path) -> None:
    """By id, in its place; a new one comes last."""
    own = "issues:\n  - {id: taiwan, label: The island, terms: [Formosa]}\n  - {id: cod, label: Cod, terms: [cod]}\n"
    (tmp_path / "issues.yml").write_text(own)
    issues = load(tmp_path).reference.issues
    builtin = builtin_reference().issues
    assert len(issues) == len(builtin) + 1
    assert next(i.label for i in issues if i.id == "taiwan") == "The island"
    assert issues[-1].id == "cod"


def test_the_gazetteer_knows_countries_by_many_names() -> None:
    """Names, demonyms and institutions come from data."""
    countries = {c.code: c for c in builtin_reference().countries}
    assert "Portuguese" in countries["PT"].demonyms
    assert countries["US"].name == "United States"
    assert "State Department" in countries["US"].institutions
    assert len(countries) > 190


def test_every_leader_has_a_known_side() -> None:
    """A code that nobody has would be lost in silence; of two lines for one folded name the later would win."""
    reference = builtin_reference()
    codes = {c.code for c in reference.countries}
    rows = [line.split("\t") for line in reference.lexicons["people_leaders"]]
    assert [row for row in rows if not (row[0] == row[0].strip() and fold(row[0]))] == []
    assert [row for row in rows if row[1:2] == [] or row[1] not in codes] == []
    assert [row for row in rows if row[2:] not in ([], ["m"], ["f"])] == []
    assert [name for name, count in Counter(fold(row[0]) for row in rows).items() if count > 1] == []
    assert rows == sorted(rows, key=lambda row: (row[1].islower(), row[1], fold(row[0])))
