"""The verb is the status: what a sentence says happened, a cited sentence says happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from generator.model import Event, Status, Trip
from generator.proof.case import Case, Complaint
from generator.proof.naming import names
from generator.text.folding import plain
from generator.text.patterns import words

_HAPPENED: frozenset[Status] = frozenset({"began", "occurred"})
#: Where the object of a verb ends at the latest.
_OBJECT_END = re.compile(
    r";|:|, (?:who|which|but|and|while|where)(?!\w)| (?:but|while|before|after|because|that|said)(?!\w)"
)
_UNDONE = re.compile(r"(?<!\w)(?:not|never|neither|nor|no|if|whether|to have|would have)\s+(?:\w+\s+)?$")
_HINT = "the verb is the status: “was expected to meet”, “was to meet”; or cite the sentence that reports it"


def check_standing(case: Case) -> Iterable[Complaint]:
    """Complain of "met", "visited" or "held talks" where the cited sentences only announce or expect it.

    Meetings go by the people named as objects of the verb, visits by the trip.
    """
    if not case.evidence.found:
        return
    lexicons = case.desk.reference.lexicons
    met = _pasts(lexicons.get("event_meeting_verbs", ()))
    for verb in _claims(case, met):
        yield from _meeting(case, verb, met)
    visited = _pasts(lexicons.get("event_visit_verbs", ()))
    for verb in _claims(case, visited):
        yield from _visit(case, verb)


def _claims(case: Case, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the past verbs that nothing before them undoes: no "not", and no "no article reports"."""
    for m in pattern.finditer(case.own):
        denied = case.negative and case.negative_from < m.start()
        if not denied and not _UNDONE.search(case.own, 0, m.start()):
            yield m


def _meeting(case: Case, verb: re.Match[str], pattern: re.Pattern[str]) -> Iterable[Complaint]:
    end = _OBJECT_END.search(case.own, verb.end())
    stretch = case.own[verb.end() : end.start() if end else len(case.own)]
    met = {who for name in names(stretch, case.desk) for who in name.people}
    own = {who for name in names(case.own[: verb.start()], case.desk) for who in name.people}
    if case.trip:
        own.add(case.trip.traveller)
    steps = [(e, s) for e, s in case.evidence.steps if isinstance(e, Event)]
    for who in sorted(met - own):
        here = [s.status for e, s in steps if who in e.participants and own & set(e.participants)]
        if here:
            if not _HAPPENED & set(here) and not _says_so(case, pattern, who):
                yield Complaint(f"“{verb[0]}” is more than {case.evidence.where()} says: {here[0]}", _HINT)
        elif not _known(case, who, own):
            yield Complaint(f"“{verb[0]}” is more than any article says of {_name(case, who)}", _HINT)
    if not met:
        known = [s.status for _, s in case.evidence.steps]
        if known and not _HAPPENED & set(known) and not _says_so(case, pattern):
            yield Complaint(f"“{verb[0]}” is more than {case.evidence.where()} says: {known[0]}", _HINT)


def _says_so(case: Case, pattern: re.Pattern[str], who: str = "") -> bool:
    """Tell whether a cited sentence has such a verb and the person: its words count for more than our reading."""
    for sentence in case.evidence.sentences:
        text = plain(case.evidence.text(sentence))
        named = [form for form, person in case.desk.forms.get(sentence.source, ()) if person == who]
        here = not who or any(sentence.start <= form.start < sentence.end for form in named)
        if here and any(not _UNDONE.search(text, 0, m.start()) for m in pattern.finditer(text)):
            return True
    return False


def _known(case: Case, who: str, own: set[str]) -> bool:
    """Tell whether the dossier has no meeting of the two that is only planned, or one that happened."""
    events = [
        e for e in case.desk.dossier.events
        if who in e.participants and own & set(e.participants) and (not case.trip or e.trip == case.trip.id)
    ]
    return not events or any(_HAPPENED & {s.status for s in e.ladder} for e in events)


def _visit(case: Case, verb: re.Match[str]) -> Iterable[Complaint]:
    trip = case.trip
    subjects = {who for name in names(case.own[: verb.start()], case.desk) for who in name.people}
    if trip and subjects and trip.traveller not in subjects:
        return
    told = [(e, s.status) for e, s in case.evidence.steps if isinstance(e, Trip)]
    here = [status for e, status in told if trip and e.id == trip.id] or [status for _, status in told]
    if here and not _HAPPENED & set(here):
        yield Complaint(f"“{verb[0]}” is more than {case.evidence.where()} says: {here[0]}", _HINT)
    elif not here and trip and not _HAPPENED & {s.status for s in trip.ladder}:
        yield Complaint(f"“{verb[0]}” is more than any article says of this trip", _HINT)


def _name(case: Case, who: str) -> str:
    return next(p.name for p in case.desk.dossier.people if p.id == who)


@cache
def _pasts(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the past forms of a lexicon of verbs: base, -s, past, ..."""
    return words(tuple(sorted({row.split("\t")[2] for row in rows if row.count("\t") > 1})))
