"""The one escape: text of a source is text, never Markdown, HTML or a template."""

from __future__ import annotations

import re
from html import unescape

_PUNCTUATION = re.compile(r"""[!-/:-@\[-`{-~]""")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});")
_SPACE = re.compile(r"[\t\n\r]+")


def decoded(text: str) -> str:
    """Return a text with the entities of HTML as the characters that they stand for: plain texts are full of them."""
    return _ENTITY.sub(lambda m: unescape(m[0]), text) if "&" in text else text


def escape(text: str) -> str:
    """Turn every ASCII punctuation mark into a numeric entity and every line end into a space.

    What comes out is safe in a Markdown body, an HTML attribute, a title and front matter alike.
    """
    flat = _SPACE.sub(" ", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))
    return _PUNCTUATION.sub(lambda m: f"&#{ord(m[0])};", flat)


def escape_words(text: str) -> str:
    """Escape words of a source, their entities decoded first: a reader sees the mark and not its name."""
    return escape(decoded(text))
