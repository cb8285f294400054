"""How a reader searches."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def search(page: Page, words: str) -> Locator:
    """Type into the search field and return the links of the results, once there are any."""
    field = page.locator("[data-md-component=search-query]")
    if not field.is_visible():
        page.locator("label.md-header__button[for=__search]").click()
    field.click()
    field.press_sequentially(words)
    results = page.locator(".md-search-result__item > .md-search-result__link")
    results.first.wait_for()
    return results
