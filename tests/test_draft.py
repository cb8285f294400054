"""The draft of a trip: it holds against its own articles, and writes nothing."""

from __future__ import annotations

from functools import cache

import pytest

from generator.cli import main
from generator.draft import draft
from generator.errors import ReadoutError
from generator.model import Dossier, RawFile
from generator.pipeline import link_sources
from generator.project import load
from generator.proof import prove
from generator.prose import read_prose
from tests.building import ROOT

CONTENT = ROOT / "content"


@cache
def dossier() -> Dossier:
    """Compile the real articles, without the prose that stands beside them."""
    return link_sources(load(CONTENT))


@pytest.mark.parametrize("month", ["2023-02", "2023-06", "2024-04"])
def test_every_sentence_of_a_draft_holds(month: str) -> None:
    trip = f"antony-blinken-china-{month}"
    prose, problems = read_prose([RawFile(f"trips/{trip}.md", draft(dossier(), trip).encode())])
    assert problems == ()
    proof = prove(dossier(), prose, load(CONTENT).reference)
    assert [(v.sentence.text, v.reasons) for v in proof.verdicts if v.outcome != "holds"] == []


def test_a_draft_says_no_more_than_the_articles() -> None:
    text = draft(dossier(), "antony-blinken-china-2024-04")
    assert "No article reports a meeting of Antony Blinken and Xi Jinping on this trip." in text
    assert "Blinken met" not in text


def test_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "antony-blinken-china-2023-06", "--content", str(CONTENT)]) == 0
    assert capsys.readouterr().out.startswith("---\nstatus: occurred\ndates: 2023-06-18/2023-06-19\n---\n")


def test_a_trip_that_is_not_there() -> None:
    with pytest.raises(ReadoutError, match="there is no trip mars; there are: antony-blinken"):
        draft(dossier(), "mars")
