"""The figures of extraction beside their floors: python -m tools.quality FOLDER.

FOLDER holds score.py, which defines the figures, and the sets that it scores; they are not part of this repository.
Exit code 1 when a figure is below its floor, 2 when the data is not there.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

FLOORS = Path(__file__).with_name("floors.yml")
_FIGURE = re.compile(r"^(?P<name>\S.*?)\s{2,}(?:F1 (?P<f1>[\d.]+)|(?P<share>[01]\.\d+)|(?P<right>\d+)/(?P<all>\d+))")


def scored(scorer: Path, name: str) -> str:
    """Prepare one set as a dossier, run the program over it and return what the scorer prints."""
    with tempfile.TemporaryDirectory() as folder:
        content, dossier = Path(folder, "content"), Path(folder, "dossier.json")
        _run(str(scorer), "prepare", name, str(content))
        dossier.write_text(_run("-m", "generator", "data", "--text", "--content", str(content)), encoding="utf-8")
        return _run(str(scorer), "score", name, str(dossier))


def figures(printed: str) -> dict[str, float]:
    """Read figure names and values (0 to 1) from what the scorer prints; other lines are misses it lists."""
    found = {}
    for line in printed.splitlines():
        if match := _FIGURE.match(line):
            share = float(match["right"]) / float(match["all"]) if match["all"] else match["f1"] or match["share"]
            found[" ".join(match["name"].split())] = float(share)
    return found


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def main(arguments: list[str]) -> int:
    """Score every set that has a floor and print one table."""
    scorer = Path(*arguments, "score.py")
    if not scorer.is_file():
        print(f"No benchmark data in {scorer.parent}: name its folder, make quality QUALITY_DATA=FOLDER")
        return 2
    below = 0
    print(f"{'figure':46} {'floor':>6} {'now':>6}")
    for name, floors in yaml.safe_load(FLOORS.read_text(encoding="utf-8")).items():
        printed = scored(scorer, name)
        now = figures(printed)
        for figure, row in floors.items():
            value = now.get(figure, 0.0)
            below += value < row["floor"]
            print(f"{figure:46} {row['floor']:6.3f} {value:6.3f}{'  below its floor' * (value < row['floor'])}")
        for miss in (line for line in printed.splitlines() if not _FIGURE.match(line)):
            print(f"    {miss}")
    return int(below > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
