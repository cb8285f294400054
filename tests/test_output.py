"""Files on disk: all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ReadoutError
from generator.model import OutputFile
from generator.output import write


def test_write(tmp_path: Path) -> None:
    """Text is UTF-8, whatever the machine; bytes stay as they are."""
    count = write([OutputFile("a/b.md", "Ação\n"), OutputFile("c.bin", b"\x00\xff")], tmp_path)
    assert count == 2
    assert (tmp_path / "a/b.md").read_bytes() == "Ação\n".encode()
    assert (tmp_path / "c.bin").read_bytes() == b"\x00\xff"


@pytest.mark.parametrize("second", ["a.md", "A.md", "../x.md", "/x.md"])
def test_a_bad_path_writes_nothing(tmp_path: Path, second: str) -> None:
    """Two files with one path, or a way out of the folder."""
    with pytest.raises(ReadoutError):
        write([OutputFile("a.md", ""), OutputFile(second, "")], tmp_path)
    assert not list(tmp_path.iterdir())
