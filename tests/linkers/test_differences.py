"""Differences: the texts of a few sources beside what differs in them, and false friends beside nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.linkers.differences import comparing
from generator.model import Difference, Dossier
from tests.linkers.compiling import at, dossier_of

CASES = yaml.safe_load((Path(__file__).parent / "differences.yml").read_text(encoding="utf-8"))


def described(dossier: Dossier, difference: Difference) -> str:
    sides = " / ".join(f"{s.value} at {' '.join(at(dossier, span) for span in s.spans)}" for s in difference.sides)
    return f"{difference.kind} {difference.slot.replace(' ', '-')}: {sides}"


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_differences(case: dict[str, Any]) -> None:
    dossier = dossier_of(case["sources"])
    assert [described(dossier, d) for d in dossier.differences] == case["differences"]
    assert all(d.note.endswith(".") for d in dossier.differences)


@pytest.mark.parametrize(
    ("rule", "one", "other", "excludes"),
    [
        ("days_exclude", "2019-03-12/2019-03-14", "2019-03-13/2019-03-16", True),
        ("days_exclude", "2019-03-12/2019-03-14", "2019-03-12/2019-03-16", False),
        ("days_exclude", "2019-03-12/2019-03-14", "2019-W11", False),
        ("days_exclude", "2019-03-12/2019-03-14", "2019-04", True),
        ("days_exclude", "2019", "2019-03", False),
        ("day_excludes", "2019-03-12", "2019-03-12", False),
        ("day_excludes", "2019-03-12", "2019-03-13", True),
        ("day_of_call_excludes", "2019-03-12", "2019-03-13", False),
        ("day_of_call_excludes", "2019-03-12", "2019-03-14", True),
        ("time_excludes", "2019-03-12T16:30", "2019-03-12T16:45", False),
        ("time_excludes", "2019-03-12T16:30", "2019-03-12T18:00", True),
        ("time_excludes", "2019-03-12T16:30", "2019-03-13T18:00", False),
        ("length_excludes", "PT6H", "PT7H30M", False),
        ("length_excludes", "PT3H", "PT6H", True),
        ("length_excludes", "PT20M", "PT45M", False),
        ("stay_excludes", "P2D", "P3D", False),
        ("stay_excludes", "P3D", "P1W", True),
        ("rank_excludes", "first minister in 5 years", "first minister in 9 years", True),
        ("rank_excludes", "first minister in 5 years", "first visit in 9 years", False),
        ("rank_excludes", "second trip", "first minister in 5 years", False),
        ("city_excludes", "Recife", "Recife", False),
    ],
)
def test_comparators(rule: str, one: str, other: str, excludes: bool) -> None:
    compare = getattr(comparing, rule)
    assert compare(one, other) is excludes
    assert compare(other, one) is excludes


@pytest.mark.parametrize(
    ("one", "words", "other", "others", "room"),
    [
        ("PT20H", "under 20 hours", "P1D", "less than a day", True),
        ("P2D", "more than two days", "P3D", "three days", True),
        ("P1D", "less than a day", "P3D", "three days", False),
        ("P2D", "two days", "P3D", "three days", False),
    ],
)
def test_bounds_leave_room_for_one_length(one: str, words: str, other: str, others: str, room: bool) -> None:
    assert comparing.may_be_one(one, other, words, others) is room
    assert comparing.may_be_one(other, one, others, words) is room
