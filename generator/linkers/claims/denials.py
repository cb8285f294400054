"""Meetings of which one source says that they did not take place, against those that tell of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.linkers.claims.material import Assertion, Material
from generator.linkers.claims.told import Told
from generator.model import Event, Span

_DENIED = re.compile(
    r"\b(?:did not|didn['’]t|never|refused to|declined to) (?:receive|received|meet|met|see|saw|host|hosted)(?: with)?"
    r" (?:him\b|her\b|[A-Z])"
)
_HELD = ("began", "occurred")


def of_denials(material: Material, told: Told) -> Iterator[Assertion]:
    """Yield "President X did not receive him", with what others tell of a meeting of the two on the same trip."""
    events: dict[str, list[Event]] = defaultdict(list)
    for event in material.events:
        if event.kind == "meeting" and any(step.status in _HELD for step in event.ladder):
            events["-".join(sorted(event.participants))].append(event)
    for source, article in material.articles.items():
        text = article.source.text
        for sentence in article.source.sentences:
            if not _DENIED.search(text, sentence.start, sentence.end) or material.remembers(source, sentence):
                continue
            pair = (told.meant(source, sentence, sentence.start, sentence.end) or "").partition("-meeting-")[2]
            if len(events.get(pair, ())) == 1:
                (event,) = events[pair]
                span = Span(source, sentence.start, sentence.end)
                yield Assertion(event.id, "outcome", "not-held", "stated", span, "did not meet")
                for step in event.ladder:
                    if step.status in _HELD:
                        yield Assertion(event.id, "outcome", "held", "stated", step.span, "met")
