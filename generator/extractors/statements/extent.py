"""How far the attributed content reaches, left or right of its cue."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.cues import Cue, Range
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import phrase_end, skip_adverbials
from generator.extractors.statements.words import Token

_WH = frozenset("what how why whether if when where who which".split())
#: Words that after an addressee open a relative clause about them, not the content.
_RELATIVE = frozenset("who which where".split())


def is_postponed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether the content stands before the cue: nothing but adverbials follows, and a comma or quotation precedes."""
    if cue.pattern == "inverted":
        return True
    if cue.pattern == "phrase":
        return cue.start > 0 and not (tokens[cue.start - 1].tag == "C") and not _fronted(tokens, cue)
    if cue.pattern not in ("active", "apposition") or not ({"quote", "clause"} & cue.frames):
        return False
    before = cue.start - 1
    if before >= 0 and tokens[before].low in ("as", "but", "and") and before > 0:
        before -= 1
    if before < 0 or tokens[before].tag not in ",Q-":
        return False
    if tokens[before].tag == "Q" and tokens[before].low in ",?!" and "quote" in cue.frames:
        return True
    at = _after_hearer(tokens, cue)
    return at >= len(tokens) or tokens[at].tag in ",.-;" or tokens[at].low in ("as", "while", "when", "after", "before", "and", "but", "in", "because") \
        or (tokens[at].low.endswith("ing") and tokens[at].tag == "N")


def _after_hearer(tokens: Sequence[Token], cue: Cue) -> int:
    at = skip_adverbials(tokens, cue.after, len(tokens))
    if "hearer" in cue.frames and at == cue.after and at < len(tokens):
        end = hearer_end(tokens, at)
        at = skip_adverbials(tokens, end, len(tokens))
    return at


def _fronted(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether `according to X, ...` opens its clause."""
    before = tokens[cue.start - 1]
    return before.low in ("and", "but", "that") or before.tag in ";Q" or tokens[cue.start].tag == "U" or (before.tag == "A" and cue.start == 1)


def is_fronted(tokens: Sequence[Token], content: Range) -> bool:
    """Tell whether the words before a speaker only say when, where or on what occasion: "In Rome", "Asked whether"."""
    first = tokens[content[0]]
    return first.tag in "PB" or first.low in ("asked", "speaking", "appearing", "writing", "pressed") \
        and not any(t.tag == "Q" for t in tokens[content[0]:content[1]])


def hearer_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the addressee that starts at `at`: `reporters`, `the BBC`, `CNN`."""
    if at < len(tokens) and tokens[at].tag in "OM":
        return at + 1
    end = at
    named = at < len(tokens) and tokens[at].tag == "U"
    while end < len(tokens):
        token = tokens[end]
        if named and token.tag == "N" and tokens[end - 1].tag != "'":
            break
        if token.tag in "NUDS#'":
            if end > at and token.tag in "DS" and tokens[end - 1].tag not in "'DP":
                break
            end += 1
        elif token.tag == "P" and token.low in ("of", "for") and end > at:
            end += 1
        else:
            break
    return end


def left_content(tokens: Sequence[Token], cue: Cue, floor: int) -> Range | None:
    """Return the content before a postponed cue, not before token `floor`."""
    end = cue.start
    if end > floor and tokens[end - 1].low in ("as", "but", "and"):
        end -= 1
    while end > floor and tokens[end - 1].tag in ",-":
        end -= 1
    start = floor
    for at in range(end - 1, floor - 1, -1):
        if tokens[at].tag == ";":
            start = at + 1
            break
    while start < end and (tokens[start].tag in ",-;:" or tokens[start].tag == "C"):
        start += 1
    return (start, end) if end > start else None


def right_content(tokens: Sequence[Token], cue: Cue, stops: Sequence[int], cues: Cues) -> tuple[Range, str] | None:
    """Return the content after a cue and the form it has: quote, colon, that, clause, to, object or as."""
    size = len(tokens)
    first = cue.after
    if first >= size:
        return None
    frames = cue.frames
    if cue.pattern == "phrase":
        comma = next((at for at in range(first, min(first + 25, size)) if tokens[at].tag in ",:"), -1)
        return _clause(tokens, comma + 1, stops, "clause") if comma >= 0 else None
    at = skip_adverbials(tokens, first, size) if frames & {"clause", "quote", "to", "that"} else first
    direct = _opening(tokens, at, frames, cue, stops)
    if direct is not None:
        return direct
    if "hearer" in frames and tokens[first].tag in "NUDSMO#":
        heard = hearer_end(tokens, first)
        beyond = skip_adverbials(tokens, heard, size)
        direct = _opening(tokens, beyond, frames, cue, stops)
        if direct is not None and tokens[beyond].low not in _RELATIVE:
            return direct
        if cue.lemma in ("tell", "remind", "assure", "inform", "warn", "convince", "ask") and heard > first and beyond < size \
                and tokens[beyond].tag in "DSUNO#" and "clause" in frames:
            return _clause(tokens, beyond, stops, "clause")
    if "as" in frames and (tokens[first].tag in "NUDSMOQ#A" or tokens[first].low in _WH or tokens[first].low == "as"):
        return _clause(tokens, first, stops, "as")
    if "clause" in frames and at < size and tokens[at].tag in "DSUO#" and ("object" not in frames or _has_finite(tokens, at, cues)):
        return _clause(tokens, at, stops, "clause")
    if "object" in frames and tokens[first].tag in "DSUNM#OAQ":
        end = _object_end(tokens, first, cues, stops)
        return ((first, end), "object") if end > first else None
    if "object" in frames and tokens[first].tag == "B" and tokens[first].low in _WH:
        return _clause(tokens, first, stops, "that")
    if "clause" in frames and at < size and tokens[at].tag == "N" and _has_finite(tokens, at, cues):
        return _clause(tokens, at, stops, "clause")
    return None


def _opening(tokens: Sequence[Token], at: int, frames: frozenset[str], cue: Cue, stops: Sequence[int]) -> tuple[Range, str] | None:
    """The content begins unmistakably: with a quotation, a colon, `that`, a wh-word or `to`."""
    size = len(tokens)
    if at >= size:
        return None
    token = tokens[at]
    if token.tag == ":":
        return _clause(tokens, at + 1, stops, "colon") if at + 1 < size else None
    if token.tag == "Q":
        return _clause(tokens, at, stops, "quote")
    if token.tag in ",-" and at + 1 < size and tokens[at + 1].tag == "Q":
        return _clause(tokens, at + 1, stops, "quote")
    if token.low == "that" and frames & {"clause", "that"}:
        return _clause(tokens, at, stops, "that")
    if token.low in _WH and frames & {"clause", "that"}:
        return _clause(tokens, at, stops, "that")
    if token.tag == "," and frames & {"clause"} and at + 2 < size and cue.lemma in ("say", "add", "note", "tell"):
        # "He said, in Paris, that": a parenthesis between two commas.
        close = next((k for k in range(at + 1, min(at + 15, size)) if tokens[k].tag == ","), -1)
        if close > 0 and close + 1 < size and (tokens[close + 1].low == "that" or tokens[close + 1].tag == "Q"):
            return _clause(tokens, close + 1, stops, "that")
    if token.low == "to" and "to" in frames:
        return _clause(tokens, at, stops, "to")
    if token.low == "not" and "to" in frames and at + 1 < size and tokens[at + 1].low == "to":
        return _clause(tokens, at, stops, "to")
    return None


def _clause(tokens: Sequence[Token], start: int, stops: Sequence[int], form: str) -> tuple[Range, str] | None:
    end = len(tokens)
    for stop in stops:
        if stop > start:
            end = stop
            break
    for at in range(start + 1, end):
        if tokens[at].tag == ";":
            end = at
            break
    for at in range(end - 1, start, -1):
        # A trailing relative clause is mostly the reporter's own remark.
        if tokens[at].tag == ",":
            end = at if at + 1 < end and tokens[at + 1].low in ("who", "which") else end
            break
    while end > start and tokens[end - 1].tag in ".,;:-C":
        end -= 1
    return ((start, end), form) if end > start else None


def _has_finite(tokens: Sequence[Token], start: int, cues: Cues) -> bool:
    """Tell whether an auxiliary or a known verb makes the words after `start` a clause rather than a noun phrase."""
    if tokens[start].tag == "O":
        return True
    end = phrase_end(tokens, start, len(tokens))
    for at in range(start, min(end + 3, len(tokens))):
        token = tokens[at]
        if token.tag == "V" or (token.tag == "X" and token.low not in ("be", "been", "being")):
            return True
        if token.tag in ",;:":
            return False
    return end < len(tokens) and tokens[end].low in cues.verbs


def _object_end(tokens: Sequence[Token], start: int, cues: Cues, stops: Sequence[int]) -> int:
    end = len(tokens)
    for stop in stops:
        if stop > start:
            end = stop
            break
    for at in range(start + 1, end):
        token = tokens[at]
        if token.tag in ",;:-.(" or token.low in cues.openers:
            end = at
            break
        if token.tag == "C" and at + 1 < end and (tokens[at + 1].tag in "XA" or tokens[at + 1].low in cues.verbs):
            end = at
            break
    while end > start and tokens[end - 1].tag in ".,;:-C":
        end -= 1
    return end
