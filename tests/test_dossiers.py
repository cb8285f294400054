"""Whole dossiers: what a careful reader takes from a few articles, beside what the program takes from them.

expected.yml says for each source its date, basis and trip; for each trip its status, dates and places; and each
meeting on a trip with the rungs that its ladder has and its time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Dossier
from generator.pipeline import compile_dossier
from generator.project import load

DOSSIERS = sorted(p.parent for p in (Path(__file__).parent / "dossiers").glob("*/expected.yml"))


@pytest.mark.parametrize("folder", DOSSIERS, ids=[d.name for d in DOSSIERS])
def test_dossier(folder: Path) -> None:
    """Sources, trips and meetings."""
    expected = _plain(folder / "expected.yml")
    assert _summary(compile_dossier(load(folder))) == expected


def _plain(path: Path) -> Any:
    """Read YAML with every scalar as it is typed: 2019-01 and 01 stay text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (the file is ours)


def _summary(dossier: Dossier) -> dict[str, Any]:
    return {
        "sources": {
            a.id: {"published": a.published.value or "unknown", "basis": a.published.basis, "trip": a.trip or "none"}
            for a in dossier.articles
        },
        "trips": {
            t.id: {"status": t.status, "dates": t.dates.value or "unknown", "places": [name for name, _ in t.places]}
            for t in dossier.trips
        },
        "meetings": [
            " ".join([e.trip, *e.participants[1:], *dict.fromkeys(s.status for s in e.ladder), e.when.value or "?"])
            for e in dossier.events
            if e.trip
        ],
    }
