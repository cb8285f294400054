"""The five articles stay as they were received, byte for byte."""

from __future__ import annotations

import hashlib

from tests.building import ROOT

RECEIVED = {
    "000_77f90deba4e51c67.txt": "99757ede1fa28739bd4a6ca9cf813cc2abd349f51c12195bf00883231cc9a462",
    "001_00bb0b47ee1a1f3c.txt": "adfaa16adc6a733821260bc11a351a7446813996aefff7c04f53b88d988393a8",
    "002_18940ac4ae744549.txt": "7f3811c96b9c8b5e389e9aac5aee0683a1a267296e6ca3da4af7eb334ea6f91a",
    "003_407144f8d00cf47e.txt": "19cd63280467e288b3e8812d158fe6740249131dca8347315646054d4b551e1b",
    "004_95607a558ec96ab8.txt": "1aa3d546a77d54bc22584b51d65a883e54dac0c8bf96491c9b3c3fa5b45e61ef",
}


def test_the_sources_are_as_received() -> None:
    folder = ROOT / "content" / "sources"
    assert {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.glob("*.txt")} == RECEIVED
