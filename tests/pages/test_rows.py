"""Rows of the table of statements, and who has a page."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Dossier, Form, Person, Reference, Settings, Speaker
from generator.pages import render
from generator.pages.site import site_of
from generator.proof import prove
from tests.pages.sample import dossier, span


def pages(given: Dossier) -> dict[str, str]:
    return {file.path: str(file.content) for file in render(given, prove(given, (), Reference()))}


def test_a_sentence_with_two_paraphrases_is_one_row_with_the_issues_of_both() -> None:
    given = replace(dossier(), settings=Settings(title="Atlantic talks", max_words=40, max_share=1))
    first = next(s for s in given.statements if s.id == "s1-2")
    again = replace(first, id="s1-2b", issues=("fishing",))
    told = replace(given, statements=(replace(first, issues=()), again))
    explore = pages(told)["explore.md"]
    assert explore.count("Brazil wants more time on fishing") == 1
    assert 'data-issue="Fishing"' in explore


def test_a_surname_in_passing_has_no_page() -> None:
    given = dossier()
    copy = given.articles[2].source
    passing = Person("storm", "Storm", "", (), (Form(span(copy, "the storm"), "Mr. Storm"),))
    statement = replace(given.statements[5], speaker=Speaker("storm", "Storm", "", None))
    heard = replace(given, people=(*given.people, passing), statements=(*given.statements[:5], statement))
    sided = replace(heard, people=(*given.people, replace(passing, side="Brazil")))
    assert "storm" not in site_of(heard, prove(heard, (), Reference())).paged
    assert "storm" in site_of(sided, prove(sided, (), Reference())).paged


def test_what_two_articles_print_in_the_same_words_stands_once_with_both_places() -> None:
    given = replace(dossier(), settings=Settings(title="Atlantic talks", max_words=40, max_share=1))
    first = next(s for s in given.statements if s.id == "s2-3")
    article = next(a for a in given.articles if a.id == "s2")
    document = replace(article.source.document, id="s4")
    findings = replace(article.findings, source=replace(article.source, document=document))
    copied = replace(first, id="s4-3", source="s4", sentence=replace(first.sentence, source="s4"))
    told = replace(given, articles=(*given.articles, replace(article, findings=findings)), statements=(first, copied))
    person = pages(told)["people/ines-valadares.md"]
    assert person.split("## Statements")[1].split("## Forms")[0].count("signed soon") == 1
    assert "also [s4&#44; line 3]" in person


def test_a_person_page_has_no_empty_part() -> None:
    page = pages(dossier())["people/rosa-teles.md"]
    assert "## Statements" not in page
    assert "Not reported in these articles: an office or a statement." in page
