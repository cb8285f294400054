"""JSON Schemas of the editor's YAML, so that a text editor completes and checks it as one types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.registry import CORRECTION, FRONT_MATTER, ISSUES, PEOPLE, SETTINGS
from generator.text.ids import MAX_CHARS
from generator.text.records import Choice, Day, Days, Flag, Id, ListOf, Number, Record, Spec, Text

_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY = r"\d{4}(-\d\d(-\d\d)?)?"
#: Which files: content/people.yml, issues.yml, settings.yml, sources/FILE.ext.yml, and the head of trips/ID.md.
SCHEMAS: Mapping[str, Spec] = {
    "people": PEOPLE,
    "issues": ISSUES,
    "settings": SETTINGS,
    "correction": CORRECTION,
    "front-matter": FRONT_MATTER,
}


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one kind of file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **_schema(SCHEMAS[name])}


def _schema(spec: Spec) -> dict[str, Any]:
    match spec:
        case Record(fields, required):
            return {
                "type": "object",
                "properties": {key: _schema(field) for key, field in fields.items()},
                "required": list(required),
                "additionalProperties": False,
            }
        case ListOf(item):
            return {"type": "array", "items": _schema(item)}
        case Choice(values):
            return {"enum": list(values)}
        case Number(low, high):
            return {"type": "number", "minimum": low, "maximum": high}
        case Flag():
            return {"type": "boolean"}
        case Day(example):
            # A bare year is a number to YAML.
            return {"type": ["string", "integer"], "pattern": f"^{_DAY}$", "examples": [example]}
        case Days(example):
            return {"type": ["string", "integer"], "pattern": f"^{_DAY}(/{_DAY})?$", "examples": [example]}
        case Id(example):
            return {"type": "string", "pattern": _ID, "maxLength": MAX_CHARS, "examples": [example]}
        case Text(example):
            return {"type": "string", "minLength": 1, "examples": [example]}
