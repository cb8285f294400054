"""Which quotations stand for a trip."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Dossier, Reference, Settings, Speaker, Statement
from generator.pages.page import Page
from generator.pages.parts.quotations import key_quotations
from generator.pages.parts.side_in_short import side_in_short
from generator.pages.site import Site, site_of
from generator.proof import prove
from tests.pages.sample import dossier

TRIP = "valadares-brazil-2031-03"


def site(given: Dossier) -> Site:
    return site_of(given, prove(given, (), Reference()))


def with_statements(*statements: Statement) -> Dossier:
    full = Settings(title="Atlantic talks", max_words=40, max_share=1)
    return replace(dossier(), settings=full, statements=statements)


def said(key: str, **changed: object) -> Statement:
    found = next(s for s in dossier().statements if s.id == key)
    return replace(found, **changed)  # type: ignore[arg-type]


def short(of: Site, side: str, most: int = 14) -> str:
    return str(side_in_short(Page(of, "x.md", "x"), of.trips[TRIP], side, most)[0])


def test_a_quotation_on_an_issue_stands_before_one_on_none() -> None:
    unnamed = tuple(
        replace(i, paragraphs=tuple(replace(p, terms=()) for p in i.paragraphs)) for i in dossier().issues
    )
    found = site(replace(with_statements(said("s1-1", issues=()), said("s2-3")), issues=unnamed))
    assert "signed soon" in short(found, "Portugal")


def test_words_that_name_no_issue_never_stand_for_a_side_that_has_others() -> None:
    given = site(with_statements(said("s1-1"), said("s2-3", issues=())))
    assert "<q>" not in short(given, "Portugal", 7)
    assert "this year" in short(given, "Portugal")


def test_the_counterpart_is_who_was_met_and_not_the_host() -> None:
    given = dossier()
    people = tuple(replace(p, side="Ghana") if p.side == "Brazil" else p for p in given.people)
    found = site(replace(given, people=people))
    assert found.main_sides(found.trips[TRIP]) == ("Portugal", "Ghana")


def test_the_sides_of_a_trip_come_first_and_others_only_fill_up() -> None:
    other = Speaker(None, "Kofi Mensah", "Ghana", None)
    found = site(with_statements(said("s1-1", id="guest", speaker=other), said("s2-3")))
    assert [s.id for s in key_quotations(found, found.trips[TRIP])] == ["s2-3", "guest"]
