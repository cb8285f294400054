"""Whose statements pages print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.model import Statement

_WORD = re.compile(r"[^\W\d_]+")
#: Two words in capitals at the beginning: a name in full, such as "Marta Quill", or a title with a name.
_FULL_NAME = re.compile(r"[A-Z]\w+\.?(?: [A-Z]\.)? [A-Z]\w+")
#: What follows describes the noun that speaks: "source with knowledge of the talks".
_AFTER_HEAD = re.compile(r",| (?:of|from|with|in|at|on|to|for|by|who|that|about|familiar)\b")
#: Lexicons of nouns for those who speak without a name.
_ROLES = ("speaker_roles", "speaker_bodies")
#: The words in which an article reports a belief, an expectation or what a thing shows: nobody need have spoken them.
_WEAK = ("belief:", "evidence:", "expected:", "seeming:")

Lexicons = Mapping[str, tuple[str, ...]]


def names_somebody(statement: Statement, lexicons: Lexicons) -> bool:
    """Tell whether a statement is somebody's: a person's, a side's by its name, or a described role's ("an aide").

    The rest ("those", "long-awaited", "went to Lisbon") is what stood where a speaker should. A page that printed it
    would put words into nobody's mouth; it stays in the data.
    """
    speaker = statement.speaker
    if speaker is None:
        return False
    capital = speaker.label[:1].isupper()
    if speaker.person or (capital and speaker.side) or _FULL_NAME.match(speaker.label):
        return True
    roles = _roles(*(lexicons.get(name, ()) for name in _ROLES))
    head = _AFTER_HEAD.split(speaker.label, maxsplit=1)[0].lower()
    return any(form in roles for word in _WORD.findall(head) for form in _singular(word))


def is_weak(statement: Statement) -> bool:
    """Tell whether the article only puts a belief or an expectation into words."""
    return statement.rule.startswith(_WEAK)


@cache
def _roles(*lexicons: tuple[str, ...]) -> frozenset[str]:
    return frozenset(role for lexicon in lexicons for role in lexicon)


def _singular(word: str) -> tuple[str, ...]:
    """Return the forms under which a lexicon of singular nouns may have a word."""
    if word.endswith("ies"):
        return word, f"{word[:-3]}y"
    return (word, word[:-1]) if word.endswith("s") else (word, re.sub(r"men$", "man", word))
