"""Official registers: what is read from them, what is refused, and which trips they tell of."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model import Dossier
from generator.official import read_travels
from generator.project import builtin_reference
from tests.linkers.compiling import dossier_of

TRIP = """<trip><id>7</id><name>Ana Maria Moura</name><start-date>{start}</start-date><end-date>{end}</end-date>
<country id="brazil">Brazil</country><locale>Recife</locale><remarks>Met with
    the President.</remarks></trip>"""


def register(*days: tuple[str, str]) -> bytes:
    return ("<trips>" + "".join(TRIP.format(start=a, end=b) for a, b in days) + "</trips>").encode()


def test_a_journey_is_read_once_with_its_spaces_in_order() -> None:
    days = ("2019-03-11", "2019-03-15")
    records, problems = read_travels("reference/r.xml", register(days, days))
    [record] = records
    assert not problems
    assert (record.traveller, record.country, record.places) == ("Ana Maria Moura", "Brazil", "Recife")
    assert (record.start, record.end, record.remarks) == ("2019-03-11", "2019-03-15", "Met with the President.")
    assert (record.path, record.number) == ("reference/r.xml", "7")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<trips><trip></trips>", "is not XML that can be read"),
        (b"", "is not XML that can be read"),
        (b'<!DOCTYPE t [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><trips>&b;</trips>', "declares a document type"),
        (b'<!DOCTYPE t SYSTEM "file:///etc/hostname"><trips/>', "declares a document type"),
        (register(("2019-03", "2019-03-15")), "is a trip without name, country or days"),
        (register(("yesterday", "2019-03-15")), "is a trip without name, country or days"),
    ],
)
def test_what_cannot_be_used_is_an_error_that_says_so(data: bytes, message: str) -> None:
    records, [problem] = read_travels("reference/r.xml", data)
    assert records == ()
    assert problem.severity == "error"
    assert message in problem.message


def compiled(*days: tuple[str, str]) -> Dossier:
    records, _ = read_travels("reference/r.xml", register(*days))
    reference = dataclasses.replace(builtin_reference(), travels=records)
    text = (
        "Moura to visit Brazil\n\nLISBON, March 8, 2019 - Portuguese Foreign Minister Ana Moura will visit Brazil on "
        "March 12-14. Moura postponed a trip to Brazil in January because of the floods.\n"
    )
    return dossier_of({"a": text}, reference)


def test_a_record_stands_beside_the_trip_of_its_days_and_makes_no_claim() -> None:
    dossier = compiled(("2019-01-10", "2019-01-12"), ("2019-03-10", "2019-03-15"), ("2020-03-10", "2020-03-15"))
    assert [(o.trip, o.record.start) for o in dossier.official] == [("ana-moura-brazil-2019-03", "2019-03-10")]
    assert dossier.claims == compiled().claims
    assert dossier.differences == compiled().differences
