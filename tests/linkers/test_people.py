"""People across sources: texts beside "id | side | offices with the first day they are seen"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.people import find_people
from generator.extractors.places import find_places
from generator.linkers.people import link_people
from generator.model import DateValue, Fact, Findings, Metadata, Office, OfficeSeen, Person, PersonEntry, Reference
from generator.project import builtin_reference
from generator.text.tokens import tokenize_sentences
from tests.extractors.reading import source_of

CASES = yaml.safe_load((Path(__file__).parent / "people.yml").read_text(encoding="utf-8"))
UNKNOWN = Fact(None, "unknown")
METADATA = Metadata(UNKNOWN, UNKNOWN, (), UNKNOWN, UNKNOWN, UNKNOWN, None, None)


def findings_of(source_id: str, text: str) -> Findings:
    source, reference = source_of(text, source_id), builtin_reference()
    sentences = tokenize_sentences(source)
    places = find_places(sentences, reference)
    return Findings(source, METADATA, find_people(source, sentences, places, reference), places)


def described(person: Person) -> str:
    return f"{person.id} | {person.side} | {', '.join(f'{o.title} {o.start}' for o in person.offices)}".strip()


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_link_people(case: dict[str, Any]) -> None:
    sources = case["sources"]
    findings = tuple(findings_of(key, s["text"]) for key, s in sources.items())
    dates = {key: DateValue(s["date"], "day", "stated") for key, s in sources.items() if "date" in s}
    people, ids = link_people(findings, builtin_reference(), dates)
    assert [described(p).replace("  ", " ") for p in people] == case["people"]
    assert {f.text for p in people for f in p.forms if f.flag} == set(case.get("flagged", ()))
    assert set(ids.values()) == {p.id for p in people}
    assert set(ids) == {(one.source.id, p.name) for one in findings for p in one.people}


def test_order_of_sources_does_not_matter() -> None:
    findings = tuple(findings_of(f"s{i}", s["text"]) for i, c in enumerate(CASES) for s in c["sources"].values())
    reference = builtin_reference()
    forward, backward = (link_people(given, reference, {})[0] for given in (findings, findings[::-1]))
    assert [(p.id, p.name, p.side) for p in forward] == [(p.id, p.name, p.side) for p in backward]


def test_registry_gives_id_side_and_offices() -> None:
    entry = PersonEntry("moura", "Ana Moura", "Brazil", offices=(Office("Foreign Minister", "2019", "2022-03"),))
    reference = Reference(people=(entry,), lexicons=builtin_reference().lexicons)
    source = source_of("Ana Moura spoke.")
    found = find_people(source, tokenize_sentences(source), (), reference)
    people, _ = link_people((Findings(source, METADATA, found),), reference, {})
    assert [(p.id, p.side) for p in people] == [("moura", "Brazil")]
    assert people[0].offices == (OfficeSeen("Foreign Minister", "2019", "2022-03"),)
