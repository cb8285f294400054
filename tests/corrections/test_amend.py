"""What an editor's sidecar changes, and what it says when its anchors are lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Dossier, Project, RawFile, Settings
from generator.pipeline import link_sources
from generator.project import builtin_reference
from generator.registry import read_correction

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "corrections.yml").read_text(encoding="utf-8"))
TEXT = (HERE / "article.txt").read_text(encoding="utf-8")


def dossier(sidecar: str) -> Dossier:
    correction, problems = read_correction("sources/a.txt.yml", sidecar.encode())
    assert problems == []
    source = RawFile("sources/a.txt", TEXT.encode())
    return link_sources(Project((source,), {source.path: correction}, builtin_reference(), Settings()))


def _segment(of: Dossier, at: str) -> list[str]:
    offset = TEXT.index(at)
    return [s.kind for s in of.articles[0].source.segments if s.start <= offset < s.end]


def _statements(of: Dossier, _: str) -> list[str]:
    return [TEXT[s.parts[0].start : s.parts[-1].end] for s in of.statements]


def _speakers(of: Dossier, _: str) -> list[str]:
    names = {p.id: p.name for p in of.people}
    return [names[s.speaker.person] if s.speaker.person else s.speaker.label for s in of.statements if s.speaker]


def _issues(of: Dossier, _: str) -> list[str]:
    return [i.id for i in of.issues if i.kind == "issue" and i.paragraphs]


def _people(of: Dossier, at: str) -> list[str]:
    return [f.text for p in of.people if p.name == at for f in p.forms]


def _events(of: Dossier, _: str) -> list[str]:
    names = {p.id: p.name for p in of.people}
    return [" and ".join(sorted(names.get(w, w) for w in e.participants)) for e in of.events if e.kind == "meeting"]


def _dates(of: Dossier, _: str) -> list[str]:
    return [d.expression.text for d in of.dates if d.expression.kind == "date"]


ASKED: dict[str, Callable[[Dossier, str], list[str]]] = {
    "segment": _segment, "statements": _statements, "speakers": _speakers, "issues": _issues, "people": _people,
    "events": _events, "dates": _dates,
}


@pytest.mark.parametrize("case", [c for c in CASES if "found" in c], ids=lambda c: c["case"])
def test_a_correction_changes_what_is_found(case: dict[str, Any]) -> None:
    ask = ASKED[case["ask"]]
    assert ask(dossier(case["sidecar"]), case.get("at", "")) == case["found"]


@pytest.mark.parametrize("case", [c for c in CASES if "found" in c], ids=lambda c: c["case"])
def test_without_it_something_else_is_found(case: dict[str, Any]) -> None:
    """A case that passes without its sidecar shows nothing."""
    if case["case"] != "a stretch leaves the rest of its line as it was":
        assert ASKED[case["ask"]](dossier(""), case.get("at", "")) != case["found"]


@pytest.mark.parametrize("case", [c for c in CASES if "problem" in c], ids=lambda c: c["case"])
def test_a_lost_anchor_is_told_with_its_line(case: dict[str, Any]) -> None:
    problems = dossier(case["sidecar"]).problems
    assert [p.severity for p in problems] == ["error"]
    assert str(problems[0]).startswith(case["problem"])


def test_nothing_is_added_to_a_source_that_is_not_read() -> None:
    made = dossier("language: fi\nadd:\n  - {quote: Norway and Iceland talk, what: statement, speaker: Ministry}\n")
    assert made.statements == ()
    assert [(p.path, p.line, p.message) for p in made.problems if p.severity == "error"] == [
        ("sources/a.txt.yml", 3, "a is not read: not in English (Finnish)")
    ]
