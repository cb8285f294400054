"""Every page of the sample, and what must hold on the pages of any dossier."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from generator.model import DateValue, Dossier, Fact, OutputFile, Reference, Settings, Speaker
from generator.pages import render
from generator.proof import prove
from tests.pages.sample import dossier


def rendered(given: Dossier) -> tuple[OutputFile, ...]:
    """Render a dossier for which no editor wrote anything."""
    return render(given, prove(given, (), Reference()))


GOLDEN = Path(__file__).parent / "golden"
PAGES = {file.path: str(file.content) for file in rendered(dossier())}
TRIP = PAGES["trips/valadares-brazil-2031-03.md"]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def html(page: str) -> str:
    """Convert a page as MkDocs would."""
    return Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"]).convert(page.split("---\n", 2)[2])


def words(page: str) -> str:
    """Return what a reader reads."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html(page))).split())


@pytest.mark.parametrize("path", sorted(PAGES))
def test_page_is_the_golden_one(path: str, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / path, PAGES[path])


def test_no_golden_page_is_left_over() -> None:
    assert {p.relative_to(GOLDEN).as_posix() for p in GOLDEN.rglob("*.md")} == set(PAGES)


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_link_leads_to_a_page_and_a_place(path: str) -> None:
    for link in LINK.findall(PAGES[path]):
        target, _, anchor = link.partition("#")
        if target.endswith(".json"):
            continue
        page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        assert page in PAGES, link
        assert not anchor or f'id="{anchor}"' in html(PAGES[page]), link


@pytest.mark.parametrize("path", sorted(PAGES))
def test_front_matter_is_yaml_and_every_page_says_what_it_is(path: str) -> None:
    front = yaml.safe_load(PAGES[path].split("---\n", 2)[1])
    assert front["title"]
    assert "Unofficial; made from press articles." in words(PAGES[path])
    assert "undefined" not in PAGES[path].casefold()


def test_a_meeting_that_no_article_reports_is_never_said_to_have_taken_place() -> None:
    text = words(TRIP)
    assert "expected; not reported in these articles" in text
    assert "Inês Valadares met Caio Andrade" in text
    assert "met Rosa Teles" not in text
    assert "Whether the meeting with Rosa Teles took place." in text


def test_a_trip_put_off_keeps_both_words_for_it() -> None:
    assert "reported as postponed and as called off" in words(PAGES["trips/valadares-brazil-2031-01.md"])


def test_words_of_a_described_source_are_never_speech() -> None:
    for page in PAGES.values():
        assert not any("signature" in quote for quote in re.findall(r"<q>.*?</q>", page))
    assert "Text as received" in words(PAGES["trips/valadares-brazil-2031-01.md"])


def test_the_wording_of_an_unchecked_source_is_marked() -> None:
    said = re.search(r"The treaty needs patience.*?</li>", TRIP, re.DOTALL)
    assert said is not None
    assert "as printed&#44; wording unchecked" in said[0]


def test_the_bottom_line_has_both_sides_within_ninety_words() -> None:
    shown = re.search(r'<div aria-label="Bottom line".*?</div>|<div class="bottom-line.*?</div>', html(TRIP), re.DOTALL)
    assert shown
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", shown[0])).split())
    assert "For Portugal, Inês Valadares said: “We want the fishing treaty signed this year”." in text
    assert "For Brazil," in text
    assert len(text.split()) <= 90


def test_a_statement_without_a_date_has_that_of_its_article() -> None:
    assert "article of 6 March 2031 stated" in words(TRIP)
    assert "not dated" not in words(TRIP)


def test_what_names_nobody_stands_on_no_page() -> None:
    given = dossier()
    nobody = replace(given.statements[0], speaker=Speaker(None, "long-awaited", "", None))
    for file in rendered(replace(given, statements=(nobody, *given.statements[1:]))):
        assert "long&#45;awaited" not in str(file.content).casefold()


def test_furniture_and_its_names_are_not_printed() -> None:
    assert not any("Nobody" in page or "never miss" in page for page in PAGES.values())


def test_a_source_card_names_each_page_that_cites_it_and_no_other() -> None:
    for source in ("s1", "s2", "s3"):
        cited = {
            path
            for path, page in PAGES.items()
            if not path.startswith("sources/") and re.search(rf"\]\([./]*sources/{source}\.md#l\d+\)\{{ ", page)
        }
        used = PAGES[f"sources/{source}.md"].split("{ #used }")[1].split("\n## ")[0]
        listed = {posixpath.normpath(posixpath.join("sources", x)) for x in LINK.findall(used) if x[0] != "#"}
        assert listed == cited


def test_an_empty_dossier_says_how_to_begin() -> None:
    pages = {f.path: str(f.content) for f in rendered(Dossier(Settings(), (), (), (), (), (), (), ()))}
    assert "How to begin" in pages["index.md"]
    assert {"trips/index.md", "issues/index.md", "sources/index.md", "people/index.md", "timeline.md"} <= set(pages)


def test_the_home_page_of_one_trip_draws_its_days() -> None:
    given = dossier()
    pages = {f.path: str(f.content) for f in rendered(replace(given, trips=given.trips[1:]))}
    assert "With Caio Andrade occurred" in words(pages["index.md"])
    targets = [link for link in LINK.findall(pages["index.md"]) if link.startswith("#")]
    assert [link for link in targets if f'id="{link[1:]}"' not in html(pages["index.md"])] == []


def test_a_dossier_without_dates_still_builds() -> None:
    unknown = DateValue(None, "none", "unknown", note="not stated")
    given = dossier()
    bare = replace(
        given,
        articles=tuple(replace(a, published=unknown) for a in given.articles),
        trips=tuple(replace(t, dates=unknown, ladder=()) for t in given.trips),
        events=tuple(replace(e, when=unknown, ladder=()) for e in given.events),
    )
    pages = {f.path: str(f.content) for f in rendered(bare)}
    assert "not reported in these articles" in words(pages["trips/valadares-brazil-2031-03.md"])


def test_a_date_that_only_plans_have_is_printed_as_planned() -> None:
    given = dossier()
    preview = given.trips[1].ladder[0].span
    moved = replace(given.trips[1], dates=DateValue("2031-03-10", "day", "stated", (preview,)))
    pages = {f.path: str(f.content) for f in rendered(replace(given, trips=(given.trips[0], moved)))}
    assert "visited Brazil (planned for 10 March 2031)" in words(pages["trips/valadares-brazil-2031-03.md"])


def test_an_article_that_was_not_read_has_a_card_that_says_why() -> None:
    given = dossier()
    first = given.articles[0]
    findings = replace(first.findings, source=replace(first.findings.source, unread="not in English (Portuguese)"))
    bare = replace(given, articles=(replace(first, findings=findings), *given.articles[1:]))
    pages = {f.path: str(f.content) for f in rendered(bare)}
    assert "Not read: not in English (Portuguese)." in words(pages["sources/s1.md"])


HOSTILE = '<script>alert(1)</script> {{ 7*7 }} [x](javascript:alert(1)) **b** "q" \' | ~ ` # $'


def test_hostile_text_stays_text() -> None:
    given = dossier()
    evil = replace(
        given,
        settings=replace(given.settings, title=HOSTILE, editor=HOSTILE, contact=HOSTILE),
        articles=tuple(replace(a, title=Fact(HOSTILE, "stated")) for a in given.articles),
        people=tuple(replace(p, name=HOSTILE, side=HOSTILE) for p in given.people),
        trips=tuple(replace(t, title=HOSTILE, countries=(HOSTILE,)) for t in given.trips),
        issues=tuple(replace(i, label=HOSTILE) for i in given.issues),
    )
    for file in rendered(evil):
        elements = Elements()
        elements.feed(html(str(file.content)))
        assert "script" not in elements.tags
        assert not [a for a in elements.attributes if a[0].startswith("on")]
        assert not [a for a in elements.attributes if a[0] in ("href", "src") and ":" in a[1]]
        assert HOSTILE in words(str(file.content))
        assert "<strong>b</strong>" not in html(str(file.content))


class Elements(HTMLParser):
    """Collect the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one element."""
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def test_pages_are_the_same_every_time() -> None:
    assert {f.path: f.content for f in rendered(dossier())} == PAGES
