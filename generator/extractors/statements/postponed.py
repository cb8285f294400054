"""Content before its cue: "...," he said; and split content, which goes on after it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.statements.cues import Cue
from generator.extractors.statements.extent import hearer_end, until
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, skip_adverbials
from generator.extractors.statements.words import Token


def is_postponed(tokens: Sequence[Token], cue: Cue, cues: Cues) -> bool:
    """Tell whether the content stands before the cue: a comma or quotation precedes, only adverbials follow."""
    if cue.pattern in ("inverted", "phrase"):
        return cue.pattern == "inverted" or (cue.start > 0 and not _opens_clause(tokens, cue))
    if cue.pattern not in ("active", "apposition") or cue.frames.isdisjoint(("quote", "clause")):
        return False
    before = cue.start - 1
    if before > 0 and tokens[before].low in ("as", "but", "and"):
        before -= 1
    if before < 0 or tokens[before].tag not in ",Q-":
        return False
    quoted = tokens[before].tag == "Q"
    if quoted and tokens[before].low in ",?!" and "quote" in cue.frames:
        return True
    return (quoted or "clause" in cue.frames or _parts(tokens, cue)) and _ends_after(tokens, cue, cues)


def _parts(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether the cue stands between commas before a quotation: `The envoy, she went on, "will stay"`."""
    at = skip_adverbials(tokens, cue.after, len(tokens))
    return at + 1 < len(tokens) and tokens[at].tag == "," and tokens[at + 1].tag == "Q"


def _ends_after(tokens: Sequence[Token], cue: Cue, cues: Cues) -> bool:
    """Tell whether nothing that could be content stands after the cue, its addressee and its adverbials."""
    at = skip_adverbials(tokens, cue.after, len(tokens))
    if "hearer" in cue.frames and at == cue.after:
        at = skip_adverbials(tokens, hearer_end(tokens, at), len(tokens))
    if at >= len(tokens):
        return True
    token = tokens[at]
    return token.tag in ",.-;" or token.low in cues.among("after-content") or _is_participle(token)


def _is_participle(token: Token) -> bool:
    return token.tag == "N" and token.low.endswith("ing")


def _opens_clause(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether "according to X, ..." stands before its content."""
    before = tokens[cue.start - 1]
    if before.tag == "Q" and before.low == ",":
        return False
    if before.tag in ";QC" or before.low == "that" or tokens[cue.start].tag == "U":
        return True
    return before.tag == "A" and cue.start == 1


def left_content(tokens: Sequence[Token], cue: Cue, floor: int) -> Range | None:
    """Return the content before a postponed cue, not before token `floor`."""
    end = cue.start
    if end > floor and tokens[end - 1].low in ("as", "but", "and"):
        end -= 1
    while end > floor and tokens[end - 1].tag in ",-":
        end -= 1
    start = next((at + 1 for at in range(end - 1, floor - 1, -1) if tokens[at].tag == ";"), floor)
    while start < end and tokens[start].tag in ",-;:C":
        start += 1
    return (start, end) if end > start else None


def is_fronted(tokens: Sequence[Token], content: Range, cues: Cues) -> bool:
    """Tell whether the words before a speaker only say when, where or on what occasion: "In Rome", "Asked whether"."""
    first = tokens[content[0]]
    opens = first.tag in "PB" or first.low in cues.among("fronting")
    return opens and not any(token.tag == "Q" for token in tokens[content[0]:content[1]])


def is_introduced(tokens: Sequence[Token], content: Range, found: Sequence[Cue]) -> bool:
    """Tell whether an earlier cue introduced the quotation before a postponed one ("saying, '...,' he wrote")."""
    at = content[1] - 2
    if at < 0 or tokens[at + 1].tag != "Q":
        return False
    while at >= content[0] and tokens[at].tag in ",:":
        at -= 1
    return at >= content[0] and any(cue.verb[0] <= at < cue.verb[1] and cue.family == "speech" for cue in found)


def resumed(tokens: Sequence[Token], cue: Cue, stops: Sequence[int]) -> Range | None:
    """Return the rest of a split content: `"...," he said, "..."` and `Soon, he said, the talks ...`."""
    size = len(tokens)
    at = skip_adverbials(tokens, cue.after, size)
    parted = False
    while at < size and tokens[at].tag in ",:-":
        parted = tokens[at].tag == ","
        at += 1
        later = skip_adverbials(tokens, at, size)
        if later < size and tokens[later].tag in ",:":
            at = later
    if at >= size:
        return None
    goes_on = parted and cue.pattern != "inverted" and cue.family in ("speech", "belief") and _opens_rest(tokens[at])
    return until(tokens, at, stops) if tokens[at].tag == "Q" or goes_on else None


def _opens_rest(token: Token) -> bool:
    return token.tag in "DSUOXT" or token.low == "that" or (token.tag == "N" and not _is_participle(token))
