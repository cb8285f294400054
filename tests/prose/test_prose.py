"""The editor's Markdown, and what is told of mistakes in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import (
    DateValue,
    Dossier,
    Event,
    Prose,
    RawFile,
    Settings,
    Trip,
)
from generator.prose import read_prose, with_front_matter

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "prose.yml").read_text(encoding="utf-8")
)
UNDATED = DateValue(None, "none", "unknown")


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["case"])
def test_prose(case: dict[str, Any]) -> None:
    (prose,), problems = read_prose([RawFile("trips/x.md", case["text"].encode())])
    found = [
        [section.title, s.line, s.text, [c.quote for c in s.citations]]
        for section in prose.sections
        for s in section.sentences
    ]
    assert found == case["sentences"]
    assert [str(p) for p in problems] == case.get("problems", [])


def test_what_is_not_utf8_is_told() -> None:
    _, problems = read_prose([RawFile("issues/x.md", b"## Bottom line\n\n\xff\n")])
    assert [str(p) for p in problems] == ["issues/x.md:3: is not UTF-8 text (save the file as UTF-8)"]


def _dossier() -> Dossier:
    month = DateValue("2031-04", "month", "derived")
    trip = Trip("ana-peru-2031-04", "ana", ("Peru",), "Lima", "occurred", month, (), (), (), ())
    event = Event("ana-peru-2031-04-meeting-ana-bo", trip.id, "meeting", ("ana", "bo"), (), UNDATED, (), (), ())
    return Dossier(Settings(), (), (), (), (), (trip,), (event,), ())


def test_a_file_keeps_the_id_of_its_trip() -> None:
    """Whatever id the program makes now, pages and links keep the one that the editor's file has."""
    prose = Prose("trips/lima-2031.md", "trips", "lima-2031", also=("ana-peru-2031-04",), title="Lima")
    dossier = with_front_matter(_dossier(), [prose])
    assert [(t.id, t.title) for t in dossier.trips] == [("lima-2031", "Lima")]
    assert [(e.id, e.trip) for e in dossier.events] == [("lima-2031-meeting-ana-bo", "lima-2031")]


def test_dates_that_differ_are_the_editors() -> None:
    same = Prose("trips/a.md", "trips", "ana-peru-2031-04", dates="2031-04")
    other = Prose("trips/a.md", "trips", "ana-peru-2031-04", dates="2031-04-02/2031-04-03")
    assert with_front_matter(_dossier(), [same]).trips[0].dates.basis == "derived"
    given = with_front_matter(_dossier(), [other]).trips[0].dates
    assert (given.value, given.basis) == ("2031-04-02/2031-04-03", "editor")
