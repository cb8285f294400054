"""Whole dossiers: what a careful reader takes from a few articles, beside what the program takes from them.

NAME.yml says of the dossier NAME/ for each source its date, basis and trip; for each trip its status, dates and
places; and for each meeting on a trip the rungs of its ladder and its time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Dossier
from generator.pipeline import compile_dossier
from generator.project import load

EXPECTED = sorted((Path(__file__).parent / "dossiers").glob("*.yml"))


@pytest.mark.parametrize("path", EXPECTED, ids=[p.stem for p in EXPECTED])
def test_dossier(path: Path) -> None:
    """Sources, trips and meetings."""
    assert _summary(compile_dossier(load(path.with_suffix("")))) == _plain(path)


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
