"""The built site under a sub-path: every link leads somewhere, and nothing comes from another host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest

from tests.building import PREFIX, served
from tests.site.pages import Refs, css_urls, refs

#: What Material puts beside its own files for its editors: no browser asks for it.
NOT_LINKED = {"404.html"}


@pytest.fixture(scope="module")
def crawl(site: Path) -> Iterator[tuple[str, dict[str, Refs], list[str]]]:
    """Follow every link from the home page; yield the root, the pages and what failed."""
    with served(site) as root:
        pages: dict[str, Refs] = {}
        failed: list[str] = []
        seen, queue = {root}, [(root, "the start")]
        while queue:
            url, origin = queue.pop()
            try:
                with urlopen(url) as answer:
                    html = answer.headers.get_content_type() == "text/html"
                    body = answer.read() if html else b""
            except HTTPError as error:
                failed.append(f"{error.code} {url}, from {origin}")
                continue
            if not html:
                continue
            pages[url] = refs(body.decode())
            for link in (*pages[url].links, *pages[url].loads):
                target = urldefrag(urljoin(url, link)).url
                if target.startswith("http://127.0.0.1") and target not in seen:
                    seen.add(target)
                    queue.append((target, url))
        yield root, pages, failed


def test_every_link_leads_to_a_file_below_the_sub_path(crawl: tuple[str, dict[str, Refs], list[str]]) -> None:
    _, _, failed = crawl
    assert not failed


def test_every_fragment_exists_on_its_page(crawl: tuple[str, dict[str, Refs], list[str]]) -> None:
    root, pages, _ = crawl
    broken = []
    for url, page in pages.items():
        for link in page.links:
            target, fragment = urldefrag(urljoin(url, link))
            there = pages.get(target) or pages.get(target.rstrip("/") + "/index.html")
            if fragment and target.startswith(root) and there and unquote(fragment) not in there.anchors:
                broken.append(f"{url}: {link}")
    assert not broken


def test_every_page_can_be_reached_from_home(site: Path, crawl: tuple[str, dict[str, Refs], list[str]]) -> None:
    root, pages, _ = crawl
    reached = {unquote(url.removeprefix(root)) or "index.html" for url in pages}
    built = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    assert built - reached == NOT_LINKED


def test_no_link_is_a_script(crawl: tuple[str, dict[str, Refs], list[str]]) -> None:
    _, pages, _ = crawl
    schemes = {urlsplit(link).scheme for page in pages.values() for link in page.links}
    assert schemes <= {"", "http", "https", "mailto"}


def test_pages_load_nothing_from_another_host(site: Path) -> None:
    foreign = [
        f"{path.relative_to(site)}: {url}"
        for path in sorted(site.rglob("*.html"))
        for url in refs(path.read_text(encoding="utf-8")).loads
        if urlsplit(url).netloc or urlsplit(url).scheme not in ("", "data")
    ]
    assert not foreign


def test_style_sheets_load_only_files_of_the_site(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    missing = [
        f"{sheet.relative_to(site)}: {url}"
        for sheet in sheets
        for url in css_urls(sheet.read_text(encoding="utf-8"))
        if urlsplit(url).netloc or not (sheet.parent / urlsplit(url).path).is_file()
    ]
    assert sheets
    assert not missing


def test_the_404_page_finds_its_assets_from_any_depth(site: Path) -> None:
    page = refs((site / "404.html").read_text(encoding="utf-8"))
    local = [url for url in page.loads if not url.startswith("data:")]
    assert local
    assert all(url.startswith(PREFIX) for url in local)
