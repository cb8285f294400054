"""Pictures: as words for those who hear them, inside their frame, and with the colours of the page."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.test_citations import to_a_trip

#: Marks that stand outside of their lane, by more than the half of a mark.
OUTSIDE = """() => [...document.querySelectorAll('.marks')].flatMap(lane => {
  const frame = lane.getBoundingClientRect()
  return [...lane.querySelectorAll('rect, circle, text')].map(mark => mark.getBoundingClientRect())
    .filter(box => box.left < frame.left - 9 || box.right > frame.right + 9 || box.width < 1)
    .map(box => [box.left - frame.left, box.right - frame.right, box.width])
})"""
#: Words on the scale that stand upon each other.
CLASHES = """() => [...document.querySelectorAll('.scale svg')].reduce((found, svg) => {
  const boxes = [...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect())
  return found + boxes.filter((a, i) => boxes.some((b, j) => j > i && Math.abs(a.top - b.top) < 4
    && a.left < b.right && b.left < a.right)).length
}, 0)"""
FILL = "() => getComputedStyle(document.querySelector('.marks .known')).fill"


def test_the_trips_of_the_home_page_are_headings_with_links_and_their_status(page: Page, home: str) -> None:
    page.goto(home)
    picture = page.get_by_role("figure", name="The trips on one scale of time")
    rows = picture.get_by_role("listitem")
    for row in rows.all():
        expect(row.get_by_role("heading").get_by_role("link").first).to_have_attribute("href", re.compile("trips/"))
        expect(row.locator(".status")).to_be_visible()
    assert rows.count() > 1


def test_marks_stand_inside_and_words_apart(page: Page, home: str) -> None:
    for width in (390, 800, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ("index.html", "timeline.html"):
            page.goto(home + path)
            assert page.evaluate(OUTSIDE) == [], (width, path)
            assert page.evaluate(CLASHES) == 0, (width, path)
        to_a_trip(page, home)
        assert page.evaluate(OUTSIDE) == [], width
        assert page.evaluate(CLASHES) == 0, width


def test_a_mark_of_the_timeline_leads_to_its_place_in_the_list_and_stops_no_keyboard(page: Page, home: str) -> None:
    page.goto(f"{home}timeline.html")
    mark = page.locator(".marks a").first
    assert page.locator(".marks a:not([tabindex='-1'])").count() == 0
    mark.click()
    expect(page).to_have_url(re.compile(r"timeline\.html#m\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_picture_takes_the_colours_of_the_page(browser: Browser, home: str) -> None:
    fills = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(home)
        fills.add(page.evaluate(FILL))
        context.close()
    assert len(fills) == 2


def test_an_issue_of_a_trip_opens_by_keyboard_and_says_what_its_marks_mean(page: Page, home: str) -> None:
    to_a_trip(page, home)
    name = page.locator("details.topic:not([open])").first.get_attribute("id")
    topic = page.locator(f"#{name}")
    assert re.search(r"[A-Z]\w+[^\d]*(\d+|none)", topic.locator("summary").text_content() or "")
    expect(topic.locator(".voices")).to_be_hidden()
    topic.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(topic.locator(".voices")).to_be_visible()
