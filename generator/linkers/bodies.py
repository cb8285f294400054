"""Bodies by one name: "the U.S. State Department", "America’s State Department"."""

from __future__ import annotations

from functools import cache

from generator.model import Country
from generator.text.folding import fold, plain
from generator.text.patterns import words


def body_name(label: str, countries: tuple[Country, ...]) -> str:
    """Return a speaker's label without its country and article, folded: "state department"."""
    bare = words(_names(countries)).sub(" ", plain(label))
    return fold(bare.replace(" 's ", " ")).removeprefix("the ")


@cache
def _names(countries: tuple[Country, ...]) -> tuple[str, ...]:
    return tuple(n for c in countries for n in (c.name, *c.names, *c.demonyms) if n)
