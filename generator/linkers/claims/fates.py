"""What became of trips of which an article only says that they did not take place when they should have."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.linkers.visits import PUT_OFF
from generator.model import ClaimStatus, Sentence, Span
from generator.text.calendar import parse

_STOP = r"leg|stop|stopover"
_TRIP = rf"(?:visit|trip|tour|journey|{_STOP})"
_OFF = r"cancel(?:l?ed|s|l?ing)|call(?:ed|s|ing) off|scrap(?:ped|s)|abandon(?:ed|s)"
_LATER = r"postpon(?:e|ed|es|ing)|put(?:s|ting)? off|delay(?:ed|s|ing)|deferr?(?:ed|s)"
_WAS = r"(?:was|were|is|has been|had been|being) (?:\w+ )?[“‘\"']?"
_FATES = (
    # "postponed a trip to", "cancels the premier's trip"
    re.compile(rf"\b(?:(?P<off>{_OFF})|{_LATER}) (?:[\w'’-]+ ){{0,6}}?(?P<trip>{_TRIP})\b", re.IGNORECASE),
    # "the visit, planned for May, was called off"
    re.compile(rf"\b(?P<trip>{_TRIP})\b[^.;]{{0,60}}?\b{_WAS}(?:(?P<off>{_OFF})|{_LATER})\b", re.IGNORECASE),
    # "the trip ...; it had been “postponed”"
    re.compile(rf"\b(?P<trip>{_TRIP})\b[^.]{{0,120}}?\bit {_WAS}(?:(?P<off>{_OFF})|{_LATER})\b", re.IGNORECASE),
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Tt]hey|[Yy]ou|[Yy]our|[Mm]y|[Oo]ur)\b")
_OURS = re.compile(r"\b(?:my|our|your)\b(?: \w+){0,2}$", re.IGNORECASE)
_THAT_MONTH = re.compile(r"\bthat month\b")
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:until|till|to|reschedul\w+ (?:it |them )?for)\s*$", re.IGNORECASE)
#: Sentences from the top, the headline with them, that tell the news.
_LEAD = 4
_MAY = re.compile(r"\b(?:may|might|could|would|will|should|if|whether|not|never|deny|denied|no)\b|n['’]t\b")


def of_fates(material: Material, told: Told) -> Iterator[Assertion]:
    """Yield "postponed" and "called off" for the person whose trip it was, with which trip that was.

    The person is the last one named up to these words, else whom the article is about; a pronoun alone may be anybody.
    The trip is that of the month which the sentence names, or the one with which the article leads, or a stop in the
    country that it names. Where the person has one trip that is known as put off, the claim is on that.
    """
    known = {step.span for t in material.trips for step in t.ladder if step.status in PUT_OFF}
    put_off: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for trip in material.trips:
        for step in trip.ladder if trip.status in PUT_OFF else ():
            put_off[step.span.source, trip.traveller][trip.id] = None
    for source, article in material.articles.items():
        text = article.source.text
        for sentence in article.source.sentences:
            span = Span(source, sentence.start, sentence.end)
            found = [*_told(text, sentence, again=span in known)]
            both = len({bool(match["off"]) for match in found}) > 1
            for match in found:
                who = _whose(source, sentence, match, material, told)
                is_stop = re.fullmatch(_STOP, match["trip"], re.IGNORECASE) is not None
                which = _stop(span, match.start("trip"), material) if is_stop else which_trip(span, material)
                if both:
                    # One sentence speaks of one trip, whichever that is.
                    which = which or f"@{source}:{sentence.line}"
                trips = [] if is_stop else [*put_off.get((source, who), ())]
                if who and (which or len(trips) == 1):
                    fate: ClaimStatus = "called-off" if match["off"] else "postponed"
                    subject = trips[0] if len(trips) == 1 else who
                    value = " ".join(filter(None, (fate, which)))
                    yield Assertion(subject, "outcome", value, fate, span, fate.replace("-", " "))


def _told(text: str, sentence: Sentence, *, again: bool) -> Iterator[re.Match[str]]:
    """Yield the fates that a sentence tells; only what it says `again` of it, where the first is known."""
    for pattern in _FATES[2:] if again else _FATES:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, border = match.start(), max(text.rfind(mark, match.start(), match.end()) for mark in ",;")
            denied = _MAY.search(text, border, match.end()) if border > start else _MAY.search(match[0])
            if not denied and (border > start or not _MAY.search(text, sentence.start, start)):
                yield match


def _whose(source: str, sentence: Sentence, match: re.Match[str], material: Material, told: Told) -> str:
    """Return whose trip it was: who is named up to these words, else whom "he" means, or whom the article is about."""
    text = material.articles[source].source.text
    named = material.mentioned(source, sentence.start, match.end())
    if named:
        return named[-1]
    ours = _OURS.search(text, sentence.start, match.start("trip"))
    if ours or not _PRONOUN.search(text, sentence.start, match.end()):
        return told.main.get(source, "")
    return material.spoken_of(source, sentence, match.end()) if _HE.search(text, sentence.start, match.end()) else ""


def _stop(span: Span, at: int, material: Material) -> str:
    """Return the country of a stop: what stands right before it, else the only one of the sentence, else ""."""
    places = material.places(span.source, span.start, span.end)
    beside = {place.country for place in places if place.end + 1 == at}
    countries = beside or {place.country for place in places}
    return f"@{countries.pop()}" if len(countries) == 1 else ""


def which_trip(span: Span, material: Material) -> str:
    """Return the month of the trip of which a sentence speaks, else "lead" for the news of its article, else "".

    The month is "--04" where its year is not known; "that month" is that of the sentence before; one to which the trip
    was moved is not its own. Days date the news.
    """
    at = bisect_left(material.starts[span.source], span.start)
    sentences = material.articles[span.source].source.sentences
    back = at - 1 if at and _THAT_MONTH.search(material.text(span)) else at
    for key, expression in material.expressions(span.source, sentences[back]):
        fields = dict(expression.fields)
        before = material.text(Span(span.source, sentences[back].start, expression.start))
        if "month" in fields and not {"day", "weekday"} & fields.keys() and not _MOVED.search(before):
            stretch = parse(material.known.dates[span.source, key].value or "")
            return f"{stretch.first:%Y-%m}" if stretch else f"--{fields['month']:02}"
    return "lead" if at < _LEAD else ""
