"""Runs of capitalised words that may name a person, with the evidence beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.extractors.people.titles import Sides, Title, title_after, title_before
from generator.extractors.people.words import Words
from generator.model import Place
from generator.text.stamps import WEEKDAYS
from generator.text.tokens import Token
from generator.text.transcripts import voices

_NAME_WORD = re.compile(r"[^\W\d_](?:\.|[^\W\d_]*(?:[-'][^\W\d_]+)*)")
#: The Arabic article before a surname: "el-Sissi".
_ARTICLE = re.compile(r"(?:al|el|ad|as|an|ar|ash)-[^\W\d_]")
#: "London-based": an adjective.
_COMPOUND = re.compile(r"-(?:based|born|backed|led|style|area|wide|bound|owned|trained|educated)$")
#: "On Thursday Lula said": no part of the name behind.
_DAYS = frozenset(day for day in WEEKDAYS if day.endswith("day"))
#: In a headline they have capitals and end a name all the same.
_PREPOSITIONS = frozenset((
    "about", "after", "ahead", "amid", "and", "as", "at", "before", "by", "during", "following", "for", "from", "in",
    "of", "on", "over", "to", "upon", "with",
))
_ORDINAL = re.compile(r"[IVX]{1,4}|Jn?r\.?|Sn?r\.?")
_INITIAL = re.compile(r"[^\W\d_]|(?:[^\W\d_]\.)+")


class Candidate(NamedTuple):
    """A run of name words in one sentence."""

    tokens: tuple[Token, ...]
    #: The folded words of the name, without initials and "Jr.".
    parts: tuple[str, ...]
    #: Offset of the form of address before it ("Mr."), that of the name when there is none.
    opening: int
    before: Title | None
    after: Title | None
    #: The words around it, "" at the border of the sentence.
    previous: str
    next: str
    #: Whether a verb of a human being stands beside it.
    acts: bool
    #: Whether it stands in a line whose words all begin with capitals.
    in_title_case: bool
    opens_sentence: bool
    #: Tokens of the whole sentence, for the spans of titles.
    sentence: Sequence[Token]

    @property
    def is_addressed(self) -> bool:
        """Whether a form of address stands before the name."""
        return self.opening < self.start

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end


def candidates(
    text: str, sentences: Sequence[Sequence[Token]], places: Sequence[Place], words: Words
) -> list[Candidate]:
    """Return the candidates of every sentence, in order of the text."""
    taken = {offset for p in places for offset in (p.start, p.end - 1)}
    found: list[Candidate] = []
    for tokens in sentences:
        if tokens and not words.credits.search(text, tokens[0].start, tokens[-1].end):
            found += _in_sentence(tokens, taken, words)
    return found


def _in_sentence(tokens: Sequence[Token], taken: set[int], words: Words) -> Iterator[Candidate]:
    sides = Sides(tokens, words)
    headline = _is_title_case(tokens)
    # "Remarks by Secretary Blinken Before Air Departure" names somebody, whatever else has a capital.
    title_case = headline and not voices(" ".join(t.text for t in tokens))
    runs = [
        (first, last, first - _honorific_length(tokens, first, words))
        for first, last in _runs(tokens, _name_words(tokens, sides, taken, words, headline=headline), words)
    ]
    before = [_title_in_front(tokens, opening, sides, words) for _, _, opening in runs]
    # "Xi, Secretary of State Antony Blinken": the title belongs to the name that it leads to.
    leading = {title.head for title in before if title}
    for (first, last, opening), title in zip(runs, before, strict=True):
        after = title_after(tokens, last, sides, words)
        yield Candidate(
            tokens=tuple(tokens[first:last]),
            parts=_parts(tokens[first:last]),
            opening=tokens[opening].start,
            before=title,
            after=after if after and after.head not in leading else None,
            previous=tokens[opening - 1].text if opening else "",
            next=tokens[last].text if last < len(tokens) else "",
            acts=_acts(tokens, first, last, words),
            in_title_case=title_case,
            opens_sentence=first == 0,
            sentence=tokens,
        )


def _parts(name: Sequence[Token]) -> tuple[str, ...]:
    full = [t for t in name if not _ORDINAL.fullmatch(t.text) and not _INITIAL.fullmatch(t.text)]
    return tuple(part for t in full for part in t.folded.split())


def _name_words(
    tokens: Sequence[Token], sides: Sides, taken: set[int], words: Words, *, headline: bool
) -> list[bool]:
    """Tell for each token whether it may be part of a name: none of a place, a side or a title is."""
    closed = [t.start in taken or t.end - 1 in taken for t in tokens]
    for first, (last, _) in sides.by_first.items():
        if not _is_given_before_name(tokens, first, last, words):
            closed[first:last] = [True] * (last - first)
    for i, token in enumerate(tokens):
        word = token.text.lower()
        if token.text in words.addresses and (i == 0 or closed[i - 1] or not _is_name_word(tokens[i - 1].text)):
            # "Mr Xi" without a full stop: a form of address is no name.
            closed[i] = True
        if (headline and word in _PREPOSITIONS) or word in _DAYS:
            closed[i] = True
        names_field = word in words.portfolios and _follows_of(tokens, i)
        if names_field or (word in words.in_titles and not _is_name_after_all(tokens, i, closed, words)):
            closed[i] = True
    return [not shut and _is_name_word(t.text) for t, shut in zip(tokens, closed, strict=True)]


def _is_name_after_all(tokens: Sequence[Token], i: int, closed: Sequence[bool], words: Words) -> bool:
    """Whether a word of titles follows a given name or a form of address: "Anna Bishop", "Mr. Marshall"."""
    after_given = i > 0 and not closed[i - 1] and tokens[i - 1].folded in words.given
    return after_given or _honorific_length(tokens, i, words) > 0


def _follows_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether "of", "for" or "and" stands before token `i`, with or without an article: "of the Exchequer"."""
    if i and tokens[i - 1].text.lower() == "the":
        i -= 1
    return i > 0 and tokens[i - 1].text.lower() in {"of", "for", "and"}


def _is_given_before_name(tokens: Sequence[Token], first: int, last: int, words: Words) -> bool:
    """Whether a country's name is a given name here: "Jordan Smith", not "Jordan Foreign Minister"."""
    follows_preposition = first > 0 and tokens[first - 1].text.lower() in {"to", "of", "in", "from"}
    is_given = last - first == 1 and tokens[first].folded in words.given
    if last >= len(tokens) or not is_given or follows_preposition:
        return False
    following = tokens[last]
    return (
        following.is_capitalised
        and not words.is_common(following.folded)
        and following.folded not in words.organisation
        and not words.is_head(following)
        and following.text.lower() not in words.modifiers
    )


def _runs(tokens: Sequence[Token], of_names: Sequence[bool], words: Words) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of maximal runs of name words, joined by one space; particles inside, initials anywhere."""
    i = 0
    while i < len(tokens):
        if not of_names[i] or not _opens_name(tokens, i, of_names, words):
            i += 1
            continue
        last = i + 1
        while last < len(tokens):
            particles = last
            while particles < len(tokens) and tokens[particles].text in words.particles:
                particles += 1
            if particles < len(tokens) and of_names[particles]:
                last = particles + 1
            elif _ORDINAL.fullmatch(tokens[last].text):
                last += 1
            else:
                break
        # "President von der Leyen", "bin Salman": particles before the name are its own.
        first = i
        while first and tokens[first - 1].text in words.particles:
            first -= 1
        yield first, last
        i = last


def _opens_name(tokens: Sequence[Token], i: int, of_names: Sequence[bool], words: Words) -> bool:
    if len(tokens[i].text) == 1:
        return False
    word = tokens[i].folded
    opens_clause = i == 0 or not tokens[i - 1].text[-1].isalnum()
    names_on = i + 1 < len(tokens) and of_names[i + 1]
    # "Yesterday Blinken": the first word of a clause has a capital of its own.
    is_name = word in words.given or word in words.family_first or tokens[i].text.lower() in words.particles
    return not (opens_clause and names_on and words.is_common(word) and not is_name)


@lru_cache(maxsize=1 << 15)
def _is_name_word(word: str) -> bool:
    is_word = _NAME_WORD.fullmatch(word) is not None and _COMPOUND.search(word) is None
    return is_word and (word[0].isupper() or _ARTICLE.match(word) is not None)


def _honorific_length(tokens: Sequence[Token], first: int, words: Words) -> int:
    """Return how many tokens of address stand before token `first`."""
    for length in (2, 1):
        if first >= length:
            found = words.honorifics.at(tokens, first - length)
            if found and found[0] == length:
                return length
    return 0


def _title_in_front(tokens: Sequence[Token], end: int, sides: Sides, words: Words) -> Title | None:
    """Return the title before token `end`; also a definite one with a comma: "China's top diplomat, Wang Yi"."""
    title = title_before(tokens, end, sides, words)
    if title or end < 2 or tokens[end - 1].text != ",":
        return title
    title = title_before(tokens, end - 1, sides, words)
    if title is None:
        return None
    definite = title.first > 0 and tokens[title.first - 1].text.lower() in {"the", "his", "her", "its", "their"}
    owned = any(t.text == "'s" for t in tokens[title.first : title.head])
    return title if definite or owned else None


def _acts(tokens: Sequence[Token], first: int, last: int, words: Words) -> bool:
    """Whether a human verb stands right after the name, or right before it as in "said Miller"."""
    after = last
    while after < len(tokens) and tokens[after].text in {"also", "then", "later", "has", "had", "again"}:
        after += 1
    if after < len(tokens) and (tokens[after].text in words.verbs or tokens[after].text == "who"):
        return True
    if after + 1 < len(tokens) and tokens[after].text == "," and tokens[after + 1].text == "who":
        return True
    return first > 0 and tokens[first - 1].text in words.verbs and first > 1 and tokens[first - 2].text in {",", '"'}


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most longer words begin with a capital and no full stop ends them, as in a headline."""
    if tokens[-1].text in {".", "?", "!", '"'}:
        return False
    long = [t for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(long) > 3 and sum(t.is_capitalised for t in long) >= 0.7 * len(long)
