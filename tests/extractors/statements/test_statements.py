"""Statements: a text beside everything it attributes, as "rule | kind | speaker | parts", a quoted part in marks.

A speaker is "label (side)", with * when it is a person of the source and < when it is inherited; "> position" follows.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.statements import find_statements
from generator.model import FormatMeta, Mention, PersonFound, Role, SpeakerFound, StatementFound
from generator.project import builtin_reference
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "statements.yml").read_text(encoding="utf-8"))


def person(name: str, side: str, text: str, title: str = "") -> PersonFound:
    """A person with a mention at each full name and each surname that stands alone, and the first of the title."""
    mentions: list[Mention] = []
    for form in (name, name.rsplit(" ", 1)[-1]):
        at = text.find(form)
        while at >= 0:
            if not any(m.start <= at < m.end for m in mentions):
                mentions.append(Mention(at, at + len(form), form))
            at = text.find(form, at + 1)
    at = text.find(title) if title else -1
    roles = (Role(title, at, at + len(title), side),) if at >= 0 else ()
    return PersonFound(name, side, tuple(sorted(mentions, key=lambda m: m.start)), roles)


def described(statement: StatementFound, text: str) -> str:
    parts = " / ".join(f"“{text[p.start:p.end]}”" if p.quoted else text[p.start:p.end] for p in statement.parts)
    who = speaker(statement.speaker)
    if statement.position:
        who += f" > {speaker(statement.position)}"
    return f"{statement.rule} | {statement.kind} | {who} | {parts}"


def speaker(found: SpeakerFound | None) -> str:
    if found is None:
        return "-"
    side = f" ({found.side})" if found.side else ""
    return ("< " if found.start is None else "") + found.label + ("*" if found.person else "") + side


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_statements(case: dict[str, Any]) -> None:
    text = case["text"].rstrip("\n")
    people = tuple(
        person(name, side, text, case.get("titles", {}).get(name, "")) for name, side in case.get("people", {}).items()
    )
    source = source_of(text)
    if "headline" in case:
        source = replace(source, document=replace(source.document, meta=FormatMeta(title=case["headline"])))
    found = find_statements(source, people, builtin_reference())
    assert [described(s, text) for s in found] == case["statements"]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_spans_are_of_the_text_and_in_order(case: dict[str, Any]) -> None:
    text = case["text"].rstrip("\n")
    for statement in find_statements(source_of(text), (), builtin_reference()):
        spans = [(part.start, part.end) for part in statement.parts]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "unit",
    ["he said “no ", '" ', "'a b ", "said ", "X, ", "according to X, ", "the man of ", "((", "&quot;", "he said: "],
)
def test_hostile_text_is_read_in_one_pass(unit: str) -> None:
    """A walk that starts again at every word would not end in time on this much."""
    text = unit * (20_000 // len(unit)) + "said"
    assert isinstance(find_statements(source_of(text), (), builtin_reference()), tuple)
