"""What a page of prose as a whole must keep to: its id, its facts, the length and the two sides of its bottom line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model import BOTTOM_LINE, Problem, Prose
from generator.proof.case import Case
from generator.proof.evidence import Desk
from generator.proof.naming import names

MAX_WORDS = 90
_WORD = re.compile(r"\w[\w’'-]*")


def check_structure(desk: Desk, prose: Prose, cases: Sequence[Case]) -> Iterable[Problem]:
    """Complain of prose about nothing, of a bottom line that is too long or has one side only, of a wrong status."""
    known = [t.id for t in desk.dossier.trips] if prose.kind == "trips" else _issues(desk)
    if prose.id not in known:
        noun = "trip" if prose.kind == "trips" else "issue with a page"
        hint = f"ids are: {', '.join(known)}; a former id goes into `also`"
        yield Problem(prose.path, 1, "error", f"there is no {noun} {prose.id}", hint)
        return
    bottom = [case for case in cases if case.section == BOTTOM_LINE]
    count = sum(len(_WORD.findall(case.sentence.text)) for case in bottom)
    line = bottom[0].sentence.line if bottom else 0
    if count > MAX_WORDS:
        message = f"the bottom line has {count} words"
        yield Problem(prose.path, line, "error", message, f"{MAX_WORDS} are the most that a reader takes in at once")
    if bottom and bottom[0].trip:
        for side in _silent(desk, bottom):
            message = f"the bottom line does not say what {side} said"
            hint = "cite a statement of that side, or say that no article reports one"
            yield Problem(prose.path, line, "error", message, hint)
    yield from _facts(desk, prose)


def _issues(desk: Desk) -> list[str]:
    spoken = {i for s in desk.dossier.statements for i in s.issues}
    return [i.id for i in desk.dossier.issues if i.kind == "issue" and (i.paragraphs or i.id in spoken)]


def _silent(desk: Desk, bottom: Sequence[Case]) -> list[str]:
    """Return the main sides of the trip that neither speak in the bottom line nor are said to be silent."""
    trip = bottom[0].trip
    main = (desk.sides.get(trip.traveller, ""), trip.destination) if trip else ()
    heard = {
        s.side for case in bottom for said in case.evidence.statements for s in (said.speaker, said.position) if s
    }
    # A statement of both sides is one of either.
    heard |= {
        name.country
        for case in bottom
        for name in names(case.own, desk)
        if name.country and (case.negative or any(s.speaker and not s.speaker.side for s in case.evidence.statements))
    }
    return [side for side in dict.fromkeys(main) if side and side not in heard]


def _facts(desk: Desk, prose: Prose) -> Iterable[Problem]:
    """Complain of a status that no article gives and of another trip's id; tell of dates that are the editor's."""
    trip = next((t for t in desk.dossier.trips if t.id == prose.id and prose.kind == "trips"), None)
    if trip and prose.dates and prose.dates != trip.dates.value:
        message = f"these articles date the trip {trip.dates.value or 'on no day'}"
        hint = "pages show the dates of the front matter, as set by the editor; leave them out to follow the articles"
        yield Problem(prose.path, prose.lines.get("dates"), "warning", message, hint)
    for former in sorted({*prose.also} & {t.id for t in desk.dossier.trips} if trip else ()):
        message = f"`also` names {former}, which is a trip of its own"
        hint = "`also` is for former ids of this trip; two trips are not joined"
        yield Problem(prose.path, prose.lines.get("also"), "error", message, hint)
    if trip and prose.status and prose.status != trip.status and prose.status in {s.status for s in trip.ladder}:
        message = f"these articles have “{trip.status}” for this trip"
        yield Problem(prose.path, prose.lines.get("status"), "warning", message, "read the prose again")
    if trip and prose.status and prose.status not in {step.status for step in trip.ladder}:
        rungs = ", ".join(dict.fromkeys(step.status for step in trip.ladder))
        message = f"no article says of this trip that it is “{prose.status}”"
        yield Problem(prose.path, prose.lines.get("status"), "error", message, f"the articles have: {rungs}")
