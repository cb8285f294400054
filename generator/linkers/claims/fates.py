"""What became of trips of which an article only says that they did not take place when they should have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.linkers.visits import PUT_OFF
from generator.model import ClaimStatus, Sentence, Span
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
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Tt]hey)\b")
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
        for number, sentence in enumerate(article.source.sentences):
            for match in _FATE.finditer(text, sentence.start, sentence.end):
                which = _month(source, sentence, material) or ("lead" if number < _LEAD else "")
                named = material.mentioned(source, sentence.start, match.end())
                if not named and not _PRONOUN.search(text, sentence.start, match.end()):
                    named = [told.main[source]] if told.main.get(source) else []
                span = Span(source, sentence.start, sentence.end)
                if which and named and span not in known and not _MAY.search(text, sentence.start, match.start()):
                    fate: ClaimStatus = "called-off" if match["off"] or match["was_off"] else "postponed"
                    yield Assertion(named[-1], "outcome", f"{fate} {which}", fate, span, fate.replace("-", " "))


def _month(source: str, sentence: Sentence, material: Material) -> str:
    """Return the month that a sentence names, "--04" where its year is not known; "" for days, which date the news."""
    found = material.expressions(source, sentence)
    for key, expression in found:
        fields = dict(expression.fields)
        if "month" in fields and "day" not in fields and "weekday" not in fields:
            stretch = parse(material.known.dates[source, key].value or "")
            return f"{stretch.first:%Y-%m}" if stretch else f"--{fields['month']:02}"
    return ""
