"""Attribution: what an article puts into somebody's mouth stays there, and in that mouth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.model import Statement
from generator.proof.case import Case, Complaint
from generator.proof.naming import Name, names
from generator.text.patterns import words

#: Between a speaker and the verb: "Blinken also said", "the ministry has said".
_BETWEEN = re.compile(r"\s*(?:,[^,]{1,60},)?\s*(?:(?:also|then|again|later|first|has|have|had|both)\s+){0,2}")
_CUES = (
    "cue_speech", "cue_request", "cue_stance", "cue_belief", "cue_intent", "cue_noun", "cue_phrase", "cue_evidence",
)
_SPEECH = ("cue_speech", "cue_request")


def check_attribution(case: Case) -> Iterable[Complaint]:
    """Complain where cited words are somebody's and the sentence does not say so, or gives them to another person."""
    statements = [s for s in case.evidence.statements if s.speaker and (s.speaker.person or s.speaker.side)]
    if not statements or case.negative:
        return
    lexicons = case.desk.reference.lexicons
    attributed = [s for s in statements if _cited(case, s)]
    if attributed and not any(_cues(tuple(lexicons.get(n, ()))).search(case.own) for n in _CUES):
        first = attributed[0].speaker
        label = first.label if first else ""
        yield Complaint(
            f"who says so is missing: {case.evidence.where()} gives it to {label}", f"for example: …, {label} said"
        )
    speakers = {s.person for said in statements for s in (said.speaker, said.position) if s and s.person}
    people = {p.id: p.name for p in case.desk.dossier.people}
    for name in _speaking(case, lexicons):
        if speakers and not name.people & speakers and all(_has_person(s) for s in statements):
            given = ", ".join(people[who] for who in sorted(speakers))
            yield Complaint(f"“{name.text}” is not who speaks in {case.evidence.where()}", f"there it is {given}")


def _has_person(statement: Statement) -> bool:
    return bool(statement.speaker and statement.speaker.person) or bool(
        statement.position and statement.position.person
    )


def _cited(case: Case, statement: Statement) -> bool:
    """Tell whether cited words lie inside what the statement says."""
    return any(
        part.start <= span.start and span.end <= part.end
        for _, span in case.evidence.found
        if span.source == statement.source
        for part in statement.parts
    )


def _speaking(case: Case, lexicons: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    """Yield the people of whom the sentence says that they said, told, asked."""
    verbs = [_cues(tuple(lexicons.get(name, ()))) for name in _SPEECH]
    for name in names(case.own, case.desk):
        between = _BETWEEN.match(case.own, name.end)
        at = between.end() if between else name.end
        if name.people and any(v.match(case.own, at) for v in verbs):
            yield name


@cache
def _cues(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the forms in a lexicon of cues: FORMS [+ PARTICLE]: FRAMES; one form inflects regularly."""
    forms: list[str] = []
    for row in rows:
        phrase = row.split(":")[0].split(" + ")[0].strip()
        given = phrase.split()
        forms += given if len(given) in (4, 5) else _inflected(phrase)
    return words(tuple(dict.fromkeys(forms)), ignore_case=True)


def _inflected(verb: str) -> list[str]:
    """Return the forms of a regular verb or noun."""
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    return [verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing"]
