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
_CONJUNCTION = re.compile(r"(?:and|or|as well as)\b")
_CONJUNCTION_INSIDE = re.compile(r"\b(?:and|or)\b")
#: Commas that set something apart within an item.
_ASIDE = re.compile(
    r"[()—–“”\"]|"
    r"\b(?:including|such as|which|who|whose|where|especially|particularly|like|said|both|but|is|are|was|were)\b"
)
#: A list with commas has so many parts at least.
_FEWEST = 3
#: In characters.
_LONGEST_LIST = 800


def count_against_list(prose: Prose) -> Iterator[Signal]:
    """Find "three purposes" before a list of another number; a list with commas behind a colon, where all is clear."""
    text = prose.one.source.text
    nouns = words(prose.lexicons["damage_counted"]).pattern
    number = "|".join(_NUMBERS)
    announced = re.compile(
        rf"\b({number})(?: (?!{number})[a-z-]+){{0,3}} {nouns}(?:[:.,]|(?: [\w’'-]+){{1,10}}:)\s", re.IGNORECASE
    )
    ends = _paragraph_ends(prose.sentences)
    for sentence in prose.sentences:
        reach = min(sentence.end + _LONGEST_LIST, ends[sentence.paragraph])
        for match in announced.finditer(text, sentence.start, reach):
            if match.start() >= sentence.end:
                break
            listed = text[match.end() : _list_end(text, match.end(), ends[sentence.paragraph])]
            counts = _counts(listed, colon=":" in match[0])
            if counts and _NUMBERS[match[1].lower()] not in counts:
                items = min(counts)
                start, end = match.start(), match.end() + len(listed)
                note = f"“{match[0].strip(' .:,')}” are announced and {_word(items)} are listed"
                yield Signal("count against list", sentence.line, note, Span(prose.one.source.id, start, end))


def _counts(listed: str, *, colon: bool) -> tuple[int, ...]:
    """Return the numbers of items that a list may have, () where it is none or its commas divide other things too.

    The last item of a list has a conjunction before it: without one at its head, the last part holds two items.
    """
    if ";" in listed:
        return (listed.count(";") + 1,)
    parts = re.split(r",\s+", listed)
    if not colon or len(parts) < _FEWEST or _ASIDE.search(listed):
        return ()
    if _CONJUNCTION.match(parts[-1]):
        return (len(parts),)
    inside = len(_CONJUNCTION_INSIDE.findall(parts[-1]))
    return tuple(len(parts) + n for n in range(1, inside + 1))


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
