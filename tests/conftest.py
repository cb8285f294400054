"""What tests of several folders share: the built site, and golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building import REPO_URL, ROOT, build_site


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; then read the difference")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the golden file at a path, or write it with --update-golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"{path} is missing: write it with --update-golden"
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content, as Pages would have it, built once."""
    target = tmp_path_factory.mktemp("built") / "site"
    return build_site(ROOT / "content", target, REPO_URL=REPO_URL)
