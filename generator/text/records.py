"""Editors' YAML, checked: every complaint has a line, and one bad entry does not take the others with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator.model import Problem
from generator.text.calendar import parse
from generator.text.ids import MAX_CHARS, is_id
from generator.text.safe_yaml import YamlError, compose_yaml

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DATES = re.compile(rf"{_DATE.pattern}(/{_DATE.pattern})?")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar with a letter or digit in it."""

    example: str


@dataclass(frozen=True, slots=True)
class Id:
    """A scalar that names a page."""

    example: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    values: tuple[str, ...]

    @property
    def example(self) -> str:
        """The words themselves."""
        return " or ".join(self.values)


@dataclass(frozen=True, slots=True)
class Day:
    """An ISO date: a day, a month or a year."""

    example: str = "2024-04-21"


@dataclass(frozen=True, slots=True)
class Days:
    """An ISO date, or the first and the last with a slash between."""

    example: str = "2024-04-24/2024-04-26"


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds, both included."""

    low: float
    high: float
    example: str


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    example: str = "true"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose entries are all of one kind."""

    item: Spec

    @property
    def example(self) -> str:
        """One entry."""
        return f"- {self.item.example}"


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys."""

    fields: Mapping[str, Spec]
    required: tuple[str, ...] = ()

    @property
    def example(self) -> str:
        """The required keys, or the first key where none is required."""
        shown = self.required or tuple(self.fields)[:1]
        return ", ".join(f"{k}: {self.fields[k].example}" for k in shown)


Spec = Text | Id | Choice | Day | Days | Number | Flag | ListOf | Record

#: Stands for a value that was refused; its problem has been noted.
_REFUSED = object()


def read_records(path: str, data: bytes, spec: Spec) -> tuple[Any, list[Problem]]:
    """Read one YAML file into plain values as `spec` has them, with a `_line` key (1-based) in every record.

    Returns the empty value of the kind (None for a scalar) with an error when the file as a whole is unusable.
    Every scalar but numbers and flags stays the text that was typed, so that 2024-04-21 is not made a date.
    """
    empty: Any = {"_line": 1} if isinstance(spec, Record) else []
    try:
        node = compose_yaml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return empty, [Problem(path, line, "error", "is not UTF-8 text", "save the file as UTF-8")]
    except YamlError as error:
        message = f"is not YAML that can be read: {error}"
        return empty, [Problem(path, error.line, "error", message, f"for example {spec.example}")]
    if node is None:
        return empty, []
    problems: list[Problem] = []
    value = _read(node, spec, path, "the file", problems)
    return (empty if value is _REFUSED else value), problems


def _read(node: yaml.Node, spec: Spec, path: str, name: str, problems: list[Problem]) -> Any:
    """Return the value of a node, or _REFUSED after a problem has been noted."""
    wanted = {Record: (yaml.MappingNode, "a mapping"), ListOf: (yaml.SequenceNode, "a list")}
    node_type, called = wanted.get(type(spec), (yaml.ScalarNode, "one value"))
    if not isinstance(node, node_type):
        complaint: str | None = f"{name} must be {called}, not {_kind(node)}"
    elif isinstance(spec, Record) and isinstance(node, yaml.MappingNode):
        return _read_record(node, spec, path, name, problems)
    elif isinstance(spec, ListOf):
        items = [_read(item, spec.item, path, f"an entry of {name}", problems) for item in node.value]
        return [item for item in items if item is not _REFUSED]
    else:
        complaint = _complaint(node.value.strip(), spec, name)
    if complaint:
        problems.append(Problem(path, node.start_mark.line + 1, "error", complaint, f"for example {spec.example}"))
        return _REFUSED
    typed = node.value.strip()
    return float(typed) if isinstance(spec, Number) else typed == "true" if isinstance(spec, Flag) else typed


def _complaint(typed: str, spec: Spec, name: str) -> str | None:
    """Say what is wrong with a scalar, None when it is right."""
    match spec:
        case _ if not typed:
            return f"{name} is empty"
        case Text() if not any(map(str.isalnum, typed)):
            return f"{name} has no letter or digit: {typed!r}"
        case Id() if not is_id(typed):
            form = f"only a-z, 0-9 and hyphens, {MAX_CHARS} at most, and never 'index'"
            return f"{name} is {form}, not {typed[:MAX_CHARS]!r}"
        case Choice(values) if typed not in values:
            return f"{name} cannot be {typed!r}"
        case Day() if not _DATE.fullmatch(typed) or parse(typed) is None:
            return f"{name} is not a date: {typed!r}"
        case Days() if not _DATES.fullmatch(typed) or parse(typed) is None:
            return f"{name} is neither a date nor a first and last day: {typed!r}"
        case Flag() if typed not in ("true", "false"):
            return f"{name} must be true or false, not {typed!r}"
        case Number() if not re.fullmatch(r"-?\d+(\.\d+)?", typed, re.ASCII):
            return f"{name} is not a number: {typed!r}"
        case Number(low, high) if not low <= float(typed) <= high:
            return f"{name} must be between {low:g} and {high:g}, not {typed}"
    return None


def _read_record(node: yaml.MappingNode, spec: Record, path: str, name: str, problems: list[Problem]) -> Any:
    value: dict[str, Any] = {"_line": node.start_mark.line + 1}
    for key_node, child in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        if key not in spec.fields:
            known = ", ".join(spec.fields)
            problems.append(Problem(path, line, "error", f"{name} has an unknown key {key!r}", f"known keys: {known}"))
        elif key in value:
            problems.append(Problem(path, line, "error", f"{key!r} stands twice in {name}", "keep one of them"))
        else:
            value[key] = _read(child, spec.fields[key], path, f"{key!r}", problems)
    refused = [key for key, field in value.items() if field is _REFUSED]
    for key in spec.required:
        if key not in value:
            example = f"for example {key}: {spec.fields[key].example}"
            problems.append(Problem(path, value["_line"], "error", f"{name} needs {key!r}", example))
    if any(key in refused or key not in value for key in spec.required):
        return _REFUSED
    return {key: field for key, field in value.items() if key not in refused}


def _kind(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    return "a list" if isinstance(node, yaml.SequenceNode) else f"{node.value!r}"
