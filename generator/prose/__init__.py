"""The editor's Markdown to Prose: front matter, sections, sentences with their citations."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model import ASSESSMENT, BOTTOM_LINE, Problem, Prose, ProseKind, RawFile, Section
from generator.prose.blocks import blocks
from generator.prose.front import with_front_matter
from generator.prose.sentences import sentences
from generator.registry import read_front_matter
from generator.text.lines import split_lines

__all__ = ["SECTIONS", "read_prose", "with_front_matter"]

#: In the order in which pages print them. The assessment is the editor's own view and is not checked word by word.
SECTIONS = (BOTTOM_LINE, "What to watch", "Not known", ASSESSMENT)


def read_prose(files: Iterable[RawFile]) -> tuple[tuple[Prose, ...], tuple[Problem, ...]]:
    """Read every file of prose, each with its problems; a part that cannot be read is left out and told."""
    read = [_read(file) for file in files]
    return tuple(prose for prose, _ in read), tuple(problem for _, problems in read for problem in problems)


def _read(file: RawFile) -> tuple[Prose, list[Problem]]:
    path = PurePosixPath(file.path)
    kind: ProseKind = "trips" if path.parts[0] == "trips" else "issues"
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data[: error.start].count(b"\n") + 1
        problem = Problem(file.path, line, "error", "is not UTF-8 text", "save the file as UTF-8")
        return Prose(file.path, kind, path.stem), [problem]
    lines = [text[start:end] for start, end in split_lines(text)]
    front, first = _front_matter(lines)
    given, problems = read_front_matter(file.path, "\n".join(["", *front]).encode())
    sections: list[Section] = []
    for title, line, parts in blocks(lines, first):
        complaint = _complaint(title, [s.title for s in sections])
        if complaint:
            problems.append(Problem(file.path, line, "error", *complaint))
            continue
        read = [sentences(file.path, part) for part in parts]
        problems += [problem for _, found in read for problem in found]
        sections.append(Section(title, line, tuple(s for found, _ in read for s in found)))
    if kind == "issues" and front:
        problems.append(Problem(file.path, 2, "error", "an issue has no front matter", f"begin with ## {BOTTOM_LINE}"))
    keys = {row.split(":")[0]: number for number, row in enumerate(front, start=2) if row[:1].isalpha()}
    prose = Prose(
        file.path,
        kind,
        path.stem,
        tuple(sections),
        given.get("title"),
        given.get("status"),
        given.get("dates"),
        tuple(given.get("also", ())),
        keys,
    )
    return prose, problems


def _front_matter(lines: list[str]) -> tuple[list[str], int]:
    """Return the lines between the two rules at the top, and the index of the first line after them."""
    if lines and lines[0].rstrip() == "---":
        for end in range(1, len(lines)):
            if lines[end].rstrip() == "---":
                return lines[1:end], end + 1
    return [], 0


def _complaint(title: str, earlier: list[str]) -> tuple[str, str] | None:
    """Say what is wrong with a section, and what a right one looks like."""
    if not title:
        return "this text stands in no section and is not printed", f"begin with a heading: ## {BOTTOM_LINE}"
    if title not in SECTIONS:
        return f"the section “{title}” is not printed", f"sections are: {', '.join(SECTIONS)}"
    if title in earlier:
        return f"the section “{title}” stands here a second time", "join the two"
    return None
