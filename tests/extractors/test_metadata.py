"""Metadata: an article beside what it says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.clean import clean
from generator.extractors.metadata import find_metadata
from generator.model import Correction, Fact, Metadata, RawFile, Source
from generator.project import builtin_reference
from generator.readers import read

CASES = yaml.safe_load((Path(__file__).parent / "metadata.yml").read_text(encoding="utf-8"))
REFERENCE = builtin_reference()


def source_of(text: str, correction: Correction | None = None) -> Source:
    """Read and clean a text file."""
    return clean(read(RawFile("sources/a.txt", text.encode()), "a", correction or Correction()), REFERENCE)


def said(metadata: Metadata) -> dict[str, Any]:
    """Return what is known, in the form of the cases."""
    facts = {name: getattr(metadata, name).value for name in ("title", "publisher", "dateline", "section", "url")}
    published = metadata.published
    return {name: value for name, value in {
        **facts,
        "bylines": [b.value for b in metadata.bylines],
        "published": {"text": published.text, **dict(published.fields)} if published else None,
        "given": metadata.published_given.value if metadata.published_given else None,
        "origins": [[o.name, o.kind] for o in metadata.origins],
    }.items() if value}  # fmt: skip


def facts_of(metadata: Metadata) -> list[Fact]:
    """Return every fact."""
    given = [metadata.published_given] if metadata.published_given else []
    single = [metadata.title, metadata.publisher, metadata.dateline, metadata.section, metadata.url]
    return [*single, *metadata.bylines, *given]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_article_says(case: dict[str, Any]) -> None:
    assert said(find_metadata(source_of(case["text"]), REFERENCE)) == case["says"]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_every_fact_of_the_text_has_its_words_there(case: dict[str, Any]) -> None:
    source = source_of(case["text"])
    metadata = find_metadata(source, REFERENCE)
    for fact in facts_of(metadata):
        assert (fact.value is None) == (fact.basis == "unknown")
        if fact.basis == "stated" and fact.spans and fact is not metadata.published_given:
            assert [source.text[s.start : s.end] for s in fact.spans] == [fact.value]
    if metadata.published:
        assert source.text[metadata.published.start : metadata.published.end] == metadata.published.text


def test_the_editor_wins() -> None:
    correction = Correction(title="T", publisher="P", url="https://u.example/", published="2020-01-02")
    metadata = find_metadata(source_of(CASES[0]["text"], correction), REFERENCE)
    facts = [metadata.title, metadata.publisher, metadata.url, metadata.published_given]
    assert [(f.value, f.basis) for f in facts if f] == [
        ("T", "editor"), ("P", "editor"), ("https://u.example/", "editor"), ("2020-01-02", "editor"),
    ]  # fmt: skip


def test_a_source_without_text_says_nothing() -> None:
    assert said(find_metadata(source_of(""), REFERENCE)) == {}
