"""Places: a text beside the cities and countries that it names, as "words > country"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.places import find_filed, find_places
from generator.model import Fact, Place, Segment, Span
from generator.project import builtin_reference
from generator.text.tokens import tokenize_sentences
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "places.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_places(case: dict[str, Any]) -> None:
    source = source_of(case["text"])
    filed = Place(0, 0, case["filed"]["name"], "city", case["filed"]["country"]) if "filed" in case else None
    found = find_places(tokenize_sentences(source), builtin_reference(), filed)
    assert [f"{source.text[p.start : p.end]} > {p.country}" for p in found] == case["places"]


@pytest.mark.parametrize(
    ("lines", "dateline", "filed"),
    [
        (["body | KYIV, Ukraine (AP) - Moura came."], "KYIV, Ukraine", "Kyiv"),
        (["published | PNI | Cairo | June 25"], None, "Cairo"),
        (["byline | By Kari Ness, in Mumbai"], None, "Mumbai"),
        (["byline | By Kari Ness, in Moscow, and Ana Rui, in Kyiv"], None, None),
        (["byline | By Paris Smith"], None, None),
        (["body | Moura came to Kyiv."], None, None),
    ],
)
def test_where_an_article_was_written(lines: list[str], dateline: str | None, filed: str | None) -> None:
    """By its dateline, else by a line of its head that names one place."""
    text = "\n".join(line.partition(" | ")[2] for line in lines)
    source = source_of(text)
    kind = lines[0].partition(" | ")[0]
    source = replace(source, segments=(Segment(kind, 0, len(text), 1, 1, "given"),))  # type: ignore[arg-type]
    at = text.find(dateline) if dateline else 0
    fact = Fact(dateline, "stated", (Span("s1", at, at + len(dateline)),)) if dateline else Fact(None, "unknown")
    found = find_filed(source, fact, builtin_reference())
    assert (found.name if found else None) == filed
