"""Templates use nothing that would get round the one escape."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator.pages

TEMPLATES = sorted((Path(generator.pages.__file__).parent / "templates").glob("*.md.j2"))
CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.name)
def test_no_filter_and_no_joining_of_text(template: Path) -> None:
    for code in CODE.findall(template.read_text(encoding="utf-8")):
        assert not re.search(r"\|(?!\s*length)|~|autoescape|%\s*\(", code), code
