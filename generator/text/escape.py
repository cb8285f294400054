"""The one escape: text of a source is text, never Markdown, HTML or a template."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"""[!-/:-@\[-`{-~]""")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_SPACE = re.compile(r"[\t\n\r]+")


def escape(text: str) -> str:
    """Turn every ASCII punctuation mark into a numeric entity and every line end into a space.

    Safe in a Markdown body, an HTML attribute, a title and front matter alike.
    """
    flat = _SPACE.sub(" ", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))
    return _PUNCTUATION.sub(lambda m: f"&#{ord(m[0])};", flat)
