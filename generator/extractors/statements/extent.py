"""Content after its cue: where it begins, by the first rule that recognises it, and how far it reaches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extractors.statements.cues import Cue
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, phrase_end, skip_adverbials
from generator.extractors.statements.words import Token

#: Content with its form: quote, colon, that, to, as, clause or object.
Content = tuple[Range, str]

#: How far the comma or colon that closes "according to ..." and a parenthesis after "said" may stand.
_FRONTED, _PARENTHESIS = 25, 15


class Search(NamedTuple):
    """What a rule for content looks at: `first` is the token after the cue, `at` the one after adverbials too."""

    tokens: Sequence[Token]
    cue: Cue
    cues: Cues
    #: Tokens at which the content of an earlier cue ends, because a cue beside it begins there.
    stops: Sequence[int]
    first: int
    at: int

    def takes(self, *frames: str) -> bool:
        """Tell whether the cue takes one of these."""
        return not self.cue.frames.isdisjoint(frames)

    def tag(self, at: int) -> str:
        """Return the tag of a token, "." behind the last."""
        return self.tokens[at].tag if at < len(self.tokens) else "."

    def low(self, at: int) -> str:
        """Return the word of a token, "" behind the last."""
        return self.tokens[at].low if at < len(self.tokens) else ""


def right_content(tokens: Sequence[Token], cue: Cue, stops: Sequence[int], cues: Cues) -> Content | None:
    """Return the content after a cue and its form."""
    if cue.after >= len(tokens):
        return None
    skips = not cue.frames.isdisjoint(("clause", "quote", "to", "that"))
    at = skip_adverbials(tokens, cue.after, len(tokens)) if skips else cue.after
    search = Search(tokens, cue, cues, stops, cue.after, at)
    rules = (_after_phrase,) if cue.pattern == "phrase" else _RULES
    return next((content for rule in rules if (content := rule(search))), None)


def until(tokens: Sequence[Token], start: int, stops: Sequence[int]) -> Range | None:
    """Return the stretch from `start` to the next stop, semicolon or end, without closing punctuation."""
    end = next((stop for stop in stops if stop > start), len(tokens))
    end = next((at for at in range(start + 1, end) if tokens[at].tag == ";"), end)
    return trimmed(tokens, start, end)


def trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """Return the stretch without punctuation and conjunctions at its end; None when nothing remains."""
    while end > start and tokens[end - 1].tag in ".,;:-C":
        end -= 1
    return (start, end) if end > start else None


def hearer_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the addressee that starts at `at`: `reporters`, `the BBC`, `CNN`; `at` when there is none."""
    if at < len(tokens) and tokens[at].tag in "OM":
        return at + 1
    end = at
    named = at < len(tokens) and tokens[at].tag == "U"
    while end < len(tokens) and _of_hearer(tokens, at, end, named=named):
        end += 1
    return end


def _of_hearer(tokens: Sequence[Token], start: int, at: int, *, named: bool) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.tag == "P":
        return at > start and token.low in ("of", "for")
    if token.tag not in "NUDS#'" or (named and token.tag == "N" and before.tag != "'"):
        return False
    return at == start or token.tag not in "DS" or before.tag in "'DP"


def _clause(search: Search, start: int, form: str) -> Content | None:
    found = until(search.tokens, start, search.stops) if start < len(search.tokens) else None
    if found is None:
        return None
    # A trailing relative clause is mostly the reporter's own remark.
    comma = next((at for at in range(found[1] - 1, start, -1) if search.tag(at) == ","), 0)
    if comma and search.low(comma + 1) in ("who", "which"):
        found = trimmed(search.tokens, start, comma)
    return (found, form) if found else None


def _after_phrase(search: Search) -> Content | None:
    """Read `According to X, ...`."""
    first = search.first
    comma = next((at for at in range(first, min(first + _FRONTED, len(search.tokens))) if search.tag(at) in ",:"), -1)
    return _clause(search, comma + 1, "clause") if comma >= 0 else None


def _unmistakable(search: Search) -> Content | None:
    return _opening(search, search.at)


def _opening(search: Search, at: int) -> Content | None:
    """Read content that begins with a colon, a quotation, `that`, a wh-word or `to`."""
    tag, low = search.tag(at), search.low(at)
    if tag == ":":
        return _clause(search, at + 1, "colon")
    if tag == "Q" or (tag in ",-" and search.tag(at + 1) == "Q"):
        return _clause(search, at if tag == "Q" else at + 1, "quote")
    if search.takes("clause", "that"):
        if low == "that" or low in search.cues.among("wh"):
            return _clause(search, at, "that")
        if tag == ",":
            return _after_comma(search, at)
    if search.takes("to") and (low == "to" or (low == "not" and search.low(at + 1) == "to")):
        return _clause(search, at, "to")
    return None


def _after_comma(search: Search, at: int) -> Content | None:
    """Read past a parenthesis between two commas: `he said, in Paris, that`."""
    limit = min(at + _PARENTHESIS, len(search.tokens))
    close = next((k for k in range(at + 1, limit) if search.tag(k) == ","), -1)
    if any(at <= stop <= close for stop in search.stops):
        return None
    if close > 0 and (search.low(close + 1) == "that" or search.tag(close + 1) == "Q"):
        return _clause(search, close + 1, "that")
    return None


def _to_hearer(search: Search) -> Content | None:
    """Read past the addressee: `told reporters that`, `urged Rome to`, `told the BBC he would`."""
    if not search.takes("hearer") or search.tag(search.first) not in "NUDSMO#":
        return None
    heard = hearer_end(search.tokens, search.first)
    at = skip_adverbials(search.tokens, heard, len(search.tokens))
    found = _opening(search, at)
    if found is not None and search.low(at) not in search.cues.among("of-the-hearer"):
        return found
    told = search.cue.lemma in search.cues.among("told") and heard > search.first
    return _clause(search, at, "clause") if told and search.tag(at) in "DSUNO#" and search.takes("clause") else None


def _described(search: Search) -> Content | None:
    """Read what is said of an object: `called the talks "frank"`, `described by Rome as frank`."""
    tag, low = search.tag(search.first), search.low(search.first)
    if tag == "U" and search.tokens[search.first].is_work:
        # "a film called 'The Long Road'" is a name, not a judgement.
        return None
    if search.takes("as") and (tag in "NUDSMOQ#A" or low == "as" or low in search.cues.among("wh")):
        return _clause(search, search.first, "as")
    return None


def _bare_clause(search: Search) -> Content | None:
    """Read `said the talks went well`; after a verb that also takes an object, only where a finite verb follows."""
    tag = search.tag(search.at)
    if not search.takes("clause") or tag not in "DSUNO#":
        return None
    surely = tag != "N" and not search.takes("object")
    return _clause(search, search.at, "clause") if surely or _is_clause(search, search.at) else None


def _is_clause(search: Search, start: int) -> bool:
    """Tell whether an auxiliary or a known verb makes the words after `start` a clause rather than a noun phrase."""
    tokens = search.tokens
    if tokens[start].tag == "O":
        return True
    end = phrase_end(tokens, start, len(tokens))
    for token in tokens[start:end + 3]:
        if token.tag == "V" or (token.tag == "X" and token.low not in ("be", "been", "being")):
            return True
        if token.tag in ",;:":
            return False
    return search.low(end) in search.cues.verbs


def _object(search: Search) -> Content | None:
    """Read a noun phrase with what hangs on it: `condemned the attack`."""
    if not search.takes("object"):
        return None
    if search.low(search.first) in search.cues.among("wh"):
        return _clause(search, search.first, "that")
    if search.tag(search.first) not in "DSUNM#OAQ":
        return None
    end = next((stop for stop in search.stops if stop > search.first), len(search.tokens))
    end = next((at for at in range(search.first + 1, end) if _ends_object(search, at)), end)
    found = trimmed(search.tokens, search.first, end)
    return (found, "object") if found else None


def _ends_object(search: Search, at: int) -> bool:
    tag = search.tag(at)
    if tag in ",;:-.(" or search.low(at) in search.cues.openers:
        return True
    return tag == "C" and (search.tag(at + 1) in "XA" or search.low(at + 1) in search.cues.verbs)


_RULES: tuple[Callable[[Search], Content | None], ...] = (
    _unmistakable, _to_hearer, _described, _bare_clause, _object,
)
