"""Noun phrases, adverbials and clause borders, by tag: no parser, and every walk stays within one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.words import Token

#: A stretch of tokens, end exclusive.
Range = tuple[int, int]

#: Tags that a noun phrase is made of, and those that may start one.
_NOMINAL = frozenset("NUDS#'")
_STARTS = frozenset("NUDS#O")
_WITHIN = _NOMINAL | frozenset("PCA")
_ATTACHING = frozenset(("of", "for", "in", "from", "at", "with", "on", "to", "against", "around", "across"))
_NAMING = frozenset(("of", "for", "from"))
_LOCATING = frozenset(("at", "with", "in"))
#: How many tokens an apposition, a parenthesis or an adverbial may have.
_APPOSITION, _PARENTHESIS, _ADVERBIAL = 40, 12, 12


def can_start_phrase(token: Token) -> bool:
    """Tell whether a noun phrase may begin here."""
    return token.tag in _STARTS


def phrase_start(tokens: Sequence[Token], head: int, floor: int = 0) -> int:
    """Return where the noun phrase that ends at token `head` starts, not before `floor`."""
    at = head
    while at > floor and tokens[at].tag != "O" and (step := _step_left(tokens, at, floor)):
        at -= step
    while at < head and tokens[at].tag in "A'":
        at += 1
    return at


def _step_left(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Return how many tokens before `at` still belong to the phrase: 0 when it starts here."""
    here, before = tokens[at], tokens[at - 1]
    if before.tag == "#" and here.tag == "U" and before.end - before.start > len(before.low):
        # "... on Jan. 7.Wong told": the stop ends a sentence that is glued to the next.
        return 0
    if before.tag in _NOMINAL:
        return 0 if here.tag in "DS" and before.tag not in "'D" else 1
    if (before.tag == "A" and here.tag in "NU#" and at - 1 > floor) or (before.tag == "T" and here.tag == "'"):
        return 1
    if before.tag == "-" and before.end == here.start:
        return 1
    if at - 2 < floor:
        return 0
    joined = tokens[at - 2].tag
    if before.tag == "P" and before.low in _ATTACHING and (joined in "NU#" or (joined == "D" and before.low == "of")):
        return 2
    return 2 if before.low == "and" and joined in "NUO" and here.tag in "NUSD" else 0


def phrase_end(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    """Return the end (exclusive) of the noun phrase that starts at token `start`; `start` when there is none."""
    if start < ceiling and tokens[start].tag in "OM":
        return start + 1
    at = start
    while at < ceiling and (at == start or not _breaks(tokens, at)) and tokens[at].tag in _WITHIN:
        if tokens[at].tag in "PCA" and (at == start or at + 1 >= ceiling or not _continues(tokens, at)):
            break
        at += 1
    if start < at < ceiling and tokens[at].tag == "(":
        closed = skip_parenthesis(tokens, at, ceiling)
        return closed if at < closed < ceiling else at
    return at


def _breaks(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag in "DS" and tokens[at - 1].tag not in "PC'D#"


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the preposition, conjunction or adverb at `at` stands inside a noun phrase."""
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if token.tag == "P":
        # "in" and "at" mostly open an adverbial; after a description they belong to it ("an analyst at the Bank").
        locating = token.low in _LOCATING and before.tag == "N" and (after.low == "the" or after.tag == "U")
        return after.tag in "DSUN#" and (token.low in _NAMING or locating)
    if token.tag == "C":
        return token.low == "and" and before.tag == "U" and after.tag == "U"
    return before.tag == "D" and after.tag in "NU"


def skip_parenthesis(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """Return the token after the parenthesis that opens at `at`; `at` when it does not close soon."""
    limit = min(at + _PARENTHESIS, ceiling)
    return next((k + 1 for k in range(at + 1, limit) if tokens[k].tag == ")"), at)


def before_parenthesis(tokens: Sequence[Token], at: int) -> int:
    """Return the token before the parenthesis that closes at `at`; `at` itself when nothing closes there."""
    if at < 0 or tokens[at].tag != ")":
        return at
    return next((k - 1 for k in range(at, max(-1, at - _PARENTHESIS), -1) if tokens[k].tag == "("), at)


def skip_adverbials(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """Return the token after the adverbs, times, parentheses and prepositional phrases that start at `at`."""
    while at < ceiling and (end := _adverbial_end(tokens, at, ceiling)) > at:
        at = end
    return at


def _adverbial_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    token = tokens[at]
    if token.tag in "AT" or (token.tag == "#" and tokens[at - 1].tag == "T"):
        return at + 1
    if token.tag == "(":
        return skip_parenthesis(tokens, at, ceiling)
    if at + 1 >= ceiling:
        return at
    if token.tag == "D" and tokens[at + 1].tag == "T":
        # "the next day", not "the next steps"
        return at if at + 2 < ceiling and tokens[at + 2].tag == "N" else at + 1
    if token.tag != "P" or tokens[at + 1].tag not in "DSUN#TM" or _is_infinitive(tokens, at):
        return at
    end = at + 1
    while end < ceiling and end - at < _ADVERBIAL and tokens[end].tag in "DSUN#'T":
        if end > at + 1 and tokens[end].tag == "D" and not _inside_name(tokens, end, ceiling):
            break
        end += 1
    return end if end > at + 1 else at


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "to" opens an infinitive ("to discuss") rather than names an addressee ("to reporters")."""
    word = tokens[at + 1]
    return tokens[at].low == "to" and word.tag == "N" and (not word.low.endswith("s") or word.low.endswith("ss"))


def _inside_name(tokens: Sequence[Token], at: int, ceiling: int) -> bool:
    """Tell whether a determiner goes on with the phrase: "all the", or within a name ("Meet the Press")."""
    named = tokens[at - 1].tag == "U" and at + 1 < ceiling and tokens[at + 1].tag == "U"
    return named or tokens[at - 1].tag in "DP"


def split_subject(tokens: Sequence[Token], head: int) -> int:
    """Return the token that ends the subject proper when apposition or a relative clause stands before the verb.

    `head` is a closing comma or dash: "Lavrov, the foreign minister, said" gives the token "Lavrov". -1: none.
    """
    low = max(0, head - _APPOSITION)
    for at in range(head - 1, low - 1, -1):
        if tokens[at].tag in ";:Q" or (tokens[at].tag == "C" and tokens[at - 1].tag == ","):
            low = at + 1
            break
    for at in range(low + 1, head):
        if tokens[at].tag == tokens[head].tag and tokens[at - 1].tag in "NU')" and tokens[at + 1].tag in "DS#BNUAP":
            start = phrase_start(tokens, at - 1, low)
            if start == low or tokens[start - 1].tag not in "PBNX":
                return at - 1
    return -1


def clause_subject(tokens: Sequence[Token], before: int) -> Range | None:
    """Return the first noun phrase of the sentence before token `before`, skipping a dateline and fronted phrases."""
    at = next((k + 1 for k in range(min(4, before)) if tokens[k].tag == ":"), 0)
    while at < before:
        if tokens[at].tag in _STARTS:
            end = phrase_end(tokens, at, before)
            if at < end < before:
                return at, end
            at = max(end, at + 1)
        elif tokens[at].tag in "PB":
            comma = next((k for k in range(at, before) if tokens[k].tag == ","), before)
            at = comma + 1
        else:
            at += 1
    return None
