"""Origins: what texts say of where they come from, and which are one text."""

from __future__ import annotations

from tests.linkers.compiling import dossier_of

LEAD = "Portuguese Foreign Minister Ana Moura will visit Brazil on March 12-14."
BODY = (
    "The visit had been planned since the autumn, when the two governments agreed to open their markets to each "
    "other's wine and sugar. Farmers on both sides of the ocean have waited for it with some impatience. The talks "
    "will turn on tariffs, on the forest and on the many students who cross the sea every year to learn."
)
OTHER = (
    "Nobody in the port of Leixoes had heard of the journey when the ships came in. Fishermen there say that quotas "
    "matter more to them than wine, and that the minister should have gone north instead of west this spring."
)


def keys(texts: dict[str, str]) -> dict[str, tuple[str, bool]]:
    return {a.id: (a.origin_key, a.origin_known) for a in dossier_of(texts).articles}


def test_one_text_in_two_papers_has_one_origin_that_nobody_names() -> None:
    texts = {
        "a": f"Visit\n\n{LEAD} {BODY}\n",
        "b": f"Journey\n\nThe minister goes west. {BODY}\n",
        "c": f"Port\n\n{OTHER}\n",
    }
    found = keys(texts)
    assert found["a"] == found["b"]
    assert found["a"] != found["c"]
    assert not any(known for _, known in found.values())
    [origin] = dossier_of(texts).articles[0].origins
    assert (origin.name, origin.kind, origin.shared_with) == ("", "wording", ("b",))
    assert origin.evidence


def test_a_credit_in_one_of_them_names_the_origin_of_both() -> None:
    texts = {"a": f"Visit\n\nLISBON, March 8, 2019 (Lusa) - {LEAD} {BODY}\n", "b": f"Journey\n\nShe goes. {BODY}\n"}
    assert keys(texts) == {"a": ("lusa", True), "b": ("lusa", True)}


def test_one_quotation_in_both_makes_them_not_one_text() -> None:
    quotation = f"“{BODY}” the ministry said."
    texts = {"a": f"Visit\n\n{LEAD} {quotation}\n", "b": f"Port\n\n{OTHER} {quotation}\n"}
    assert len(set(keys(texts).values())) == 2
