"""Proper names: each stands in a cited sentence, or is another name of one that does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.proof.case import Case, Complaint
from generator.proof.evidence import Evidence
from generator.proof.naming import Name, names
from generator.text.folding import fold, plain
from generator.text.tokens import tokenize

_PLACE = re.compile(r"(?:^|(?<!\w))(?:in|to|from|at|for|near|via|visited|left|reached)\s+$", re.IGNORECASE)
_HINT = "cite the sentence that names it, or add the form to the aliases in people.yml"


def check_names(case: Case) -> Iterable[Complaint]:
    """Complain of a name that the cited sentences do not have.

    A person counts under every alias, a country under its adjectives, its seat of government and its people; a
    seat of government after "in" or "to" is a place and must stand there itself. Titles are for `offices`.
    """
    if not case.evidence.found:
        return
    titled = [(m.start(), m.end()) for m in case.desk.titles.finditer(case.own)]
    for name in names(case.own, case.desk):
        if any(start <= name.start < end for start, end in titled) and not name.people:
            continue
        if not _supported(name, case):
            yield Complaint(f"“{name.text}” is not in {case.evidence.where()}", _HINT)


def _supported(name: Name, case: Case) -> bool:
    evidence = case.evidence
    if name.people:
        return bool(name.people & evidence.people) or _literal(name, evidence)
    if not name.country:
        return _literal(name, evidence)
    if name.text in case.desk.capitals.get(name.country, ()) and _PLACE.search(case.own, 0, name.start):
        return _literal(name, evidence)
    return name.country in countries_of(evidence)


def _literal(name: Name, evidence: Evidence) -> bool:
    return set(fold(name.text).split()) <= evidence.words


def countries_of(evidence: Evidence) -> set[str]:
    """Return the countries named in the cited sentences, and those of the people in them."""
    desk = evidence.desk
    found = {desk.sides[who] for who in evidence.people if desk.sides.get(who)}
    for sentence in evidence.sentences:
        # "China-US relations" names two.
        tokens = tokenize(plain(evidence.text(sentence)).replace("-", " "))
        for phrases in (desk.country_phrases, desk.institution_phrases):
            found |= {hit[1] for i in range(len(tokens)) if (hit := phrases.at(tokens, i))}
    for said in evidence.statements:
        found |= {s.side for s in (said.speaker, said.position) if s and s.side}
    return found
