"""Numbers: each stands in a cited sentence with its unit, as digits or in words, and no nearer than there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.model import Reference
from generator.proof.case import Case, Complaint
from generator.proof.checks.days import written_dates
from generator.text.folding import plain
from generator.text.patterns import words

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_VALUES = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    **{f"{ten}-{one}": 10 * n + i for n, ten in enumerate(_TENS, start=2) for i, one in enumerate(_SMALL[1:10], 1)},
}
_RANKS = {word: n for n, word in enumerate(_ORDINALS, start=1)}
_CURRENCY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yuan"}
_NUMBER = re.compile(
    rf"(?P<currency>[$€£¥])?(?<![\w.])(?:(?P<figures>\d[\d,]*(?:\.\d+)?)(?P<rank>st|nd|rd|th)?"
    rf"|(?P<word>{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)}))(?!\w)(?:[\s-]+(?P<scale>{'|'.join(_SCALES)})(?!\w))?",
    re.IGNORECASE,
)
#: "one" is mostly a pronoun; counts of articles are our own and are checked by `negatives`.
_PRONOUN = re.compile(r"(?:[\s-]+of(?!\w)|[,.;:)]|$|\s+(?:that|who|which|another|and|or|side|day|or)(?!\w))")
#: Who meets is two: that says nothing that a source would have to say.
_PARTIES = re.compile(r"\s+(?:sides|countries|governments|nations|leaders|ministers)(?!\w)")
_ARTICLES = re.compile(r"\s+(?:\w+\s+)?(?:articles?|sources?)(?!\w)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `hedge` says on which side of it the true value lies."""

    value: float
    unit: str
    ordinal: bool
    hedge: str
    start: int
    text: str

    @property
    def key(self) -> tuple[float, str, bool]:
        """What must be the same in the source."""
        return self.value, self.unit, self.ordinal


def check_numbers(case: Case) -> Iterable[Complaint]:
    """Complain of a number that no cited sentence has, and of one that lost its "almost"."""
    if not case.evidence.found:
        return
    reference = case.desk.reference
    own = _blank(case.own, written_dates(case.own))
    known: dict[tuple[float, str, bool], list[Quantity]] = {}
    for sentence in case.evidence.sentences:
        dates = [
            (d.expression.start - sentence.start, d.expression.end - sentence.start)
            for d in case.evidence.dates
            if d.source == sentence.source and sentence.start <= d.expression.start < sentence.end
        ]
        for quantity in quantities(_blank(plain(case.evidence.text(sentence)), dates), reference):
            known.setdefault(quantity.key, []).append(quantity)
    for quantity in quantities(own, reference):
        same = known.get(quantity.key)
        if same is None:
            after = quantity.start + len(quantity.text)
            if _is_pair(quantity, own[after:], case.evidence.words) or _ARTICLES.match(own, after):
                continue
            hint = "write the number and the unit as the source has them, or cite the sentence that has them"
            yield Complaint(f"“{quantity.text}” is not in {case.evidence.where()}", hint)
        elif quantity.hedge not in {q.hedge for q in same}:
            yield Complaint(
                f"“{quantity.text}” is “{same[0].text}” in {case.evidence.where()}", "keep “almost”, “about”, “over”"
            )


def _is_pair(quantity: Quantity, after: str, evidence: frozenset[str]) -> bool:
    """Tell whether a two is what a source calls both, or the two sides."""
    if quantity.key != (2, "", False):
        return False
    return "both" in evidence or bool(_PARTIES.match(after))


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[: max(0, start)] + " " * (end - max(0, start)) + text[end:]
    return text


def quantities(text: str, reference: Reference) -> Iterator[Quantity]:
    """Yield the numbers of a text in plain quotation marks and dashes."""
    units = _units(reference.lexicons.get("prose_units", ()))
    hedges = _hedges(reference.lexicons.get("prose_hedges", ()))
    for m in _NUMBER.finditer(text):
        if (m["word"] or "").lower() == "one" and _PRONOUN.match(text, m.end()):
            continue
        figures, word, rank = m["figures"], (m["word"] or "").lower(), (m["ordinal"] or "").lower()
        value = float(figures.replace(",", "")) if figures else _VALUES[word] if word else _RANKS[rank]
        value *= _SCALES.get((m["scale"] or "").lower(), 1)
        following = re.compile(r"[\s-]*([^\W\d_]+(?: cent(?!\w))?|%)").match(text, m.end())
        unit = _CURRENCY.get(m["currency"] or "") or (units.get(following[1].lower(), "") if following else "")
        before = ((way, pattern.search(text, max(0, m.start() - 20), m.start())) for way, pattern in hedges)
        hedge = next(((way, h.start()) for way, h in before if h), ("", m.start()))
        end = following.end() if following and unit and not m["currency"] else m.end()
        yield Quantity(value, unit, bool(rank or m["rank"]), hedge[0], m.start(), text[hedge[1] : end])


@cache
def _units(rows: tuple[str, ...]) -> dict[str, str]:
    return {form: forms[0] for forms in (row.split("\t") for row in rows) for form in forms}


@cache
def _hedges(rows: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (direction, pattern that ends right before a number), the longest words first."""
    pairs = sorted((row.split("\t") for row in rows), key=lambda pair: -len(pair[1]))
    last = r"\s+(?:an?\s+)?$"
    return tuple((way, re.compile(words((phrase,)).pattern + last, re.IGNORECASE)) for way, phrase in pairs)
