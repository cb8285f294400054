"""YAML of strangers: plain values, or a plain reason with its line."""

from __future__ import annotations

import pytest

from generator.text.safe_yaml import MAX_CHARS, YamlError, load_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: 1\nb: [x, y]\nc: ~", {"a": "1", "b": ["x", "y"], "c": None}),
        ("language: no\nat: 59:59:59", {"language": "no", "at": "59:59:59"}),
        ("published: 2023-06-18", {"published": "2023-06-18"}),
        ("at: 2023-06-18 10:00:00+02:00", {"at": "2023-06-18 10:00:00+02:00"}),
    ],
)
def test_values_are_plain(text: str, value: object) -> None:
    assert load_yaml(text) == value


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: &x 1\nb: *x", 2, "aliases are not allowed"),
        ("a: 1\nb: 2\na: 3", 3, "the key 'a' stands twice"),
        ("a:\n  - b\n c: d", 3, "expected"),
        ("a: !!python/object:os.system x", 1, "could not determine a constructor"),
        ("[" * 40, 1, "nested deeper than 20 levels"),
        ("x" * (MAX_CHARS + 1), 1, "larger than"),
        ("a: \x00", 1, "special characters"),
        ('a: 1\nb: "\\ud800"', 2, "half a character"),
        ("a: !!int " + "9" * 5000, 1, "a value that its type does not fit"),
        ("a: !!bool maybe", 1, "a value that its type does not fit"),
        ("a: !!timestamp soon", 1, "a value that its type does not fit"),
    ],
)
def test_errors_say_where(text: str, line: int, message: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text)
    assert message in str(caught.value)
    assert caught.value.line == line
