"""What a match must pass before it counts: numbers that are no years, months that are people."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.extractors.dates.grammar import Match
from generator.extractors.dates.tokens import NAME, Alphabet

#: Months that are also given names or words: their name alone is a weak sign.
_WEAK = "March|May|April|June|August"
_WEAK_MONTH = re.compile(rf"(?:{_WEAK})\b(?![\s,]+\d)")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\.?\s$")
#: Capitalised words that open a sentence before a month; any other makes it somebody's name ("Theresa May").
_OPENERS = frozenset((
    "In", "Since", "By", "Until", "Till", "From", "Of", "To", "For", "During", "Through", "Before", "After", "Early",
    "Late", "Mid", "And", "Or", "Last", "Next", "This", "On", "Between", "Only", "But", "Past", "When", "Again", "The",
    "A", "An", "His", "Her", "Its", "Their", "Our", "That", "Every", "Each",
))
_BEFORE_YEAR = frozenset(("in", "since", "by", "until", "till", "from", "before", "after", "of", "between", "during",
                          "year", "to", "and", "through"))
_BEFORE_AMOUNT = frozenset(("about", "nearly", "some", "over", "almost", "than", "least", "approximately", "roughly",
                            "around", "up"))
#: Words that may follow a year of an earlier century; a noun there makes it an amount ("in 1500 villages").
_AFTER_OLD_YEAR = frozenset(("when", "and", "to", "by", "after", "before", "as", "with", "the", "until", "at", "that",
                             "he", "she", "it", "they", "was", "were"))
_BEFORE_MONTH = frozenset(("in", "since", "by", "until", "till", "from", "of", "to", "for", "during", "through",
                           "before", "after", "and", "or", "between"))
_BEFORE_CLOCK = frozenset(("at", "by", "until", "till", "from", "around", "about", "before", "after", "to"))


def people_in(text: str) -> frozenset[str]:
    """Return the months, in lower case, that are names of people in this text."""
    found = set()
    for month in _WEAK_MONTH.finditer(text):
        before = _CAPITALISED.search(text, max(0, month.start() - 20), month.start())
        if before and before[0].strip(". \n") not in _OPENERS:
            found.add(month[0].lower())
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """A segment as the grammar read it, with what the checks look up."""

    tokens: list[re.Match[str]]
    codes: str
    alphabet: Alphabet
    people: frozenset[str]
    #: Nouns that are counted or numbered.
    numbered: frozenset[str]
    named_days: frozenset[str]

    def word(self, at: int) -> str:
        """Return the token, "" beyond the ends."""
        return self.tokens[at][0] if 0 <= at < len(self.tokens) else ""

    def is_a(self, at: int, characters: str) -> bool:
        """Whether the token's character is one of these."""
        return 0 <= at < len(self.codes) and self.codes[at] in characters

    def accepts(self, match: Match) -> bool:
        """Whether the match is an expression of time."""
        if self.word(match.first)[0].isdigit() and self._glued(match.first):
            return False
        check = _CHECKS.get(match.row.form)
        return check is None or check(self, match.first, match.end)

    def _glued(self, at: int) -> bool:
        """Whether a number is the tail of something longer: MH-17, 24/7."""
        if at < 2 or self.tokens[at - 1].end() != self.tokens[at].start() or self.word(at - 1) not in "-–./:":
            return False
        return self.tokens[at - 2].end() == self.tokens[at - 1].start() and self.word(at - 2)[-1].isalnum() \
            and self.word(at - 2).lower() not in ("mid", "pre", "post")


def _year(reading: Reading, first: int, end: int) -> bool:
    at = next(i for i in range(end - 1, first - 1, -1) if reading.is_a(i, reading.alphabet.members("YEAR")))
    year, before, after = int(reading.word(at)), reading.word(at - 1).lower(), reading.word(at + 1)
    if before in reading.numbered or after.lower() in reading.numbered or before.isdigit():
        return False
    if reading.is_a(at + 1, reading.alphabet.members("ZONE") + reading.alphabet.members("UNITS")):
        return False
    if year < 1900:
        return before in _BEFORE_YEAR and (after in _AFTER_OLD_YEAR or not after[:1].isalpha())
    if before in _BEFORE_AMOUNT:
        return False
    if year % 100 == 0:
        # "2000 ships" is an amount, "in 2000" and "the 2000 Olympics" are not.
        return (before in _BEFORE_YEAR and not after.endswith("s")) or (before == "the" and reading.is_a(at + 1, NAME))
    return True


def _bare_month(reading: Reading, first: int, end: int) -> bool:
    month = reading.word(end - 1)
    if month.lower() in reading.people:
        return False
    if first < end - 1 or not re.fullmatch(f"(?i:{_WEAK})", month):
        return True
    if re.fullmatch("(?i:march|may)", month):
        before = reading.word(first - 1).lower()
        return before in _BEFORE_MONTH or (before in ("the", "a", "his", "her", "its", "their") and month.istitle())
    return not (reading.is_a(first - 1, NAME) or reading.is_a(end, NAME))


def _decade(reading: Reading, first: int, end: int) -> bool:
    token = reading.word(end - 1)
    if token[0] in "'’" or not token[0].isdigit():
        return True
    if len(token) == 5:
        return 1500 <= int(token[:4]) < 2100
    # "in her 60s" is an age.
    return "the" in (reading.word(i).lower() for i in range(first, end))


def _clock(reading: Reading, first: int, end: int) -> bool:
    if end - first > 1 or not reading.word(first)[0].isdigit():
        return True
    hour, minute = (int(n) for n in re.split(r"[:.]", reading.word(first))[:2])
    return hour < 24 and minute < 60 and reading.word(first - 1).lower() in _BEFORE_CLOCK


def _rate(reading: Reading, first: int, end: int) -> bool:
    # "Daily Mail" is a paper.
    return not (reading.word(first)[0].isupper() and (reading.is_a(end, NAME) or reading.is_a(first - 1, NAME)))


def _named_day(reading: Reading, first: int, end: int) -> bool:
    return " ".join(t[0] for t in reading.tokens[first:end] if t[0].isalnum()) in reading.named_days \
        if reading.word(first)[0].isdigit() else True


_CHECKS: dict[str, Callable[[Reading, int, int], bool]] = {
    "year": _year,
    "bare-month": _bare_month,
    "decade": _decade,
    "clock": _clock,
    "rate": _rate,
    "named-day": _named_day,
}
