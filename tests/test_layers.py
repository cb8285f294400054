"""The layers: imports lead downward only, stages do not know each other, and only the edges touch files."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"
MODULES = sorted(p for p in ROOT.rglob("*.py"))

#: A module may import those of lower layers, and of its own stage; `generator.model` is everybody's.
LAYERS = (
    {"model", "errors"},
    {"text"},
    {"registry", "official", "new"},
    {
        "readers", "clean", "extractors", "corrections", "linkers", "prose", "proof", "excerpts", "pages", "exporters",
        "explain", "schemas",
    },
    {"pipeline", "draft"},
    {"project", "output"},
    {"cli", "hooks"},
    {"__main__"},
)
#: Sides of the pipeline that a stage may read besides the layers below it.
ALLOWED = {("pages", "excerpts")}
EDGES = {"project.py", "output.py", "cli.py"}
#: The template loader reads the templates that ship with the pages.
LOADERS = {"pages/environment.py"}


def layer(name: str) -> int:
    """The number of a module's layer."""
    return next(n for n, names in enumerate(LAYERS) if name in names)


def imports(path: Path) -> set[tuple[str, ...]]:
    """The modules of ours that a module imports, as parts after `generator`."""
    found: set[tuple[str, ...]] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
            parts = tuple((node.module or "").split(".")[1:])
            found |= {parts} if parts else {(alias.name,) for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_imports_lead_downward(path: Path) -> None:
    """A stage imports no other stage, and one extractor, linker or page no sibling package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts == ("__init__",):
        return
    own = parts[0]
    for target in imports(path):
        if target[0] == own:
            continue
        below = layer(target[0]) < layer(own)
        assert below or (own, target[0]) in ALLOWED, f"{path.name} imports {'.'.join(target)}"


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_only_the_edges_touch_files(path: Path) -> None:
    """No stage opens, reads, writes or asks the system for anything."""
    name = str(path.relative_to(ROOT))
    if name in EDGES | LOADERS or name.startswith("hooks/"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert not {a.name.split(".")[0] for a in node.names} & {"os", "io", "socket", "time", "random", "locale"}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "open"
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"read_text", "read_bytes", "write_text", "write_bytes", "now", "today"}


def test_modules_stay_small() -> None:
    """None over 400 lines."""
    assert {p.name: n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400} == {}
