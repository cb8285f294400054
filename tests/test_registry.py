"""Editors' YAML: what is wrong, where, and what a right one looks like."""

from __future__ import annotations

import pytest

from generator.model import Alias, IssueEntry, Office, PersonEntry, Settings
from generator.registry import read_correction, read_issues, read_people, read_settings

WRONG = [
    (
        "unknown key",
        b"- id: ana-moura\n  name: Ana Moura\n  side: Portugal\n  born: 1970\n",
        "people.yml:4: an entry of the file has an unknown key 'born' (known keys: id, name, side, aliases, offices)",
    ),
    (
        "missing key",
        b"- id: ana-moura\n",
        "people.yml:1: an entry of the file needs 'name' (for example name: Wang Yi)",
    ),
    (
        "second entry with one id",
        b"- {id: ana, name: Ana}\n- {id: ana, name: Anna}\n",
        "people.yml:2: the id 'ana' is already used in line 1 (give each entry an id of its own)",
    ),
    (
        "id that is no id",
        b"- {id: Ana Moura, name: Ana}\n",
        (
            "people.yml:1: 'id' is only a-z, 0-9 and hyphens, 80 at most, and never 'index', not 'Ana Moura' "
            "(for example wang-yi)"
        ),
    ),
    (
        "list where one value belongs",
        b"- id: ana\n  name: [Ana]\n",
        "people.yml:2: 'name' must be one value, not a list (for example Wang Yi)",
    ),
    (
        "mapping where a list belongs",
        b"id: ana\n",
        "people.yml:1: the file must be a list, not a mapping (for example - id: wang-yi, name: Wang Yi)",
    ),
    (
        "no date",
        b"- id: ana\n  name: Ana\n  offices:\n    - {title: Minister, from: June}\n",
        "people.yml:4: 'from' is not a date: 'June' (for example 2024-04-21)",
    ),
    (
        "no YAML",
        b"- id: ana\n  name: 'Ana\n",
        (
            "people.yml:3: is not YAML that can be read: found unexpected end of stream "
            "(for example - id: wang-yi, name: Wang Yi)"
        ),
    ),
    (
        "alias",
        b"- &a {id: ana, name: Ana}\n- *a\n",
        (
            "people.yml:2: is not YAML that can be read: aliases are not allowed "
            "(for example - id: wang-yi, name: Wang Yi)"
        ),
    ),
    ("not UTF-8", b"- id: ana\n  name: \xff\n", "people.yml:2: is not UTF-8 text (save the file as UTF-8)"),
    (
        "too large",
        b"#" * 500_001,
        (
            "people.yml:1: is not YAML that can be read: larger than 500000 characters "
            "(for example - id: wang-yi, name: Wang Yi)"
        ),
    ),
    ("empty value", b"- id: ana\n  name:\n", "people.yml:2: 'name' is empty (for example Wang Yi)"),
    (
        "id that is the page of a section",
        b"- {id: index, name: Ana}\n",
        (
            "people.yml:1: 'id' is only a-z, 0-9 and hyphens, 80 at most, and never 'index', not 'index' "
            "(for example wang-yi)"
        ),
    ),
    (
        "text without a letter",
        b"- {id: ana, name: '(!)'}\n",
        "people.yml:1: 'name' has no letter or digit: '(!)' (for example Wang Yi)",
    ),
    (
        "day that is in no calendar",
        b"- id: ana\n  name: Ana\n  offices:\n    - {title: Minister, from: 2024-02-31}\n",
        "people.yml:4: 'from' is not a date: '2024-02-31' (for example 2024-04-21)",
    ),
]


@pytest.mark.parametrize(("data", "message"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_each_mistake_is_told_with_its_line(data: bytes, message: str) -> None:
    """The first complaint, word for word."""
    _, problems = read_people("people.yml", data)
    assert str(problems[0]) == message
    assert problems[0].severity == "error"


def test_one_bad_entry_does_not_take_the_others_with_it() -> None:
    """The good entries are read, and of a bad key only the key is lost."""
    people, problems = read_people(
        "people.yml",
        b"- {id: ana, name: Ana, height: 1}\n- {id: bo}\n"
        b"- id: li\n  name: Li\n  aliases: [{form: Lee, kind: misspelling}]\n  offices: [{title: Envoy, from: 2020}]\n",
    )
    assert people == (
        PersonEntry("ana", "Ana"),
        PersonEntry("li", "Li", aliases=(Alias("Lee", "misspelling"),), offices=(Office("Envoy", "2020"),)),
    )
    assert [p.line for p in problems] == [1, 2]


def test_deep_nesting_is_refused_not_fatal() -> None:
    """A file of 200,000 opening brackets is a problem like any other."""
    _, problems = read_people("people.yml", b"[" * 200_000)
    assert "nested deeper" in problems[0].message


def test_issues() -> None:
    """An issues.yml may start from nothing; its entries keep their order."""
    builtin, issues, problems = read_issues(
        "issues.yml", b"builtin: false\nissues:\n  - {id: cod, label: Cod, terms: [cod, fishery], unless: [cod war]}\n"
    )
    assert not problems
    assert not builtin
    assert issues == (IssueEntry("cod", "Cod", ("cod", "fishery"), ("cod war",)),)


def test_settings() -> None:
    """Limits are numbers within bounds; one out of bounds keeps its default."""
    settings, problems = read_settings("settings.yml", b"title: Lisbon\nmax_words: 30\nmax_share: 4\n")
    assert settings == Settings(title="Lisbon", max_words=30)
    message = "settings.yml:3: 'max_share' must be between 0 and 1, not 4 (for example 0.4)"
    assert [str(p) for p in problems] == [message]


def test_a_date_stays_what_was_typed() -> None:
    """YAML would make a date of it."""
    correction, problems = read_correction("a.txt.yml", b"published: 2024-04-21\n")
    assert not problems
    assert correction.published == "2024-04-21"


def test_an_empty_file_is_fine() -> None:
    """Nothing set is nothing wrong."""
    assert read_settings("settings.yml", b"# nothing yet\n") == (Settings(), [])
    assert read_people("people.yml", b"") == ((), [])
