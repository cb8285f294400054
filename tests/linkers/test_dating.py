"""Dates of expressions and of sources: texts beside ISO values."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.dates import find_dates
from generator.linkers.dating import date_expressions, date_sources
from generator.model import (
    DateExpression,
    DateValue,
    Document,
    Fact,
    Findings,
    Mention,
    Metadata,
    PersonFound,
    Place,
    Segment,
    Sentence,
    Source,
    Span,
)
from generator.project import builtin_reference
from generator.text.lines import split_lines
from generator.text.sentences import sentence_spans
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "dating.yml").read_text(encoding="utf-8"))
UNKNOWN = Fact(None, "unknown")
NO_DATE = DateValue(None, "none", "unknown")


def metadata(published: str | None = None) -> Metadata:
    given = Fact(published, "stated") if published else None
    return Metadata(UNKNOWN, UNKNOWN, (), UNKNOWN, UNKNOWN, UNKNOWN, None, given)


def findings_of(source_id: str, given: dict[str, Any], people: list[str], country: str) -> Findings:
    """Read lines of "kind | text"; people, the traveller first, and the country are found by their very words."""
    lines = [line.split(" | ", 1) for line in given["lines"]]
    text = "\n".join(words for _, words in lines)
    spans = split_lines(text)
    kinds = [kind for kind, _ in lines]
    source = Source(
        Document(source_id, f"sources/{source_id}.txt", "txt", text, ""),
        tuple(
            Segment(kind, a, b, n, n, "given")
            for n, (kind, (a, b)) in enumerate(zip(kinds, spans, strict=True), 1)
        ),
        tuple(
            Sentence(start, end, n + 1, n, n)
            for n, (a, b) in enumerate(spans) if kinds[n] in ("title", "caption", "body")
            for start, end in sentence_spans(text, a, b)
        ),
    )
    found = {who: tuple(Mention(m.start(), m.end(), m[0]) for m in re.finditer(who, text)) for who in people}
    return Findings(
        source, metadata(given.get("published")),
        tuple(PersonFound(who, "", mentions) for who, mentions in found.items() if mentions),
        tuple(Place(m.start(), m.end(), country, "country", country) for m in re.finditer(country, text)),
        find_dates(source, builtin_reference()),
    )


@pytest.mark.parametrize("case", CASES["expressions"], ids=[f"{c['report']} {c['text']}" for c in CASES["expressions"]])
def test_expressions(case: dict[str, Any]) -> None:
    source = source_of(case["text"])
    published = DateValue(case["report"], "day", "stated") if case["report"] else NO_DATE
    found = Findings(source, metadata(), dates=find_dates(source, builtin_reference()))
    dated = date_expressions((found,), {"s1": published})
    assert [f"{d.expression.text} = {d.date.value}" for d in dated] == case["dates"]


def test_metadata_may_have_read_the_date_of_publication() -> None:
    source = source_of("By A. Writer 3 May 2018")
    published = DateExpression(13, 23, "3 May 2018", "date", "published", (("year", 2018), ("month", 5), ("day", 3)))
    found = Findings(source, replace(metadata(), published=published))
    assert date_sources((found,), {}) == {"s1": DateValue("2018-05-03", "day", "stated", (Span("s1", 13, 23),))}


def test_basis_tells_what_was_computed() -> None:
    source = source_of("In March 2015 and on Friday Abe met nobody for two hours, and again soon.")
    found = Findings(source, metadata(), dates=find_dates(source, builtin_reference()))
    bases = {}
    for given in ("stated", "inferred"):
        published = DateValue("2016-05-11", "day", given)
        bases[given] = [d.date.basis for d in date_expressions((found,), {"s1": published})]
    assert bases == {
        "stated": ["stated", "derived", "stated", "unknown"],
        "inferred": ["stated", "inferred", "stated", "unknown"],
    }


def test_what_has_no_value_says_why() -> None:
    source = source_of("On 03/04/2021 and on Friday he was recently there.")
    found = Findings(source, metadata(), dates=find_dates(source, builtin_reference()))
    assert [d.date.note for d in date_expressions((found,), {"s1": NO_DATE})] == [
        "which number is the month is not clear", "the report has no date to count from", "names no time",
    ]


@pytest.mark.parametrize("case", CASES["sources"], ids=[c["name"] for c in CASES["sources"]])
def test_sources(case: dict[str, Any]) -> None:
    sources = case["sources"]
    people = [case["traveller"], *case.get("others", ())]
    findings = tuple(findings_of(key, s, people, case["country"]) for key, s in sources.items())
    retold = case.get("retold", {})
    dated = date_sources(findings, retold)
    assert {key: f"{v.value} {v.basis}" for key, v in dated.items()} == {k: s["date"] for k, s in sources.items()}
    for key, value in dated.items():
        assert value.basis == "stated" or value.note
        assert {s.source for s in value.spans} <= set(sources)
        assert value.basis != "inferred" or {s.source for s in value.spans} > {key}
    assert date_sources(findings[::-1], retold) == dated
