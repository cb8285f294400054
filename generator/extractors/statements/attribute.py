"""The attributions of one sentence: cues with the content that is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extractors.statements.cues import Cue, Range, find_cues
from generator.extractors.statements.extent import is_fronted, is_postponed, left_content, right_content
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import skip_adverbials
from generator.extractors.statements.words import Token


#: Families whose verb, joined by a bare "and", belongs to the speaker and not to what is said.
_OUTRIGHT = frozenset(("speech", "request", "stance"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its content as token ranges; `form` says how the content stands to the cue."""

    cue: Cue
    content: tuple[Range, ...]
    form: str
    #: The cue ends the sentence with a colon: the content follows in the next unit.
    open_end: bool = False


def attributions(tokens: Sequence[Token], cues: Cues) -> list[Attribution]:
    """Return the attributions of a sentence, outermost only, in the order of the text."""
    found = find_cues(tokens, cues)
    if not found:
        return []
    stops = _stops(tokens, found)
    result: list[Attribution] = []
    floor = 0
    claimed: list[Range] = []
    for cue in found:
        if cue.pattern == "impersonal" or cue.family == "seeming" or not is_postponed(tokens, cue):
            continue
        left = left_content(tokens, cue, floor)
        if left is None or _introduced(tokens, left, found):
            continue
        content = [left]
        right = _resumed(tokens, cue, stops)
        if right is not None and tokens[right[0]].tag == "Q" and is_fronted(tokens, left):
            content.clear()
        if right is not None:
            content.append(right)
        result.append(Attribution(cue, tuple(content), "postponed"))
        claimed.append((left[0], max(cue.verb[1], cue.after, right[1] if right else 0)))
        floor = claimed[-1][1]
    for cue in found:
        if any(start <= cue.verb[0] < end for start, end in claimed):
            continue
        attribution = _regular(tokens, cue, stops, cues)
        if attribution is not None:
            result.append(attribution)
            claimed += [r for r in attribution.content if r[0] >= cue.verb[0]]
    result.sort(key=lambda a: a.cue.verb)
    return result


def _regular(tokens: Sequence[Token], cue: Cue, stops: Sequence[int], cues: Cues) -> Attribution | None:
    if cue.pattern == "undergone":
        end = cue.verb[0]
        return Attribution(cue, ((cue.after, end),), "undergone") if end > cue.after else None
    if cue.pattern == "inverted":
        return None
    if cue.pattern == "impersonal" or cue.family == "seeming":
        right = right_content(tokens, cue, stops, cues)
        if right is None:
            return None
        before = (cue.start, cue.verb[0])
        if cue.family == "seeming" and cue.subject:
            before = cue.subject
        content = (before, right[0]) if before[1] > before[0] and tokens[before[0]].low not in ("it", "there") else (right[0],)
        return Attribution(cue, content, right[1])
    right = right_content(tokens, cue, stops, cues)
    if right is not None:
        return Attribution(cue, (right[0],), right[1])
    at = skip_adverbials(tokens, cue.after, len(tokens))
    if at + 1 >= len(tokens) and at < len(tokens) and tokens[at].tag == ":":
        return Attribution(cue, (), "colon", open_end=True)
    return None


def _stops(tokens: Sequence[Token], found: Sequence[Cue]) -> list[int]:
    """Return the tokens at which the content of an earlier cue ends, because a cue beside it begins there."""
    stops: list[int] = []
    for cue in found:
        at = cue.start
        if at == 0 or cue.pattern in ("noun", "adjective", "relative", "inverted"):
            continue
        before = tokens[at - 1]
        comma = at > 1 and (tokens[at - 2].tag == "," or (tokens[at - 2].tag == "Q" and tokens[at - 2].low == ","))
        if cue.pattern == "participle":
            if before.tag in ",-" or (before.tag == "Q" and before.low == ","):
                stops.append(at if before.tag == "Q" else at - 1)
        elif before.tag == "C":
            if comma or before.low == "but" or (cue.shared and cue.family in _OUTRIGHT) or (cue.family == "speech" and cue.form == "past"):
                stops.append(at - 1)
        elif before.low in ("while", "though", "although", "whereas") or (before.low == "as" and comma):
            stops.append(at - 1)
        elif before.tag == ";" or (before.tag == "," and (cue.pattern == "phrase" or cue.shared)):
            stops.append(at - 1)
    return stops


def _introduced(tokens: Sequence[Token], left: Range, found: Sequence[Cue]) -> bool:
    """Tell whether the quotation before a postponed cue was introduced by an earlier one ("saying, '...,' he wrote")."""
    if left[1] == 0 or tokens[left[1] - 1].tag != "Q":
        return False
    at = left[1] - 2
    while at >= left[0] and tokens[at].tag in ",:":
        at -= 1
    return at >= left[0] and any(c.verb[0] <= at < c.verb[1] and c.family == "speech" for c in found)


def _resumed(tokens: Sequence[Token], cue: Cue, stops: Sequence[int]) -> Range | None:
    """Return the rest of a split content: `"...," he said, "..."` and `Soon, he said, the talks ...`."""
    at = skip_adverbials(tokens, cue.after, len(tokens))
    while at < len(tokens) and tokens[at].tag in ",:-":
        at += 1
        if at < len(tokens) and tokens[at].tag == "Q":
            return _until(tokens, at, stops)
        later = skip_adverbials(tokens, at, len(tokens))
        if later > at and later < len(tokens) and tokens[later].tag in ",:":
            at = later
            continue
        if at < len(tokens) and (tokens[at].tag in "DSUOXT" or tokens[at].low == "that" or (tokens[at].tag == "N" and not tokens[at].low.endswith("ing"))) \
                and tokens[at - 1].tag == "," and cue.pattern != "inverted" and cue.family in ("speech", "belief"):
            return _until(tokens, at, stops)
        return None
    if at < len(tokens) and tokens[at].tag == "Q":
        return _until(tokens, at, stops)
    return None


def _until(tokens: Sequence[Token], start: int, stops: Sequence[int]) -> Range | None:
    end = next((stop for stop in stops if stop > start), len(tokens))
    for at in range(start, end):
        if tokens[at].tag == ";":
            end = at
            break
    while end > start and tokens[end - 1].tag in ".,;:-C":
        end -= 1
    return (start, end) if end > start else None
