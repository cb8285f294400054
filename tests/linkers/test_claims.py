"""Claims: the texts of a few sources beside what they claim, with what status, and what that rests on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Claim, Dossier
from tests.linkers.compiling import at, dossier_of

CASES = yaml.safe_load((Path(__file__).parent / "claims.yml").read_text(encoding="utf-8"))


def described(dossier: Dossier, claim: Claim) -> str:
    places = " ".join(at(dossier, span) for span in claim.spans)
    rests = f"{claim.files}, {claim.origins[0]}-{claim.origins[1]}, {claim.utterances}"
    return f"{claim.value} | {claim.status} | {places} | {rests}"


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_claims(case: dict[str, Any]) -> None:
    dossier = dossier_of(case["sources"])
    for slot, expected in case["claims"].items():
        assert [described(dossier, c) for c in dossier.claims if c.slot == slot] == expected


def test_alone_is_what_no_other_file_has_with_any_status() -> None:
    dossier = dossier_of(CASES[0]["sources"])
    alone = {source: {(c.slot, c.value, c.status) for c in claims} for source, claims in dossier.alone().items()}
    assert ("date", "2019-03-13", "occurred") in alone["b"]
    shared = ("participants", "ana-moura rui-bastos")
    assert shared not in {key[:2] for key in alone["a"]}, "b has the same participants, with another status"


def test_a_reply_stands_soon_behind_its_ask() -> None:
    case = next(c for c in CASES if c["name"].startswith("what he says that he had asked"))
    dossier = dossier_of(case["sources"])
    lines = {s.id: s.line for s in dossier.statements}
    assert [(lines[a.statement], lines.get(a.reply or "")) for a in dossier.asks] == [(5, 7), (9, None), (11, None)]
