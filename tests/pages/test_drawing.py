"""Pictures of time: the scale fits what is drawn, and the form of a mark says what is known of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from generator.pages.parts.drawing import Mark, Row, drawing

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix("").with_name("drawing.yml").read_text("utf-8"))
TEXT = re.compile(r'<text[^>]* y="(\d+)">([^<]*)</text>')


def drawn(marks: list[dict[str, Any]]) -> Any:
    row = tuple(
        Mark(m["kind"], m["value"] and str(m["value"]), m.get("happened", True), "title", m.get("lasts", False))
        for m in marks
    )
    return drawing([Row(Markup("name"), Markup("detail"), row)])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_scale_and_forms(case: dict[str, Any]) -> None:
    picture = drawn(case["marks"])
    if case["small"] is None:
        assert picture is None
        return
    texts = TEXT.findall(picture.scale)
    assert [text for y, text in texts if y == "12"] == case["small"]
    assert [text for y, text in texts if y == "28"] == case["large"]
    marks = picture.lanes[0].marks
    assert re.findall(r'<(?:rect|circle) class="([^"]+)"', marks) == case["forms"]
    assert [text for _, text in TEXT.findall(marks)] == case.get("numbers", [])


def test_every_mark_lies_inside_the_picture() -> None:
    picture = drawn([
        {"kind": "trip", "value": "2024-12-31", "lasts": True}, {"kind": "trip", "value": "2001-01-01", "lasts": True},
    ])
    for x, width in re.findall(r'x="([\d.]+)%" width="([\d.]+)%"', picture.lanes[0].marks):
        assert 0 <= float(x) <= float(x) + float(width) <= 100.01


def test_a_title_from_a_source_stays_text_and_a_picture_has_no_colour_of_its_own() -> None:
    hostile = Mark("trip", "2031-03-10/2031-03-12", happened=True, title="</title><script>x</script>", lasts=True)
    picture = drawing([Row(Markup("name"), Markup("detail"), (hostile,))])
    assert picture
    assert "<script" not in picture.lanes[0].marks
    assert not re.search(r"#[0-9a-f]{3,6}\b(?!;)|fill=|stroke=", picture.lanes[0].marks + picture.grid + picture.scale)
