"""Articles that have one report among them, and what the sides say of one trip."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from generator.model import Article, DateValue, Dossier, Origin, Quoting, Readout, ReadoutSide, Reference
from generator.pages import render
from generator.pages.parts.retold import shared, teller
from generator.proof import prove
from tests.pages.sample import dossier

#: Tags, and links around their words.
MARKUP = re.compile(r"<[^>]+>|\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
TRIP = "valadares-brazil-2031-03"


def pages(given: Dossier) -> dict[str, str]:
    files = render(given, prove(given, (), Reference()))
    return {f.path: unescape(MARKUP.sub(r"\1", str(f.content))) for f in files}


def retold(kind: str = "retelling") -> Dossier:
    """Return the sample, where the second article has the report of the first."""
    given = dossier()
    first, second, *others = given.articles
    return replace(given, articles=(_alike(first, second, kind), _alike(second, first, kind), *others))


def _alike(one: Article, other: Article, kind: str) -> Article:
    origin = Origin("", (), kind, (other.id,))  # type: ignore[arg-type]
    return replace(one, origin_key="one", origins=(*one.origins, origin))


def test_articles_of_one_report_are_said_to_be_so() -> None:
    articles = retold().articles
    assert shared(articles) == "two of them tell one report"
    assert shared(articles[:2]) == "all tell one report"
    assert shared(articles[1:]) == ""
    assert shared(retold("wording").articles[:2]) == "all print one text"


def test_a_reworded_report_is_one_entry_on_home_trip_and_differences() -> None:
    found = pages(retold())
    note = "s2 tells the report of s1 in other words; one quotation is reworded."
    for path in ("index.md", "differences.md", f"trips/{TRIP}.md"):
        assert found[path].count(note) == 1, path
    assert "The same report as s1, in other words." in found["sources/index.md"]
    assert "The same report as s1, in other words." in found["sources/s2.md"]


@pytest.mark.parametrize(
    ("quoting", "days", "told"),
    [
        (("open", "unchecked"), ("2031-03-07", "2031-03-06"), 1),
        (("described", "open"), ("2031-03-06", "2031-03-07"), 0),
        (("open", "open"), ("2031-03-06", "2031-03-07"), 1),
        (("open", "open"), ("2031-03-06", "2031-03-06"), None),
        (("unchecked", "unchecked"), ("2031-03-06", None), None),
    ],
)
def test_who_tells_whose_report(
    quoting: tuple[Quoting, Quoting], days: tuple[str, str | None], told: int | None
) -> None:
    articles = [
        replace(a, quoting=level, published=DateValue(day, "day" if day else "none", "stated"))
        for a, level, day in zip(dossier().articles, quoting, days, strict=False)
    ]
    over = teller(articles)
    assert over is (articles[told] if told is not None else None)


def test_what_both_sides_name_and_what_only_one_does() -> None:
    given = dossier()
    sides = (ReadoutSide("Portugal", ("s1-1",), ("fishing",)), ReadoutSide("Brazil", ("s1-2",), ("fishing", "ports")))
    text = pages(replace(given, readouts=(Readout(TRIP, sides, ("fishing",)),)))[f"trips/{TRIP}.md"]
    part = " ".join(text.split("## Readouts compared")[1].split("\n## ")[0].split())
    assert re.search(r"Both sides name Fishing", part)
    assert re.search(r"Only ● Brazil names ports", part)
    assert "Only ▲" not in part
    assert "Readouts" not in pages(given)[f"trips/{TRIP}.md"]
