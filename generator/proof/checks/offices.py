"""Offices: a title beside a name is one that the person held on the day of which the sentence speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model import OfficeSeen, Person
from generator.proof.case import Case, Complaint
from generator.proof.checks.days import written
from generator.proof.naming import Name, names
from generator.text.folding import fold

#: Between a name and the title behind it: "Qin Gang, China's foreign minister", "Wang Yi was the Foreign Minister".
_LINK = re.compile(r"(?:,\s*|\s+(?:was|is|as)\s+)(?:(?:the|then|a|[A-Z][\w.]*'s|[A-Z][\w.]*)\s+){0,3}$")


def check_offices(case: Case) -> Iterable[Complaint]:
    """Complain of a title that the registry gives to the person at another time, or that no source gives at all."""
    if not case.evidence.found and not case.negative:
        return
    people = {p.id: p for p in case.desk.dossier.people}
    day = _day(case)
    for title, name in _titled(case):
        candidates = [people[who] for who in sorted(name.people)]
        if any(_held(person, title, day, case) for person in candidates):
            continue
        person = candidates[0]
        right = ", ".join(f"{o.title} from {o.start or '?'} to {o.end or 'now'}" for o in _registered(person))
        when = f" on {day}" if day else ""
        yield Complaint(
            f"{person.name} is not known as “{title}”{when}",
            f"people.yml has {right}" if right else "cite a sentence that gives the title, or add it to people.yml",
        )


def _titled(case: Case) -> Iterator[tuple[str, Name]]:
    """Yield (title, person) where the two stand side by side."""
    people = [n for n in names(case.own, case.desk) if n.people]
    for m in case.desk.titles.finditer(case.own):
        for name in people:
            before = not case.own[m.end() : name.start].strip() and m.end() <= name.start
            after = name.end <= m.start() and _LINK.fullmatch(case.own, name.end, m.start())
            if before or after:
                yield m[0], name


def _day(case: Case) -> str:
    """Return the day of which the sentence speaks: its own, the trip's, or that of its first source."""
    for w in written(case.own):
        if (w.match["from"] or w.month) and w.year and (days := w.days(w.year)):
            return days[0].isoformat()
    if case.trip and case.trip.dates.value:
        return case.trip.dates.value.partition("/")[0]
    published = [case.desk.articles[span.source].published.value for _, span in case.evidence.found]
    return next((value.partition("/")[0] for value in published if value), "")


def _held(person: Person, title: str, day: str, case: Case) -> bool:
    """Follow the registry where it knows the office, the cited sources where it does not."""
    registered = _registered(person)
    same = [o for o in registered if _alike(o.title, title)]
    if same:
        return not day or any(covers(o, day) for o in same)
    cited = {span.source for _, span in case.evidence.found}
    seen = [o for o in person.offices if o.span and _alike(o.title, title)]
    return any(o.span and o.span.source in cited for o in seen) or (bool(seen) and not cited)


def _registered(person: Person) -> list[OfficeSeen]:
    return [o for o in person.offices if o.span is None]


def _alike(one: str, other: str) -> bool:
    """Take two titles for one when the words of either are all in the other: "Secretary of State", "US Secretary"."""
    a, b = set(fold(one).split()) - {"of", "the"}, set(fold(other).split()) - {"of", "the"}
    return a <= b or b <= a


def covers(office: OfficeSeen, day: str) -> bool:
    """Tell whether an office was held on a day; ISO dates of any precision compare by their common length."""
    def common(a: str, b: str) -> tuple[str, str]:
        length = min(len(a), len(b))
        return a[:length], b[:length]

    after = office.start is None or (pair := common(office.start, day))[0] <= pair[1]
    before = office.end is None or (pair := common(office.end, day))[1] <= pair[0]
    return after and before
