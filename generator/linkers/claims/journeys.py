"""What sources say of a trip: its days, its length, its places, and whether it was put off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.linkers.claims.fates import which_trip
from generator.linkers.claims.material import Assertion, Material
from generator.linkers.trips import measured
from generator.linkers.visits import PUT_OFF, Visit, length
from generator.model import Status, Trip

_HAS_DIGIT = re.compile(r"\d")


def of_trips(material: Material) -> Iterator[Assertion]:
    """Yield the word of every visit on the trip that it belongs to, with the status that its sentence has there."""
    for trip in material.trips:
        steps = {step.span: step.status for step in trip.ladder}
        for visit in material.visits:
            if visit.span in steps and _belongs(visit, trip, material):
                yield from _of_visit(visit, trip, steps[visit.span], material)


def _belongs(visit: Visit, trip: Trip, material: Material) -> bool:
    spoken = material.journeys.sentences.get((visit.source, visit.event.start), ())
    named = {name for name, _ in trip.places} | {*trip.countries}
    same_fate = (visit.status in PUT_OFF) == (trip.status in PUT_OFF)
    here = not visit.countries or bool(set(visit.countries) & named)
    return trip.id in spoken and visit.traveller == trip.traveller and same_fate and here


def _of_visit(visit: Visit, trip: Trip, status: Status, material: Material) -> Iterator[Assertion]:
    span = visit.span
    if status in PUT_OFF:
        value = " ".join(filter(None, (status, which_trip(span, material))))
        yield Assertion(trip.id, "outcome", value, status, span, status.replace("-", " "))
        if visit.basis and visit.basis.value:
            yield Assertion(trip.id, "dates", visit.basis.value, status, span, visit.basis.value)
        # A length in such a sentence is mostly that of the trip that took its place.
        return
    for value in () if _is_stop(visit, trip) else sorted(set(_days(visit, material))):
        yield Assertion(trip.id, "dates", value, status, span, value)
    for key in visit.event.durations:
        value = material.known.dates[visit.source, key].value or ""
        if value.startswith("P") and value.endswith(("D", "W")) and value[1:-1].isdigit():
            yield Assertion(trip.id, "duration", value, status, span, spelt(value))
    # A scene does not name the place that it stands for.
    for name in visit.cities if visit.event.rule != "visit-scene" else ():
        yield Assertion(trip.id, "place", name, status, span, name)


def _is_stop(visit: Visit, trip: Trip) -> bool:
    """Whether a sentence tells only of one stop: "she will be in Recife from March 12 to 13" dates no tour."""
    countries = {place.name for place in visit.event.places if place.kind == "country"}
    stops = {name for name, _ in trip.places} - set(visit.countries)
    return not countries and len(visit.cities) == 1 and len(stops) > 1


def _days(visit: Visit, material: Material) -> Iterator[str]:
    """Yield the days that a sentence gives the whole trip: a printed range, a day and a length, or a week or month.

    "The coming week" and "early next week" name no days: they say when, not from when to when.
    """
    window, basis = visit.window, visit.basis
    if window is None or basis is None or basis.value is None:
        return
    if visit.exact and not length(window):
        yield from (w.value for w in measured(visit, material.known))
    elif basis.precision in ("week", "month", "year") or (visit.exact and _is_printed(visit, material)):
        yield basis.value


def _is_printed(visit: Visit, material: Material) -> bool:
    """Whether the days stand in the sentence in figures: "April 24-26"."""
    expressions = material.articles[visit.source].findings.dates
    values = material.known.dates
    return any(
        values[visit.source, key] == visit.basis and _HAS_DIGIT.search(expressions[key].text)
        for key in visit.event.dates
    )


def spelt(value: str) -> str:
    """Write P3D as "3 days"."""
    unit = "day" if value.endswith("D") else "week"
    return f"{value[1:-1]} {unit}{'' if value[1:-1] == '1' else 's'}"
