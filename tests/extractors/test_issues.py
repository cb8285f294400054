"""Issues: a text beside the issues of its paragraphs, in brackets when merely listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.issues import find_issues
from generator.project import builtin_reference
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "issues.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_issues(case: dict[str, Any]) -> None:
    reference = builtin_reference()
    context = {i.id for i in reference.issues if i.kind == "context"}
    tags = [t for t in find_issues(source_of(case["text"]), reference) if t.issue not in context]
    assert [t.issue if t.discussed else f"({t.issue})" for t in tags] == case["issues"]
