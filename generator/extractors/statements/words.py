"""Tokens of one stretch of text, each with a coarse tag; a quotation is one token."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.extractors.statements.marks import Quote

#: An apostrophe, also as an entity that was left in the text.
_APOSTROPHE = r"(?:[’']|&(?:apos|rsquo|\#39|\#x27|\#8217);)"
_TOKEN = re.compile(rf"""
    [A-Za-z]++(?=[ ])                                # most of a text
  | (?:[A-Z]\.){{2,}}                                # U.S.
  | \w+n{_APOSTROPHE}t\b                             # negated auxiliaries
  | \$?\w+(?:(?:[-‑,/@]|\.(?![A-Z]))\w+)*            # words, numbers, hyphenated words
  | {_APOSTROPHE}(?:s|re|ve|ll|d|m)\b                # clitics
  | {_APOSTROPHE}(?=\s)                              # possessive of a plural
  | &\#?\w+;                                         # other entities
  | --+ | \.\.\.
  | [^\w\s]
""", re.VERBOSE)
_ENTITY = re.compile(r"&\#?\w+;")
#: Nothing longer is taken for one sentence: walks within a sentence stay cheap on hostile text.
_LONGEST = 500
_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")",
    "—": "-", "–": "-", "--": "-", "―": "-", "-": "-",
    ".": ".", "?": ".", "!": ".", "...": ".", "…": ".", "’": "'", "'": "'",
}
_CLOSING = ("”", "»")
_POSSESSIVE = ("’s", "'s")


class Token(NamedTuple):
    """A word, a mark or a whole quotation.

    Tags: D determiner, S possessive, O subject pronoun, M object pronoun, P preposition, C conjunction,
    B clause opener, X auxiliary, A adverb, T time word, U capitalised, V past form of a verb, N other word,
    # number, Q quotation, ' possessive clitic, and the punctuation marks , ; : - ( ) . themselves.
    """

    start: int
    end: int
    #: The word in lower case; of a quotation its last character, since a comma there announces an attribution.
    low: str
    tag: str

    @property
    def is_work(self) -> bool:
        """Whether the token is the name of a work in marks."""
        return self.tag == "U" and len(self.low) == 1 < self.end - self.start


class Kinds(dict[str, tuple[str, str]]):
    """Words in lower case with their tags; a text has the same words again and again, so each is worked out once.

    A mark that only closes a quotation has no tag.
    """

    def __init__(self, tags: Mapping[str, str], pasts: Collection[str]) -> None:
        """`tags` are those of closed-class words, `pasts` past forms of verbs."""
        super().__init__()
        self._tags = tags
        self._pasts = pasts

    def __missing__(self, word: str) -> tuple[str, str]:
        low = _ENTITY.sub("’", word.lower()) if "&" in word else word.lower()
        self[word] = kind = low, self._tag(word, low)
        return kind

    def _tag(self, word: str, low: str) -> str:
        if word in _CLOSING:
            return ""
        if not (word[0].isalnum() or word[0] == "$"):
            return "'" if low in _POSSESSIVE else _PUNCTUATION.get(low) or self._tags.get(low, ".")
        if low in self._tags and word != "US":
            return self._tags[low]
        if word[0].isupper():
            return "U"
        if word[0].isdigit() or word[0] == "$":
            return "#"
        if low.endswith("ly"):
            return "A"
        return "V" if low in self._pasts else "N"

    def beside(self, before: Token, low: str, tag: str) -> str:
        """Return the tag of a clitic or a past form after a word: "he's" is a verb, "the said" none."""
        if tag == "V":
            return "N" if before.tag in "DS" else "V"
        return self._tags.get(low, ".") if low in _POSSESSIVE and before.tag in "OB" else tag


def tokenise(text: str, start: int, end: int, quotes: Sequence[Quote], kinds: Kinds) -> list[Token]:
    """Return the tokens of `text[start:end]`. The name of a work in marks is tagged U, as a name."""
    tokens: list[Token] = []
    at = start
    for quote in quotes:
        _plain(text, at, quote.outer_start, end, kinds, tokens)
        tag = "U" if _is_title(text, quote) else "Q"
        tokens.append(Token(quote.outer_start, quote.outer_end, text[quote.end - 1], tag))
        at = quote.outer_end
    _plain(text, at, end, end, kinds, tokens)
    return tokens


def sentences_of(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Split at full stops that the sentence splitter took for abbreviations ("... the trip.National security ...")."""
    ends = [0]
    for at, token in enumerate(tokens, start=1):
        if token.low == "." == token.tag or at - ends[-1] >= _LONGEST or at == len(tokens):
            ends.append(at)
    return [tokens[start:end] for start, end in pairwise(ends)]


def _plain(text: str, start: int, end: int, last: int, kinds: Kinds, tokens: list[Token]) -> None:
    for found in _TOKEN.finditer(text, start, end):
        low, tag = kinds[found[0]]
        if low == "." and found.end() < last - 1 and tokens and _abbreviates(text, tokens[-1], found):
            tokens[-1] = tokens[-1]._replace(end=found.end())
        elif tag:
            tag = kinds.beside(tokens[-1], low, tag) if tag in "'V" and tokens else tag
            tokens.append(Token(found.start(), found.end(), low, tag))


def _abbreviates(text: str, before: Token, stop: re.Match[str]) -> bool:
    """Tell whether a full stop inside a sentence belongs to the word before; not between a long word and a capital."""
    if before.end != stop.start():
        return False
    following = text[stop.end():stop.end() + 2].lstrip()[:1]
    is_short = before.tag not in "NV" or before.end - before.start <= 3
    return is_short or following.islower() or not following.isprintable()


def _is_title(text: str, quote: Quote) -> bool:
    """Tell whether the quoted words are the name of a work or a programme: capitals throughout, no punctuation."""
    words = text[quote.start:min(quote.end, quote.start + 60)].split()
    if not 2 <= len(words) <= 7 or quote.end - quote.start > 60 or words[-1][-1] in ",?!":
        return False
    inner = all(word[0].isupper() or word[0].isdigit() or len(word) <= 4 for word in words[1:-1])
    return inner and words[0][0].isupper() and words[-1][0].isupper()
