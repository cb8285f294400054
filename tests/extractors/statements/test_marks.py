"""Quotation marks: what is quoted, balanced or not; an unclosed quotation ends in an ellipsis here."""

from __future__ import annotations

import pytest

from generator.extractors.statements.marks import find_quotes

CASES = {
    "curly": ("He said “yes” and “no”.", ["yes", "no"]),
    "straight": ('He said "yes" and "no".', ["yes", "no"]),
    "doubled single": ("''Yes,'' he said.", ["Yes,"]),
    "angle": ("«Oui», dit-il.", ["Oui"]),
    "low and high": ("„Ja“, sagte er.", ["Ja"]),
    "mixed pair": ('He said “yes" and left.', ["yes"]),
    "entities": ("&ldquo;Yes,&rdquo; he said; &quot;no&quot;.", ["Yes,", "no"]),
    "nested single": ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
    "nested double": ("“The “big” one,” she said.", ["The “big” one,"]),
    "single with possessives": ("‘The ministers’ plan,’ he said.", ["The ministers’ plan,"]),
    "apostrophes only": ("It's the officials' plan of '98, isn't it?", []),
    "never closed": ("He said “yes and left.", ["yes and left.…"]),
    "closed once, opened twice": ("“One. “Two,” he said.", ["One.…", "Two,"]),
    "closing mark without an opening one": ("areas,” said the minister.", []),
    "inches": ('A 12" pipe was laid.', []),
}


@pytest.mark.parametrize("name", CASES)
def test_quotes(name: str) -> None:
    text, expected = CASES[name]
    found = find_quotes(text, 0, len(text))
    assert [text[q.start:q.end] + ("" if q.closed else "…") for q in found] == expected
