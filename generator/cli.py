"""The commands: python -m generator check | explain | draft | schema | data | export | new."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.draft import draft
from generator.errors import ReadoutError
from generator.explain import explain
from generator.exporters.dossier_json import to_data, to_json
from generator.model import Problem
from generator.new import new_dossier
from generator.output import write
from generator.pipeline import all_problems, build, compile_dossier, compile_proof
from generator.project import load
from generator.proof.unused import unused_of_weight
from generator.schemas import SCHEMAS, schema_of
from generator.text.terminal import visible


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0 fine, 1 errors in content, 2 wrong use."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The words of the sources are UTF-8, whatever the terminal's locale says.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return int(options.run(options))
    except BrokenPipeError:
        # The reader has seen enough (| head); what is left must not be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ReadoutError as error:
        print(visible(f"readout: {error}"), file=sys.stderr)
        return 2


def _check(options: argparse.Namespace) -> int:
    """Print every problem of the content as path:line: message, then what of weight the prose leaves out."""
    project = load(options.content)
    dossier, proof = compile_proof(project)
    problems = [*all_problems(dossier, proof), *unused_of_weight(dossier, proof, project.reference)]
    for problem in problems:
        print(visible(f"{problem.severity}: {options.content}/{problem}"))
    errors = sum(p.severity == "error" for p in problems)
    print(f"{errors} errors, {len(problems) - errors} warnings")
    return int(errors > 0)


def _draft(options: argparse.Namespace) -> int:
    """Print a starting content/trips/ID.md."""
    sys.stdout.write(draft(compile_dossier(load(options.content)), options.trip))
    return 0


def _schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of one of the editor's YAML files."""
    sys.stdout.write(to_json(schema_of(options.name)))
    return 0


def _explain(options: argparse.Namespace) -> int:
    """Print one source with its findings, as wide as the terminal is, in colour where there is one."""
    dossier = compile_dossier(load(options.content))
    width = min(shutil.get_terminal_size((100, 40)).columns, 120)
    sys.stdout.write(explain(dossier, options.source, width=width, colour=sys.stdout.isatty()))
    return 0


def _data(options: argparse.Namespace) -> int:
    """Print the dossier as JSON, and on standard error what was left out of it."""
    project = load(options.content)
    dossier = compile_dossier(project, options.as_of, options.without)
    for path in sorted({s.path for s in project.sources} - {a.source.document.path for a in dossier.articles}):
        print(visible(f"left out: {options.content}/{path}"), file=sys.stderr)
    sys.stdout.write(to_json(to_data(dossier, text=options.text)))
    return _report(dossier.problems, options.content)


def _export(options: argparse.Namespace) -> int:
    """Write the pages and data as files."""
    made = build(load(options.content))
    print(f"{write(made.files, options.out)} files in {options.out}")
    return _report(made.problems, options.content)


def _new(options: argparse.Namespace) -> int:
    """Write a new, empty dossier."""
    write(new_dossier(), _empty(options.folder))
    print(f"A new dossier is in {options.folder}. Put articles into {options.folder}/sources, then:")
    print(f"  make site CONTENT={options.folder}")
    return 0


def _day(text: str) -> str:
    """Return an ISO day as given."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; one is written 2024-04-21") from None


def _empty(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ReadoutError(f"{folder} is there already and not empty; name a new folder")
    return folder


def _report(problems: Sequence[Problem], content: Path) -> int:
    """Print errors to standard error, so that data on standard output stays clean."""
    errors = [p for p in problems if p.severity == "error"]
    for problem in errors:
        print(visible(f"error: {content}/{problem}"), file=sys.stderr)
    return int(bool(errors))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    dossier = argparse.ArgumentParser(add_help=False)
    dossier.add_argument("--content", type=Path, default=Path("content"), help="the folder with sources/ in it")

    check = commands.add_parser("check", parents=[dossier], help="print what is wrong in the content")
    check.set_defaults(run=_check)
    shown = commands.add_parser("explain", parents=[dossier], help="show everything found in one source")
    shown.add_argument("source", metavar="SOURCE", help="its id, such as s001")
    shown.set_defaults(run=_explain)
    drafted = commands.add_parser("draft", parents=[dossier], help="print a starting content/trips/TRIP.md")
    drafted.add_argument("trip", metavar="TRIP", help="its id, such as antony-blinken-china-2024-04")
    drafted.set_defaults(run=_draft)
    schema = commands.add_parser("schema", help="print the JSON Schema of a YAML file, for your text editor")
    schema.add_argument("name", choices=SCHEMAS)
    schema.set_defaults(run=_schema)
    data = commands.add_parser("data", parents=[dossier], help="print the dossier as JSON")
    data.add_argument("--text", action="store_true", help="with the text of every source")
    data.add_argument("--as-of", type=_day, metavar="DATE", help="only sources that were published by the end of DATE")
    data.add_argument("--without", action="append", default=[], metavar="SOURCE", help="as if SOURCE were not there")
    data.set_defaults(run=_data)
    export = commands.add_parser("export", parents=[dossier], help="write pages and data as files")
    export.add_argument("out", type=Path, metavar="OUT")
    export.set_defaults(run=_export)
    new = commands.add_parser("new", help="write a new, empty dossier")
    new.add_argument("folder", type=Path, metavar="DIR")
    new.set_defaults(run=_new)
    return parser
