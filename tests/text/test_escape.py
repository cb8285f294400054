"""The one escape, and the entities that plain texts carry."""

from __future__ import annotations

from html import unescape

import pytest

from generator.text.escape import escape, escape_words
from generator.text.windows import WORD


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Costa&#x27;s visit", "Costa's visit"),
        ("&quot;We agree,&quot; she said", '"We agree," she said'),
        ("fish &amp; ships", "fish & ships"),
        ("ten&nbsp;days", "ten\N{NO-BREAK SPACE}days"),
        ("R&D; AT&T and &nosuch;", "R&D; AT&T and &nosuch;"),
        ("&lt;script&gt;", "<script>"),
        ("&#0;", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_reader_sees_the_mark_and_not_its_name(text: str, read: str) -> None:
    assert unescape(escape_words(text)) == read
    assert not set(escape_words(text)) & set("<>\"'`*_[]")


def test_the_name_of_an_entity_is_no_word() -> None:
    text = "&quot;Costa&#x27;s R&D plan,&quot; she said&nbsp;again"
    assert [m[0] for m in WORD.finditer(text)] == ["Costa", "s", "R", "D", "plan", "she", "said", "again"]


def test_a_name_of_a_file_stays_as_it_is() -> None:
    assert unescape(escape("&lt;b&gt;_002.html")) == "&lt;b&gt;_002.html"
