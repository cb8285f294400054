"""Reports told over again: paragraphs of one text beside those of another."""

from __future__ import annotations

from generator.linkers.retellings import find_retellings
from generator.model import Findings
from tests.extractors.reading import source_of
from tests.linkers.compiling import dossier_of

REPORT = (
    "Foreign Minister Ana Moura told Premier Bo Chen in Lima on Monday that Portugal wants 40 more flights.",
    "It was her first visit to Peru since 2011, and she stayed at the Hotel Bolivar for 2 nights.",
    "Chen said that the 12 airlines of Peru were ready, and that Air Andes would begin in May.",
    "A deputy minister, Luis Paredes, had said in Cusco that no more than 25 were possible.",
    "On Tuesday Moura is to open the Camoes Institute in Arequipa with Mayor Rosa Quispe.",
    "Portugal bought 300 tons of Peru's coffee in 2010, and 900 in 2014, the Lusa agency reported.",
    "President Julio Salas will see her on Wednesday before she flies to Quito in Ecuador.",
    "Her ministry in Lisbon called the talks useful; Peru's embassy there did not answer on Monday.",
)
AGAIN = (
    "Portugal seeks 40 additional connections, its top diplomat Ana Moura informed Premier Bo Chen on Monday in Lima.",
    "Not since 2011 had she come to Peru; for 2 nights her bed stood in the Hotel Bolivar.",
    "The 12 carriers of Peru could start, Chen replied, with Air Andes to go first in May.",
    "In Cusco, a deputy, Luis Paredes, had put the limit at 25.",
    "Together with Rosa Quispe, the mayor, Moura is going to inaugurate the Camoes Institute of Arequipa on Tuesday.",
    "Coffee went from 300 tons in 2010 to 900 in 2014 between Peru and Portugal, according to the Lusa agency.",
    "Wednesday brings her to President Julio Salas, and then to Quito, Ecuador.",
    "In Lisbon her ministry found the talks useful, while on Monday nothing was heard from the embassy of Peru.",
)
ANOTHER = (
    "Premier Bo Chen of Peru opened a bridge in Cusco on Monday, the 12th this year.",
    "President Julio Salas did not come; he was in Quito with Mayor Rosa Quispe.",
    "Air Andes flew 40 guests in from Lima on Sunday.",
    "Chen said that Peru had waited for the bridge since 1998.",
    "Foreign Minister Ana Moura of Portugal is expected in Lima in May.",
    "Luis Paredes, a deputy minister, spoke of 300 more bridges by 2030.",
    "The Lusa agency reported that Portugal might pay for 25 of them.",
    "The Hotel Bolivar gave a dinner for 900.",
)


def found(**texts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    dossier = dossier_of({name: "A headline\n\n" + "\n\n".join(lines) + "\n" for name, lines in texts.items()})
    return dict(find_retellings([a.findings for a in dossier.articles]))


def test_other_words_between_the_same_names_and_numbers() -> None:
    assert found(a=REPORT, b=AGAIN, c=ANOTHER) == {"a": ("b",), "b": ("a",)}


def test_another_report_of_the_same_people_is_no_retelling() -> None:
    assert found(a=REPORT, c=ANOTHER) == {}


def test_another_order_is_another_report() -> None:
    assert found(a=REPORT, b=AGAIN[::-1]) == {}


def test_a_note_is_too_short_to_tell() -> None:
    assert found(a=REPORT, b=AGAIN[:4]) == {}


def test_both_have_one_origin() -> None:
    texts = {"a": "LIMA (AP) - " + "\n\n".join(REPORT) + "\n", "b": "\n\n".join(AGAIN) + "\n"}
    dossier = dossier_of({name: f"A headline\n\n{text}" for name, text in texts.items()})
    assert len({a.origin_key for a in dossier.articles}) == 1
    assert all(a.origin_known for a in dossier.articles)
    [origin] = dossier.articles[1].origins
    assert (origin.kind, origin.shared_with) == ("retelling", ("a",))


def test_a_text_without_a_body_tells_nothing() -> None:
    assert find_retellings((Findings(source_of(""), dossier_of({"a": "x"}).articles[0].findings.metadata),)) == {}
