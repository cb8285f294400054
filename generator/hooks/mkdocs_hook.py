"""The sink to MkDocs: hand-written pages first, then what the generator builds; nothing is written into docs_dir."""

from __future__ import annotations

import gc
import logging
import os
import sys
from html import escape
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

# MkDocs loads this file by its path; the package lies two folders up.
sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.output import check_paths
from generator.pipeline import build
from generator.project import hand_written, load
from generator.text.terminal import visible

# As in __main__.py.
gc.set_threshold(100_000, 10, 1000)
#: MkDocs counts the warnings of loggers below its own: under --strict they fail the build.
LOG = logging.getLogger("mkdocs.readout")
LEVELS = {"warning": logging.INFO, "error": logging.WARNING}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the hand-written pages, then the generated ones at the paths that are still free."""
    content = Path(config.config_file_path).parent / os.environ.get("CONTENT", "content")
    made = build(load(content))
    check_paths(made.files)
    pages, problems = hand_written(content)
    for problem in (*made.problems, *problems):
        LOG.log(LEVELS[problem.severity], "%s", visible(f"{content.name}/{problem}"))
    config.site_name = escape(made.dossier.settings.title)
    for page in pages:
        path = page.relative_to(content / "pages").as_posix()
        _add(files, File.generated(config, path, abs_src_path=str(page)), f"pages/{path}", config)
    taken = {file.src_uri.casefold(): file.src_uri for file in files}
    for output in made.files:
        own = taken.get(output.path.casefold(), output.path)
        if own != output.path:
            told = "%s/pages/%s: differs in case only from %s (some disks hold one)"
            LOG.warning(told, content.name, own, output.path)
        if files.get_file_from_path(output.path) is None:
            _add(files, File.generated(config, output.path, content=output.content), output.edit_path, config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Say how much a reader's browser loads for the first search."""
    index = Path(config.site_dir, "search", "search_index.json")
    if index.is_file():
        LOG.info("Search index: %s kB", f"{index.stat().st_size / 1000:,.0f}")


def _add(files: Files, file: File, edit_path: str | None, config: MkDocsConfig) -> None:
    """Add a file; `edit_path` is its file in content/, to which a repository's address can lead."""
    file.edit_uri = quote(edit_path) if edit_path and config.repo_url else None
    files.append(file)
