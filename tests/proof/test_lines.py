"""Backward: what has become of every line, and what a brief leaves out."""

from __future__ import annotations

from collections import Counter

from generator.model import Proof, RawFile, Reference
from generator.project import builtin_reference
from generator.proof import prove
from generator.proof.unused import unused_of_weight
from generator.prose import read_prose
from tests.pages.sample import dossier

CITED = b"""## Not known

Valadares wants the treaty this year, she said [@s1 "We want the fishing treaty signed this year"].
"""


def proof_of(text: bytes) -> Proof:
    prose, problems = read_prose([RawFile("trips/valadares-brazil-2031-03.md", text)])
    assert problems == ()
    return prove(dossier(), prose, Reference())


def test_every_line_that_is_not_blank_has_one_state() -> None:
    lines = [(s.source, s.line) for s in proof_of(b"").lines]
    texts = {a.id: a.source.text.splitlines() for a in dossier().articles}
    assert lines == [(i, n) for i, rows in texts.items() for n, row in enumerate(rows, 1) if row.strip()]


def test_a_citation_makes_an_unused_line_cited() -> None:
    before = {(s.source, s.line): s.state for s in proof_of(b"").lines}
    after = {(s.source, s.line): s.state for s in proof_of(CITED).lines}
    changed = {place for place, state in after.items() if before[place] != state}
    assert {before[p] for p in changed} <= {"unused", "damaged"}
    assert all(after[p] == "cited" for p in changed)
    assert after["s1", 4] == "cited"


def test_furniture_stays_furniture() -> None:
    assert Counter(s.state for s in proof_of(CITED).lines)["furniture"] == 1


def test_a_brief_is_told_what_it_leaves_out() -> None:
    """Nobody who wrote nothing left something out."""
    brief = proof_of(b"## Not known\n\nNo article reports the weather.\n")
    assert unused_of_weight(dossier(), Proof(lines=brief.lines), builtin_reference()) == []
    found = unused_of_weight(dossier(), brief, builtin_reference())
    assert [p.severity for p in found] == ["warning"] * len(found)
    assert any(p.message.startswith("not used: a statement of ") for p in found), [str(p) for p in found]
