"""Whatever a source says is text: nothing of it runs, and all of it can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.conftest import Watch
from tests.browser.searching import search
from tests.building import REPO_URL, build_site, served

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("hostile.yml").read_text(encoding="utf-8"))
#: Everything on a page by which a text could act.
ACTIVE = """() => [...document.querySelectorAll('*')].flatMap(e => [
  ...e.getAttributeNames().filter(n => n.startsWith('on')),
  ...['href', 'src', 'action', 'formaction', 'data', 'srcdoc'].map(n => e.getAttribute(n) || '')
    .filter(v => /^\\s*(javascript|vbscript):/i.test(v) || v.includes('<')),
])"""
SCRIPTS = "() => [...document.scripts].filter(s => s.textContent.includes('hostile')).length"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the hostile dossier."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "content" / "sources").mkdir(parents=True)
    for case in CASES:
        path = folder / "content" / "sources" / case["name"]
        path.write_text(case["text"], encoding="utf-8")
        path.with_name(f"{path.name}.yml").write_text("publish: full\n", encoding="utf-8")
    return build_site(folder / "content", folder / "site", REPO_URL=REPO_URL)


@pytest.fixture(scope="module")
def root(built: Path) -> Iterator[str]:
    """The address of that site."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="module")
def sources(built: Path) -> dict[str, str]:
    """File name -> id, as the data have them."""
    data = json.loads((built / "data" / "dossier.json").read_text(encoding="utf-8"))
    return {source["path"].removeprefix("sources/"): source["id"] for source in data["sources"]}


def test_nothing_runs_on_any_page(page: Page, built: Path, root: str, seen: Watch) -> None:
    for path in sorted(built.rglob("*.html")):
        if path.name == "404.html":  # asking for it is an error in the console
            continue
        page.goto(root + path.relative_to(built).as_posix())
        assert page.evaluate(ACTIVE) == [], path
        assert page.evaluate(SCRIPTS) == 0, path
        assert page.evaluate("window.hostile") is None, path
    assert seen.dialogs == []
    assert seen.complaints == []
    assert seen.foreign(root) == []


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_card_shows_the_text_as_it_is(page: Page, root: str, sources: dict[str, str], case: dict[str, Any]) -> None:
    page.goto(f"{root}sources/{sources[case['name']]}.html")
    text = page.locator("article").inner_text()
    assert [shown for shown in (*case["shows"], case["name"]) if shown not in text] == []


def test_titles_are_text_in_every_place(page: Page, root: str, sources: dict[str, str]) -> None:
    page.goto(f"{root}sources/{sources[CASES[1]['name']]}.html")
    title = "</title><script>window.hostile=1</script> Hartmann & Sampaio *meet* in {{ 7*7 }} Lisbon"
    assert title in page.title()
    assert title in page.locator("h1").inner_text()
    assert title in (page.locator("[data-md-component=header-topic]").text_content() or "")
    page.goto(f"{root}sources/index.html")
    assert title in page.locator("article").inner_text()


@pytest.mark.parametrize("words", ["quuxword", "Hartmann", "tariffs"])
def test_search_results_are_text(page: Page, root: str, seen: Watch, words: str) -> None:
    page.goto(root)
    results = search(page, words)
    results.first.hover()
    shown = page.locator(".md-search-result__list")
    assert shown.locator("script, svg, img, iframe, details[ontoggle], b, q").count() == 0
    assert page.evaluate(ACTIVE) == []
    assert page.evaluate("window.hostile") is None
    assert seen.dialogs == seen.complaints == []


def test_the_search_index_holds_entities(built: Path) -> None:
    index = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert [entry["location"] for entry in index["docs"] if "<script" in entry["title"] + entry["text"]] == []


def test_the_data_hold_the_text_and_no_markup(built: Path) -> None:
    for path in sorted((built / "data").rglob("*.json")):
        raw = path.read_text(encoding="utf-8")
        assert "<" not in raw
        json.loads(raw)
