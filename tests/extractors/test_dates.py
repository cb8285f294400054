"""Expressions of time: a text beside "words > kind form" of each, with the tense where a case asks for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.dates import find_dates
from generator.extractors.dates.grammar import _beginning
from generator.project import builtin_reference
from generator.text.durations import iso_length
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "dates.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["forms"], ids=[c["text"][:60] for c in CASES["forms"]])
def test_forms(case: dict[str, Any]) -> None:
    found = find_dates(source_of(case["text"]), builtin_reference())
    assert [f"{' '.join(e.text.split())} > {e.kind} {e.form}" for e in found] == case["dates"]


@pytest.mark.parametrize("case", CASES["tenses"], ids=[c["text"][:60] for c in CASES["tenses"]])
def test_tenses(case: dict[str, Any]) -> None:
    found = find_dates(source_of(case["text"], kind=case.get("segment", "body")), builtin_reference())
    assert [f"{e.text} > {e.tense}" for e in found] == case["dates"]


@pytest.mark.parametrize("case", CASES["lengths"], ids=[c["text"][:60] for c in CASES["lengths"]])
def test_lengths(case: dict[str, Any]) -> None:
    found = find_dates(source_of(case["text"]), builtin_reference())
    assert [f"{e.text} = {iso_length(dict(e.fields))}" for e in found if e.kind == "duration"] == case["lengths"]


@pytest.mark.parametrize("text", CASES["none"])
def test_no_dates(text: str) -> None:
    assert [e.text for e in find_dates(source_of(text), builtin_reference()) if e.kind == "date"] == []


def test_offsets_are_into_the_text() -> None:
    source = source_of("Wong arrived\u00a0on 3\u00a0May\u00a02019,\r\nleft on Friday.")
    found = find_dates(source, builtin_reference())
    assert [e.text for e in found] == ["3\u00a0May\u00a02019", "Friday"]
    assert [source.text[e.start : e.end] for e in found] == [e.text for e in found]


def test_furniture_is_not_read() -> None:
    source = source_of("Copyright 2031. Most read on Friday")
    segments = tuple(replace(s, kind="furniture") for s in source.segments)
    assert find_dates(replace(source, segments=segments), builtin_reference()) == ()


def test_fields_say_what_was_read() -> None:
    (found,) = find_dates(source_of("She arrived on Tuesday, Sept. 3rd, 2019."), builtin_reference())
    assert dict(found.fields) == {"weekday": 1, "month": 9, "day": 3, "year": 2019, "prep": "on"}


def test_beginning_of_a_row() -> None:
    assert _beginning(["the", "?", "(", "A", "|", "B", ")", "C"]) == ({"the", "A", "B"}, False)
    assert _beginning(["(?<=", "A", ")", "B", "?"]) == ({"B"}, True)
