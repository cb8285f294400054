"""Which words are printed: within the limits, never furniture, everything where the editor says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.excerpts import choose_excerpts, names_somebody
from generator.excerpts.evidence import Evidence
from generator.model import Article, Correction, Dossier, Span, Speaker
from generator.project import builtin_reference
from tests.pages.sample import dossier

MARKS = ("Ana Duarte", "Ole Berg", "Sunday", "Riga", "Vilnius", "Tallinn")
SPEAKERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("speakers.yml").read_text(encoding="utf-8"))


def limited(max_words: int, max_share: float) -> Dossier:
    """Return the sample with other limits."""
    given = dossier()
    return replace(given, settings=replace(given.settings, max_words=max_words, max_share=max_share))


def corrected(article: Article, correction: Correction) -> Article:
    """Return the article with an editor's correction."""
    source = article.findings.source
    document = replace(source.document, correction=correction)
    return replace(article, findings=replace(article.findings, source=replace(source, document=document)))


def everything(given: Dossier, index: int = 0) -> Span:
    """Return the whole text of one article."""
    article = given.articles[index]
    return Span(article.id, 0, len(article.source.text))


@pytest.mark.parametrize("share", [0, 0.1, 0.4, 1])
def test_the_share_holds_for_every_source(share: float) -> None:
    excerpts = choose_excerpts(limited(40, share))
    for words in excerpts.sources.values():
        assert words.count <= words.body * share


def test_a_span_is_printed_whole_or_not_at_all() -> None:
    given = limited(12, 1)
    excerpts = choose_excerpts(given)
    step = given.trips[1].ladder[0].span
    assert excerpts.words(step) is None
    quoted = given.statements[0]
    assert excerpts.words(Span(quoted.source, quoted.parts[0].start, quoted.parts[0].end)) == (
        "We want the fishing treaty signed this year,"
    )


def test_the_window_of_a_meeting_holds_the_name_of_who_is_met() -> None:
    text = (
        "Ana Duarte spent the first morning of her visit at the fair of the harbour, "
        "met Ole Berg after lunch in the castle above the town, "
        "and left on Sunday for Riga, Vilnius and Tallinn, where more talks on grain were due later that week."
    )
    evidence = Evidence(text, ((0, len(text)),), tuple((text.index(w), text.index(w) + len(w)) for w in MARKS))
    met = Span("s", text.index("Ole Berg"), text.index("Ole Berg") + 8)
    for window in (evidence.ways(Span("s", 0, len(text)), [met])[0], evidence.ways(met)[0]):
        assert "met Ole Berg" in text[window[0].start : window[0].end]


def test_a_fact_that_can_be_read_already_takes_no_more_words() -> None:
    given = dossier()
    place = given.trips[1].places[0][1][0]
    again = replace(given.trips[1], places=(("Brazil", (place,)), ("Here", (place,))))
    twice = replace(given, trips=(given.trips[0], again))
    once = choose_excerpts(given).sources[place.source].count
    assert choose_excerpts(twice).sources[place.source].count == once


def test_facts_come_before_statements() -> None:
    excerpts = choose_excerpts(limited(40, 0.62))
    given = dossier()
    assert excerpts.words(given.trips[1].ladder[1].span) is not None
    assert excerpts.words(given.statements[2].sentence) is None


def test_furniture_is_never_printed() -> None:
    given = limited(400, 1)
    furniture = given.articles[0].source.segments[-1]
    span = Span("s1", furniture.start, furniture.end)
    greedy = replace(given, trips=(replace(given.trips[0], ladder=(replace(given.trips[0].ladder[0], span=span),)),))
    excerpts = choose_excerpts(greedy)
    assert excerpts.words(span) is None
    assert excerpts.runs(span) == ()


@pytest.mark.parametrize("correction", [Correction(publish="full"), Correction(rights="public-domain")])
def test_the_editor_may_lift_the_limits_but_not_for_furniture(correction: Correction) -> None:
    given = limited(5, 0)
    given = replace(given, articles=(corrected(given.articles[0], correction), *given.articles[1:]))
    excerpts = choose_excerpts(given)
    body = given.articles[0].source.segments[2]
    assert excerpts.words(Span("s1", body.start, body.end)) is not None
    assert excerpts.words(everything(given)) is None
    assert excerpts.sources["s2"].count == 0


def test_runs_are_the_printed_stretches() -> None:
    given = limited(40, 0.8)
    excerpts = choose_excerpts(given)
    text = given.articles[1].source.text
    runs = [text[run.start : run.end] for run in excerpts.runs(everything(given, 1))]
    assert "Inês Valadares met Caio Andrade on Monday for about two hours." in " ".join(runs)
    assert all(run in text for run in runs)


def test_words_that_two_spans_share_count_once() -> None:
    given = dossier()
    once = choose_excerpts(given).sources["s2"].count
    twice = replace(given, trips=(*given.trips, replace(given.trips[1], id="again")))
    assert choose_excerpts(twice).sources["s2"].count == once


@pytest.mark.parametrize("case", SPEAKERS, ids=[str(case["label"]) for case in SPEAKERS])
def test_only_a_statement_that_names_somebody_is_printed(case: dict[str, Any]) -> None:
    label = case["label"]
    speaker = Speaker(case.get("person"), label, case.get("side", ""), None) if label else None
    statement = replace(dossier().statements[0], speaker=speaker)
    assert names_somebody(statement, builtin_reference().lexicons) is case["named"]


def test_the_only_word_of_a_side_comes_before_a_third_of_another() -> None:
    given = dossier()
    words = ("We want the fishing treaty", "signed this year", "fishing treaty signed")
    text = given.articles[0].source.text
    of_one = [
        replace(
            given.statements[0], id=f"x{n}",
            parts=(replace(given.statements[0].parts[0], start=text.index(w), end=text.index(w) + len(w)),),
        )
        for n, w in enumerate(words)
    ]
    crowded = replace(given, statements=(*of_one, *given.statements[1:]))
    for share in (0.45, 0.55, 0.65, 0.8):
        limits = replace(crowded.settings, max_share=share)
        said = choose_excerpts(replace(crowded, settings=limits, trips=(), events=(), differences=())).said
        assert "s1-2" in said or not {"x0", "x1", "x2"} <= set(said)


def test_a_paraphrase_is_printed_with_its_speaker() -> None:
    given = dossier()
    excerpts = choose_excerpts(given)
    (span,) = excerpts.said["s1-2"]
    assert excerpts.words(span) == "Brazil wants more time on fishing, an official in Brasília"
