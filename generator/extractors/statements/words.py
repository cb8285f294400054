"""Tokens of one stretch of text, each with a coarse tag; a quotation is one token."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.extractors.statements.marks import Quote

#: An apostrophe, also as an entity that was left in the text.
_APOSTROPHE = r"(?:[’']|&(?:apos|rsquo|\#39|\#x27|\#8217);)"
_TOKEN = re.compile(rf"""
    (?:[A-Z]\.){{2,}}                                # U.S.
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


def tokenise(text: str, start: int, end: int, quotes: Sequence[Quote], tags: Mapping[str, str]) -> list[Token]:
    """Return the tokens of `text[start:end]`. The name of a work in marks is tagged U, as a name."""
    tokens: list[Token] = []
    at = start
    for quote in quotes:
        _plain(text, at, quote.outer_start, end, tags, tokens)
        tag = "U" if _is_title(text, quote) else "Q"
        tokens.append(Token(quote.outer_start, quote.outer_end, text[quote.end - 1], tag))
        at = quote.outer_end
    _plain(text, at, end, end, tags, tokens)
    return tokens


def mark_verbs(tokens: list[Token], verbs: Collection[str]) -> list[Token]:
    """Tag as V the words of `verbs` (past forms) that no determiner turns into an adjective."""
    return [
        token._replace(tag="V")
        if token.tag == "N" and token.low in verbs and not (at and tokens[at - 1].tag in "DS") else token
        for at, token in enumerate(tokens)
    ]


def sentences_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Split at full stops that the sentence splitter took for abbreviations ("... the trip.National security ...")."""
    result: list[list[Token]] = [[]]
    for token in tokens:
        result[-1].append(token)
        if token.low == "." == token.tag or len(result[-1]) >= _LONGEST:
            result.append([])
    return [sentence for sentence in result if sentence]


def _plain(text: str, start: int, end: int, last: int, tags: Mapping[str, str], tokens: list[Token]) -> None:
    for found in _TOKEN.finditer(text, start, end):
        word = found[0]
        if word in "”»":
            continue
        if word == "." and found.end() < last - 1 and tokens and _abbreviates(text, tokens[-1], found):
            tokens[-1] = tokens[-1]._replace(end=found.end())
            continue
        low = _ENTITY.sub("’", word.lower()) if "&" in word else word.lower()
        tokens.append(Token(found.start(), found.end(), low, _tag(word, low, tags, tokens)))


def _tag(word: str, low: str, tags: Mapping[str, str], before: Sequence[Token]) -> str:
    if not (word[0].isalnum() or word[0] == "$"):
        if low in _POSSESSIVE and not (before and before[-1].tag in "OB"):
            return "'"
        return _PUNCTUATION.get(low) or tags.get(low, ".")
    if low in tags and word != "US":
        return tags[low]
    if word[0].isupper():
        return "U"
    if word[0].isdigit() or word[0] == "$":
        return "#"
    return "A" if low.endswith("ly") else "N"


def _abbreviates(text: str, before: Token, stop: re.Match[str]) -> bool:
    """Tell whether a full stop inside a sentence belongs to the word before; not between a long word and a capital."""
    if before.end != stop.start():
        return False
    following = text[stop.end():stop.end() + 2].lstrip()[:1]
    return before.tag != "N" or before.end - before.start <= 3 or following.islower() or not following.isprintable()


def _is_title(text: str, quote: Quote) -> bool:
    """Tell whether the quoted words are the name of a work or a programme: capitals throughout, no punctuation."""
    words = text[quote.start:min(quote.end, quote.start + 60)].split()
    if not 2 <= len(words) <= 7 or quote.end - quote.start > 60 or words[-1][-1] in ",?!":
        return False
    inner = all(word[0].isupper() or word[0].isdigit() or len(word) <= 4 for word in words[1:-1])
    return inner and words[0][0].isupper() and words[-1][0].isupper()
