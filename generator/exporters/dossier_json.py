"""The data contract: the dossier as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.exporters.schema import SCHEMA
from generator.model import (
    Article,
    Ask,
    DateValue,
    Dossier,
    Event,
    OutputFile,
    Person,
    Quotation,
    Readout,
    Signal,
    Span,
    Speaker,
    Statement,
    Step,
    TravelRecord,
    Trip,
    Voices,
)

Json = dict[str, Any]


def export(dossier: Dossier) -> Iterable[OutputFile]:
    """Return data/dossier.json, without the texts of the sources, and the schema that it keeps to."""
    yield OutputFile("data/dossier.json", to_json(to_data(dossier)))
    yield OutputFile("data/schema.json", to_json(SCHEMA))


def to_json(data: Any) -> str:
    """Write JSON that may stand inside HTML: `<` is escaped."""
    return json.dumps(data, ensure_ascii=False, indent=1).replace("<", "\\u003c") + "\n"


def to_data(dossier: Dossier, *, text: bool = False) -> Json:
    """Return the dossier as plain data; with `text`, each source carries the text that all offsets count in."""
    alone = dossier.alone()
    return {
        "sources": [_source(a, alone=[c.id for c in alone[a.id]], text=text) for a in dossier.articles],
        "people": [_person(p) for p in dossier.people],
        "statements": [_statement(s) for s in dossier.statements],
        "dates": [
            {
                "source": d.source,
                "start": d.expression.start,
                "end": d.expression.end,
                "text": d.expression.text,
                "kind": d.expression.kind,
                **_date(d.date),
            }
            for d in dossier.dates
        ],
        "trips": [_trip(t) for t in dossier.trips],
        "events": [_event(e) for e in dossier.events],
        "claims": [
            {
                "id": c.id,
                "subject": c.subject,
                "slot": c.slot,
                "value": c.value,
                "status": c.status,
                "spans": _spans(c.spans),
                "files": c.files,
                "origins": {"low": c.origins[0], "high": c.origins[1]},
                "utterances": c.utterances,
                "words": c.words,
                "rests_on": c.rests_on or None,
            }
            for c in dossier.claims
        ],
        "differences": [
            {
                "id": d.id,
                "kind": d.kind,
                "subject": d.subject,
                "slot": d.slot,
                "sides": [{"value": s.value, "spans": _spans(s.spans)} for s in d.sides],
                "note": d.note,
            }
            for d in dossier.differences
        ],
        "quotations": [_quotation(q) for q in dossier.quotations],
        "asks": [_ask(a) for a in dossier.asks],
        "readouts": [_readout(r) for r in dossier.readouts],
        "voices": [_voices(v) for v in dossier.voices],
        "official": [{"trip": o.trip, **_record(o.record)} for o in dossier.official],
        "issues": [
            {
                "id": i.id,
                "label": i.label,
                "paragraphs": [
                    {"source": p.source, "line": p.line, "discussed": p.discussed} for p in i.paragraphs
                ],
            }
            for i in dossier.issues
        ],
    }


def _source(article: Article, *, alone: list[str], text: bool) -> Json:
    source, metadata = article.source, article.findings.metadata
    data: Json = {
        "id": article.id,
        "path": source.document.path,
        "text_sha256": source.document.sha256,
        "title": article.title.value,
        "publisher": metadata.publisher.value,
        "byline": [b.value for b in metadata.bylines],
        "url": metadata.url.value,
        "published": {**_date(article.published), "evidence": _spans(article.published.spans)},
        "segments": [
            {
                "kind": s.kind,
                "start": s.start,
                "end": s.end,
                "first_line": s.first_line,
                "last_line": s.last_line,
                "rule": s.rule,
            }
            for s in source.segments
        ],
        "unread": source.unread or None,
        "trip": article.trip,
        "issues": sorted({t.issue for t in article.findings.issues}),
        "origins": [
            {
                "name": o.name or None,
                "kind": o.kind or None,
                "shared_with": list(o.shared_with),
                "evidence": _spans(o.evidence),
            }
            for o in article.origins
        ],
        "damage": {
            "level": article.damage.level,
            "signals": [_signal(s) for s in article.damage.signals],
        },
        "quoting": article.quoting,
        "alone": alone,
    }
    if text:
        data["text"] = source.text
    return data


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "side": person.side or None,
        "offices": [{"title": o.title, "start": o.start, "end": o.end, "span": _span(o.span)} for o in person.offices],
        "forms": [{**_spans((f.span,))[0], "text": f.text, "flag": f.flag or None} for f in person.forms],
    }


def _statement(statement: Statement) -> Json:
    dated = statement.date.value is not None
    return {
        "id": statement.id,
        "source": statement.source,
        "kind": statement.kind,
        "parts": [{"start": p.start, "end": p.end, "quoted": p.quoted} for p in statement.parts],
        "cue": {"start": statement.cue.start, "end": statement.cue.end} if statement.cue else None,
        "speaker": _speaker(statement.speaker),
        "position": _speaker(statement.position),
        "issues": list(statement.issues),
        "trip": statement.trip,
        "date": _date(statement.date) if dated else None,
        "rule": statement.rule,
    }


def _trip(trip: Trip) -> Json:
    return {
        "id": trip.id,
        "traveller": trip.traveller,
        "title": trip.title,
        "status": trip.status,
        "dates": {"value": trip.dates.value, "basis": trip.dates.basis},
        "countries": list(trip.countries),
        "places": [name for name, _ in trip.places],
        "sources": list(trip.sources),
        "mentioned_by": list(trip.mentioned_by),
        "ladder": _ladder(trip.ladder),
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "trip": event.trip,
        "kind": event.kind,
        "participants": list(event.participants),
        "places": list(event.places),
        "when": _date(event.when) if event.when.value is not None else None,
        "duration": event.durations[0].value.value if event.durations else None,
        "ladder": _ladder(event.ladder),
    }


def _signal(signal: Signal) -> Json:
    return {
        "kind": signal.kind,
        "line": signal.line,
        "note": signal.note,
        "span": _span(signal.span),
        "against": _span(signal.against),
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "id": quotation.id,
        "utterance": quotation.utterance,
        "trip": quotation.trip,
        "statements": list(quotation.statements),
        "versions": _spans(quotation.versions),
        "aligned": [{"same": a.same, "spans": _spans(a.spans)} for a in quotation.aligned],
    }


def _ask(ask: Ask) -> Json:
    return {
        "id": ask.id,
        "trip": ask.trip,
        "asker": _speaker(ask.asker),
        "asked": ask.asked,
        "status": ask.status,
        "issues": list(ask.issues),
        "statement": ask.statement,
        "reply": ask.reply,
    }


def _readout(readout: Readout) -> Json:
    return {
        "trip": readout.trip,
        "sides": [
            {"side": s.side, "statements": list(s.statements), "issues": list(s.issues)} for s in readout.sides
        ],
        "common": list(readout.common),
    }


def _voices(voices: Voices) -> Json:
    return {
        "trip": voices.trip,
        "side": voices.side,
        "people": [{"person": who, "statements": count} for who, count in voices.people],
        "bodies": [{"label": label, "statements": count} for label, count in voices.bodies],
        "unnamed": [{"label": label, "statements": count} for label, count in voices.unnamed],
    }


def _record(record: TravelRecord) -> Json:
    return {
        "traveller": record.traveller,
        "country": record.country,
        "places": record.places,
        "start": record.start,
        "end": record.end,
        "remarks": record.remarks,
        "path": record.path,
        "number": record.number,
    }


def _ladder(steps: tuple[Step, ...]) -> list[Json]:
    return [{"status": s.status, "as_of": s.as_of, **_spans((s.span,))[0]} for s in steps]


def _speaker(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    return {
        "person": speaker.person,
        "label": speaker.label,
        "side": speaker.side or None,
        "start": speaker.span.start if speaker.span else None,
        "end": speaker.span.end if speaker.span else None,
    }


def _date(date: DateValue) -> Json:
    return {"value": date.value, "precision": date.precision, "basis": date.basis}


def _span(span: Span | None) -> Json | None:
    return {"source": span.source, "start": span.start, "end": span.end} if span else None


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [{"source": s.source, "start": s.start, "end": s.end} for s in spans]
