"""The id of a source, from its file name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from generator.model import Correction, Problem
from generator.text.ids import make_id


def source_ids(paths: Sequence[str], corrections: Mapping[str, Correction]) -> tuple[dict[str, str], list[Problem]]:
    """Give each source path its id: the slug of the file stem before the first `_`, `s` before a digit.

    An id that the editor gives in a sidecar comes first. Of the others, two with one short id both take the full
    slug of their file name, and a problem says so. A name that makes no id gets a hash of its path.
    """
    ids: dict[str, str] = {}
    problems = []
    for path in paths:
        wanted = (corrections.get(path) or Correction()).id or ""
        if wanted in ids.values():
            message = f"the id {wanted!r} is already given to another source"
            problems.append(Problem(f"{path}.yml", None, "error", message, "give each source an id of its own"))
        elif wanted:
            ids[path] = wanted
    short = {path: _id(PurePosixPath(path).stem.split("_", 1)[0], path) for path in paths if path not in ids}
    crowded = Counter([*ids.values(), *short.values()])
    ids |= {path: short_id for path, short_id in short.items() if crowded[short_id] == 1}
    taken = set(ids.values())
    for path, short_id in short.items():
        if path in ids:
            continue
        candidates = (_id(PurePosixPath(path).name, path), _id(path, path), _id("", path))
        ids[path] = next(c for c in candidates if c not in taken)
        taken.add(ids[path])
        message = f"the id {short_id!r} fits several sources; this one is {ids[path]!r}"
        problems.append(Problem(path, None, "warning", message, f"set one in {PurePosixPath(path).name}.yml: id: ..."))
    return ids, problems


def _id(name: str, path: str) -> str:
    made = make_id(name, path, "source")
    return f"s{made}" if made[0].isdigit() else made
