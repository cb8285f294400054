"""The figures of extraction, by the scorer that lies with the benchmark data: python -m tools.quality FOLDER.

FOLDER holds score.py and the sets that it knows; they are not part of this repository.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SETS = ("articles", "polnear-dev", "timebank", "seeds")


def score(scorer: Path, name: str) -> None:
    """Prepare one set as a dossier, run the program over it and print what the scorer says."""
    with tempfile.TemporaryDirectory() as folder:
        content, dossier = Path(folder, "content"), Path(folder, "dossier.json")
        _run(str(scorer), "prepare", name, str(content), quiet=True)
        with dossier.open("wb") as out:
            command = [sys.executable, "-m", "generator", "data", "--text", "--content", str(content)]
            subprocess.run(command, stdout=out, check=True)
        _run(str(scorer), "score", name, str(dossier))


def _run(*arguments: str, quiet: bool = False) -> None:
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL if quiet else None, check=True)


def main(arguments: list[str]) -> int:
    """Score every set, or say what is missing."""
    scorer = Path(*arguments, "score.py")
    if not arguments or not scorer.is_file():
        print("No benchmark data: name the folder that holds score.py, make quality BENCHMARKS=FOLDER")
        return 2
    for name in SETS:
        score(scorer, name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
