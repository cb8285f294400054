"""Planted errors: damage to the dossier's own prose is caught, and the true prose raises no alarm."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Dossier, Problem, Project, Proof, RawFile
from generator.pipeline import compile_dossier
from generator.project import load
from generator.proof import prove
from generator.prose import read_prose
from tests.building import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "planted.yml").read_text(encoding="utf-8"))


@cache
def dossier() -> tuple[Project, Dossier]:
    project = load(ROOT / "content")
    return project, compile_dossier(project)


def proof_of(files: tuple[RawFile, ...]) -> tuple[Proof, list[Problem]]:
    project, compiled = dossier()
    prose, problems = read_prose(files)
    proof = prove(compiled, prose, project.reference)
    return proof, [*problems, *proof.problems]


def damaged(case: Mapping[str, Any]) -> RawFile:
    files = {f.path: f.data.decode() for f in dossier()[0].prose}
    text = files[case["file"]]
    assert case["from"] in text, "the prose has changed: choose other words to damage"
    return RawFile(case.get("rename", case["file"]), text.replace(case["from"], case["to"], 1).encode())


def test_the_true_prose_raises_no_alarm() -> None:
    proof, problems = proof_of(dossier()[0].prose)
    assert [str(p) for p in problems] == []
    assert {v.outcome for v in proof.verdicts} == {"holds"}


@pytest.mark.parametrize("case", [c for c in CASES if c["says"]], ids=lambda c: c["kind"])
def test_damage_is_caught(case: Mapping[str, Any]) -> None:
    _, problems = proof_of((damaged(case),))
    assert any(case["says"] in str(p) for p in problems), [str(p) for p in problems]


@pytest.mark.parametrize("case", [c for c in CASES if not c["says"]], ids=lambda c: c["kind"])
def test_damage_that_no_check_claims_to_catch_is_known(case: Mapping[str, Any]) -> None:
    """When one of these is caught some day, "How we check" can promise more."""
    _, problems = proof_of((damaged(case),))
    assert problems == []


def test_there_are_forty_kinds() -> None:
    assert len({c["kind"] for c in CASES if c["says"]}) >= 40
