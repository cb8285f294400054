"""Official records beside the trips that they tell of. They are shown apart and never become claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.model import OfficialTravel, Person, Reference, TravelRecord, Trip
from generator.text.calendar import parse
from generator.text.folding import fold

#: Registers count the days of travel, articles the days of talks.
_SLACK = timedelta(5)


def link_official(trips: Sequence[Trip], people: Sequence[Person], reference: Reference) -> tuple[OfficialTravel, ...]:
    """Return the records of each trip: the same traveller, a country of the trip, days that nearly touch.

    A trip that was put off has none: who travelled in those days travelled elsewhere or later.
    """
    names = {p.id: p.name for p in people}
    countries = {fold(form): c.name for c in reference.countries for form in (c.name, *c.names)}
    return tuple(
        OfficialTravel(trip.id, record)
        for trip in trips
        if trip.status not in ("postponed", "called-off")
        for record in reference.travels
        if _same_name(names.get(trip.traveller, ""), record.traveller)
        and _country(record, countries) in {*trip.countries, *(name for name, _ in trip.places)}
        and _near(trip, record)
    )


def _same_name(name: str, full: str) -> bool:
    """Whether the words of a name stand in the fuller one, in order: "Ana Moura" in "Ana Maria Moura"."""
    words, fuller = fold(name).split(), iter(fold(full).split())
    return len(words) > 1 and all(word in fuller for word in words)


def _country(record: TravelRecord, countries: dict[str, str]) -> str:
    """Return the country as pages name it; registers write "China, People's Republic of"."""
    return countries.get(fold(record.country)) or countries.get(fold(record.country.partition(",")[0])) or ""


def _near(trip: Trip, record: TravelRecord) -> bool:
    days, start, end = parse(trip.dates.value or ""), parse(record.start), parse(record.end)
    if days is None or start is None or end is None:
        return False
    return start.first - _SLACK <= days.last and days.first <= end.last + _SLACK
