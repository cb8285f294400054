"""Long dossiers: what is longer than a few screens stands folded behind its number, or on further pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import DateValue, Dossier, Reference
from generator.pages import render
from generator.proof import prove
from tests.pages.sample import dossier


def pages(given: Dossier | None = None) -> dict[str, str]:
    given = given or dossier()
    return {file.path: str(file.content) for file in render(given, prove(given, (), Reference()))}


def test_years_of_a_long_timeline_are_folded_but_for_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages()["timeline.md"]
    monkeypatch.setattr("generator.pages.timeline._OPEN", 0)
    folded = pages()["timeline.md"]
    assert "<details" not in whole
    assert "<details" not in folded.split("## 2031")[1].split("\n## ")[0]
    assert "moment</summary>" in folded.split("## Without a date")[1]


def test_many_sources_stand_by_year_and_only_the_last_one_open(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = dossier().articles
    given = replace(dossier(), articles=(replace(first, published=DateValue("2030-12-06", "day", "stated")), *others))
    assert "## 20" not in pages(given)["sources/index.md"]
    monkeypatch.setattr("generator.pages.sources._OPEN", 0)
    earlier, last = pages(given)["sources/index.md"].split("## 2031")
    assert "One article</summary>" in earlier.split("## 2030")[1]
    assert "<details" not in last


def test_differences_of_many_trips_are_on_several_pages_and_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "differences/2.md" not in pages()
    monkeypatch.setattr("generator.pages.differences._TRIPS", 1)
    found = pages()
    assert "Parts: 1 · [2](differences/2.md)" in found["differences.md"]
    assert "March 2031" in found["differences.md"]
    assert "January 2031" in found["differences/2.md"]
    assert "Parts: [1](../differences.md) · 2" in found["differences/2.md"]
    monkeypatch.setattr("generator.pages.differences._TRIPS", 9)
    monkeypatch.setattr("generator.pages.differences._OPEN", 1)
    folded = pages()["differences.md"]
    assert "One difference&#44; no utterances in several wordings&#44; one claim by source</summary>" in folded


def test_an_utterance_of_no_trip_is_shown_all_the_same() -> None:
    given = dossier()
    loose = replace(given, quotations=tuple(replace(q, trip=None) for q in given.quotations))
    assert "<mark>soon</mark>" in pages(loose)["differences.md"].split("## Not of one trip")[1]
