"""I/O out: the files of a build, on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.errors import ReadoutError
from generator.model import OutputFile


def write(files: Iterable[OutputFile], folder: Path) -> int:
    """Write every file below the folder and return how many there are.

    The paths are checked before anything is written: one path twice, or one that leads out of the folder, is a
    ReadoutError and nothing is written.
    """
    files = tuple(files)
    check_paths(files)
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content.encode() if isinstance(file.content, str) else file.content)
    return len(files)


def check_paths(files: Iterable[OutputFile]) -> None:
    """Raise ReadoutError where two files want one path (case aside: some disks fold it) or a path leads out."""
    seen: dict[str, str] = {}
    for file in files:
        key = file.path.casefold()
        if key in seen:
            raise ReadoutError(f"two files want the path {file.path}: give one of the entries another id")
        if file.path.startswith("/") or ".." in file.path.split("/"):
            raise ReadoutError(f"the path {file.path} leads out of the site")
        seen[key] = file.path
