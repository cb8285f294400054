"""The tense of the clause that holds an expression: enough to tell "met on Friday" from "will meet on Friday"."""

from __future__ import annotations

import re
from functools import cache

from generator.model import Tense

#: How far from the expression a verb is looked for, in characters.
REACH = 240

# A future takes its main verb with it, so that "would be redeemed" is not read as a past.
_FUTURE = (
    r"(?:will|['’]ll|won['’]t|shall|would|may|might|should|must)(?!\s+have\b)(?:\s+(?:not|also|be|\w+ly))*\s+\w+",
    r"(?:is|are|was|were|be)\s+(?:(?:also|now|still|widely|reportedly)\s+)?"
    r"(?:expected|scheduled|due|set|slated|planned|planning|poised|going|likely|supposed|about|to)\b(?:\s+to)?(?:\s+be)?(?:\s+\w+)?",
    r"(?:expects?|plans?|intends?|hopes?|aims?|wants?|agreed|vowed|promised|pledged|planned|hoped|intended"
    r"|expected|scheduled|slated|due|set|poised|likely)\s+to\s+(?:be\s+)?(?-i:[a-z])\w+",
    r"(?:expected|scheduled|slated|planned|due|set)\s+(?:for|on|in|by|at)",
    r"to\s+be\s+\w+|(?:has|have)\s+(?:scheduled|planned|set|called)|upcoming|forthcoming",
    r"(?:postpon|extend|delay|deferr|giv|has|have|deadline|stay)\w*\b[^.;]{0,60}?\b(?:until|till)",
)
_PRESENT = r"(?:could(?:\s+not)?(?:\s+be)?\s+\w+|is|are|has|have|does|do|says?|remains?|continues?|['’]s|['’]re|['’]ve)"
# "United", "armed": adjectives that open a noun phrase far more often than they are verbs.
_REGULAR_PAST = r"(?!(?i:united|need|indeed|armed|allied|hundred|alleged|speed|red|feed|exceed|proceed|succeed|related)\b)[^\W\d_]{2,}ed"
#: Borders that a verb on the other side of does not speak across, unless the clause has no verb.
_BORDER = re.compile(r"[;:—–]|\s[-–]\s|[“”\"]|\b(?:that|which|who|whom|while|because|although|though|but|whether|if)\b", re.IGNORECASE)

#: A comma closes a clause that has a verb of its own.
_COMMA = re.compile(rf",|{_BORDER.pattern}", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?<!\w)to\s+[a-z]+(?!\w)")
_DETERMINER = re.compile(r"\b(?:a|an|the|its|his|her|their|our|this|that|still|as)\s+$", re.IGNORECASE)


@cache
def _verbs(pasts: tuple[str, ...]) -> re.Pattern[str]:
    past = rf"(?:{'|'.join(pasts)})" if pasts else r"(?!)"
    return re.compile(
        rf"(?<!\w)(?:(?P<future>{'|'.join(_FUTURE)})"
        rf"|(?P<perfect>(?:has|have|had|having|['’]ve)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|ne|wn|ght)|been(?:\s+\w+ed)?(?:\s+to)?|{past}|met|had|come|become|put|set|cut|let))"
        rf"|(?P<past>{past}|{_REGULAR_PAST})|(?P<present>{_PRESENT}))(?!\w)",
        re.IGNORECASE,
    )


def tense_of(text: str, sentence: tuple[int, int], start: int, end: int, pasts: tuple[str, ...], headline: bool) -> Tense:
    """Return the tense of the verb nearest before `text[start:end]` in its clause, else after it, else in the sentence.

    `pasts` are the irregular past tenses. In a headline "to" with a verb is a future and any other verb a recent past.
    """
    left, right = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
    if headline and _INFINITIVE.search(text, left, right):
        return "future"
    before = [m for m in _verbs(pasts).finditer(text, left, start) if not _premodifies(text, m)]
    after = [m for m in _verbs(pasts).finditer(text, end, right) if not _premodifies(text, m)]
    for border in (_COMMA, _BORDER):
        clause = max((b.end() for b in border.finditer(text, left, start)), default=left)
        if before and before[-1].start() >= clause:
            return _tense(before[-1])
        if after and not border.search(text, end, after[0].start()):
            return _tense(after[0])
    nearest = before[-1:] or after[:1]
    return _tense(nearest[0]) if nearest else ""


def _premodifies(text: str, verb: re.Match[str]) -> bool:
    """Whether it is a participle before a noun: "a still unspecified date"."""
    return verb.lastgroup == "past" and _DETERMINER.search(text, max(0, verb.start() - 12), verb.start()) is not None


def _tense(verb: re.Match[str]) -> Tense:
    match verb.lastgroup:
        case "future":
            return "future"
        case "past" | "perfect":
            return "past"
    return "present"
