"""YAML that strangers wrote: no objects, no aliases, no depth, no surprise dates."""

from __future__ import annotations

import re

import yaml

MAX_CHARS = 500_000
MAX_DEPTH = 20
#: No file can hold these.
_HALF = re.compile(r"[\ud800-\udfff]")


class YamlError(ValueError):
    """The YAML cannot be used: `line` is 1-based, the message is plain words."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Loader(yaml.SafeLoader):
    """The safe loader, with every value left as it is typed: "no" is Norwegian, and 20:15 no number."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag == "tag:yaml.org,2002:null"]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_yaml(text: str) -> object:
    """Return plain lists, mappings, strings and None; numbers, dates, yes and no stay strings unless a tag says else.

    Raise YamlError for a syntax error, a duplicate key, an alias, or more than MAX_CHARS or MAX_DEPTH.
    """
    node = compose_yaml(text)
    _refuse_duplicates(node)
    try:
        return None if node is None else _Loader("").construct_document(node)
    except yaml.constructor.ConstructorError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlError(error.problem or "not YAML", line) from None
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        # What PyYAML lets through of a value that its tag does not fit: "!!bool maybe", a number of 5,000 digits.
        raise YamlError(f"a value that its type does not fit: {error}", 1) from None


def compose_yaml(text: str) -> yaml.Node | None:
    """Return the tree of a document with the lines of its nodes, None for an empty one.

    Raise YamlError for a syntax error, an alias, or more than MAX_CHARS or MAX_DEPTH.
    """
    if len(text) > MAX_CHARS:
        raise YamlError(f"larger than {MAX_CHARS} characters", 1)
    try:
        _check(text)
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(error.problem or "not YAML", mark.line + 1 if mark else 1) from None
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, YamlError):
            raise
        raise YamlError(str(error).splitlines()[0], 1) from None


def _check(text: str) -> None:
    """Refuse aliases, depth and half characters before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.ScalarEvent) and _HALF.search(event.value):
            raise YamlError("half a character is not allowed: \\ud800 to \\udfff stand for none", line)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError("aliases are not allowed", line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise YamlError(f"nested deeper than {MAX_DEPTH} levels", line)


def _refuse_duplicates(node: yaml.Node | None) -> None:
    """Refuse a key that stands twice in one mapping: which of the two was meant is unknown."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise YamlError(f"the key {key.value!r} stands twice", key.start_mark.line + 1)
                seen.add(key.value)
            _refuse_duplicates(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_duplicates(item)
