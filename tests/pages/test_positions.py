"""Whose position a page says that a speaker reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Reference, Speaker
from generator.pages.page import Page
from generator.pages.parts.said import article_of, said
from generator.pages.site import site_of
from generator.proof import prove
from tests.pages.sample import dossier

ROLES = {"speaker_roles": ("leader", "minister"), "speaker_bodies": ("ministry",)}


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("They", False), ("himself", False), ("Two leaders", False), ("both ministers", False), ("Moura’s", False),
        ("Valadares", False), ("going home", False),
        ("the fisheries ministry", True), ("the Ghanaian leader", True), ("Kofi Mensah", True),
    ],
)  # fmt: skip
def test_a_position_is_somebody_elses(label: str, shown: bool) -> None:
    given = replace(dossier(), lexicons=ROLES)
    statement = replace(given.statements[0], position=Speaker(None, label, "Ghana", None))
    site = site_of(given, prove(given, (), Reference()))
    assert bool(said(Page(site, "x.md", "x"), statement).position) == shown


def test_nobody_reports_themselves() -> None:
    given = dossier()
    site = site_of(given, prove(given, (), Reference()))
    statement = replace(given.statements[0], position=given.statements[0].speaker)
    assert not said(Page(site, "x.md", "x"), statement).position


def test_an_article_dated_between_two_days() -> None:
    assert article_of("2031-04-15/2031-04-23") == "article dated between 15 and 23 April 2031"
    assert article_of("2031-04-15") == "article of 15 April 2031"
