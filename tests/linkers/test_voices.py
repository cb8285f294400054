"""Voices: who of each side is quoted on a trip, by name, as a body or without a name."""

from __future__ import annotations

from tests.linkers.compiling import dossier_of

REPORT = """Moura in Brasilia

BRASILIA, March 13, 2019 - Portuguese Foreign Minister Ana Moura visited Brazil on March 12-14.

Moura said that Portugal wanted lower tariffs. “We are ready to sign,” Moura said.

A senior Brazilian official said that the tariffs on wine would stay.

The Brazilian foreign ministry said that the talks were useful.

A Portuguese diplomat, who asked not to be named, said that nobody had agreed to anything.

The plan says that trade will double.
"""


def test_named_people_bodies_and_people_without_a_name() -> None:
    portugal, brazil = sorted(dossier_of({"a": REPORT}).voices, key=lambda v: v.side, reverse=True)
    assert (portugal.side, portugal.people, portugal.bodies) == ("Portugal", (("ana-moura", 2),), ())
    assert [label for label, _ in portugal.unnamed] == ["Portuguese diplomat"]
    assert (brazil.side, brazil.named, brazil.without_name) == ("Brazil", 0, 1)
    assert [label for label, _ in brazil.bodies] == ["Brazilian foreign ministry"]
