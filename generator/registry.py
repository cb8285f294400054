"""What the editor's YAML files may hold, and the typed entries that come out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, TypeVar, get_args

from generator.model import (
    Added,
    Alias,
    Correction,
    FindingKind,
    IssueEntry,
    Office,
    PersonEntry,
    Problem,
    Recut,
    Rejected,
    SegmentKind,
    Settings,
    Status,
)
from generator.text.records import Choice, Day, Days, Flag, Id, ListOf, Number, Record, Spec, Text, read_records

PEOPLE = ListOf(
    Record(
        {
            "id": Id("wang-yi"),
            "name": Text("Wang Yi"),
            "side": Text("China"),
            "aliases": ListOf(
                Record(
                    {
                        "form": Text("Wang"),
                        "kind": Choice(("name", "misspelling", "title")),
                        "source": Text("s002, line 15"),
                    },
                    required=("form",),
                )
            ),
            "offices": ListOf(
                Record({"title": Text("Foreign Minister"), "from": Day(), "to": Day()}, required=("title",))
            ),
        },
        required=("id", "name"),
    )
)

ISSUES = Record(
    {
        "builtin": Flag(),
        "issues": ListOf(
            Record(
                {
                    "id": Id("taiwan"),
                    "label": Text("Taiwan"),
                    "terms": ListOf(Text("Taiwan Strait")),
                    "unless": ListOf(Text("Bank of Taiwan")),
                    "aliases": ListOf(Text("Formosa")),
                    "kind": Choice(("issue", "context")),
                },
                required=("id", "label", "terms"),
            )
        ),
    }
)

SETTINGS = Record(
    {
        "title": Text("Two trips to China"),
        "editor": Text("Jane Doe"),
        "contact": Text("corrections@example.org"),
        "max_words": Number(5, 100, "40"),
        "max_share": Number(0, 1, "0.4"),
    }
)

#: The anchor of a correction: words that stand in the source exactly once.
_QUOTE = Text("three primary objectives")

CORRECTION = Record(
    {
        "id": Id("s004"),
        "title": Text("A preview of the trip"),
        "published": Day(),
        "publisher": Text("Reuters"),
        "origin": Text("Reuters"),
        "url": Text("https://example.org/article"),
        "trip": Text("antony-blinken-china-2024-04"),
        "language": Text("en"),
        "quoting": Choice(("open", "unchecked", "described")),
        "rights": Choice(("public-domain", "press")),
        "publish": Choice(("full", "excerpts")),
        "segments": ListOf(
            Record({"quote": _QUOTE, "kind": Choice(get_args(SegmentKind))}, required=("quote", "kind"))
        ),
        "reject": ListOf(
            Record(
                {"quote": _QUOTE, "what": Choice(get_args(FindingKind)), "issue": Text("taiwan")},
                required=("quote", "what"),
            )
        ),
        "add": ListOf(
            Record(
                {
                    "quote": _QUOTE,
                    "what": Choice(tuple(kind for kind in get_args(FindingKind) if kind != "date")),
                    "person": Text("wang-yi"),
                    "speaker": Text("Foreign Ministry"),
                    "side": Text("China"),
                    "issue": Text("taiwan"),
                    "kind": Choice(("meeting", "call")),
                    "status": Choice(get_args(Status)),
                    "participants": ListOf(Text("wang-yi")),
                },
                required=("quote", "what"),
            )
        ),
        "note": Text("The caption has the date."),
        "date": Day(),
    }
)

FRONT_MATTER = Record(
    {
        "title": Text("Shanghai and Beijing, April 2024"),
        "status": Choice(get_args(Status)),
        "dates": Days(),
        "also": ListOf(Id("antony-blinken-china-2024-04")),
    }
)

T = TypeVar("T")


def read_people(path: str, data: bytes) -> tuple[tuple[PersonEntry, ...], list[Problem]]:
    """Read people.yml; a second entry with the same id is an error and is left out."""
    return _read_list(path, data, PEOPLE, lambda value: value, _person)


def read_issues(path: str, data: bytes) -> tuple[bool, tuple[IssueEntry, ...], list[Problem]]:
    """Read issues.yml: whether it lies over the built-in taxonomy, and its entries."""
    builtin = True

    def entries(value: Any) -> Any:
        nonlocal builtin
        builtin = value.get("builtin", True)
        return value.get("issues", [])

    issues, problems = _read_list(path, data, ISSUES, entries, _issue)
    return builtin, issues, problems


def read_settings(path: str, data: bytes) -> tuple[Settings, list[Problem]]:
    """Read settings.yml."""
    value, problems = read_records(path, data, SETTINGS)
    known = {k: v for k, v in value.items() if k != "_line"}
    if "max_words" in known:
        known["max_words"] = int(known["max_words"])
    return Settings(**known), problems


def read_correction(path: str, data: bytes) -> tuple[Correction, list[Problem]]:
    """Read the sidecar of one source."""
    value, problems = read_records(path, data, CORRECTION)
    given: dict[str, Any] = {f.name: value[f.name] for f in fields(Correction) if f.name in value}
    for key, make in _ANCHORED.items():
        given[key] = tuple(make(**_anchored(entry)) for entry in given.get(key, ()))
    return Correction(**given), problems


_ANCHORED: dict[str, Callable[..., Any]] = {"segments": Recut, "reject": Rejected, "add": Added}


def _anchored(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an anchored correction, with the line of the sidecar."""
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items() if k != "_line"}
    return {**values, "line": entry["_line"]}


def read_front_matter(path: str, data: bytes) -> tuple[dict[str, Any], list[Problem]]:
    """Read what stands above the prose of a trip or an issue; a key that is not given is absent."""
    return read_records(path, data, FRONT_MATTER)


def _read_list(
    path: str, data: bytes, spec: Spec, entries: Callable[[Any], Iterable[dict[str, Any]]], make: Callable[[Any], T]
) -> tuple[tuple[T, ...], list[Problem]]:
    value, problems = read_records(path, data, spec)
    seen: dict[str, int] = {}
    made = []
    for entry in entries(value):
        line, entry_id = entry["_line"], entry["id"]
        if entry_id in seen:
            message = f"the id {entry_id!r} is already used in line {seen[entry_id]}"
            problems.append(Problem(path, line, "error", message, "give each entry an id of its own"))
        else:
            seen[entry_id] = line
            made.append(make(entry))
    return tuple(made), problems


def _person(entry: dict[str, Any]) -> PersonEntry:
    return PersonEntry(
        id=entry["id"],
        name=entry["name"],
        side=entry.get("side", ""),
        aliases=tuple(
            Alias(a["form"], a.get("kind", "name"), a.get("source", "")) for a in entry.get("aliases", ())
        ),
        offices=tuple(Office(o["title"], o.get("from"), o.get("to")) for o in entry.get("offices", ())),
    )


def _issue(entry: dict[str, Any]) -> IssueEntry:
    return IssueEntry(
        id=entry["id"],
        label=entry["label"],
        terms=tuple(entry["terms"]),
        unless=tuple(entry.get("unless", ())),
        aliases=tuple(entry.get("aliases", ())),
        kind=entry.get("kind", "issue"),
    )
