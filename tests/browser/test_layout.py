"""Phones and the dark."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import watch

#: How much lighter than black the page's background is, 0 to 255.
BACKGROUND = """() => {
  const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def addresses(site: Path, home: str) -> list[str]:
    """Return every page of the site."""
    return [home + p.relative_to(site).as_posix() for p in sorted(site.rglob("*.html"))]


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, site: Path, home: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    seen = watch(context)
    page = context.new_page()
    wide = {}
    for address in addresses(site, home):
        page.goto(address)
        if (over := page.evaluate(OVERFLOW)) > 0:
            wide[address.removeprefix(home)] = over
    context.close()
    assert wide == {}
    assert seen.complaints == []


def test_the_site_is_dark_where_the_system_is(browser: Browser, home: str) -> None:
    brightness = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(home)
        brightness[scheme] = page.evaluate(BACKGROUND)
        context.close()
    assert brightness["light"] > 200
    assert brightness["dark"] < 60


def test_a_reader_may_choose_and_the_choice_is_kept(browser: Browser, home: str) -> None:
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(home)
    for _ in range(2):  # from the system's to light, from light to dark
        page.locator("form[data-md-component=palette] label:visible").click()
    assert page.evaluate(BACKGROUND) < 60
    page.goto(home + "trips/index.html")
    assert page.evaluate(BACKGROUND) < 60
    context.close()
