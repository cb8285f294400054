"""Places: a text beside the cities and countries that it names, as "words > country"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.places import find_places
from generator.project import builtin_reference
from generator.text.tokens import tokenize_sentences
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "places.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_places(case: dict[str, Any]) -> None:
    source = source_of(case["text"])
    found = find_places(tokenize_sentences(source), builtin_reference())
    assert [f"{source.text[p.start : p.end]} > {p.country}" for p in found] == case["places"]
