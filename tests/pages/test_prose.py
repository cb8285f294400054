"""The editor's prose on the pages: cited, marked where it does not hold, escaped like everything else."""

from __future__ import annotations

from html import unescape

from generator.model import Dossier, RawFile, Reference
from generator.output import check_paths
from generator.pages import render
from generator.proof import prove
from generator.prose import read_prose, with_front_matter
from tests.pages.sample import dossier

TRIP = "valadares-brazil-2031-03"
PROSE = """---
title: Brasília, March 2031
also: [brasilia-2031, brasilia-2031, valadares-brazil-2031-03]
---

## Bottom line

Inês Valadares met Caio Andrade for about two hours [@s2 "met Caio Andrade on Monday"].
They talked for six hours [@s2 "for about two hours"].

## What to watch

- The talks on fishing [@s2 "talks on fishing would go on"] <script>alert(1)</script> {{ page }} [link](javascript:x).

## Not known

- No article reports who paid.

## Assessment

Both sides want time.
"""


def pages(name: str = TRIP) -> dict[str, str]:
    """Render the sample with prose for one trip."""
    prose, problems = read_prose([RawFile(f"trips/{name}.md", PROSE.encode())])
    assert problems == ()
    given: Dossier = with_front_matter(dossier(), prose)
    made = render(given, prove(given, prose, Reference()))
    check_paths(made)
    return {f.path: str(f.content) for f in made}


def test_the_bottom_line_is_the_editors() -> None:
    page = pages()[f"trips/{TRIP}.md"]
    box = page[page.index('class="bottom-line') : page.index("How far the sources reach")]
    assert "Inês Valadares met Caio Andrade for about two hours&#46;<sup" in box
    assert 'aria-label="1: s2, line 3"' in box


def test_a_sentence_that_fails_is_marked() -> None:
    page = pages()[f"trips/{TRIP}.md"]
    box = page[page.index('class="bottom-line') : page.index("How far the sources reach")]
    assert box.count("(check fails)") == 1
    assert box.index("six hours") < box.index("(check fails)")


def test_the_other_sections_stand_under_their_headings() -> None:
    page = unescape(pages()[f"trips/{TRIP}.md"])
    assert page.index("## What is not known") < page.index("No article reports who paid.")
    assert page.index("No article reports who paid.") < page.index("## What to watch")
    assert page.index("The editor’s own view.") < page.index("Both sides want time.")


def test_prose_is_text() -> None:
    page = pages()[f"trips/{TRIP}.md"]
    assert "<script>" not in page
    assert "{{" not in page
    assert "](javascript" not in page


def test_a_former_address_leads_on() -> None:
    made = pages()
    assert f"]({TRIP}.md)" in made["trips/brasilia-2031.md"]
    assert made[f"trips/{TRIP}.md"].startswith("---\ntitle: Brasília&#44; March 2031\n")
