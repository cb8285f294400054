"""Cleaning: each line of a copied page beside the kind that it is."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from generator.clean import clean
from generator.model import Document, Source
from generator.project import builtin_reference

PAGES = yaml.safe_load((Path(__file__).parent / "pages.yml").read_text(encoding="utf-8"))
REFERENCE = builtin_reference()


def cleaned(text: str) -> Source:
    """Clean a text that was read from a .txt file."""
    document = Document("s", "sources/s.txt", "text", text, sha256(text.encode()).hexdigest())
    return clean(document, REFERENCE)


def covers(source: Source) -> bool:
    """Whether the segments follow each other from the first character to the last."""
    borders = [0, *(s.end for s in source.segments)]
    starts = [*(s.start for s in source.segments), len(source.text)]
    return borders == starts


@pytest.mark.parametrize("name", PAGES)
def test_every_line_has_its_kind(name: str) -> None:
    rows = [line.partition(" | ") for line in PAGES[name].splitlines()]
    source = cleaned("\n".join(text for _, _, text in rows))
    kind = {n: s.kind for s in source.segments for n in range(s.first_line, s.last_line + 1)}
    shown = [f"{kind[n] if text else '':9} | {text}" for n, (_, _, text) in enumerate(rows, 1)]
    assert shown == [f"{expected.strip():9} | {text}" for expected, _, text in rows]
    assert covers(source)


@pytest.mark.parametrize(
    "text",
    ["", "\n", "\r\n\r\n", "\ufeff", "x", "\t\n \n", "a\r\nb\rc\nd", "One.\n" * 3, "。" * 500, "\u200b\n\u00a0"],
)
def test_segments_cover_every_character(text: str) -> None:
    assert covers(cleaned(text))


def test_one_huge_line_is_body() -> None:
    line = "The chancellor met the president in Warsaw and spoke about the border and the price of grain. " * 80
    source = cleaned(line)
    assert [s.kind for s in source.segments] == ["body"]
    assert len(source.sentences) == 80


def test_a_wrapped_paragraph_is_one_segment_and_its_sentences_cross_lines() -> None:
    source = cleaned(
        "The minister of trade flew to Jakarta on Sunday for talks on nickel\n"
        "and palm oil. She will stay for three days and meet the president at\n"
        "his palace in Bogor, where the two last met in the spring of 2021 in\n"
        "the rain. A dinner follows.\n"
    )
    assert [(s.kind, s.first_line, s.last_line) for s in source.segments] == [("body", 1, 4)]
    assert [(s.line, s.segment, s.paragraph) for s in source.sentences] == [(1, 0, 0), (2, 0, 0), (4, 0, 0)]
    assert source.text[source.sentences[1].start :].startswith("She will stay")


def test_names_in_furniture_have_no_sentences() -> None:
    source = cleaned("Mona Lund is in Rome today for talks.\n\nTrending Now\nActor Jim Dale sues his neighbour\n")
    assert [source.text[s.start : s.end] for s in source.sentences] == ["Mona Lund is in Rome today for talks."]


@pytest.mark.parametrize(
    ("text", "language", "unread"),
    [
        ("Der Kanzler reist am Montag nach Ankara und trifft dort den Präsidenten zu einem langen Gespräch. " * 3, "de",
         "not in English (German)"),
        ("Le président se rendra mardi à Varsovie pour un entretien avec son homologue, a annoncé l'Élysée. " * 3, "fr",
         "not in English (French)"),
        ("总统星期一抵达北京进行为期三天的国事访问，双方将讨论贸易和安全问题。" * 6, "zh", "not in English (Chinese)"),
        ("Biden, Scholz, Macron, Meloni and Kishida met in Hiroshima.", "en", ""),
        ("Short text.", "en", ""),
        ("", "en", "empty"),
        ("\n \n", "en", "empty"),
        ("Share\nTweet\nFollow us\n", "en", "no article text found"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_says_why(text: str, language: str, unread: str) -> None:
    source = cleaned(text)
    assert (source.language, source.unread) == (language, unread)
    assert not (source.unread and source.sentences)
