"""Whose statements pages print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.model import Statement

_WORD = re.compile(r"[^\W\d_]+")
#: A name in full: two words in capitals, as in "Marta Quill" or "Minister Quill".
_FULL_NAME = re.compile(r"\b[A-Z]\w+\.?(?: [A-Z]\.)? [A-Z]\w+")
#: Lexicons of nouns for those who speak without a name.
_ROLES = ("speaker_roles", "speaker_bodies")
#: The words in which an article reports a belief or an expectation: nobody need have spoken them.
_WEAK = ("belief:", "expected:", "seeming:")

Lexicons = Mapping[str, tuple[str, ...]]


def names_somebody(statement: Statement, lexicons: Lexicons) -> bool:
    """Tell whether a statement is somebody's: a person's, a side's, or that of a described role ("an aide").

    The rest ("those", "long-awaited") is what a sentence happens to begin with. A page that printed it would put words
    into nobody's mouth; it stays in the data.
    """
    speaker = statement.speaker
    if speaker is None:
        return False
    if speaker.person or speaker.side or _FULL_NAME.search(speaker.label):
        return True
    roles = _roles(*(lexicons.get(name, ()) for name in _ROLES))
    return any(form in roles for word in _WORD.findall(speaker.label.lower()) for form in _singular(word))


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
