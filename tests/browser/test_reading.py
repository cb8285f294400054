"""A reader on the published site."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.searching import search


def test_from_home_to_a_trip_to_the_words_of_a_source_and_back(page: Page, home: str, seen: Watch) -> None:
    page.goto(home)
    page.locator("article a[href*='trips/']:not([href$='index.html'])").first.click()
    expect(page).to_have_url(re.compile(r"/trips/[\w-]+\.html"))
    trip = page.url
    page.locator("article .cite a").first.click()
    expect(page).to_have_url(re.compile(r"/sources/[\w-]+\.html#l\d+"))
    passage = page.locator(":target")
    expect(passage).to_be_in_viewport()
    assert passage.inner_text().strip()
    plain = page.locator("[id^=l]:not(:target)").first
    assert background(page, ":target") != background(page, f"#{plain.get_attribute('id')}")
    page.go_back()
    expect(page).to_have_url(trip)
    assert seen.foreign(home) == []
    assert seen.complaints == []


def test_search_finds_taiwan(page: Page, home: str, seen: Watch) -> None:
    page.goto(home)
    results = search(page, "Taiwan")
    results.first.click()
    expect(page.locator("article")).to_contain_text("Taiwan")
    assert seen.foreign(home) == []
    assert seen.complaints == []


def test_search_finds_an_issue_by_a_word_that_no_article_of_a_trip_uses(page: Page, home: str) -> None:
    page.goto(home)
    results = search(page, "fentanyl")
    assert any("/issues/" in (link.get_attribute("href") or "") for link in results.all())


def background(page: Page, selector: str) -> str:
    """Return the colour behind the first element, and what marks it at the left."""
    style = "e => { const s = getComputedStyle(e); return s.backgroundColor + s.boxShadow + s.borderLeft + s.outline }"
    return str(page.locator(selector).first.evaluate(style))


def test_what_is_reworded_is_folded_on_screen_and_one_sentence_on_paper(page: Page, home: str) -> None:
    page.goto(f"{home}differences.html")
    entry = page.locator("details.reworded").first
    words = entry.locator(".version mark").first
    entry.evaluate("entry => { entry.open = false }")
    expect(words).to_be_hidden()
    entry.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(words).to_be_visible()
    page.emulate_media(media="print")
    expect(entry.locator("summary")).to_be_visible()
    expect(words).to_be_hidden()


def test_the_table_of_statements_scrolls_below_its_head(page: Page, home: str) -> None:
    page.goto(f"{home}explore.html")
    table = page.get_by_role("region", name="Statements")
    table.focus()
    head, before = table.locator("thead"), page.evaluate("scrollY")
    page.keyboard.press("End")
    page.wait_for_function("table => table.scrollTop > 0", arg=table.element_handle())
    assert page.evaluate("scrollY") == before
    expect(head).to_be_in_viewport()


def test_a_link_opens_what_is_folded(page: Page, home: str) -> None:
    page.goto(f"{home}differences.html")
    place = page.locator("details.reworded .difference").first
    page.locator("details.reworded").first.evaluate("entry => { entry.open = false }")
    page.goto(f"{home}differences.html#{place.get_attribute('id')}")
    expect(place).to_be_in_viewport()
