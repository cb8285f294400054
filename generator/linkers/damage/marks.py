"""Quotation marks that do not pair, and words inside them that were meddled with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.linkers.damage.prose import Prose
from generator.model import Reference, Signal, Span
from generator.text.folding import plain
from generator.text.patterns import words

#: This many capitals that the same text does not use elsewhere, in two quotations or more, are no slip.
_CAPITALS = 3
_WORDS = re.compile(r"\w+")


def unbalanced(prose: Prose) -> Iterator[Signal]:
    """Find paragraphs whose quotation marks do not pair; an open one that the next paragraph takes up is no damage.

    Where some marks are entities, nobody can count them.
    """
    text, source = prose.one.source.text, prose.one.source.id
    paragraphs: dict[int, tuple[int, int]] = {}
    for s in prose.sentences:
        start, _ = paragraphs.get(s.paragraph, (s.start, s.end))
        paragraphs[s.paragraph] = (start, s.end)
    ordered = [paragraphs[n] for n in sorted(paragraphs)]
    for number, (start, end) in enumerate(ordered):
        words_ = text[start:end]
        if "&quot;" in words_:
            continue
        following = text[ordered[number + 1][0]] if number + 1 < len(ordered) else ""
        opened, closed, straight = words_.count("“"), words_.count("”"), _straight(words_)
        continued = (opened == closed + 1 and following == "“") or (straight % 2 == 1 and following == '"')
        if (opened != closed or straight % 2 == 1) and not continued:
            note = "quotation marks do not pair"
        elif _orphaned_inner(words_):
            note = "an inner quotation closes that was never opened"
        else:
            continue
        yield Signal("unbalanced quotation", prose.line(start), note, Span(source, start, end))


def _straight(words_: str) -> int:
    """Count straight double marks; those behind a digit are inches or seconds."""
    return len(re.findall(r"(?<!\d)\"", words_))


def _orphaned_inner(words_: str) -> bool:
    """Whether, inside double marks, a single mark closes that none opened: "the so-called theory’, he said".

    A mark behind an s may be a possessive, one before a letter or digit an apostrophe.
    """
    for quotation in re.finditer(r"“([^“”]*)”", words_):
        inside = quotation[1]
        if "‘" not in inside and re.search(r"(?<![sS])[^\W\d_]’(?=[,.;:!?)])", inside):
            return True
    return False


def capitals(prose: Prose, reference: Reference) -> Iterator[Signal]:
    """Find capitals that were put on common words inside quotations: "the US Side", "US Stop hyping".

    A word counts that follows a country's name, stands before a small word, and that the same text elsewhere writes
    small, in the singular or the plural. Bodies have such names too, so a few in several quotations are asked for.
    """
    text = plain(prose.one.source.text)
    small = {w for w in _WORDS.findall(text) if w.islower()}
    after_country = _after_country(reference)
    found: list[tuple[int, int, int]] = []
    for number, (start, end) in enumerate(prose.quoted):
        for match in after_country.finditer(text, start, end):
            word = match[1].lower()
            if {word, word + "s", word.removesuffix("s"), word.removesuffix("ship") + "s"} & small:
                found.append((number, match.start(1), match.end(1)))
    if len(found) >= _CAPITALS and len({number for number, _, _ in found}) > 1:
        for _, start, end in found:
            note = f"“{text[start:end]}” has a capital inside a quotation that the word does not have elsewhere"
            yield Signal("capital in a quotation", prose.line(start), note, Span(prose.one.source.id, start, end))


@lru_cache(maxsize=4)
def _after_country(reference: Reference) -> re.Pattern[str]:
    """Match a capitalised word behind a country, or two joined by a hyphen, and before a small word or a mark."""
    named = words(tuple(n for c in reference.countries for n in (c.name, *c.names, *c.demonyms) if n)).pattern
    return re.compile(rf"{named}\s+([A-Z][a-z]+)(?=(?:'s)?(?:\s+[a-z]|\s*[,.;:\"]))")
