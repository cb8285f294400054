"""Tokens of one stretch of text, each with a coarse tag; a quotation is one token."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.extractors.statements.marks import Quote

#: An apostrophe, also as an entity that was left in the text.
_APOSTROPHE = r"(?:[’']|&(?:apos|rsquo|\#39|\#x27|\#8217);)"
_TOKEN = re.compile(rf"""
    (?:[A-Z]\.){{2,}}                           # U.S.
  | \w+n{_APOSTROPHE}t\b                       # negated auxiliaries
  | \$?\w+(?:(?:[-‑,/@]|\.(?![A-Z]))\w+)*      # words, numbers, hyphenated words
  | {_APOSTROPHE}(?:s|re|ve|ll|d|m)\b           # clitics
  | {_APOSTROPHE}(?=\s)                         # possessive of a plural
  | &\#?\w+;                                  # other entities
  | --+ | \.\.\.
  | [^\w\s]
""", re.VERBOSE)
_LONGEST = 500
_ENTITY = re.compile(r"&\#?\w+;")

_PUNCTUATION = {",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "--": "-", "―": "-", "(": "(", ")": ")", "[": "(", "]": ")",
                "?": ".", "!": ".", "...": ".", "…": ".", "’": "'", "'": "'", "-": "-"}


class Token(NamedTuple):
    """A word, a mark or a whole quotation.

    Tags: D determiner, S possessive, O subject pronoun, M object pronoun, P preposition, C conjunction, B clause opener,
    X auxiliary, A adverb, T time word, U capitalised, V past form of a reporting verb, N other word, # number, Q quotation, ' possessive clitic,
    and the punctuation marks , ; : - ( ) . themselves.
    """

    start: int
    end: int
    low: str
    tag: str


def tokenise(text: str, start: int, end: int, quotes: Sequence[Quote], tags: Mapping[str, str]) -> list[Token]:
    """Return the tokens of `text[start:end]`. The name of a work in marks is tagged U, as a name."""
    tokens: list[Token] = []
    at = start
    for quote in quotes:
        _plain(text, at, quote.outer_start, end, tags, tokens)
        # The last quoted character stands for the word: a comma in it says that an attribution follows.
        tokens.append(Token(quote.outer_start, quote.outer_end, text[quote.end - 1], "U" if _is_title(text, quote) else "Q"))
        at = quote.outer_end
    _plain(text, at, end, end, tags, tokens)
    return tokens


def mark_verbs(tokens: list[Token], verbs: Collection[str]) -> list[Token]:
    """Tag as V the words of `verbs` (past forms) that no determiner turns into an adjective."""
    for at, token in enumerate(tokens):
        if token.tag == "N" and token.low in verbs and not (at and tokens[at - 1].tag in "DS"):
            tokens[at] = token._replace(tag="V")
    return tokens


def _ends_sentence(text: str, before: Token, stop: int) -> bool:
    following = text[stop:stop + 2].lstrip()[:1]
    return before.tag in "NV" and before.end - before.start > 3 and not following.islower() and following.isprintable()


def sentences_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Split at full stops that the sentence splitter took for abbreviations ("... the trip.National security ...").

    Nothing longer than `_LONGEST` tokens is taken for one sentence: walks within a sentence stay cheap on hostile text.
    """
    result: list[list[Token]] = [[]]
    for token in tokens:
        result[-1].append(token)
        if (token.tag == "." and token.low == ".") or len(result[-1]) >= _LONGEST:
            result.append([])
    return [part for part in result if part]


def _is_title(text: str, quote: Quote) -> bool:
    """Tell whether the quoted words are the name of a work or a programme: capitals throughout, no punctuation."""
    inside = text[quote.start:min(quote.end, quote.start + 60)].split()
    if not 2 <= len(inside) <= 7 or quote.end - quote.start > 60 or inside[-1][-1] in ",?!":
        return False
    return all(word[0].isupper() or word[0].isdigit() or (len(word) <= 4 and at) for at, word in enumerate(inside)) and inside[-1][0].isupper()


def _plain(text: str, start: int, end: int, last: int, tags: Mapping[str, str], tokens: list[Token]) -> None:
    for found in _TOKEN.finditer(text, start, end):
        word = found[0]
        low = word.lower() if "&" not in word else _ENTITY.sub("’", word.lower())
        here, stop = found.span()
        if word in "”»":
            continue
        if word == ".":
            # Inside a sentence a full stop belongs to an abbreviation, unless a long word ends and a capital begins.
            if stop < last - 1 and tokens and tokens[-1].end == here and not _ends_sentence(text, tokens[-1], stop):
                tokens[-1] = tokens[-1]._replace(end=stop)
                continue
            tag = "."
        elif not (word[0].isalnum() or word[0] == "$"):
            tag = _PUNCTUATION.get(low) or tags.get(low, ".")
            if low in ("’s", "'s") and not (tokens and tokens[-1].tag in "OB"):
                tag = "'"
        elif low in tags:
            tag = tags[low]
            if word == "US":
                tag = "U"
        elif word[0].isupper():
            tag = "U"
        elif word[0].isdigit() or word[0] == "$":
            tag = "#"
        elif low.endswith("ly"):
            tag = "A"
        else:
            tag = "N"
        tokens.append(Token(here, stop, low, tag))
