"""What is installed: pinned, with hashes, from anywhere."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.building import ROOT

FOLDER = ROOT / "requirements"


def pins(name: str) -> dict[str, str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["site.lock", "dev.lock"])
def test_a_lock_names_no_machine_and_every_pin_has_hashes(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"(?i)https?:|file:|--\w*index|find-links|trusted-host|^/", text, re.MULTILINE) == []
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_tests_run_on_what_the_site_is_built_with() -> None:
    assert pins("site.lock").items() <= pins("dev.lock").items()


def asked(name: str) -> set[str]:
    return {line.lower() for line in re.findall(r"^[\w.-]+", (FOLDER / name).read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize(
    ("folder", "files"),
    [("generator", ("site.in",)), ("tools", ("site.in",)), ("tests", ("site.in", "dev.in"))],
)
def test_everything_that_is_imported_is_asked_for(folder: str, files: tuple[str, ...]) -> None:
    known = set().union(*map(asked, files))
    by_module = packages_distributions()
    own = {"generator", "tools", "tests", *sys.stdlib_module_names}
    missing = {
        module
        for module in imports(ROOT / folder) - own
        if not known & {name.lower().replace("_", "-") for name in by_module.get(module, ())}
    }
    assert missing == set()


def imports(package: Path) -> set[str]:
    found = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found
