"""Abbreviations at their first use on a page, with what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from generator.pages.environment import safe
from generator.pages.site import Abbreviation

#: What is no running text: headings, choices and pictures, tags, addresses, attributes, entities.
_APART = (
    r"^#[^\n]*$|<(?P<tag>h[1-6]|option|title|svg|summary)\b.*?</(?P=tag)>|<[^>]*>|\]\([^)]*\)|\{ [^}]*\}|&\#?\w+;"
)


def abbreviated(text: str, glossary: Iterable[Abbreviation]) -> str:
    """Mark the first use of each abbreviation in a page of Markdown, outside of headings, tags and addresses."""
    meaning = {one.short: one.long for one in glossary if one.short.isalnum()}
    if not meaning:
        return text
    words = "|".join(sorted(map(re.escape, meaning), key=lambda short: (-len(short), short)))
    pattern = re.compile(rf"(?P<apart>{_APART})|(?<![\w&#-])(?P<short>{words})(?![\w-])", re.MULTILINE | re.DOTALL)
    seen: set[str] = set()

    def mark(found: re.Match[str]) -> str:
        short = found["short"]
        if short is None or short in seen:
            return found[0]
        seen.add(short)
        return Markup('<abbr title="{}">{}</abbr>').format(safe(meaning[short]), short)

    return pattern.sub(mark, text)
