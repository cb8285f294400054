"""Time and memory of the generator beside those of MkDocs over the same pages: python -m tools.bench [COUNT...].

Seconds are processor time of one process, which other work on the machine disturbs least; memory is the peak.
First comes the speed of cleaning and extraction alone, on the plain texts below the folder that QUALITY_DATA names,
else on synthetic ones.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree
from time import process_time

import yaml

from generator.clean import clean
from generator.extractors import extract
from generator.model import Correction, RawFile
from generator.project import builtin_reference
from generator.readers import read
from tools.synthetic import write_dossier

ROOT = Path(__file__).parents[1]
COUNTS = (100, 1000)
#: Bytes of text that tell the speed well enough.
SAMPLE = 1_000_000


def measure(*command: str) -> tuple[float, float]:
    """Run `python -m COMMAND` and return its seconds and its peak memory in megabytes."""
    process = subprocess.Popen((sys.executable, "-m", *command), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def speed() -> str:
    """Clean and extract some texts, and return the megabytes a second of both stages and of the two together."""
    given = Path(os.environ.get("QUALITY_DATA", ""))
    with tempfile.TemporaryDirectory() as name:
        write_dossier(Path(name), COUNTS[0])
        texts = _sample(given.rglob("*.txt") if given.name else ()) or _sample(Path(name).rglob("*.txt"))
    reference = builtin_reference()
    documents = [read(RawFile(f"{n}.txt", data), str(n), Correction()) for n, data in enumerate(texts)]
    # What is loaded and compiled once is no speed: the lexicons, and the model that tells other languages.
    foreign = read(RawFile("foreign.txt", b"Der Minister sprach mit seinen Kollegen. " * 9), "foreign", Correction())
    for document in (documents[0], foreign):
        extract(clean(document, reference), reference)
    start = process_time()
    sources = [clean(document, reference) for document in documents]
    cleaned = process_time()
    for source in sources:
        extract(source, reference)
    extracted = process_time()
    size = sum(map(len, texts)) / 1e6
    rates = {"clean": cleaned - start, "extract": extracted - cleaned, "both": extracted - start}
    return ", ".join(f"{stage} {size / seconds:.2f}" for stage, seconds in rates.items()) + " MB of text a second"


def _sample(paths: Iterable[Path]) -> list[bytes]:
    """Return what the files hold, in the order of their paths, until it is enough."""
    texts: list[bytes] = []
    for path in sorted(paths):
        if sum(map(len, texts)) < SAMPLE:
            texts.append(path.read_bytes())
    return texts


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
    print(speed(), flush=True)
    print("sources  pages  generator              MkDocs             ratio")
    print("                  seconds      MB     seconds      MB")
    for size in map(int, sys.argv[1:] or COUNTS):
        print(bench(size), flush=True)
