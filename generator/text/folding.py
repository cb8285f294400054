"""Folding: forms that a reader takes for the same, made the same."""

from __future__ import annotations

import re
import unicodedata

#: One typographic variant to its plain form, character for character: offsets stay valid.
_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ",
}
#: Few characters of a text are one: to find them is several times as fast as to translate all.
_VARIANT = re.compile(f"[{''.join(_PLAIN)}]")

_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Fold quotation marks, dashes and spaces to ASCII; the length stays the same."""
    return _VARIANT.sub(lambda m: _PLAIN[m[0]], text)


def fold(text: str) -> str:
    """Fold case, accents, marks and spaces: the key under which names and titles meet."""
    if text.isascii():
        if text.isalnum():
            # Most often a single word.
            return text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", plain(text))
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_WORD.findall(text.casefold()))


def slug(text: str) -> str:
    """Return the text as an id: a-z, 0-9 and hyphens; "" when nothing of it remains."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
