"""What an official register says of a trip, apart from what the articles say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import OfficialTravel, Trip
from generator.pages.parts.dates import printed
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the register, as it stands there."""

    traveller: str
    country: str
    places: str
    dates: str
    remarks: str
    file: str


def official(site: Site, trip: Trip) -> tuple[Entry, ...]:
    """Return the entries about the trip."""
    return tuple(_entry(travel) for travel in site.dossier.official if travel.trip == trip.id)


def _entry(travel: OfficialTravel) -> Entry:
    record = travel.record
    days = f"{record.start}/{record.end}" if record.end and record.end != record.start else record.start
    return Entry(
        record.traveller, record.country, record.places, printed(days), record.remarks,
        f"{record.path}, entry {record.number}",
    )
