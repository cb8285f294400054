"""Which words are printed: within the limits, never furniture, everything where the editor says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.excerpts import choose_excerpts
from generator.model import Article, Correction, Dossier, Span
from tests.pages.sample import dossier


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
