"""The checks on sentences about other people's trips: what holds, and what fails with which message."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Dossier, Project, Proof, RawFile, Settings
from generator.pipeline import link_sources
from generator.project import builtin_reference
from generator.proof import prove
from generator.prose import read_prose

GIVEN: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "other.yml").read_text(encoding="utf-8"))


@cache
def dossier() -> Dossier:
    sources = tuple(RawFile(f"sources/{name}", text.encode()) for name, text in GIVEN["articles"].items())
    return link_sources(Project(sources, {}, builtin_reference(), Settings()))


def proof_of(sentence: str) -> Proof:
    trip = dossier().trips[0].id
    prose, problems = read_prose([RawFile(f"trips/{trip}.md", f"## Not known\n\n{sentence}\n".encode())])
    return prove(dossier(), prose, builtin_reference(), problems)


@pytest.mark.parametrize("case", [c for c in GIVEN["cases"] if "fails" not in c], ids=lambda c: c["text"])
def test_it_holds(case: dict[str, str]) -> None:
    proof = proof_of(case["text"])
    assert [str(p) for p in proof.problems] == []
    assert [v.outcome for v in proof.verdicts] == ["holds"]


@pytest.mark.parametrize("case", [c for c in GIVEN["cases"] if "fails" in c], ids=lambda c: c["text"])
def test_it_fails(case: dict[str, str]) -> None:
    proof = proof_of(case["text"])
    assert any(case["fails"] in p.message for p in proof.problems), [str(p) for p in proof.problems]
    assert [v.outcome for v in proof.verdicts] == ["fails"]
