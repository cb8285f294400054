"""Noun phrases, adverbials and clause borders, by tag: no parser, and every walk stays within one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.words import Token

#: Tags that a noun phrase is made of, and those that may start one.
_NOMINAL = frozenset("NUDS#'")
_STARTS = frozenset("NUDS#O")
_ATTACHING = frozenset(("of", "for", "in", "from", "at", "with", "on", "to", "against", "around", "across"))


def phrase_start(tokens: Sequence[Token], head: int, floor: int) -> int:
    """Return where the noun phrase that ends at token `head` starts, not before `floor`."""
    at = head
    while at > floor:
        here, before = tokens[at], tokens[at - 1]
        if here.tag == "O":
            break
        if before.tag in _NOMINAL or (before.tag == "A" and here.tag in "NUA#" and at - 1 > floor) or before.tag == "T" and here.tag == "'":
            if here.tag in "DS" and before.tag not in "'D":
                break
            at -= 1
        elif before.tag == "P" and before.low in _ATTACHING and at - 2 >= floor and tokens[at - 2].tag in "NU#":
            at -= 2
        elif before.tag == "C" and before.low == "and" and at - 2 >= floor and tokens[at - 2].tag in "NU" and here.tag in "NUSD":
            at -= 2
        elif before.tag == "-" and before.end == here.start:
            at -= 1
        elif before.tag == "." and before.end <= here.start and tokens[at - 1].low == "":
            at -= 1
        else:
            break
    while at < head and tokens[at].tag in "A'":
        at += 1
    return at


def phrase_end(tokens: Sequence[Token], start: int, ceiling: int) -> int:
    """Return the end (exclusive) of the noun phrase that starts at token `start`; `start` when there is none."""
    at = start
    if at < ceiling and tokens[at].tag in "OM":
        return at + 1
    while at < ceiling:
        token = tokens[at]
        if token.tag in _NOMINAL:
            if token.tag in "DS" and at > start and tokens[at - 1].tag not in "PC'D#":
                break
            at += 1
        elif token.tag == "P" and token.low in ("of", "for", "from", "at", "in", "with") and at > start and at + 1 < ceiling \
                and tokens[at + 1].tag in "DSUN#" and _attaches(tokens, at):
            at += 1
        elif token.tag == "C" and token.low == "and" and at > start and at + 1 < ceiling and tokens[at + 1].tag in "U" and tokens[at - 1].tag == "U":
            at += 1
        elif token.tag == "A" and at > start and at + 1 < ceiling and tokens[at + 1].tag in "NU" and tokens[at - 1].tag in "D":
            at += 1
        elif token.tag == "(" and at > start:
            close = next((k for k in range(at + 1, min(at + 8, ceiling)) if tokens[k].tag == ")"), 0)
            if not close or close + 1 >= ceiling:
                break
            at = close + 1
            break
        else:
            break
    return at


def _attaches(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the prepositional phrase belongs to the name before it; "in" and "at" mostly open an adverbial."""
    return tokens[at].low in ("of", "for", "from") or (tokens[at].low in ("at", "with", "in") and tokens[at + 1].low == "the" and tokens[at - 1].tag == "N")


def skip_adverbials(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """Return the token after the adverbs, times and prepositional phrases that start at `at`."""
    while at < ceiling:
        token = tokens[at]
        if token.tag in "AT":
            at += 1
        elif token.tag == "(":
            close = next((k for k in range(at + 1, min(at + 12, ceiling)) if tokens[k].tag == ")"), 0)
            if not close:
                return at
            at = close + 1
        elif token.tag == "P" and at + 1 < ceiling and tokens[at + 1].tag in "DSUN#TM":
            end = _prepositional_end(tokens, at, ceiling)
            if end == at:
                return at
            at = end
        elif token.tag == "#" or (token.low == "this" and at + 1 < ceiling and tokens[at + 1].tag == "T"):
            at += 1
        elif token.tag == "D" and at + 1 < ceiling and tokens[at + 1].tag == "T":
            at += 1
        else:
            return at
    return at


def _prepositional_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    end = at + 1
    while end < ceiling and tokens[end].tag in "DSUN#'T" and end - at < 12:
        if tokens[end].tag == "D" and end > at + 1 and tokens[end - 1].tag not in "DP" and not (
                tokens[end - 1].tag == "U" and end + 1 < ceiling and tokens[end + 1].tag == "U"):
            break
        end += 1
    return end if end > at + 1 else at


def split_subject(tokens: Sequence[Token], head: int, floor: int) -> int:
    """Return the token that ends the subject proper when apposition or a relative clause stands before the verb.

    `head` is a closing comma or dash: "Mukasey, the former attorney general, said" gives the token "Mukasey". -1: none.
    """
    mark = tokens[head].tag
    low = max(floor, head - 40)
    for at in range(head - 1, low - 1, -1):
        if tokens[at].tag in ";:Q" or (tokens[at].tag == "C" and tokens[at - 1].tag == ","):
            low = at + 1
            break
    for at in range(low + 1, head):
        if tokens[at].tag == mark and tokens[at - 1].tag in "NU')" and (tokens[at + 1].tag in "DS#BNUAP"):
            start = phrase_start(tokens, at - 1, low)
            if start == low or tokens[start - 1].tag not in "PBNX":
                return at - 1
    return -1


def can_start_phrase(token: Token) -> bool:
    """Tell whether a noun phrase may begin here."""
    return token.tag in _STARTS


def clause_subject(tokens: Sequence[Token], before: int) -> tuple[int, int] | None:
    """Return the first noun phrase of the sentence before token `before`, skipping a dateline and fronted phrases."""
    at = next((k + 1 for k in range(min(4, before)) if tokens[k].tag == ":"), 0)
    while at < before:
        token = tokens[at]
        if token.tag in "DSUNO#":
            end = phrase_end(tokens, at, before)
            if end < before and end > at:
                return at, end
            at = max(end, at + 1)
        elif token.tag in "PB":
            comma = next((k for k in range(at, before) if tokens[k].tag == ","), -1)
            if comma < 0:
                return None
            at = comma + 1
        else:
            at += 1
    return None
