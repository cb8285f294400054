"""People: a text beside everybody it names, as "name | side | mentions | titles"; a * leads to a mention's flag."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.people import find_people
from generator.extractors.places import find_places
from generator.model import Alias, PersonEntry, PersonFound
from generator.project import builtin_reference
from generator.text.tokens import tokenize_sentences
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "people.yml").read_text(encoding="utf-8"))


def described(person: PersonFound) -> str:
    mentions = ", ".join(m.text + (f"*{m.flag}" if m.flag else "") for m in person.mentions)
    titles = "; ".join(r.title for r in person.roles)
    return f"{person.name} | {person.side} | {mentions} | {titles}".rstrip(" |")


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_people(case: dict[str, Any]) -> None:
    registry = tuple(
        PersonEntry(p["id"], p["name"], p.get("side", ""), tuple(Alias(*a) for a in p.get("aliases", ())))
        for p in case.get("registry", ())
    )
    reference = replace(builtin_reference(), people=registry)
    source = source_of(case["text"])
    sentences = tokenize_sentences(source)
    people = find_people(source, sentences, find_places(sentences, reference), reference)
    assert [described(p) for p in people] == case["people"]
    for mention in (m for p in people for m in p.mentions):
        assert source.text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Ms. Lin Baoyan met reporters.", "she"),
        ("Spokeswoman Lin Baoyan met reporters.", "she"),
        ("Treasurer Gudrun Halvorsen met reporters.", "she"),
        ("Treasurer Roberto Halvorsen met reporters.", "he"),
        ("Chairwoman Roberto Halvorsen met reporters.", "she"),
        ("Minister Lee Baoyan met reporters.", ""),
        ("Spokesperson Lin Baoyan met reporters.", ""),
        ("President Michelle Bachelet met reporters.", "she"),
    ],
)
def test_the_pronoun_of_a_person(text: str, pronoun: str) -> None:
    source = source_of(text)
    [person] = find_people(source, tokenize_sentences(source), (), builtin_reference())
    assert person.pronoun == pronoun


def test_registry_gives_the_entry() -> None:
    entry = PersonEntry("moura", "Ana Moura", "Brazil")
    source = source_of("Moura landed.")
    people = find_people(source, tokenize_sentences(source), (), replace(builtin_reference(), people=(entry,)))
    assert [(p.name, p.side, p.entry) for p in people] == [("Ana Moura", "Brazil", "moura")]
