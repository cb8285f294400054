"""Everything published, pages, search index and data together: no source beyond its limit, no furniture at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from generator.model import Article, Dossier
from generator.pipeline import compile_dossier
from generator.project import load
from tests.building import ROOT

#: So many words in a row are no chance.
ROW = 7
#: Names with their offices are facts, which pages print besides.
FACTS = 0.03
_BODY = ("body", "subhead", "other-article")
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})|\\[nrt]")


@cache
def dossier() -> Dossier:
    return compile_dossier(load(ROOT / "content"))


def published(site: Path) -> Iterator[str]:
    """Yield the readable text of every published file; tags and the escapes of JSON are taken out."""
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".json", ".xml", ".txt", ".md", ".js") and "assets" not in path.parts:
            text = path.read_text(encoding="utf-8")
            if path.suffix in (".json", ".js"):
                text = _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else " ", text)
            yield _TAG.sub(" ", unescape(text))


@pytest.fixture(scope="module")
def rows(site: Path) -> frozenset[tuple[str, ...]]:
    """Every row of words that stands in a published file and in a source."""
    wanted = {row for a in dossier().articles for row in _rows(_words(a.source.text))}
    return frozenset(row for text in published(site) for row in _rows(_words(text)) if row in wanted)


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _rows(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + ROW]) for i in range(len(words) - ROW + 1))


def _printed(article: Article, kinds: tuple[str, ...], rows: frozenset[tuple[str, ...]]) -> tuple[int, int]:
    """Return how many words of the segments of these kinds are published, and how many they have."""
    printed = total = 0
    for segment in article.source.segments:
        if segment.kind in kinds:
            words = _words(article.source.text[segment.start : segment.end])
            flags = [False] * len(words)
            for i, row in enumerate(_rows(words)):
                if row in rows:
                    flags[i : i + ROW] = [True] * ROW
            printed += sum(flags)
            total += len(words)
    return printed, total


@pytest.mark.parametrize("article", dossier().articles, ids=lambda a: a.id)
def test_no_source_is_printed_beyond_its_share(article: Article, rows: frozenset[tuple[str, ...]]) -> None:
    printed, total = _printed(article, _BODY, rows)
    # What is printed in pieces shorter than a row is not seen here: the limit itself is tested beside the choice.
    assert 0 < printed <= (dossier().settings.max_share + FACTS) * total


@pytest.mark.parametrize("article", dossier().articles, ids=lambda a: a.id)
def test_no_furniture_is_printed(article: Article, rows: frozenset[tuple[str, ...]]) -> None:
    assert _printed(article, ("furniture",), rows)[0] == 0


def test_a_printed_source_would_be_seen() -> None:
    """The measure itself: of a text that is published whole, all is seen."""
    article = dossier().articles[0]
    everything = frozenset(_rows(_words(article.source.text)))
    printed, total = _printed(article, _BODY, everything)
    assert printed > 0.95 * total
