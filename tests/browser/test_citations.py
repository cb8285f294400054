"""Citations by mouse, keyboard and finger; the filters of the statements; a trip on paper; how to cite a page."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

#: How far things moved under a reader's eyes.
SHIFT = """() => new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({type: 'layout-shift', buffered: true})
  || setTimeout(() => done(0), 200))"""


def to_a_trip(page: Page, home: str) -> None:
    """Open the first trip of the home page."""
    page.goto(home)
    page.locator("article a[href*='trips/']:not([href$='index.html'])").first.click()


def test_a_citation_shows_its_words_on_hover_and_escape_closes_them(page: Page, home: str) -> None:
    to_a_trip(page, home)
    window = page.locator("#citation")
    expect(window).to_be_hidden()
    page.locator(".bottom-line .cite a").first.hover()
    expect(window).to_be_visible()
    expect(window.locator("a")).to_have_attribute("href", re.compile(r"sources/[\w-]+\.html#l\d+"))
    page.keyboard.press("Escape")
    expect(window).to_be_hidden()


def test_a_citation_shows_its_words_to_the_keyboard(page: Page, home: str) -> None:
    to_a_trip(page, home)
    first = page.locator(".bottom-line .cite a").first
    first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    expect(page.locator("#citation")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sources/[\w-]+\.html#l\d+"))


def test_the_first_tap_shows_the_words_and_the_second_leads_to_them(browser: Browser, home: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    to_a_trip(page, home)
    trip = page.url
    first = page.locator(".bottom-line .cite a").first
    first.tap()
    expect(page.locator("#citation")).to_be_visible()
    expect(page).to_have_url(trip)
    first.tap()
    expect(page).to_have_url(re.compile(r"/sources/[\w-]+\.html#l\d+"))
    context.close()


def test_notes_stand_at_the_height_of_their_sentences_on_a_wide_screen(browser: Browser, home: str) -> None:
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    to_a_trip(page, home)
    note = page.locator(".beside").first
    expect(note).to_be_visible()
    link = page.locator(".with-margin .cite a").first
    beside, sentence = note.bounding_box(), link.bounding_box()
    assert beside
    assert sentence
    assert abs(beside["y"] - sentence["y"]) < 12
    assert beside["x"] > sentence["x"]
    context.close()


def test_filters_keep_their_choice_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}explore.html")
    count = page.locator(".filters output")
    expect(count).to_have_text(re.compile(r"^(\d+) of \1 statements$"))
    page.get_by_label("Kind").select_option("quotation")
    expect(count).not_to_have_text(re.compile(r"^(\d+) of \1 statements$"))
    kept = count.inner_text()
    expect(page).to_have_url(re.compile(r"#kind=quotation$"))
    page.reload()
    expect(count).to_have_text(kept)
    page.get_by_role("button", name="Show all").click()
    expect(count).to_have_text(re.compile(r"^(\d+) of \1 statements$"))


def test_filters_stand_open_on_a_wide_screen_and_folded_on_a_phone(page: Page, home: str) -> None:
    page.goto(f"{home}explore.html")
    expect(page.get_by_label("Issue")).to_be_visible()
    expect(page.locator(".filter summary")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.get_by_label("Issue")).to_be_hidden()
    page.locator(".filter summary").click()
    page.get_by_label("Issue").select_option(index=1)
    expect(page.locator(".filters output")).not_to_have_text(re.compile(r"^(\d+) of \1 statements$"))


def test_nothing_moves_while_a_page_is_made_ready(page: Page, home: str) -> None:
    for path in ("index.html", "explore.html", "timeline.html"):
        page.goto(home + path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(SHIFT) == 0, path


def test_a_page_says_how_to_cite_it_with_its_address(page: Page, home: str) -> None:
    to_a_trip(page, home)
    expect(page.locator(".citation")).to_contain_text(page.url)
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_every_trip_prints_on_three_pages_at_most(page: Page, home: str) -> None:
    page.goto(f"{home}trips/index.html")
    for address in page.locator("article h2 a[href$='.html']").evaluate_all("links => links.map(link => link.href)"):
        page.goto(address)
        printed = page.pdf(prefer_css_page_size=True)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 3, address
