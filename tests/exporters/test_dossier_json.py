"""The data contract, on the real dossier."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.exporters.dossier_json import to_data, to_json
from generator.exporters.schema import SCHEMA
from generator.model import Dossier
from generator.pipeline import compile_dossier
from generator.project import load
from generator.text.lines import line_of, line_starts


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The five articles."""
    return compile_dossier(load(Path(__file__).parents[2] / "content"))


@pytest.fixture(scope="module")
def data(dossier: Dossier) -> dict[str, Any]:
    """The contract, with texts."""
    return to_data(dossier, text=True)


def test_the_data_keep_to_the_schema(data: dict[str, Any], dossier: Dossier) -> None:
    """With and without texts."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    assert not list(validator.iter_errors(data))
    assert not list(validator.iter_errors(to_data(dossier)))


def test_the_schema_can_fail(data: dict[str, Any]) -> None:
    """A status that the ladder does not have is refused."""
    wrong = json.loads(to_json(data))
    wrong["trips"][0]["status"] = "confirmed"
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(wrong))


def test_segments_cover_every_character(data: dict[str, Any]) -> None:
    """Without gap or overlap, and with the lines that they stand on."""
    for source in data["sources"]:
        segments = source["segments"]
        starts = line_starts(source["text"])
        assert segments[0]["start"] == 0
        assert segments[-1]["end"] == len(source["text"])
        for one, following in pairwise(segments):
            assert one["end"] == following["start"]
        for segment in segments:
            assert segment["first_line"] == line_of(starts, segment["start"])


def test_every_finding_lies_in_its_text(data: dict[str, Any]) -> None:
    """Offsets are code points; the words quoted beside them are those of the text."""
    texts = {s["id"]: s["text"] for s in data["sources"]}
    for date in data["dates"]:
        assert texts[date["source"]][date["start"] : date["end"]] == date["text"]
    for person in data["people"]:
        for form in person["forms"]:
            assert texts[form["source"]][form["start"] : form["end"]] == form["text"]
    for statement in data["statements"]:
        text = texts[statement["source"]]
        for part in statement["parts"]:
            words = text[part["start"] : part["end"]]
            assert words
            assert words == words.strip()
            assert not (part["quoted"] and words[0] in '“"')
    ends = [*_spans(data["trips"]), *_spans(data["events"]), *_spans(data["sources"])]
    assert ends
    assert all(0 <= span["start"] < span["end"] <= len(texts[span["source"]]) for span in ends)


def test_ids_are_unique_and_references_meet(data: dict[str, Any]) -> None:
    """A statement's speaker, trip and issues exist."""
    kinds = ("sources", "people", "statements", "trips", "events", "issues")
    ids = {kind: [x["id"] for x in data[kind]] for kind in kinds}
    assert all(len(known) == len(set(known)) for known in ids.values())
    for statement in data["statements"]:
        assert statement["trip"] in (None, *ids["trips"])
        assert set(statement["issues"]) <= set(ids["issues"])
        assert not statement["speaker"] or statement["speaker"]["person"] in (None, *ids["people"])
    for event in data["events"]:
        # A described party is its own words.
        unknown = set(event["participants"]) - set(ids["people"])
        assert len(unknown) < len(event["participants"])
        assert all(" " in party for party in unknown)
    assert {t["traveller"] for t in data["trips"]} <= set(ids["people"])


def test_json_may_stand_inside_html() -> None:
    """No `<` is left."""
    assert to_json({"a": "</script>"}) == '{\n "a": "\\u003c/script>"\n}\n'


def _spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"source", "start", "end"} <= value.keys() else []
        return own + [s for v in value.values() for s in _spans(v)]
    return [s for v in value for s in _spans(v)] if isinstance(value, list) else []
