"""What became of trips of which an article only says that they did not take place when they should have."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.linkers.visits import PUT_OFF
from generator.model import ClaimStatus, Span
from generator.text.calendar import parse

_TRIP = r"(?:visit|trip|tour|journey)"
_OFF = r"cancel(?:l?ed|s|l?ing)|call(?:ed|s|ing) off|scrap(?:ped|s)|abandon(?:ed|s)"
_LATER = r"postpon(?:e|ed|es|ing)|put(?:s|ting)? off|delay(?:ed|s|ing)|deferr?(?:ed|s)"
#: "postponed a trip to", "the visit, planned for May, was called off".
_FATE = re.compile(
    rf"\b(?:(?P<off>{_OFF})|(?P<later>{_LATER})) (?:[\w-]+ ){{0,4}}?{_TRIP}\b"
    rf"|\b{_TRIP}\b[^.;]{{0,60}}?\b(?:was|were|is|has been|had been|being) (?:\w+ )?"
    rf"(?:(?P<was_off>{_OFF})|(?P<was_later>{_LATER}))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Tt]hey|[Yy]ou|[Yy]our|[Mm]y|[Oo]ur)\b")
_OURS = re.compile(r"\b(?:my|our|your)\b", re.IGNORECASE)
_THAT_MONTH = re.compile(r"\bthat month\b")
_MOVED = re.compile(r"\b(?:until|till|to|reschedul\w+ (?:it |them )?for)\s*$", re.IGNORECASE)
#: Sentences from the top, the headline with them, that tell the news.
_LEAD = 4
_MAY = re.compile(r"\b(?:may|might|could|would|will|should|if|whether|not|never|deny|denied|no)\b|n['’]t\b")


def of_fates(material: Material, told: Told) -> Iterator[Assertion]:
    """Yield "postponed" and "called off" for the person whose trip it was, with which trip that was.

    The person is the last one named up to these words, else whom the article is about; a pronoun alone may be anybody.
    The trip is that of the month which the sentence names, or the one with which the article leads. Sentences on a
    trip that is known as one which did not happen make claims on that.
    """
    known = {step.span for t in material.trips for step in t.ladder if step.status in PUT_OFF}
    for source, article in material.articles.items():
        text = article.source.text
        for sentence in article.source.sentences:
            for match in _FATE.finditer(text, sentence.start, sentence.end):
                named = material.mentioned(source, sentence.start, match.end())
                if not named and not _PRONOUN.search(text, sentence.start, match.end()):
                    named = [told.main[source]] if told.main.get(source) else []
                span = Span(source, sentence.start, sentence.end)
                which = which_trip(span, material)
                doubtful = _OURS.search(match[0]) or _MAY.search(text, sentence.start, match.start())
                if which and named and span not in known and not doubtful:
                    fate: ClaimStatus = "called-off" if match["off"] or match["was_off"] else "postponed"
                    yield Assertion(named[-1], "outcome", f"{fate} {which}", fate, span, fate.replace("-", " "))


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
