"""The schemas of the editor's YAML: as published, and of one mind with the reader of the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.exporters.dossier_json import to_json
from generator.schemas import SCHEMAS, schema_of
from generator.text.records import read_records
from tests.building import ROOT
from tests.test_registry import WRONG


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_the_published_one(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "schemas" / f"{name}.json", to_json(schema_of(name)))
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("name", ["people", "issues", "settings"])
def test_the_files_of_the_dossier_keep_to_it(name: str) -> None:
    # Dates stay the text that was typed, as the program reads them.
    value = yaml.load((ROOT / "content" / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    jsonschema.validate(value, schema_of(name))


@pytest.mark.parametrize("data", [w[1] for w in WRONG[:3] + WRONG[4:7]], ids=[w[0] for w in WRONG[:3] + WRONG[4:7]])
def test_what_the_reader_refuses_is_refused_here(data: bytes) -> None:
    """But for ids, which only the whole file can tell."""
    value = yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506
    refused = list(jsonschema.Draft202012Validator(schema_of("people")).iter_errors(value))
    only_ids = all("id" in p.message for p in read_records("people.yml", data, SCHEMAS["people"])[1])
    assert refused or only_ids
