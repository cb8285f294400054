"""A starting file for the editor's prose on a trip: the best-supported facts and quotations as cited bullets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import ReadoutError
from generator.model import BOTTOM_LINE, Dossier, Event, Span, Statement, Step, Trip
from generator.pages.parts.status import standing
from generator.pages.parts.wording import listed, with_article
from generator.text.anchors import places

#: A citation quotes so many words at least, and more until they stand in the source only once.
_WORDS = 5
#: A quotation of more words is for the editor to cut.
_SAID = 25
_HAPPENED = ("began", "occurred")


def draft(dossier: Dossier, trip_id: str) -> str:
    """Return Markdown for `content/trips/ID.md`. Raises ReadoutError for a trip that is not there."""
    trip = next((t for t in dossier.trips if t.id == trip_id), None)
    if trip is None:
        raise ReadoutError(f"there is no trip {trip_id}; there are: {', '.join(t.id for t in dossier.trips) or 'none'}")
    events = [e for e in dossier.events if e.trip == trip.id and e.kind != "visit"]
    sections = (
        (BOTTOM_LINE, (_visit(dossier, trip), *_met(dossier, events), *_said(dossier, trip))),
        ("What to watch", tuple(_ahead(dossier, events))),
        ("Not known", tuple(_unknown(dossier, trip, events))),
    )
    front = [f"status: {trip.status}"] + ([f"dates: {trip.dates.value}"] if trip.dates.value else [])
    parts = ["\n".join(["---", *front, "---"])]
    parts += ["\n".join([f"## {title}", "", *(f"- {line}" for line in lines)]) for title, lines in sections if lines]
    return "\n\n".join(parts) + "\n"


def _visit(dossier: Dossier, trip: Trip) -> str:
    where, rung = listed(map(with_article, trip.countries)), standing(trip.ladder).rung
    who = _name(dossier, trip.traveller)
    words = {"occurred": f"{who} visited {where}", "began": f"{who} began a visit to {where}"}
    status = rung.replace("-", " ")
    text = words.get(rung, f"A visit by {who} to {where} was {status or 'named'}")
    return f"{text}.{_cite(dossier, _best(trip.ladder, rung))}"


def _met(dossier: Dossier, events: Iterable[Event]) -> Iterator[str]:
    """Yield the meetings that took place, each from the first report that has the most."""
    for event in events:
        rung = standing(event.ladder).rung
        if rung in _HAPPENED:
            verb = "spoke by phone with" if event.kind == "call" else "met"
            yield f"{_pair(dossier, event, verb)}.{_cite(dossier, _best(event.ladder, rung))}"


def _said(dossier: Dossier, trip: Trip) -> Iterator[str]:
    """Yield for the traveller's side and the host's the first quotation that may be shown as words; whole ones win."""
    sides = {p.id: p.side for p in dossier.people}
    main = (sides.get(trip.traveller, ""), trip.destination)
    open_sources = {a.id: a.source.text for a in dossier.articles if a.quoting != "described"}
    heard: set[str] = set()
    for said in sorted(dossier.statements, key=lambda s: s.kind != "direct"):
        speaker = said.speaker
        quoted = [p for p in said.parts if p.quoted]
        if said.trip != trip.id or said.source not in open_sources or not quoted:
            continue
        if speaker is None or speaker.side not in main or not speaker.side:
            continue
        words = open_sources[said.source][quoted[0].start : quoted[0].end].rstrip(",.")
        if speaker.side not in heard and _WORDS <= len(words.split()) <= _SAID and '"' not in words:
            heard.add(speaker.side)
            span = Span(said.source, quoted[0].start, quoted[0].end)
            yield f"{_label(dossier, said)} said: “{words}”.{_cite(dossier, span)}"


def _ahead(dossier: Dossier, events: Iterable[Event]) -> Iterator[str]:
    """Yield the meetings that were only named beforehand."""
    for event in events:
        rung = standing(event.ladder).rung
        if rung and rung not in _HAPPENED:
            status = rung.replace("-", " ")
            yield f"{_pair(dossier, event, 'and')}: {status}.{_cite(dossier, _best(event.ladder, rung))}"


def _unknown(dossier: Dossier, trip: Trip, events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        if not standing(event.ladder).happened:
            yield f"No article reports a {event.kind} of {_pair(dossier, event, 'and')} on this trip."
    if standing(trip.ladder).rung == "began":
        yield "No article reports how the trip ended."


def _pair(dossier: Dossier, event: Event, joint: str) -> str:
    first, *others = [_name(dossier, who) for who in event.participants]
    return f"{first} {joint} {' and '.join(others)}"


def _name(dossier: Dossier, who: str) -> str:
    return next((p.name for p in dossier.people if p.id == who), who)


def _label(dossier: Dossier, said: Statement) -> str:
    speaker = said.speaker
    if speaker is None:
        return ""
    return _name(dossier, speaker.person) if speaker.person else f"The {speaker.label}"


def _best(ladder: Iterable[Step], rung: str) -> Span | None:
    return next((step.span for step in ladder if step.status == rung), None)


def _cite(dossier: Dossier, span: Span | None) -> str:
    """Return a citation of the first words of a span that stand in its source only once; "" where none do."""
    if span is None:
        return ""
    text = next(a.source.text for a in dossier.articles if a.id == span.source)
    words = text[span.start : span.end].split()
    for count in range(_WORDS, len(words) + 1):
        quote = " ".join(words[:count]).rstrip(",.;:")
        if len(places(text, quote)) == 1:
            return f' [@{span.source} "{quote}"]'
    return ""
