"""Ranks that sources give a trip or a meeting: "first in five years", "highest-ranking since ...", "second visit"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.linkers.claims.asks import side_named
from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.model import Sentence, Span, Trip
from generator.text.calendar import parse
from generator.text.folding import fold
from generator.text.numbers import NUMBER_WORDS
from generator.text.patterns import any_of
from generator.text.ranks import ORDINALS

#: Whose: "Costa's first visit".
_OWNER = r"(?:(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w-]+['’]s )?"
#: What is ranked is done by somebody ("minister to go there", "visit"); without that the rank is another one.
_DEED = re.compile(r"\bto (?!do so\b)[a-z]|\b(?:visit|trip|tour|journey|voyage|meeting|summit|talks)\b", re.IGNORECASE)
#: "the visit is the" first by a minister in five years.
_DEED_BEFORE = re.compile(r"\b(?:visit|trip|tour)\b[^.;]{0,50}?\b(?:is|was|will be|marks|marked) the $")
#: To where a clause ends.
_TO_ITS_END = r"(?=[,;.]|$| and (?:the|his|her|its|their|a|an)\b)"
_NUMBER = rf"\d{{1,3}}|{any_of(NUMBER_WORDS)}"
_HEDGE = r"(?:more than|over|nearly|almost|about|at least|some)"
_SPELT = re.compile(rf"\b(?:{_HEDGE} )?(?:({_NUMBER}) years\b|(a decade)\b)")
#: What follows another rank belongs to that one.
_SAME = r"(?!\b(?:first|highest|most|top|and)\b)"
_IN_YEARS = re.compile(
    rf"{_OWNER}\bfirst (?!time\b)(?:[\w'’.-]+ ){{0,5}}?(?=to |by |in |there |from |visit )(?:{_SAME}[^;.]){{0,90}}?"
    rf"\bin (?:{_HEDGE} )?(?:(?:{_NUMBER}) years|a decade)\b"
    rf"(?: to [a-z][^;.,]{{2,60}}?{_TO_ITS_END})?",
)
_SINCE = re.compile(
    rf"{_OWNER}\b(?:first|highest-ranking|highest-level|most senior|top-ranking) (?!time\b)(?:[\w'’.-]+ ){{1,5}}?"
    rf"(?=to |by |in |there |from |since |visit )(?:{_SAME}[^;.]){{0,90}}?"
    rf"\bsince (?:(?:19|20)\d\d\b|[^,;.]{{3,80}}?{_TO_ITS_END})",
)
_LATER = "|".join(ORDINALS[1:])
#: What bounds the count: "since taking office", "as foreign minister", "this year".
_BOUND = r"(?: (?:since|as|this|within|in (?:less than )?\w+) [^,;.]{2,40}?(?=[,;.]|$| and\b| after\b))?"
_ORDINAL = re.compile(
    rf"{_OWNER}\b(?:{_LATER}) (?:official |state )?(?:visit|trip)\b(?: to (?:[A-Z][\w-]+ ?){{1,3}}(?<! ))?{_BOUND}"
)
#: "the visit is her third since taking office": the noun stands before.
_NOUN_BEFORE = re.compile(
    rf"\b(?:visit|trip)\b[^;.]{{0,60}}?(?: is| was| marks|,| and) "
    rf"(?P<rank>(?:his|her|the) (?:{_LATER})\b(?! \w+ (?:to|in|on)\b)(?: to (?:[A-Z][\w-]+ ?){{1,3}}(?<! ))?{_BOUND})"
    r"(?=[,.;]|$| and\b| after\b)"
)
#: What it is, and not what came before it: "after their first meeting".
_IS = r"(?:is|was|be|been|marks|marked|mark|marking|hold|held|holds|holding|had|for) (?:the |their |his |her )"
_KIND = r"(?:(?:in-person|face-to-face|formal|bilateral|official) )?(?:meeting|summit|talks)"
_OF_TWO = re.compile(
    rf"\b{_IS}(?P<rank>(?:{'|'.join(ORDINALS)}) {_KIND}\b(?: between\b|{_BOUND}))"
    rf"|(?:[Tt]hey|[Tt]he two(?: \w+)?|[Tt]he pair) (?:met|meet|will meet) "
    rf"(?P<time>for the (?:{'|'.join(ORDINALS)}) time\b{_BOUND})"
)
#: A sentence that goes on about the visit of the one before it.
_GOES_ON = re.compile(
    r"(?:(?:It|This|That) (?:is|was|will be|marks|marked)|(?:The|His|Her|This|[A-Z][^.;]{0,50}['’]s)) [^.;]{0,60}?"
    r"\b(?:visit|trip|tour|journey)\b"
)
_VISIT_TO = re.compile(r"\b(?:visit|trip) to (?:[A-Z][\w-]+)")
#: So many sentences back.
_BACK = 4


def of_ranks(material: Material, told: Told) -> Iterator[Assertion]:
    """Yield the ranks of trips and of meetings.

    The whole phrase is the value: the first state visit in nine years may be the second trip in six, and the first
    minister to go there in five years is not the first minister in five years. A count of years stands for "since".
    """
    for trip in material.trips:
        spans = [step.span for step in trip.ladder if material.sentence(step.span)]
        own = {(s.source, s.start) for s in spans}
        spans += [span for source in trip.sources for span in _behind(trip, source, own, material)]
        for span in spans:
            words = " ".join(unescape(material.text(span)).split())
            for rank in dict.fromkeys(ranks(words)):
                yield Assertion(trip.id, "rank", _value(rank, span.source, material), "stated", span, rank)
    for source, article in material.articles.items():
        for sentence in article.source.sentences:
            yield from _of_meeting(source, sentence, material, told)


def ranks(words: str) -> Iterator[str]:
    """Yield the ranks that words give, each as the whole phrase with the capitals of the text."""
    for pattern in (_IN_YEARS, _SINCE):
        found = pattern.finditer(words)
        yield from (m[0].strip() for m in found if _DEED.search(m[0]) or _DEED_BEFORE.search(words[: m.start()]))
    yield from (m[0] for m in _ORDINAL.finditer(words))
    yield from (m["rank"] for m in _NOUN_BEFORE.finditer(words))


def _behind(trip: Trip, source: str, own: set[tuple[str, int]], material: Material) -> Iterator[Span]:
    """Yield the other sentences on the visit: with traveller, visit and country, or going on from one that tells it."""
    sentences = material.articles[source].source.sentences
    sides = {material.people[trip.traveller].side, *(name for name, _ in trip.places), ""}
    for number, sentence in enumerate(sentences):
        span = Span(source, sentence.start, sentence.end)
        if (source, sentence.start) in own or material.looks_back(source, sentences[max(0, number - 1)]):
            continue
        goes_on = _GOES_ON.match(material.text(span))
        if goes_on and any((source, s.start) in own for s in sentences[max(0, number - _BACK) : number]):
            opening = Span(source, sentence.start, sentence.start + goes_on.end())
            named = material.mentioned(source, opening.start, opening.end)
            if {*named} <= {trip.traveller} and side_named(material.text(opening), material.reference) in sides:
                yield span
        elif _is_on(trip, span, material):
            yield span


def _is_on(trip: Trip, span: Span, material: Material) -> bool:
    """Whether a sentence names the traveller first, and then a visit to the country of the trip."""
    visit = _VISIT_TO.search(material.text(span))
    if visit is None:
        return False
    named = material.mentioned(span.source, span.start, span.start + visit.start())
    goals = material.places(span.source, span.start + visit.start(), span.start + visit.end() + 1)
    return named[:1] == [trip.traveller] and len(set(named)) == 1 and trip.destination in {p.country for p in goals}


def _of_meeting(source: str, sentence: Sentence, material: Material, told: Told) -> Iterator[Assertion]:
    text = material.articles[source].source.text
    for match in _OF_TWO.finditer(text, sentence.start, sentence.end):
        subject = told.meant(source, sentence, sentence.start, sentence.end)
        if subject:
            rank = " ".join((match["rank"] or match["time"]).split()).removesuffix(" between")
            span = Span(source, sentence.start, sentence.end)
            yield Assertion(subject, "rank", _value(rank, source, material), "stated", span, rank)


def _value(rank: str, source: str, material: Material) -> str:
    folded = _SPELT.sub(lambda m: f"{10 if m[2] else NUMBER_WORDS.get(m[1], m[1])} years", fold(rank))
    report = parse(material.articles[source].published.value or "")
    if report is None:
        return folded
    return re.sub(r"\bsince ((?:19|20)\d\d)$", lambda m: f"in {report.first.year - int(m[1])} years", folded)
