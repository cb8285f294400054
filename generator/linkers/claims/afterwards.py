"""What is said of a meeting behind the sentence that names who met: its length, its time, its city.

"The talks lasted about three hours." "The meeting took place in Recife." "The two spoke for 90 minutes."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.model import DateExpression, Sentence, Slot, Span

_NOUN = (
    r"(?:meetings?|talks|session|summit|conversation|discussions?|negotiations|encounter|audience|exchange|dialogue)"
)
#: What may stand before a length besides the words of its own that make it rough.
_ABOUT = r"(?: (?:for|to|into|(?:on|in the) \w+|on|over|just|some|well|only))*"
#: One meeting and what it did: "their talks in Recife, which lasted", "a meeting that ran to".
_LASTED = re.compile(
    rf"\b{_NOUN}\b[^.;]{{0,80}}?\b(?:lasted|lasting|took|ran|went|stretched|continued|dragged on){_ABOUT}\s*$",
    re.IGNORECASE,
)
#: "The two leaders talked for": they, and not "officials from both sides".
_SPENT = re.compile(
    r"(?:^|[,;—–]\s*)(?:the )?(?:two(?: [a-z]+)?|both(?: [a-z]+)?|pair|they|we)\b[^.;,]{0,25}?"
    rf"\b(?:met|talked|spoke|conferred|conversed|sat down|sat together|spent|dined){_ABOUT}\s*$"
    rf"|^(?:he|she) (?:received|met|saw|hosted|welcomed) (?:with )?(?:me|us|him|her){_ABOUT}\s*$",
    re.IGNORECASE,
)
#: "his three-hour meeting with": what follows the length.
_LONG = re.compile(rf"(?:[- ]long)?\s+(?:of\s+)?(?:[a-z]+(?:-[a-z]+)*\s+){{0,2}}?{_NOUN}\b", re.IGNORECASE)
_HELD = re.compile(
    rf"\b(?:the|their|this)\s+(?:[\w-]+\s+){{0,2}}?{_NOUN}\b[^.;,]{{0,30}}?"
    r"\b(?:took place|(?:was|were) held|began|started|opened|got under ?way)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
#: Several meetings together, all that one held, what is usual or planned, a meal or an informal meeting beside the
#: talks are not the length of this one.
_OTHER = re.compile(
    r"\b(?:meetings|each|every|usually|typically|normally|often|generally|total|altogether|combined|will|would|"
    r"might|could|expected|scheduled|planned|due|supposed|not|never|another|previous|earlier|last (?:week|month|year)|"
    r"phone|call|ago|informal|dinner|lunch|banquet)\b|n['’]t\b",
    re.IGNORECASE,
)
_REACH = 60
#: In hours.
_LONGEST = 8


def of_afterwards(material: Material, told: Told) -> Iterator[Assertion]:
    """Yield lengths, times and cities that a sentence gives the meeting of which the article has just told."""
    counted = {m.span for e in material.events for m in (*e.durations, *e.times)}
    for source, article in material.articles.items():
        for key, expression in enumerate(article.findings.dates):
            span = Span(source, expression.start, expression.end)
            value = material.known.dates[source, key].value or ""
            timed = "T" in value and not value.startswith("P")
            if span in counted or not (timed or value.startswith("PT")) or _is_sum(value):
                continue
            sentence = material.sentence(span)
            stretch = _stretch(article.source.text, sentence, expression, timed=timed) if sentence else None
            if sentence is None or stretch is None or material.is_damaged(span):
                continue
            subject = None if material.remembers(source, sentence) else told.meant(source, sentence, *stretch)
            if subject:
                slot: Slot = "time" if timed else "duration"
                value, words = (value[:16], value[11:16]) if timed else (value, expression.text)
                whole = Span(source, sentence.start, sentence.end)
                yield Assertion(subject, slot, value, "occurred", whole, words)


def _is_sum(value: str) -> bool:
    """Whether a length is longer than one meeting: "the two spent more than ten hours together"."""
    found = re.match(r"PT(\d+)H", value)
    return found is not None and int(found[1]) > _LONGEST


def _stretch(text: str, sentence: Sentence, expression: DateExpression, *, timed: bool) -> tuple[int, int] | None:
    """Return the words that name the meeting which an expression measures, None where it measures another thing."""
    before = text[sentence.start : expression.start]
    after = text[expression.end : min(sentence.end, expression.end + _REACH)]
    if timed:
        held = _HELD.search(before)
        return None if held is None or _OTHER.search(held[0]) else (sentence.start, expression.start)
    found = _LASTED.search(before) or _SPENT.search(before)
    if found:
        return None if _OTHER.search(before[-_REACH:]) else (sentence.start, expression.start)
    long = _LONG.match(after)
    if long is None or _OTHER.search(before[-_REACH:] + long[0]):
        return None
    return sentence.start, min(sentence.end, expression.end + _REACH)
