"""The hard cases of the five articles, as a reader would meet them on the pages."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

from generator.pages import render
from generator.pipeline import compile_proof
from generator.project import load

CONTENT = Path(__file__).parents[2] / "content"


@cache
def pages() -> dict[str, str]:
    """Render the real dossier once."""
    return {file.path: str(file.content) for file in render(*compile_proof(load(CONTENT)))}


def trip(month: str) -> str:
    """Return the text of the page of the trip in a month, without links and marks."""
    found = [page for path, page in pages().items() if re.fullmatch(rf"trips/.*{month}\.md", path)]
    assert len(found) == 1
    text = re.sub(r'<sup class="cite">.*?</sup>', "", found[0])
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)|<[^>]+>", r"\1", text)
    return " ".join(unescape(text).split())


def test_no_meeting_of_april_2024_is_told_as_past() -> None:
    text = trip("2024-04")
    assert "its end is not reported in these articles" in text
    assert not re.search(r"Blinken met|met (Xi|Wang)", text.split("What each side said")[0].split("Key quotations")[0])
    assert "not reported in these articles" in text.split("Meetings and calls")[1].split("What is not known")[0]


def test_the_meeting_with_xi_of_june_2023_has_its_three_states() -> None:
    page = next(page for path, page in pages().items() if "2023-06" in path)
    rows = re.findall(r"<tr[^>]*>\n<th scope=.*?</tr>", unescape(page), re.DOTALL)
    row = next(row for row in rows if "xi-jinping.md" in row)
    states = re.findall(r'class="(?:basis|strong)">([a-z]+)(?: \d|<)', row.split('data-label="Status"')[1])
    assert states == ["possible", "announced", "occurred"]
    assert "announced" in row.split("4:30 pm")[1][:40], "its time was announced, not reported"


def test_february_2023_is_postponed_and_called_off() -> None:
    assert "reported as postponed and as called off" in trip("2023-02")


def test_the_machine_translated_article_is_nobodys_speech() -> None:
    for page in pages().values():
        for words in re.findall(r"<q>.*?</q>", page):
            assert "recognition on both sides" not in words
            assert "turning into conflict" not in words


def test_a_misspelt_name_finds_its_person() -> None:
    assert "Brinken" in pages()["people/antony-blinken.md"].split("---\n")[1]


def test_neither_furniture_nor_its_names_are_printed() -> None:
    for path, page in pages().items():
        assert not re.search(r"Pooja|Jannah|Surjit|jewellery|Exit mobile", page), path


def test_fentanyl_has_the_trip_whose_articles_never_use_the_word() -> None:
    page = next(page for path, page in pages().items() if path.startswith("issues/fentanyl"))
    assert "2024-04.md" in page
    assert "2023-06.md" in page
