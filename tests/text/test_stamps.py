"""Printed dates and datelines."""

from __future__ import annotations

import pytest

from generator.project import builtin_reference
from generator.text.datelines import dateline_of
from generator.text.stamps import stamps

REFERENCE = builtin_reference()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Updated: 14 March 2023, 10:15 AM", [(2023, 3, 14)]),
        ("April 21st, 2024", [(2024, 4, 21)]),
        ("Sept. 3", [(None, 9, 3)]),
        ("January 23, 202311:48 AM UTC", [(2023, 1, 23)]),
        ("5 June 20249:30", [(2024, 6, 5)]),
        ("June 5, 20245 boxes", [(None, 6, 5)]),
        ("the 1st of May 1997", [(1997, 5, 1)]),
        ("2024-07-28 10:36:27", [(2024, 7, 28)]),
        ("28/07/2024 and 07/28/2024", [(2024, 7, 28), (2024, 7, 28)]),
        ("04/05/2024", []),
        ("04.05.2024", [(2024, 5, 4)]),
        ("/2024/07/28/", []),
        ("May 10:30", []),
        ("March on Rome, 300 people, June 2024", []),
        ("Wed, 19 Jun 2024 18:00:00 +0200", [(2024, 6, 19)]),
    ],
)
def test_stamps(text: str, found: list[tuple[int | None, int, int]]) -> None:
    assert [(s.year, s.month, s.day) for s in stamps(text)] == found


@pytest.mark.parametrize(
    ("text", "dateline", "credit", "alone"),
    [
        ("Berlin, October 22", "Berlin, October 22", "", True),
        ("NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", "AP", True),
        ("COLOMBO (Reuters) - India's foreign minister arrived in Sri Lanka on Thursday.", "COLOMBO", "Reuters", False),
        ("ULAN BATOR, Sept 3 (Xinhua) -- He met " + "the envoy " * 20, "ULAN BATOR, Sept 3", "Xinhua", False),
        ("Quito: Ecuador has reopened the crossing.", "Quito", "", False),
        ("KYIV — The prime minister came by train.", "KYIV", "", False),
        ("Moscow - Beijing trade rose by a third.", None, "", False),
        ("Paris in October is cold, he said - and dark.", None, "", False),
        ("Monday: talks begin.", None, "", False),
        ("The minister (Reuters) - no place at all", None, "", False),
    ],
)
def test_datelines(text: str, dateline: str | None, credit: str, *, alone: bool) -> None:
    found = dateline_of(text, 0, len(text), REFERENCE)
    if dateline is None:
        assert found is None
    else:
        assert found is not None
        assert (text[found.start : found.end], found.credit, found.alone) == (dateline, credit, alone)
