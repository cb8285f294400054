"""The five articles compared: the hard cases that readers and editors care about."""

from __future__ import annotations

import pytest

from generator.model import Article, Dossier, Span
from generator.pipeline import compile_dossier
from generator.project import load
from generator.text.folding import fold
from tests.building import ROOT
from tests.linkers.compiling import at

T0, T1, T2 = (f"antony-blinken-china-{month}" for month in ("2023-02", "2023-06", "2024-04"))


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The five articles."""
    return compile_dossier(load(ROOT / "content"))


def article(dossier: Dossier, name: str) -> Article:
    return next(a for a in dossier.articles if a.id == name)


def claimed(dossier: Dossier, subject: str, slot: str) -> list[tuple[str, str, list[str]]]:
    found = [c for c in dossier.claims if c.subject == subject and c.slot == slot]
    return [(c.value, c.status, [at(dossier, s) for s in c.spans]) for c in found]


def words(dossier: Dossier, span: Span) -> str:
    return fold(article(dossier, span.source).source.text[span.start : span.end])


def meeting(trip: str, other: str) -> str:
    return f"{trip}-meeting-antony-blinken-{other}"


def test_quoting(dossier: Dossier) -> None:
    """Two are open, two rewritten, one machine-translated."""
    levels = {a.id: a.quoting for a in dossier.articles}
    assert levels == {"s000": "unchecked", "s001": "unchecked", "s002": "described", "s003": "open", "s004": "open"}


def test_differences(dossier: Dossier) -> None:
    """Each difference with its places; and no other."""
    shown = [
        (d.kind, d.subject, d.slot, [at(dossier, span) for side in d.sides for span in side.spans])
        for d in dossier.differences
    ]
    assert shown == [
        ("internal", T0, "outcome", ["s001:31", "s001:43"]),
        ("headline", T2, "place", ["s003:4", "s000:11", "s004:9"]),
        ("wording", T2, "wording", ["s000:17", "s003:16"]),
        ("wording", T2, "wording", ["s000:17", "s003:18"]),
        ("damage", T1, "caption-contradicted", ["s002:19", "s002:6"]),
        ("damage", T1, "count-against-list", ["s002:41"]),
        ("damage", T2, "contradicts-itself", ["s003:20", "s003:24"]),
    ]


def test_days_of_the_second_trip(dossier: Dossier) -> None:
    """Two articles announce them, one reports that they have begun."""
    days = [c for c in claimed(dossier, T2, "dates") if "/" in c[0]]
    assert days == [
        ("2024-04-24/2024-04-26", "announced", ["s000:11", "s004:9"]),
        ("2024-04-24/2024-04-26", "began", ["s003:14"]),
    ]


def test_meeting_with_xi_in_2023(dossier: Dossier) -> None:
    """Possible, announced, occurred; the time and place of the announcement are no time and place of the meeting."""
    xi = meeting(T1, "xi-jinping")
    assert [(status, places) for _, status, places in claimed(dossier, xi, "participants")] == [
        ("possible", ["s002:23"]),
        ("announced", ["s001:3", "s001:5", "s001:11"]),
        ("occurred", ["s004:21"]),
    ]
    assert claimed(dossier, xi, "time") == [("2023-06-19T16:30", "announced", ["s001:5"])]
    assert not claimed(dossier, xi, "duration")


def test_lengths_of_meetings(dossier: Dossier) -> None:
    assert claimed(dossier, meeting(T1, "qin-gang"), "duration") == [("PT6H", "occurred", ["s001:27"])]
    assert claimed(dossier, meeting(T1, "wang-yi"), "duration") == [("PT3H", "occurred", ["s001:13"])]


def test_no_article_reports_a_meeting_of_the_second_trip(dossier: Dossier) -> None:
    claims = [c for c in dossier.claims if c.subject.startswith(f"{T2}-meeting")]
    assert claims
    assert not [c for c in claims if c.status in ("began", "occurred")]


def test_three_utterances_on_managing_competition(dossier: Dossier) -> None:
    """The statement of 2024 in two articles is one; the official's words and those of 2023 are others."""
    joined = [
        {v.source for v in q.versions}
        for q in dossier.quotations
        if "competition" in words(dossier, q.versions[0]) and "narcotics" not in words(dossier, q.versions[0])
    ]
    assert joined == [{"s000", "s003"}]


def test_asks(dossier: Dossier) -> None:
    """What each side asked of the other in 2023; no reply is reported."""
    asks = [a for a in dossier.asks if a.trip == T1]
    assert [(a.asker.label, a.asker.side, a.asked, a.status, a.reply) for a in asks] == [
        ("Wang Yi", "China", "United States", "occurred", None),
        ("Antony Blinken", "United States", "China", "occurred", None),
    ]


def test_damaged_sentences_and_second_items_make_no_claim(dossier: Dossier) -> None:
    places = {at(dossier, s) for c in dossier.claims if c.slot not in ("office", "wording") for s in c.spans}
    assert not places & {"s000:29", "s002:19", "s002:41", "s003:20", "s003:36", "s003:38"}


def test_nothing_is_claimed_about_trade_with_taiwan(dossier: Dossier) -> None:
    assert not [c for c in dossier.claims for s in c.spans if c.slot == "issue" and at(dossier, s) == "s001:37"]


def test_invitation(dossier: Dossier) -> None:
    assert claimed(dossier, T1, "invitation") == [("qin-gang antony-blinken Washington", "occurred", ["s001:29"])]


def test_issues_of_2024_are_plans(dossier: Dossier) -> None:
    issues = {(c.value.split()[0], c.status) for c in dossier.claims if c.subject == T2 and c.slot == "issue"}
    assert ("fentanyl-counternarcotics", "announced") in issues
    assert ("taiwan", "announced") in issues
    assert {status for _, status in issues} == {"announced"}


def test_support_counts_files_origins_and_utterances(dossier: Dossier) -> None:
    cities = [c for c in dossier.claims if c.subject == T2 and c.slot == "place" and c.value == "Shanghai"]
    assert [(c.files, c.origins, c.utterances) for c in cities] == [(2, (1, 2), 2)]


def test_articles_that_rest_on_one_department_say_so(dossier: Dossier) -> None:
    """The Department's statement and its unnamed official are two utterances of one body."""
    days = [c for c in dossier.claims if c.subject == T2 and c.value == "2024-04-24/2024-04-26"]
    assert [(c.status, c.files, c.rests_on) for c in days] == [
        ("announced", 2, "state department, United States"),
        ("began", 1, ""),
    ]


def test_what_rests_on_one_article(dossier: Dossier) -> None:
    alone = {(c.subject, c.slot, c.status) for c in dossier.alone()["s001"]}
    assert (meeting(T1, "qin-gang"), "duration", "occurred") in alone
    assert (meeting(T1, "xi-jinping"), "participants", "announced") not in alone


def test_official_record(dossier: Dossier) -> None:
    found = [(o.trip, o.record.start, o.record.end, o.record.places) for o in dossier.official]
    assert found == [
        (T1, "2023-06-17", "2023-06-19", "Beijing"),
        (T2, "2024-04-24", "2024-04-27", "Shanghai, Beijing"),
    ]


def test_origins(dossier: Dossier) -> None:
    """Two are not named; nobody takes the publisher of a rewritten text for its origin."""
    known = {a.id: a.origin_key for a in dossier.articles if a.origin_known}
    assert known == {"s002": "rnz", "s003": "tribune news service", "s004": "cnn"}
    assert article(dossier, "s001").origins == ()
