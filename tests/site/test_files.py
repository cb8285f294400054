"""What a host needs beside the pages."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from tests.building import PREFIX

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_sitemap_names_every_page_and_no_day(site: Path) -> None:
    tree = ET.parse(site / "sitemap.xml")
    named = {unquote(loc.text or "") for loc in tree.iter(_LOC)}
    built = {p.relative_to(site).as_posix() for p in site.rglob("*.html")} - {"404.html"}
    assert named == {f"http://site.test{PREFIX}{path}" for path in built}
    assert "lastmod" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_pages_is_told_to_publish_files_as_they_are(site: Path) -> None:
    assert (site / ".nojekyll").is_file()


def test_licences_lie_beside_what_they_license(site: Path) -> None:
    assert {p.name for p in (site / "fonts").glob("*.txt")} == {"OFL-source-sans-3.txt", "OFL-source-serif-4.txt"}
    assert (site / "js" / "iframe-worker.LICENSE.txt").is_file()


def test_the_search_index_is_there_for_servers_and_for_disks(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8") == f"var __index = {index}"
