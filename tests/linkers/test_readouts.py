"""Readouts compared: which issues both sides name, and which only one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.linkers.compiling import dossier_of

CASES = yaml.safe_load((Path(__file__).parent / "readouts.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_readouts(case: dict[str, Any]) -> None:
    dossier = dossier_of(case["sources"])
    found = [
        {"sides": {s.side: sorted(s.issues) for s in r.sides}, "common": sorted(r.common)} for r in dossier.readouts
    ]
    assert found == case["readouts"]
    ids = {s.id for s in dossier.statements}
    assert all(i in ids for r in dossier.readouts for side in r.sides for i in side.statements)
