"""Titles and descriptions beside a name: "US Secretary of State ...", "..., the foreign minister of China"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.extractors.people.words import Words
from generator.text.folding import fold
from generator.text.tokens import Token

#: Tokens that an apposition may need before its noun: "a top Chinese foreign policy" advisor.
_REACH = 8
#: Tokens after the noun: of the Office of the Central Foreign Affairs Commission.
_TAIL = 10
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "then"})
_PREPOSITIONS = frozenset({"of", "for", "at", "in", "on", "to", "with", "from"})
#: "in Beijing Secretary of State ...": the place is none of the title.
_PLACE_PREPOSITIONS = frozenset({"in", "near", "outside", "across", "around"})
_TAIL_WORDS = _PREPOSITIONS | _DETERMINERS | {"and", "&"}
_OPENERS = frozenset({",", "(", "-", "--"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title as tokens `first` to `last` (exclusive), its side, and the possessor when that is no country."""

    first: int
    last: int
    #: Index of the noun.
    head: int
    side: str
    #: Index of the token before 's in "Biden's adviser", None without one.
    possessor: int | None = None


class Sides:
    """Where a sentence names a country, demonym, institution or capital."""

    def __init__(self, tokens: Sequence[Token], words: Words) -> None:
        """Find every such phrase, the longest at each place."""
        self.by_first: dict[int, tuple[int, str]] = {}
        self.by_last: dict[int, tuple[int, str]] = {}
        for first, last, side in words.sides.all_in(tokens):
            if first and tokens[first - 1].text == "National" and tokens[first].text == "Security":
                # A country's "National Security Council" is not that of the United Nations.
                continue
            self.by_first[first] = (last, side)
            self.by_last[last] = (first, side)

    def between(self, first: int, last: int) -> list[str]:
        """Return the sides named from token `first` to `last`, in order."""
        return [self.by_first[i][1] for i in range(first, last) if i in self.by_first]


def title_before(tokens: Sequence[Token], end: int, sides: Sides, words: Words) -> Title | None:
    """Return the title whose last token stands right before token `end`."""
    head = _head_before(tokens, end, sides, words)
    if head is None:
        return None
    first, possessor = head, None
    while first > 0:
        if first in sides.by_last:
            side_first = sides.by_last[first][0]
            if side_first and tokens[side_first - 1].text.lower() in _PLACE_PREPOSITIONS:
                break
            first = side_first
        elif tokens[first - 1].text == "'s" and first - 1 in sides.by_last:
            first = sides.by_last[first - 1][0]
        elif tokens[first - 1].text == "'s" and first > 1:
            first, possessor = first - 2, first - 2
            break
        elif _modifies(tokens, first - 1, words):
            first -= 1
        elif (outer := _outer_head(tokens, first, words)) is not None:
            first = head = outer
        else:
            break
    return Title(first, end, head, _side(tokens, (first, head, end), sides, words), possessor)


def _outer_head(tokens: Sequence[Token], first: int, words: Words) -> int | None:
    """Return the noun that the title hangs on: "Assistant to the President for ...", "Chief of Staff General X"."""
    i = first - 1
    if tokens[i].text == "the" and i > 1:
        i -= 1
    joined = i > 0 and tokens[i].text in {"to", "of"} and tokens[i - 1].is_capitalised
    return i - 1 if joined and tokens[i - 1].text.lower() in words.in_titles else None


def _modifies(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """Whether token `i` belongs to the title that follows it; "under" only before "secretary"."""
    word = tokens[i].text.lower()
    if word == "under" and tokens[i + 1].text.lower() != "secretary":
        return False
    return word in words.modifiers or words.is_head(tokens[i])


def title_after(tokens: Sequence[Token], start: int, sides: Sides, words: Words) -> Title | None:
    """Return the apposition that a comma, dash or bracket at token `start` opens."""
    if start >= len(tokens) or tokens[start].text not in _OPENERS:
        return None
    first = i = start + 1
    possessor = None
    while i < min(len(tokens), first + _REACH):
        word = tokens[i].text
        if i in sides.by_first:
            i = sides.by_first[i][0]
            continue
        # A plural is the noun of a list ("one of the candidates"), not of one person.
        if tokens[i].text.lower() in words.heads and not _goes_on(tokens, i + 1, words):
            last = _tail_end(tokens, i + 1)
            if tokens[first].text == "and" or _holds_name(tokens[i + 1 : last], words):
                # "X, Minister of Transport Y, and Chief Z": the next of a list.
                return None
            if last < len(tokens) and _is_name_word(tokens[last], words) and last == i + 1:
                return None
            if last < len(tokens) and tokens[last].text in words.verbs and tokens[start].text == ",":
                # "..., a spokeswoman said": somebody else speaks; an apposition ends in a comma.
                return None
            return Title(first, last, i, _side(tokens, (first, i, last), sides, words), possessor)
        if i + 1 < len(tokens) and tokens[i + 1].text == "'s" and tokens[i].is_capitalised:
            possessor = i
        elif not _may_stand_in_title(word, words):
            return None
        i += 1
    return None


def office_side(title: str, words: Words) -> str:
    """Return the country that the wording of a title belongs to, "" when any country has such an office."""
    key = fold(title)
    return next((country for office, country in words.offices if key == office or key.endswith(" " + office)), "")


def _head_before(tokens: Sequence[Token], end: int, sides: Sides, words: Words) -> int | None:
    """Return the noun of the title that ends before `end`, stepping over "of State" or "for Foreign Affairs"."""
    if end and words.is_head(tokens[end - 1]):
        return end - 1
    if end and tokens[end - 1].text == ",":
        return None
    i = end
    while i > 0:
        if i in sides.by_last:
            i = sides.by_last[i][0]
        elif tokens[i - 1].text.lower() in words.portfolios or tokens[i - 1].text.lower() in {"and", "&", "the", ","}:
            i -= 1
        else:
            break
        if i > 1 and tokens[i - 1].text.lower() in {"of", "for", "to"}:
            if words.is_head(tokens[i - 2]):
                return i - 2
            if tokens[i - 2].text == "General" and i > 2 and words.is_head(tokens[i - 3]):
                return i - 3
    return None


def _goes_on(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """Whether the noun at `i` - 1 only modifies the next: "Secretary General", "president candidate"."""
    return i < len(tokens) and words.is_head(tokens[i])


def _may_stand_in_title(word: str, words: Words) -> bool:
    lower = word.lower()
    if lower in words.not_in_titles:
        return False
    return (
        word == "'s"
        or lower in _DETERMINERS
        or lower in words.modifiers
        or lower in words.organisation
        or lower in {"of", "and", "&", "general"}
        or word[0].isupper()
        or (lower in words.common and lower not in words.verbs and not lower.endswith("ed"))
    )


def _tail_end(tokens: Sequence[Token], i: int) -> int:
    """Return where "of the US Pacific Fleet" ends, beginning at token `i`."""
    if i >= len(tokens) or tokens[i].text.lower() not in _PREPOSITIONS:
        return i
    last = i
    while last < min(len(tokens), i + _TAIL):
        token = tokens[last]
        if not (token.is_capitalised or token.text == "'s" or token.text.lower() in _TAIL_WORDS):
            break
        last += 1
    while last > i and not tokens[last - 1].is_capitalised:
        last -= 1
    return last


def _holds_name(tail: Sequence[Token], words: Words) -> bool:
    """Whether a given name with another capitalised word behind it stands in a title's tail."""
    return any(
        one.is_capitalised and one.folded in words.given and not words.is_common(one.folded) and two.is_capitalised
        for one, two in pairwise(tail)
    )


def _is_name_word(token: Token, words: Words) -> bool:
    return token.is_capitalised and not words.is_common(token.folded)


def _side(tokens: Sequence[Token], place: tuple[int, int, int], sides: Sides, words: Words) -> str:
    """Return the side that a title states: before its noun, else after "of", else by the office itself.

    `place` is the first token of the title, its noun, and the token after it.
    """
    first, head, last = place
    before = sides.between(first, head)
    if before:
        return before[-1] if tokens[head - 1].text != "'s" else before[0]
    after_to = head + 1 < len(tokens) and tokens[head + 1].text.lower() in {"to", "with", "on"}
    after = [] if after_to else sides.between(head + 1, last)
    if after:
        return after[0]
    return office_side(" ".join(t.text for t in tokens[first:last]), words)
