"""What a fact rests on, in words; and which wordings are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Claim, Reference, Span
from generator.pages.parts.support import support
from generator.pages.site import site_of
from generator.proof import prove
from tests.pages.sample import dossier

CASES = yaml.safe_load((Path(__file__).parent / "support.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_support(case: dict[str, Any]) -> None:
    given = dossier()
    articles = tuple(
        replace(article, origin_key=key, origin_known=known)
        for article, (key, known) in zip(given.articles, case["articles"], strict=False)
    )
    # The report, which spells the body, comes first.
    ordered = sorted(articles, key=lambda a: "embassy" not in a.source.text)
    spans = tuple(Span(a.id, 0, 9) for a in ordered)
    body = case.get("rests_on", "")
    claim = Claim("c", "t", "rank", "first", "stated", spans, len(spans), (1, 1), 1, rests_on=body)
    given = replace(given, articles=(*articles, *given.articles[len(articles) :]), claims=(claim,))
    if len(articles) == 1 and body:
        spans = (Span("s2", 0, 9),)
        given = replace(given, claims=(replace(claim, spans=spans),))
    assert support(site_of(given, prove(given, (), Reference())), spans) == case["words"]


def test_what_is_no_difference_of_wording_is_not_shown_as_one() -> None:
    given = dossier()
    agreed = replace(given, differences=tuple(d for d in given.differences if d.kind != "wording"))
    assert site_of(given, prove(given, (), Reference())).quotations_by_trip
    assert not site_of(agreed, prove(agreed, (), Reference())).quotations_by_trip
