"""Abbreviations are explained once on a page, in its running text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Reference
from generator.pages.parts.abbreviated import abbreviated
from generator.pages.site import Abbreviation, site_of
from generator.proof import prove
from tests.pages.sample import dossier

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("abbreviated.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_first_use_in_running_text(case: dict[str, Any]) -> None:
    made = abbreviated(case["text"], [Abbreviation("NFC", "Nordic Fisheries Council")])
    assert re.sub(r'<abbr title="Nordic Fisheries Council">NFC</abbr>', "[NFC]", made) == case["marked"]


def test_a_meaning_from_a_source_stays_text() -> None:
    made = abbreviated("The NFC met.", [Abbreviation("NFC", '"><script>x</script>')])
    assert "<script" not in made
    assert made.count('"') == 2


def test_what_an_article_explains_goes_before_what_we_know() -> None:
    given = dossier()
    first = given.articles[0]
    source = first.findings.source
    body = next(s for s in source.segments if s.kind == "body")
    told = "Fair Trade Agency (FTA) "
    text = (source.text[: body.start] + told + source.text[body.start + len(told) :])[: len(source.text)]
    changed_source = replace(source, document=replace(source.document, text=text))
    article = replace(first, findings=replace(first.findings, source=changed_source))
    changed = replace(given, articles=(article, *given.articles[1:]))
    glossary = site_of(changed, prove(changed, (), Reference())).glossary
    assert [(one.short, one.long, one.span is not None) for one in glossary] == [("FTA", "Fair Trade Agency", True)]
