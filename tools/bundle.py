"""Pack a folder into a zip whose bytes depend on nothing but the files: python -m tools.bundle FOLDER ZIP."""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def pack(folder: Path, target: Path) -> int:
    """Write the zip, with the folder's files below `readout/`, and return how many they are."""
    files = sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.as_posix())
    target.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(target, "w", ZIP_DEFLATED) as bundle:
        for file in files:
            entry = ZipInfo(f"readout/{file.relative_to(folder).as_posix()}")  # the date is 1980-01-01, always
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, file.read_bytes())
    return len(files)


if __name__ == "__main__":
    count = pack(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{count} files in {sys.argv[2]}: unpack it and open readout/index.html")
