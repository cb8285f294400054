"""The attributions of one sentence: cues with the content that is theirs."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extractors.statements.cues import Cue
from generator.extractors.statements.extent import right_content
from generator.extractors.statements.finding import find_cues
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.phrases import Range, skip_adverbials
from generator.extractors.statements.postponed import is_fronted, is_introduced, is_postponed, left_content, resumed
from generator.extractors.statements.words import Token

#: Families whose verb, joined by a bare "and", belongs to the speaker and not to what is said.
_OUTRIGHT = frozenset(("speech", "request", "stance"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its content as token ranges; `form` says how the content stands to the cue."""

    cue: Cue
    content: tuple[Range, ...]
    form: str

    @property
    def open_end(self) -> bool:
        """Whether the cue ends the sentence with a colon: the content follows in the next unit."""
        return not self.content


def attributions(tokens: Sequence[Token], cues: Cues) -> list[Attribution]:
    """Return the attributions of a sentence, the outermost only, in the order of the text."""
    found = find_cues(tokens, cues)
    stops = sorted(stop for cue in found if (stop := _stop(tokens, cue, cues)) is not None)
    result, claimed = _postponed(tokens, found, stops, cues)
    for cue in found:
        if any(start <= cue.verb[0] < end for start, end in claimed):
            continue
        attribution = _regular(tokens, cue, stops, cues)
        if attribution is not None:
            result.append(attribution)
            claimed += [content for content in attribution.content if content[0] >= cue.verb[0]]
    return sorted(result, key=lambda a: a.cue.verb)


def _postponed(
    tokens: Sequence[Token], found: Sequence[Cue], stops: list[int], cues: Cues
) -> tuple[list[Attribution], list[Range]]:
    """Return the attributions whose content stands before them, and the stretches that are theirs.

    A second attribution of one quotation ("saying, '...,' he wrote") becomes a stop of the first.
    """
    result: list[Attribution] = []
    claimed: list[Range] = []
    floor = 0
    for cue in found:
        if _is_nobodys(cue) or not is_postponed(tokens, cue, cues):
            continue
        left = left_content(tokens, cue, floor)
        if left is None:
            continue
        if cue.pattern == "phrase" and tokens[left[1] - 1].tag == "Q" and _is_said(left, found):
            continue
        if is_introduced(tokens, left, found):
            insort(stops, left[1])
            continue
        right = resumed(tokens, cue, stops)
        if right is None:
            content: tuple[Range, ...] = (left,)
        elif tokens[right[0]].tag == "Q" and is_fronted(tokens, left, cues):
            content = (right,)
        else:
            content = (left, right)
        result.append(Attribution(cue, content, "postponed"))
        floor = max(cue.verb[1], cue.after, content[-1][1])
        claimed.append((left[0], floor))
    return result, claimed


def _is_said(content: Range, found: Sequence[Cue]) -> bool:
    """Tell whether somebody speaks in the content, so that "according to" only says where it was read."""
    said = (cue for cue in found if content[0] <= cue.verb[0] < content[1] and cue.family in _OUTRIGHT)
    return any(cue.pattern in ("active", "apposition") for cue in said)


def _regular(tokens: Sequence[Token], cue: Cue, stops: Sequence[int], cues: Cues) -> Attribution | None:
    if cue.pattern == "inverted":
        return None
    if cue.pattern == "undergone":
        return Attribution(cue, ((cue.after, cue.verb[0]),), "undergone") if cue.verb[0] > cue.after else None
    right = right_content(tokens, cue, stops, cues)
    if right is None:
        at = skip_adverbials(tokens, cue.after, len(tokens))
        announces = at + 1 == len(tokens) and tokens[at].tag == ":"
        return Attribution(cue, (), "colon") if announces and not _is_nobodys(cue) else None
    content, form = right
    if _is_nobodys(cue):
        # What seems or is expected is the subject too: "talks | are expected | to resume".
        before = cue.subject or (cue.start, cue.verb[0])
        if before[1] > before[0] and tokens[before[0]].low not in ("it", "there"):
            return Attribution(cue, (before, content), form)
    return Attribution(cue, (content,), form)


def _is_nobodys(cue: Cue) -> bool:
    return cue.pattern == "impersonal" or cue.family == "seeming"


def _stop(tokens: Sequence[Token], cue: Cue, cues: Cues) -> int | None:
    """Return the token at which the content of an earlier cue ends, because this cue stands beside it."""
    at = cue.start
    if at == 0 or cue.pattern in ("noun", "adjective", "relative", "inverted"):
        return None
    before = tokens[at - 1]
    if cue.pattern == "participle":
        if before.tag == "Q" and before.low == ",":
            return at
        return at - 1 if before.tag in ",-" else None
    comma = at > 1 and (tokens[at - 2].tag == "," or (tokens[at - 2].tag == "Q" and tokens[at - 2].low == ","))
    if before.tag == "C":
        own = (cue.shared and cue.family in _OUTRIGHT) or (cue.family == "speech" and cue.form == "past")
        return at - 1 if comma or before.low == "but" or own else None
    contrast = before.low in cues.among("contrast") or (before.low == "as" and comma)
    listed = before.tag == "," and (cue.pattern == "phrase" or cue.shared)
    return at - 1 if contrast or listed or before.tag == ";" else None
