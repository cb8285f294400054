"""Time and memory of the generator beside those of MkDocs over the same pages: python -m tools.bench [COUNT...].

Seconds are processor time of one process, which other work on the machine disturbs least; memory is the peak.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

import yaml

from tools.synthetic import write_dossier

ROOT = Path(__file__).parents[1]
COUNTS = (100, 1000)


def measure(*command: str) -> tuple[float, float]:
    """Run `python -m COMMAND` and return its seconds and its peak memory in megabytes."""
    process = subprocess.Popen((sys.executable, "-m", *command), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def bench(count: int) -> str:
    """Build a dossier of `count` sources, export its pages, build them bare, and return one line of figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_dossier(folder / "content", count)
        ours, our_memory = measure("generator", "export", f"{folder}/pages", "--content", f"{folder}/content")
        theirs, their_memory = measure("mkdocs", "build", "--quiet", "-f", str(_bare(folder)), "-d", f"{folder}/site")
        pages = len(list((folder / "pages").rglob("*.md")))
    return f"{count:7} {pages:6} {ours:10.1f} {our_memory:7.0f} {theirs:9.1f} {their_memory:7.0f} {ours / theirs:8.2f}"


def _bare(folder: Path) -> Path:
    """Write a configuration that builds the exported pages without the generator."""
    copytree(ROOT / "overrides" / "assets", folder / "pages", dirs_exist_ok=True)
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": str(folder / "pages"), "hooks": [], "watch": [],
        "theme": {"custom_dir": str(ROOT / "overrides" / "theme")},
    }
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


if __name__ == "__main__":
    print("sources  pages  generator              MkDocs             ratio")
    print("                  seconds      MB     seconds      MB")
    for size in map(int, sys.argv[1:] or COUNTS):
        print(bench(size), flush=True)
