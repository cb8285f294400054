"""Official registers of travels, as the Office of the Historian publishes them in XML."""

from __future__ import annotations

from lxml import etree

from generator.model import Problem, TravelRecord
from generator.text.calendar import parse

_FIELDS = ("name", "country", "locale", "start-date", "end-date", "remarks", "id")
_HINT = "a register has <trip> elements with <name>, <country>, <start-date> and <end-date>"


def read_travels(path: str, data: bytes) -> tuple[tuple[TravelRecord, ...], list[Problem]]:
    """Return the journeys of one file in its order, each once, and what is wrong with the file.

    A document type is refused, no entity is expanded, and nothing is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        return (), [Problem(path, line, "error", "is not XML that can be read", _HINT)]
    if root.getroottree().docinfo.doctype:
        message = "declares a document type, which is not allowed"
        return (), [Problem(path, 1, "error", message, "remove <!DOCTYPE ...>")]
    records: dict[tuple[str, ...], TravelRecord] = {}
    problems = []
    for trip in root.iter("trip"):
        values = {field: " ".join((trip.findtext(field) or "").split()) for field in _FIELDS}
        if not _is_whole(values):
            problems.append(Problem(path, trip.sourceline, "error", "is a trip without name, country or days", _HINT))
            continue
        record = TravelRecord(
            traveller=values["name"],
            country=values["country"],
            places=values["locale"],
            start=values["start-date"],
            end=values["end-date"],
            remarks=values["remarks"],
            path=path,
            number=values["id"],
        )
        records.setdefault((record.traveller, record.country, record.places, record.start, record.end), record)
    return tuple(records.values()), problems


def _is_whole(values: dict[str, str]) -> bool:
    days = [parse(values[field]) for field in ("start-date", "end-date")]
    return bool(values["name"] and values["country"]) and all(d is not None and d.precision == "day" for d in days)
