"""Bodies by one name: "the U.S. State Department", "a senior State Department official"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model import Reference
from generator.text.folding import fold, plain
from generator.text.patterns import words


def body_name(label: str, reference: Reference) -> str:
    """Return a speaker's label without its country and article, folded: "state department"."""
    bare = _countries(reference).sub(" ", plain(label))
    return fold(bare.replace(" 's ", " ")).removeprefix("the ")


def body_in(label: str, reference: Reference) -> str:
    """Return the body that a label or title names, folded: of "senior State Department official" "state department".

    "" where it names none, or one that has no name of its own ("the ministry").
    """
    found = _bodies(reference).search(body_name(label, reference))
    return found[0] if found else ""


@lru_cache(maxsize=4)
def _countries(reference: Reference) -> re.Pattern[str]:
    return words(tuple(n for c in reference.countries for n in (c.name, *c.names, *c.demonyms) if n))


@lru_cache(maxsize=4)
def _bodies(reference: Reference) -> re.Pattern[str]:
    """Match a body's noun with the word before it or the field behind it: "foreign ministry", "ministry of defence"."""
    nouns = "|".join(fold(noun) for noun in reference.lexicons["speaker_bodies"])
    own = r"\b(?!(?:senior|top|the|a|an|its|his|her|own)\b)\w+"
    return re.compile(rf"(?:{nouns}) of (?:the )?\w+(?: \w+)?|{own} (?:{nouns})\b")
