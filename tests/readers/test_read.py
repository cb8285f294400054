"""Reading: bytes of every sort become a document, or a reason why not."""

from __future__ import annotations

from hashlib import sha256

import pytest

from generator.model import MAX_BYTES, Correction, Document, FormatMeta, RawFile
from generator.readers import read

SENTENCE = "The foreign minister of Peru landed in Hanoi on Monday for talks on copper and coffee. "
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<meta property="og:title" content="Peru's minister in Hanoi | Harbour Post">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2023-05-09T10:00:00Z">
<meta name="author" content="Rosa Quispe">
<link rel="canonical" href="https://harbourpost.example/2023/05/09/peru-hanoi">
<script>var a = "<p>not text</p>";</script></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Peru's minister in Hanoi</h1>
<p>{SENTENCE * 2}</p><h2>A long road</h2><p>{SENTENCE}He said: &ldquo;We <b>need</b> ships.&rdquo;</p>
<ul><li>copper at 3 &lt; 4 dollars a pound, the ministry said in its statement</li></ul>
<p>{SENTENCE * 3}</p></article>
<footer>© 2023 Harbour Post. All rights reserved.</footer></body></html>"""


def document(path: str, data: bytes) -> Document:
    """Read bytes as a file of that name."""
    return read(RawFile(f"sources/{path}", data), "s1", Correction())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Plain.\n", "Plain.\n"),
        (b"\xef\xbb\xbfWith a mark.\r\nTwo\rThree", "With a mark.\r\nTwo\rThree"),
        ("Zürich — “Ja”, Erdoğan".encode(), "Zürich — “Ja”, Erdoğan"),
        ("Ja, München".encode("utf-16"), "Ja, München"),
        ("Ja, München".encode("utf-32"), "Ja, München"),
        ((SENTENCE + "“It’s done,” he said in Málaga – at last.").encode("cp1252"),
         SENTENCE + "“It’s done,” he said in Málaga – at last."),
        ((SENTENCE * 9 + "São Paulo").encode()[:-3] + b"\xe3ulo, ", None),
        ("Министр прибыл в понедельник в Варшаву и встретился с президентом. ".encode("cp1251") * 5,
         "Министр прибыл в понедельник в Варшаву и встретился с президентом. " * 5),
        (b"Zero\x00byte", "Zero\x00byte"),
    ],
)  # fmt: skip
def test_text_is_what_was_received(data: bytes, text: str | None) -> None:
    found = document("a.txt", data)
    if text is None:  # damaged in one place: the rest is kept
        assert found.text.startswith("The foreign minister")
        assert "\N{REPLACEMENT CHARACTER}" in found.text or "ã" in found.text
    elif "\x00" in text:
        assert found.unread == "not a text file"
    else:
        assert (found.text, found.unread) == (text, "")
    assert found.sha256 == sha256(found.text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("path", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "empty"),
        ("a.md", b"\x00" * 400, "empty"),
        ("a.txt", bytes(range(256)) * 40, "not a text file"),
        ("a.txt", b"a" * (MAX_BYTES + 1), "larger than 5 MB"),
        ("a.pdf", b"%PDF-1.7", "no reader for .pdf; known are .txt .text .md .markdown .html .htm .xhtml"),
        ("LICENSE", b"text",
         "no reader for a file without suffix; known are .txt .text .md .markdown .html .htm .xhtml"),
        ("a.html", b"<html><body></body></html>", "no article text in the page"),
        ("a.html", b"<div>" * 100_001, "more than 100000 tags"),
        ("a.html", b"<p " + b"a=1 " * 9000 + b">text", "a tag with more than 3000 attributes"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(path: str, data: bytes, reason: str) -> None:
    found = document(path, data)
    assert (found.unread, found.text) == (reason, "")


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_deep_pages_do_not_break_the_reader(tag: str) -> None:
    found = document("a.html", b"<html><body>" + f"<{tag}>".encode() * 30_000 + SENTENCE.encode() * 5)
    assert found.unread or "Hanoi" in found.text


def test_a_page_becomes_lines_without_markup() -> None:
    found = document("a.html", PAGE.encode())
    lines = [SENTENCE.strip() + " " + SENTENCE.strip(), "A long road", SENTENCE + "He said: “We need ships.”"]
    assert found.text.split("\n")[:7] == ["Peru's minister in Hanoi", "By Rosa Quispe", "2023-05-09", "", *lines]
    assert "3 < 4 dollars" in found.text
    assert not any(word in found.text for word in ("not text", "Home", "<p>", "&ldquo;"))
    assert found.meta == FormatMeta(
        title="Peru's minister in Hanoi",
        authors=("Rosa Quispe",),
        published="2023-05-09",
        publisher="Harbour Post",
        url="https://harbourpost.example/2023/05/09/peru-hanoi",
        language="en-gb",
    )
    hints = {found.text[h.start : h.end]: (h.kind, h.rule) for h in found.hints}
    assert hints["Peru's minister in Hanoi"] == ("title", "html-title")
    assert hints["2023-05-09"] == ("published", "html-date")
    assert hints["A long road"] == ("subhead", "html-head")
    assert hints[lines[0]] == ("body", "html-p")


@pytest.mark.parametrize(
    ("line", "authors"), [("Lima Post (ANDINA) rq/ml 09.05.2023", ()), ("By Rosa Quispe", ("Rosa Quispe",))]
)
def test_authors_are_spelt_as_in_the_page(line: str, authors: tuple[str, ...]) -> None:
    page = PAGE.replace('<meta name="author" content="Rosa Quispe">', "")
    found = document("a.html", page.replace("</h1>", f'</h1><p class="author">{line}</p>').encode())
    assert found.meta.authors == authors


def test_a_heading_that_says_more_than_the_title_is_not_printed_twice() -> None:
    found = document("a.html", PAGE.replace("</h1>", ", Vietnam</h1>").encode())
    assert found.text.count("Peru's minister in Hanoi") == 1


def test_a_page_keeps_its_own_encoding() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1250">').replace("He said", "Fiala řekl")
    assert "Fiala řekl: “We need ships.”" in document("a.html", page.encode("cp1250")).text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_and_headings_are_hints_and_stay_in_the_text(end: str) -> None:
    text = end.join(
        ["---", "title: 'Talks: in Hanoi'", "date: 2023-05-09", "authors: [Rosa Quispe, Minh Le]", "---", "# Talks", "",
         "Text.", "## Copper", "![A port](port.jpg)", ""]
    )  # fmt: skip
    found = document("a.md", text.encode())
    assert found.text == text
    assert found.meta == FormatMeta(title="Talks: in Hanoi", authors=("Rosa Quispe", "Minh Le"), published="2023-05-09")
    shown = [(h.kind, h.rule, text[h.start : h.end].strip()[:10]) for h in found.hints]
    assert shown[0][:2] == ("furniture", "front-matter")
    assert shown[1:] == [
        ("title", "md-title", "# Talks"),
        ("subhead", "md-head", "## Copper"),
        ("caption", "md-image", "![A port]("),
    ]


@pytest.mark.parametrize("front", ["a: &x [1]\ntitle: *x", "\ttitle: T", "title: 'open", "- list", "[" * 5000])
def test_front_matter_that_is_no_yaml_does_no_harm(front: str) -> None:
    found = document("a.txt", f"---\n{front}\n---\nThe text.\n".encode())
    assert found.text.endswith("The text.\n")
    assert found.unread == ""
    assert found.hints[0].rule == "front-matter"


@pytest.mark.parametrize("charset", ["rot13", "hex", "utf-16", "utf-7", "unicode_escape", "idna", "undefined", "none"])
def test_a_page_with_a_charset_that_is_none_is_read_all_the_same(charset: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{charset}">').replace("coffee", "café")
    found = document("a.html", page.encode("cp1252", errors="xmlcharrefreplace"))
    assert "copper and café" in found.text


def test_half_a_character_in_the_data_of_a_page_does_not_come_out() -> None:
    data = '{"@type": "NewsArticle", "headline": "A \\ud800 port", "author": {"name": "Rosa \\ud83d Quispe"}}'
    page = PAGE.replace("<head>", f'<head><script type="application/ld+json">{data}</script>')
    found = document("a.html", page.encode())
    assert all(value.encode() for value in (found.text, found.meta.title or "", *found.meta.authors))
