"""What a paragraph looks like, without knowing its words: prose, a headline, names."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_TERMINAL = re.compile(r"""[.!?…]["'”’)\]*_]*(?:\s*\([^()]{2,30}\)|\s*\[\d+\])?[\s"'”’)\]*_]*$|["”]$|[;:]$""")
#: A sentence with an agency's credit after it: "... officials said. EFE". In fewer words it may be "U.S. Visit".
_CREDITED = re.compile(r"""[.!?]["']?\s+(?:[-(]+\s*)?[A-Z][\w/&-]*(?:\s[A-Z][\w/&-]*){0,2}\)?$""")
_CREDITED_WORDS = 12
#: Words that hardly ever begin with a capital inside a sentence, and that menus and lists of names lack.
SMALL_WORDS = frozenset((
    "the", "a", "an", "of", "to", "in", "and", "that", "for", "on", "with", "at", "by", "from", "as", "is", "was",
    "were", "are", "be", "been", "has", "have", "had", "will", "would", "his", "her", "its", "their", "it", "he",
    "she", "they", "we", "said", "says", "who", "which", "not", "but", "after", "over", "into", "between", "during",
    "amid", "this", "than", "or", "if", "about", "more", "no",
))
_RUN = re.compile(r"\w+")
_QUOTED = re.compile(r'"[^"]*"')
#: A wall of words is prose whatever its last character.
_WALL = 45
_BULLET = re.compile(r"\s*(?:[-*•·▪●◦–—>]|\d{1,2}[.)]|\([a-z\d]\))\s+\S")
_SPEAKER_TURN = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{1,40}|Q|A|Question|Answer|Reporter|Moderator)(?: \([^)]{2,40}\))?\s*[:.]\s+\S"
    r"|Q\s+(?=[A-Z(\"'-])"
)


def word_count(key: str) -> int:
    """Count the words that begin with a letter."""
    return len(_WORD.findall(key))


def is_prose(key: str) -> bool:
    """Whether it reads as a sentence: it has small words and ends as sentences end, or it is a wall of words."""
    words = _WORD.findall(key)
    small = _small_words(key)
    if len(words) >= _WALL:
        return small * 12 >= len(words)
    ended = _TERMINAL.search(key) or (len(words) >= _CREDITED_WORDS and _CREDITED.search(key))
    return len(words) >= 4 and bool(ended) and (small * 10 >= len(words) or _mostly_lower(words))


def is_headline(key: str) -> bool:
    """Whether it could be a headline: four to thirty words, one line, no sentence's end, more than a list of names."""
    words = _WORD.findall(key)
    if not 4 <= len(words) <= 30 or len(key) > 220:
        return False
    return not _TERMINAL.search(key) or key.endswith(('"', "'", "?", "!"))


def is_menu(key: str) -> bool:
    """Whether it is a row of capitalised words with nothing between that makes a clause: "Home World Politics"."""
    words = _WORD.findall(key)
    return not _small_words(key) and all(w[0].isupper() for w in words) and ("," not in key)


def is_list_item(key: str) -> bool:
    """Whether it begins as an item of a list or a turn of a transcript does."""
    return bool(_BULLET.match(key) or _SPEAKER_TURN.match(key))


def is_turn(key: str) -> bool:
    """Whether it begins with a speaker's name as in a transcript."""
    return bool(_SPEAKER_TURN.match(key))


def ends_sentence(key: str) -> bool:
    """Whether it ends as a sentence ends."""
    return bool(_TERMINAL.search(key))


def unquoted(key: str) -> str:
    """Return it without what stands in quotation marks: the writer's own words."""
    return _QUOTED.sub("", key)


def breaks_off(key: str) -> bool:
    """Whether it ends inside a sentence, with a dash, as somebody who is interrupted."""
    return key.endswith((" -", "--"))


def goes_on(key: str) -> bool:
    """Whether it goes on with a sentence that the line before it began."""
    return key[:1].islower() or key.startswith("- ")


def _small_words(key: str) -> int:
    return len([word for word in _RUN.findall(key) if word in SMALL_WORDS])


def _mostly_lower(words: list[str]) -> bool:
    return sum(w[0].islower() for w in words) * 2 >= len(words)
