"""A day known by the company: two reports have the traveller with the same people on the same days.

A dated report says that the minister met the premier on 7 July; an undated one has the premier "on Friday" and is
written on that Friday. Both must name the same country, and more than one person or more than one day must agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.linkers.dating.expressions import resolve
from generator.linkers.dating.news import agrees, lead_end, news_weekdays, tenses
from generator.linkers.dating.relative import View, relative
from generator.linkers.dating.visits import is_of_saying
from generator.model import DateExpression, DateValue, Findings, Span
from generator.text.calendar import DAY, day_of, parse
from generator.text.folding import fold

#: Zelensky, Zelenskyy, Zelenskiy.
_LETTERS = 6
#: A weekday or "yesterday" is at most this far from the report.
_REACH = timedelta(7)
#: Reports of the same people are of the same story within so many days; with more of them, of the same time.
_SAME_STORY, _SAME_TIME = timedelta(10), timedelta(180)
#: People on days that must agree; people of one time.
_FEWEST, _MANY = 2, 3


@dataclass(frozen=True, slots=True)
class Seen:
    """That a dated source has somebody doing something on a day, and the countries that it names."""

    day: date
    span: Span
    countries: frozenset[str]


#: Key of a person -> where and when dated sources have them.
Diary = Mapping[str, list[Seen]]


def diary(dated: Iterable[tuple[Findings, DateValue]]) -> Diary:
    """Collect who is named with which day in the sentences of sources that date themselves."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for f, published in dated:
        countries = _countries(f)
        days = {(d.expression.start, d.expression.end): parse(d.date.value or "") for d in resolve(f, published)}
        for who, e in _company(f):
            day = days[e.start, e.end]
            if day and day.precision == "day":
                found[who].append(Seen(day.first, Span(f.source.id, e.start, e.end), countries))
        day = parse(published.value or "")
        if day and day.precision == "day" and not news_weekdays(f):
            # Remarks and readouts do not say which day it is: theirs.
            for who, span in _lead(f):
                found[who].append(Seen(day.first, span, countries))
    return found


def out_on(dated: Iterable[tuple[Findings, DateValue]]) -> Diary:
    """Collect who is named in the sources that came out on a day."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for f, published in dated:
        day = parse(published.value or "")
        if day and day.precision == "day":
            for person in f.people:
                if person.mentions:
                    span = Span(f.source.id, person.mentions[0].start, person.mentions[0].end)
                    found[_key(person.name)].append(Seen(day.first, span, _countries(f)))
    return found


def year_by_company(f: Findings, written: Iterable[DateExpression], out: Diary) -> DateValue | None:
    """Give a source that prints day and month the year in which others wrote of the same people near that day.

    Where the weekday of the news agrees, one person is enough in what others wrote on the very day, and many are in
    what they wrote some months away.
    """
    sure = bool(news_weekdays(f))
    for e in written:
        fits: dict[date, dict[str, Span]] = defaultdict(dict)
        least: dict[date, int] = {}
        for person in f.people:
            for seen in out.get(_key(person.name), ()):
                near = relative(e.form, dict(e.fields), View(seen.day, "")) if e.form == "month-day" else None
                needed = _needed(abs(near.first - seen.day), sure=sure) if near else 0
                if near and needed and agrees(f, near.first):
                    fits[near.first].setdefault(_key(person.name), seen.span)
                    least[near.first] = min(needed, least.get(near.first, needed))
        known = {day: people for day, people in fits.items() if len(people) >= least[day]}
        # What was written in these very days tells more than what was written months away.
        known = {day: people for day, people in known.items() if least[day] < _MANY} or known
        if len(known) == 1:
            day, people = next(iter(known.items()))
            note = "the year is that of another article of these days on the same people"
            spans = (Span(f.source.id, e.start, e.end), *people.values())
            return DateValue(day_of(day).value, "day", "inferred", tuple(dict.fromkeys(spans)), note)
    return None


def _needed(apart: timedelta, *, sure: bool) -> int:
    """Return how many people two reports must share that are so far apart; 0 where none are enough."""
    if apart <= _SAME_STORY:
        return 1 if sure and not apart else _FEWEST
    return _MANY if sure and apart <= _SAME_TIME else 0


def known_by_company(f: Findings, known: Diary) -> DateValue | None:
    """Return the one day from which the source's weekdays put most people on the days on which others have them.

    None where no day stands out, or where only whom the article is about agrees: weeks of travel are alike.
    """
    news = {dict(e.fields)["weekday"] for e in news_weekdays(f)}
    countries = _countries(f)
    fits: dict[date, dict[tuple[str, date], tuple[Span, Span]]] = defaultdict(dict)
    for who, e in _company(f):
        # A weekday far from the news is of any week.
        if e.form != "day-word" and not (news and e.form == "weekday"):
            continue
        for seen in known.get(who, ()):
            if not countries & seen.countries:
                continue
            for day in _written(f, e, seen.day):
                if not news or day.weekday() in news:
                    fits[day][who, seen.day] = (Span(f.source.id, e.start, e.end), seen.span)
    # Monday and Tuesday are yesterday and today, not today and six days ago.
    far = {day: sum((day.weekday() - int(weekday)) % 7 for weekday in news) for day in fits}
    ranked = sorted(fits, key=lambda day: (-len(fits[day]), far[day], day))
    main = _main(f)
    if not ranked or len(fits[ranked[0]]) < _FEWEST or all(who == main for who, _ in fits[ranked[0]]):
        return None
    if len(ranked) > 1 and len(fits[ranked[0]]) == len(fits[ranked[1]]) and not _one_week(fits, ranked):
        return None
    best = fits[ranked[0]]
    spans = (*(own for own, _ in best.values()), *(other for _, other in best.values()))
    note = "it has the same people on the same weekdays as another article"
    return DateValue(day_of(ranked[0]).value, "day", "inferred", tuple(dict.fromkeys(spans)), note)


def _company(f: Findings) -> list[tuple[str, DateExpression]]:
    """Return each person with each date of the sentences that name both, and with the days of the news in the lead."""
    mentions = _mentions(f)
    told_of = [e for e in f.dates if e.kind == "date" and e.segment in ("body", "title", "caption", "subhead")]
    # Who is spoken of on a day need not be anywhere on it.
    dates = [e for e in told_of if not is_of_saying(f, e)]
    news = [e for e in news_weekdays(f) if not is_of_saying(f, e)]
    pairs = [(who, e) for who, _ in _lead(f) for e in news]
    person, when = 0, 0
    for s in f.source.sentences:
        named, told = [], []
        while person < len(mentions) and mentions[person][1].start < s.end:
            named.append(mentions[person][0])
            person += 1
        while when < len(dates) and dates[when].start < s.end:
            told.append(dates[when])
            when += 1
        pairs += [(who, e) for who in dict.fromkeys(named) for e in told]
    return list(dict.fromkeys(pairs))


def _one_week(fits: Mapping[date, Iterable[tuple[str, date]]], ranked: Sequence[date]) -> bool:
    """Whether the best two days rest on the same people and days: then the nearer is meant."""
    return set(fits[ranked[0]]) == set(fits[ranked[1]])


def _mentions(f: Findings) -> list[tuple[str, Span]]:
    """Return the key of each person with each clear mention, in the order of the text."""
    found = [(_key(p.name), Span(f.source.id, m.start, m.end)) for p in f.people for m in p.mentions if not m.flag]
    return sorted(found, key=lambda mention: mention[1])


def _lead(f: Findings) -> list[tuple[str, Span]]:
    """Return whom the headline and the first sentences name, each once."""
    end = lead_end(f)
    first: dict[str, Span] = {}
    for who, span in _mentions(f):
        if span.start < end:
            first.setdefault(who, span)
    return list(first.items())


def _main(f: Findings) -> str:
    """Return the key of the person whom the article names most."""
    return _key(max(f.people, key=lambda p: len(p.mentions)).name) if f.people else ""


def _key(name: str) -> str:
    """Return what other spellings of a name share: the first letters of its last word, folded."""
    return fold(name).split()[-1][:_LETTERS] if fold(name) else ""


def _countries(f: Findings) -> frozenset[str]:
    return frozenset(place.country for place in f.places if place.country)


def _written(f: Findings, e: DateExpression, meant: date) -> set[date]:
    """Return the days from which the expression means the given day."""
    fields = dict(e.fields)
    days = [meant - _REACH + DAY * n for n in range(2 * _REACH.days + 1)]
    return {
        day
        for tense in tenses(f, e)
        for day in days
        if (s := relative(e.form, fields, View(day, tense))) and s.first == s.last == meant
    }
