"""The workflow that publishes: valid by the published schema, pinned, and allowed no more than it needs."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.building import ROOT, run_module

PATH = ROOT / ".github" / "workflows" / "site.yml"
TEXT = PATH.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    return dict(yaml.safe_load(TEXT)["jobs"])


def test_it_follows_the_published_schema() -> None:
    checked = run_module("check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(PATH))
    assert checked.returncode == 0, checked.stdout


def test_every_action_is_pinned_by_commit_and_says_its_version() -> None:
    used = [line for line in TEXT.splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_only_the_deployment_may_write(jobs: dict[str, Any]) -> None:
    assert yaml.safe_load(TEXT)["permissions"] == {}
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_a_pull_request_is_built_and_not_deployed(jobs: dict[str, Any]) -> None:
    assert "pull_request" in jobs["build"]["if"]
    assert jobs["deploy"]["if"] == "github.event_name != 'pull_request'"


def test_no_expression_reaches_a_shell(jobs: dict[str, Any]) -> None:
    commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert commands == ["make site"]
