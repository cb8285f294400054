"""The tense of the clause that holds an expression: enough to tell "met on Friday" from "will meet on Friday"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from generator.model import Tense
from generator.text.patterns import any_of

#: How far from the expression a verb is looked for, in characters.
REACH = 240

# A future takes its main verb with it, so that "would be redeemed" is not read as a past.
_FUTURE = (
    r"(?:will|['’]ll|won['’]t|shall|would|may|might|should|must)(?!\s+have\b)(?:\s+(?:not|also|be|\w+ly))*\s+\w+",
    (
        r"(?:is|are|was|were|be)\s+(?:(?:also|now|still|widely|reportedly)\s+)?"
        r"(?:expected|anticipated|scheduled|due|set|slated|planned|planning|poised|going|likely|supposed|about|to)\b"
        r"(?:\s+to)?(?:\s+be)?(?:\s+\w+)?"
    ),
    (
        r"(?:expects?|plans?|intends?|hopes?|aims?|wants?|agreed|vowed|promised|pledged|planned|hoped|intended"
        r"|expected|scheduled|slated|due|set|poised|likely)\s+to\s+(?:be\s+)?(?-i:[a-z])\w+"
    ),
    r"(?:expected|scheduled|slated|planned|due|set)\s+(?:for|on|in|by|at)",
    r"to\s+be\s+\w+|(?:has|have)\s+(?:scheduled|planned|set|called)|upcoming|forthcoming",
    r"(?:postpon|extend|delay|deferr|giv|has|have|deadline|stay)\w*\b[^.;]{0,60}?\b(?:until|till)",
)
_PRESENT = r"(?:could(?:\s+not)?(?:\s+be)?\s+\w+|is|are|has|have|does|do|says?|remains?|continues?|['’]s|['’]re|['’]ve)"
# "United", "armed": adjectives that open a noun phrase far more often than they are verbs.
_REGULAR_PAST = (
    r"(?!(?:united|need|indeed|armed|allied|hundred|alleged|speed|red|feed|exceed|proceed|succeed|related)\b)"
    r"[^\W\d_]{2,}ed"
)
#: A verb beyond a border does not speak, unless the clause has none of its own; a comma is the weakest border.
_OPENERS = any_of(("that", "which", "who", "whom", "while", "because", "although", "though", "but", "whether", "if"))
_BORDER = re.compile(rf"[,;:—–“”\"]|\s[-–]\s|\b(?:{_OPENERS})\b", re.IGNORECASE)

_INFINITIVE = re.compile(r"(?<!\w)to\s+[a-z]+(?!\w)")
#: Words after which a past form is a participle.
_DETERMINERS = ("a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "still", "as")
_DETERMINER = re.compile(rf"\b(?:{'|'.join(_DETERMINERS)})\s+$", re.IGNORECASE)


@cache
def _verbs(pasts: tuple[str, ...]) -> re.Pattern[str]:
    past = rf"(?:{any_of(pasts)})"
    return re.compile(
        rf"(?<!\w)(?:(?P<future>{'|'.join(_FUTURE)})"
        r"|(?P<perfect>(?:has|have|had|having|['’]ve)\s+(?:\w+ly\s+)?"
        rf"(?:\w+(?:ed|en|ne|wn|ght)|been(?:\s+\w+ed)?(?:\s+to)?|{past}|met|had|come|become|put|set|cut|let))"
        rf"|(?P<past>{past}|{_REGULAR_PAST})|(?P<present>{_PRESENT}))(?!\w)",
        re.IGNORECASE,
    )


class Tenses:
    """The tense reader of one text: verbs and borders of a sentence are found once for all its expressions."""

    def __init__(self, text: str, pasts: tuple[str, ...]) -> None:
        """`pasts` are the irregular past tenses."""
        self._text = text
        self._verb = _verbs(pasts)
        self._sentence = (0, 0)
        self._verbs: list[re.Match[str]] = []
        #: Ends of borders: with commas, and without.
        self._borders: tuple[list[int], list[int]] = ([], [])

    def of(self, sentence: tuple[int, int], start: int, end: int, *, headline: bool) -> Tense:
        """Return the tense of the verb nearest before `text[start:end]` in its clause, else after it, else near it.

        In a headline "to" with a verb is a future.
        """
        if headline and _INFINITIVE.search(self._text, *sentence):
            return "future"
        self._enter(sentence)
        at = bisect_left(self._verbs, start, key=lambda v: v.start())
        before = next((v for v in reversed(self._verbs[max(0, at - 1):at]) if v.start() >= start - REACH), None)
        after = next((v for v in self._verbs[at:at + 3] if end <= v.start() < end + REACH), None)
        for borders in self._borders:
            border = bisect_right(borders, start)
            if before and (border == 0 or before.start() >= borders[border - 1]):
                return _tense(before)
            if after and (border == len(borders) or borders[border] > after.start()):
                return _tense(after)
        nearest = before or after
        return _tense(nearest) if nearest else ""

    def _enter(self, sentence: tuple[int, int]) -> None:
        if sentence != self._sentence:
            self._sentence = sentence
            self._verbs = [v for v in self._verb.finditer(self._text, *sentence) if not _premodifies(self._text, v)]
            borders = list(_BORDER.finditer(self._text, *sentence))
            self._borders = [b.end() for b in borders], [b.end() for b in borders if b[0] != ","]


def _premodifies(text: str, verb: re.Match[str]) -> bool:
    """Whether it is a participle before a noun: "a still unspecified date"."""
    if verb.lastgroup != "past":
        return False
    first, last = max(0, verb.start() - 12), verb.start()
    is_likely = text[first:last].rstrip().lower().endswith(_DETERMINERS)
    return is_likely and _DETERMINER.search(text, first, last) is not None


def _tense(verb: re.Match[str]) -> Tense:
    match verb.lastgroup:
        case "future":
            return "future"
        case "past" | "perfect":
            return "past"
    return "present"
