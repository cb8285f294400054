"""Numbers that do not fit: a count and its list, a weekday and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.linkers.damage.prose import Prose
from generator.model import DateValue, Sentence, Signal, Span
from generator.text.calendar import parse
from generator.text.patterns import words

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STOP = re.compile(r"[.!?](?:\s|$|”|\")")
#: In characters.
_LONGEST_LIST = 800


def count_against_list(prose: Prose) -> Iterator[Signal]:
    """Find "three purposes" before a list whose items semicolons divide, of another number."""
    text = prose.one.source.text
    nouns = words(prose.lexicons["damage_counted"]).pattern
    announced = re.compile(rf"\b({'|'.join(_NUMBERS)})(?: [a-z-]+){{0,3}} {nouns}[:.,]\s", re.IGNORECASE)
    ends = _paragraph_ends(prose.sentences)
    for sentence in prose.sentences:
        reach = min(sentence.end + _LONGEST_LIST, ends[sentence.paragraph])
        for match in announced.finditer(text, sentence.start, reach):
            if match.start() >= sentence.end:
                break
            listed = text[match.end() : _list_end(text, match.end(), ends[sentence.paragraph])]
            items = listed.count(";") + 1
            if items > 1 and items != _NUMBERS[match[1].lower()]:
                start, end = match.start(), match.end() + len(listed)
                note = f"“{match[0].strip(' .:,')}” are announced and {_word(items)} are listed"
                yield Signal("count against list", sentence.line, note, Span(prose.one.source.id, start, end))


def _list_end(text: str, start: int, end: int) -> int:
    """Return where the sentence of a list ends: at the first full stop, or after as much as a list may hold."""
    end = min(end, start + _LONGEST_LIST)
    stop = _STOP.search(text, start, end)
    return stop.start() if stop else end


def weekday_against_date(prose: Prose, published: DateValue) -> Iterator[Signal]:
    """Find a weekday that its date did not have; a date without a year is one of the source's own year."""
    report = parse(published.value) if published.value and published.basis in ("stated", "derived", "editor") else None
    for expression in prose.one.dates:
        fields = dict(expression.fields)
        year, month, day, weekday = (fields.get(k) for k in ("year", "month", "day", "weekday"))
        if year is None and report is not None and report.first.year == report.last.year:
            year = report.first.year
        if not all(isinstance(v, int) for v in (year, month, day, weekday)):
            continue
        try:
            real = date(int(year or 0), int(month or 0), int(day or 0)).weekday()
        except ValueError:
            continue
        near = report is None or abs((report.first - date(int(year or 0), int(month or 0), int(day or 0))).days) < 150
        if real != weekday and ("year" in fields or near):
            note = f"“{expression.text}” was a {_DAYS[real]}"
            span = Span(prose.one.source.id, expression.start, expression.end)
            yield Signal("weekday against date", prose.line(expression.start), note, span)


def _paragraph_ends(sentences: Sequence[Sentence]) -> dict[int, int]:
    return {s.paragraph: s.end for s in sentences}


def _word(count: int) -> str:
    return next((w for w, n in _NUMBERS.items() if n == count), str(count))
