"""Ids: each is the name of a file and of a page, on every disk."""

from __future__ import annotations

from hashlib import sha256

from generator.text.folding import slug

#: A file name has at most 255 bytes, and some ids are made of several.
MAX_CHARS = 80
#: The page of a section, beside those of its entries.
_SECTION = "index"


def is_id(text: str) -> bool:
    """Whether a text may be an id: a-z, 0-9 and hyphens, not too long, and no name that the site needs."""
    return text == slug(text) and 0 < len(text) <= MAX_CHARS and text != _SECTION


def make_id(name: str, key: str, kind: str) -> str:
    """Return the slug of a name; where that is no id, as much of it as fits, or the kind, and a hash of the key."""
    made = slug(name)
    if is_id(made):
        return made
    return f"{made[: MAX_CHARS - 20].strip('-') or kind}-{sha256(key.encode()).hexdigest()[:12]}"
