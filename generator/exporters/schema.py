"""The JSON Schema of the data contract. Its enumerations are the Literal types of the model, not copies of them."""

from __future__ import annotations

from typing import Any, get_args

from generator import model

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_OFFSET: Json = {"type": "integer", "minimum": 0}
_LINE: Json = {"type": "integer", "minimum": 1}
_COUNT: Json = {"type": "integer", "minimum": 1}
_FLAG: Json = {"type": "boolean"}


def _null_or(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


def _object(**properties: Json) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _enum(literal: object) -> Json:
    return {"enum": list(get_args(literal))}


_MAYBE_TEXT = _null_or(_TEXT)
_RANGE = {"start": _OFFSET, "end": _OFFSET}
_SPAN = {"source": _TEXT, **_RANGE}
_BASIS = _enum(model.Basis)
_STATUS = _enum(model.Status)
_DATE = {"value": _MAYBE_TEXT, "precision": _enum(model.Precision), "basis": _BASIS}
_SPEAKER = _object(
    person=_MAYBE_TEXT, label=_TEXT, side=_MAYBE_TEXT, start=_null_or(_OFFSET), end=_null_or(_OFFSET)
)
_LADDER = _list(_object(status=_STATUS, as_of=_MAYBE_TEXT, **_SPAN))

_SOURCE = _object(
    id=_TEXT,
    path=_TEXT,
    text_sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    title=_MAYBE_TEXT,
    publisher=_MAYBE_TEXT,
    byline=_list(_MAYBE_TEXT),
    url=_MAYBE_TEXT,
    published=_object(**_DATE, evidence=_list(_object(**_SPAN))),
    segments=_list(
        _object(kind=_enum(model.SegmentKind), **_RANGE, first_line=_LINE, last_line=_LINE, rule=_TEXT)
    ),
    unread=_MAYBE_TEXT,
    trip=_MAYBE_TEXT,
    issues=_list(_TEXT),
    origins=_list(
        _object(
            name=_MAYBE_TEXT,
            kind=_null_or({"enum": [k for k in get_args(model.OriginKind) if k]}),
            shared_with=_list(_TEXT),
            evidence=_list(_object(**_SPAN)),
        )
    ),
    damage=_object(
        level={"enum": ["none", "some", "high"]},
        signals=_list(
            _object(
                kind=_TEXT,
                line=_LINE,
                note=_TEXT,
                span=_null_or(_object(**_SPAN)),
                against=_null_or(_object(**_SPAN)),
            )
        ),
    ),
    quoting=_enum(model.Quoting),
    # Ids of claims whose value no other source has.
    alone=_list(_TEXT),
)
# The text is there with `data --text` only.
_SOURCE["properties"]["text"] = _TEXT

SCHEMA: Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Readout dossier",
    "description": (
        "Everything that the sources of one dossier say, compared. Offsets are Unicode code points into the text of "
        "a source, end exclusive; lines are 1-based; dates are ISO 8601, with weeks as 2024-W17, decades as 198 and "
        "intervals as a/b; an unresolved date is null."
    ),
    **_object(
        sources=_list(_SOURCE),
        people=_list(
            _object(
                id=_TEXT,
                name=_TEXT,
                side=_MAYBE_TEXT,
                offices=_list(
                    _object(title=_TEXT, start=_MAYBE_TEXT, end=_MAYBE_TEXT, span=_null_or(_object(**_SPAN)))
                ),
                forms=_list(_object(**_SPAN, text=_TEXT, flag=_MAYBE_TEXT)),
            )
        ),
        statements=_list(
            _object(
                id=_TEXT,
                source=_TEXT,
                kind=_enum(model.StatementKind),
                parts=_list(_object(**_RANGE, quoted=_FLAG)),
                cue=_null_or(_object(**_RANGE)),
                speaker=_null_or(_SPEAKER),
                position=_null_or(_SPEAKER),
                issues=_list(_TEXT),
                trip=_MAYBE_TEXT,
                date=_null_or(_object(**_DATE)),
                rule=_TEXT,
            )
        ),
        dates=_list(_object(**_SPAN, text=_TEXT, kind=_enum(model.DateKind), **_DATE)),
        trips=_list(
            _object(
                id=_TEXT,
                traveller=_TEXT,
                title=_TEXT,
                status=_STATUS,
                dates=_object(value=_MAYBE_TEXT, basis=_BASIS),
                countries=_list(_TEXT),
                places=_list(_TEXT),
                sources=_list(_TEXT),
                mentioned_by=_list(_TEXT),
                ladder=_LADDER,
            )
        ),
        events=_list(
            _object(
                id=_TEXT,
                trip=_MAYBE_TEXT,
                kind=_enum(model.EventKind),
                participants=_list(_TEXT),
                places=_list(_TEXT),
                when=_null_or(_object(**_DATE)),
                duration=_MAYBE_TEXT,
                ladder=_LADDER,
            )
        ),
        claims=_list(
            _object(
                id=_TEXT,
                subject=_TEXT,
                slot=_enum(model.Slot),
                value=_TEXT,
                status=_enum(model.ClaimStatus),
                spans=_list(_object(**_SPAN)),
                files=_COUNT,
                origins=_object(low={"type": "integer"}, high={"type": "integer"}),
                utterances=_COUNT,
                words=_TEXT,
                rests_on=_MAYBE_TEXT,
            )
        ),
        differences=_list(
            _object(
                id=_TEXT,
                kind={"enum": ["value", "wording", "internal", "headline", "damage"]},
                subject=_TEXT,
                slot=_TEXT,
                sides=_list(_object(value=_TEXT, spans=_list(_object(**_SPAN)))),
                note=_TEXT,
            )
        ),
        quotations=_list(
            _object(
                id=_TEXT,
                utterance=_TEXT,
                trip=_MAYBE_TEXT,
                statements=_list(_TEXT),
                versions=_list(_object(**_SPAN)),
                aligned=_list(_object(same=_FLAG, spans=_list(_object(**_SPAN)))),
            )
        ),
        asks=_list(
            _object(
                id=_TEXT,
                trip=_TEXT,
                asker=_SPEAKER,
                asked=_TEXT,
                status=_enum(model.ClaimStatus),
                issues=_list(_TEXT),
                statement=_TEXT,
                reply=_MAYBE_TEXT,
            )
        ),
        readouts=_list(
            _object(
                trip=_TEXT,
                sides=_list(_object(side=_TEXT, statements=_list(_TEXT), issues=_list(_TEXT))),
                common=_list(_TEXT),
            )
        ),
        voices=_list(
            _object(
                trip=_TEXT,
                side=_TEXT,
                people=_list(_object(person=_TEXT, statements=_COUNT)),
                bodies=_list(_object(label=_TEXT, statements=_COUNT)),
                unnamed=_list(_object(label=_TEXT, statements=_COUNT)),
            )
        ),
        official=_list(
            _object(
                trip=_TEXT,
                traveller=_TEXT,
                country=_TEXT,
                places=_TEXT,
                start=_TEXT,
                end=_TEXT,
                remarks=_TEXT,
                path=_TEXT,
                number=_TEXT,
            )
        ),
        issues=_list(
            _object(id=_TEXT, label=_TEXT, paragraphs=_list(_object(source=_TEXT, line=_LINE, discussed=_FLAG)))
        ),
    ),
}
