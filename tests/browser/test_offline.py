"""The bundle, unpacked and opened from a disk."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watch
from tests.browser.searching import search
from tools.bundle import pack


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle as `make offline` makes it, unpacked under a name with a space."""
    target = tmp_path_factory.mktemp("offline reader")
    pack(site, target / "readout-offline.zip")
    with ZipFile(target / "readout-offline.zip") as bundle:
        bundle.extractall(target)
    return target / "readout"


def test_search_works_from_every_depth_without_a_network(
    page: Page, context: BrowserContext, folder: Path, seen: Watch
) -> None:
    context.set_offline(True)
    for start in ("index.html", "trips/index.html"):
        page.goto((folder / start).as_uri())
        search(page, "Taiwan").first.click()
        expect(page.locator("article")).to_contain_text("Taiwan")
    assert seen.foreign(folder.as_uri()) == []
    assert seen.complaints == []


def test_every_page_opens_without_a_network(page: Page, context: BrowserContext, folder: Path, seen: Watch) -> None:
    context.set_offline(True)
    for path in sorted(folder.rglob("*.html")):
        if path.name != "404.html":
            page.goto(path.as_uri())
            assert page.title()
    assert seen.foreign(folder.as_uri()) == []
    assert seen.complaints == []
