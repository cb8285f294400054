"""Offices: a title beside a name is the office held on the date of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.linkers.people.grouping import Found
from generator.model import Country, DateValue, OfficeSeen, PersonEntry, Reference, Span
from generator.text.folding import fold, plain
from generator.text.patterns import words

_LEADING = re.compile(r"^(?:(?:the|a|an|his|her|its|their|our|who is|who was)\s+)+", re.IGNORECASE)
#: Where somebody holds it, or is that day: no part of a title.
_PLACE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)*$")
#: A quotation has at most so many characters before the title; longer ones are lists of paragraphs.
_BEFORE = 2_000
_OWNER = re.compile(r"^(?:[^\s,]+\s+){0,2}[^\s,]+'s?\s+")


def offices(
    members: Sequence[Found],
    entry: PersonEntry | None,
    reference: Reference,
    dates: Mapping[str, DateValue],
    texts: Mapping[str, str],
) -> tuple[OfficeSeen, ...]:
    """Return the offices that sources state, each on its source's date, and those of the registry without a span."""
    seen = list(_stated(members, reference, dates, texts))
    spelling = {fold(o.title): o.title for o in seen if o.title != o.title.lower()}
    stated = [OfficeSeen(spelling.get(fold(o.title), o.title), o.start, o.end, o.span) for o in seen]
    registered = [OfficeSeen(o.title, o.start, o.end) for o in entry.offices] if entry else []
    return tuple(sorted((*registered, *stated), key=_order))


def office_title(title: str, reference: Reference) -> str:
    """Return the office that a title names, without country or owner: "China's Foreign Minister" -> "Foreign Minister".

    "" when it is none that is held: "former president", "counterpart".
    """
    title = _PLACE.sub("", title)
    # "his counterpart Admiral X": what follows is the title.
    title = re.sub(r".*(?<!\w)counterparts?(?!\w)\s*", "", title)
    if words(reference.lexicons.get("people_not_offices", ()), ignore_case=True).search(title.replace("-", " ")):
        return ""
    own = _sides(reference.countries)
    front, field = _split(plain(title))
    front = re.sub(rf"{own}(?:'s?)?(?:\s+|-|$)", "", _LEADING.sub("", front))
    front = _LEADING.sub("", _OWNER.sub("", front)).strip(" ,-")
    return front if re.fullmatch(rf"\s+(?:of|for)\s+(?:the\s+)?{own}", field) else front + field


def _split(title: str) -> tuple[str, str]:
    """Split "minister of China" before the preposition; the second part is "" without one."""
    found = re.search(r"\s+(?:of|for|at|in|to)(?!\w)", title)
    return (title[: found.start()], title[found.start() :]) if found else (title, "")


def _stated(
    members: Sequence[Found], reference: Reference, dates: Mapping[str, DateValue], texts: Mapping[str, str]
) -> Iterator[OfficeSeen]:
    """Yield the offices in the article's own words; what somebody calls another in a quotation is theirs."""
    for source, person in members:
        start, end = _bounds(dates.get(source))
        for role in person.roles:
            title, text = office_title(role.title, reference), texts[source]
            if title and not _in_marks(text, role.start) and not _is_past(text, role.start, reference):
                yield OfficeSeen(title, start, end, Span(source, role.start, role.end))


def _in_marks(text: str, offset: int) -> bool:
    """Whether a quotation is open at the offset, in its line."""
    before = text[max(0, offset - _BEFORE) : offset].rpartition("\n")[2].replace("&quot;", '"')
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _is_past(text: str, offset: int, reference: Reference) -> bool:
    """Whether the word before a title takes it back: "former"."""
    before = re.search(r"[\w-]+\s+$", text[max(0, offset - 30) : offset])
    return before is not None and before[0].strip().lower() in reference.lexicons.get("people_not_offices", ())


def _bounds(date: DateValue | None) -> tuple[str | None, str | None]:
    """Return the first and last day that a date allows."""
    if date is None or date.value is None or date.precision not in {"day", "interval", "minute", "hour"}:
        return None, None
    first, _, last = date.value.partition("/")
    return first[:10], (last or first)[:10]


def _order(office: OfficeSeen) -> tuple[str, str, tuple[str, int, int]]:
    span = office.span
    return office.start or "", office.title, (span.source, span.start, span.end) if span else ("", 0, 0)


@cache
def _sides(countries: tuple[Country, ...]) -> str:
    """Return a pattern for any country's name or demonym."""
    return words(tuple(n for c in countries for n in (c.name, *c.names, *c.demonyms))).pattern
