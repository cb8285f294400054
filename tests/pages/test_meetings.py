"""The ladder as pages print it; which meetings are rows of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from generator.model import DateValue, Event, Measure, Reference, Span, Status, Step
from generator.pages.page import Page
from generator.pages.parts.gathered import gathered, without_sums
from generator.pages.parts.ladder import ladder, rising
from generator.pages.site import site_of
from generator.proof import prove
from tests.pages.sample import dossier

CASES = yaml.safe_load((Path(__file__).parent / "ladder.yml").read_text(encoding="utf-8"))
PEOPLE = {"amina-sow", "li-na", "omar-bey"}
ROLES = ("official", "minister")
LENGTH = Measure(DateValue("PT10H", "duration", "stated"), "ten hours", "occurred", Span("s1", 0, 9))


def step(written: str) -> Step:
    status, day, source = written.split()
    return Step(cast("Status", status), None if day == "none" else day, Span(source, 0, 9))


def meeting(key: str, who: str, day: str = "2031-03-10", at: int = 0) -> Event:
    told = (Step("occurred", day, Span("s1", at, at + 9)),)
    return Event(key, "t", "meeting", ("amina-sow", who), (), DateValue(day, "day", "stated"), (), (), told)


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_ladder(case: dict[str, Any]) -> None:
    steps = [step(written) for written in case["steps"]]
    given = dossier()
    found = ladder(Page(site_of(given, prove(given, (), Reference())), "x.md", "x"), steps)
    assert [rung[0].status for rung in rising(steps)] == case["rungs"]
    assert (found.articles if found else "") == case["articles"]
    assert [rung.status for rung in found.lower] == case["rungs"][:-1] if found else not case["rungs"]


def test_the_year_stands_once() -> None:
    given = dossier()
    page = Page(site_of(given, prove(given, (), Reference())), "x.md", "x")
    same = ladder(page, [step("expected 2031-03-06 s1"), step("occurred 2031-03-10 s2")])
    other = ladder(page, [step("expected 2030-12-06 s1"), step("occurred 2031-03-10 s2")])
    assert same
    assert other
    assert [same.lower[0].date, other.lower[0].date] == ["6 March", "6 December 2030"]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (meeting("b", "senior officials", day="2031-03-11"), "another day"),
        (meeting("b", "senior officials", at=50), "another sentence"),
        (meeting("b", "families of miners"), "no office-holders"),
        (replace(meeting("b", "senior officials"), trip="u"), "another trip"),
        (replace(meeting("b", "senior officials"), durations=(LENGTH,)), "a length of its own"),
    ],
)
def test_who_is_met_besides_those_named_keeps_a_row(event: Event, why: str) -> None:
    assert event in list(without_sums([meeting("a", "li-na"), event], PEOPLE, ROLES)), why


def test_a_sum_of_those_named_in_its_sentence_is_no_row() -> None:
    named = meeting("a", "li-na")
    assert list(without_sums([named, meeting("b", "top officials of the host")], PEOPLE, ROLES)) == [named]


def test_what_one_sentence_tells_of_several_is_one_row() -> None:
    events = [meeting("a", "li-na"), meeting("b", "families", at=50), meeting("c", "omar-bey")]
    assert [[e.id for e in group] for group in gathered(events, "amina-sow")] == [["a", "c"], ["b"]]
    assert [[e.id for e in group] for group in gathered(events, "li-na")] == [["a"], ["b"], ["c"]]
