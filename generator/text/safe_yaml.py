"""YAML that strangers wrote: no objects, no aliases, no depth, no surprise dates."""

from __future__ import annotations

import yaml

MAX_CHARS = 500_000
MAX_DEPTH = 20


class YamlError(ValueError):
    """The YAML cannot be used: `line` is 1-based, the message is plain words."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Loader(yaml.SafeLoader):
    """The safe loader, with dates left as the strings that the editor wrote."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_yaml(text: str) -> object:
    """Return plain lists, mappings, strings, numbers and None; dates stay strings.

    Raise YamlError for a syntax error, a duplicate key, an alias, or more than MAX_CHARS or MAX_DEPTH.
    """
    if len(text) > MAX_CHARS:
        raise YamlError(f"larger than {MAX_CHARS} characters", 1)
    try:
        _check(text)
        value: object = yaml.load(text, Loader=_Loader)  # noqa: S506 - it is a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(error.problem or "not YAML", mark.line + 1 if mark else 1) from None
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, YamlError):
            raise
        raise YamlError(str(error).splitlines()[0], 1) from None
    return value


def _check(text: str) -> None:
    """Refuse aliases, depth and duplicate keys before anything is built."""
    #: One entry a level: the keys of a mapping, None for a list; and whether the next scalar is a key.
    levels: list[set[str] | None] = []
    key_next: list[bool] = []
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise YamlError("aliases are not allowed", line)
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            levels.pop()
            key_next.pop()
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            keys = levels[-1] if levels else None
            if keys is not None:
                if key_next[-1] and isinstance(event, yaml.ScalarEvent):
                    if event.value in keys:
                        raise YamlError(f"the key {event.value!r} stands twice", line)
                    keys.add(event.value)
                key_next[-1] = not key_next[-1]
            if isinstance(event, yaml.CollectionStartEvent):
                levels.append(set() if isinstance(event, yaml.MappingStartEvent) else None)
                key_next.append(True)
        if len(levels) > MAX_DEPTH:
            raise YamlError(f"nested deeper than {MAX_DEPTH} levels", line)
