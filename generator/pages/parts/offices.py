"""Which office a person held, right for the date of what the page tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from generator.model import OfficeSeen, Person
from generator.pages.parts.wording import sentence_case


def office_at(person: Person, day: str | None, sources: Collection[str]) -> str:
    """Return the office on a day: the registry's, else the one most named by the sources of the event; "" if none."""
    if day:
        for office in person.offices:
            if office.span is None and _covers(office, day):
                return office.title
    named = Counter(o.title for o in person.offices if o.span and o.span.source in sources)
    return sentence_case(max(named, key=lambda title: (named[title], title))) if named else ""


def _covers(office: OfficeSeen, day: str) -> bool:
    """Compare ISO dates of any precision by their common length."""
    after = office.start is None or office.start <= day[: len(office.start)]
    before = office.end is None or day[: len(office.end)] <= office.end
    return after and before
