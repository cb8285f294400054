"""Typed, unresolved expressions of time."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from generator.extractors.dates.acceptance import Reading, people_in
from generator.extractors.dates.grammar import Grammar, Match, grammar
from generator.extractors.dates.tense import Tenses
from generator.extractors.dates.tokens import TOKEN, Value
from generator.model import DateExpression, Reference, Segment, Source

#: Segments in which an expression of time speaks of the article or its story.
_KINDS = frozenset({"title", "caption", "dateline", "published", "body", "subhead", "other-article"})
#: What may stand between a time of day and its day.
_JOIN = re.compile(r"[\s,(]*(?:on|of)?\s*", re.IGNORECASE)


def find_dates(source: Source, reference: Reference) -> tuple[DateExpression, ...]:
    """Find every expression of time outside furniture, in the order of the text.

    Uses the lexicons date_named_days, date_references, date_not_dates, date_numbered_things, date_irregular_pasts.
    """
    lexicon = reference.lexicons
    named = tuple(line.partition("=")[::2] for line in lexicon.get("date_named_days", ()))
    days = {_key(name): day.strip() for name, day in named}
    rules = grammar(
        tuple(name.strip() for name, _ in named if name.strip()[0].isalpha()),
        lexicon.get("date_references", ()),
        lexicon.get("date_not_dates", ()),
    )
    numbered = frozenset(lexicon.get("date_numbered_things", ()))
    people = people_in(source.text)
    sentences = [(s.start, s.end) for s in source.sentences]
    tenses = Tenses(source.text, lexicon.get("date_irregular_pasts", ()))
    found: list[DateExpression] = []
    for segment in source.segments:
        if segment.kind not in _KINDS:
            continue
        tokens = list(TOKEN.finditer(source.text, segment.start, segment.end))
        codes = rules.alphabet.spell([t[0] for t in tokens])
        reading = Reading(tokens, codes, rules.alphabet, people, numbered, frozenset(days))
        for e in _joined(_scan(source.text, segment, rules, reading, days), source.text):
            sentence = _sentence(sentences, segment, e)
            tense = tenses.of(sentence, e.start, e.end, headline=segment.kind == "title")
            found.append(_settled(replace(e, tense=tense), source.text))
    return tuple(found)


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _scan(text: str, segment: Segment, rules: Grammar, reading: Reading, days: dict[str, str]) -> list[DateExpression]:
    found = []
    for match in rules.matches(reading.codes):
        row = match.row
        if row.kind is None or not reading.accepts(match):
            continue
        start, end = reading.tokens[match.first].start(), reading.tokens[match.end - 1].end()
        fields = _fields(match, reading)
        if reading.is_a(match.first - 1, reading.alphabet.members("PREP")):
            fields.append(("prep", reading.word(match.first - 1).lower()))
        if row.form == "named-day":
            fields.append(("named", days[_key(text[start:end])]))
        found.append(DateExpression(
            start, end, text[start:end], row.kind, row.form, tuple(fields), "", segment.kind, f"dates:{row.form}",
        ))
    return found


def _fields(match: Match, reading: Reading) -> list[tuple[str, Value]]:
    return [
        (field, reading.alphabet.value(name, reading.word(at)) if name.isupper() else reading.word(at).lower())
        for field, name, at in match.fields
    ]


def _sentence(sentences: list[tuple[int, int]], segment: Segment, expression: DateExpression) -> tuple[int, int]:
    at = bisect_right(sentences, expression.start, key=lambda s: s[0]) - 1
    if at >= 0 and sentences[at][0] <= expression.start < sentences[at][1]:
        return sentences[at]
    return segment.start, segment.end


def _joined(found: list[DateExpression], text: str) -> list[DateExpression]:
    """Make one expression of a day and the time of day beside it: "at 4:30 pm on Monday"."""
    out: list[DateExpression] = []
    for e in found:
        last = out[-1] if out else None
        if last and "time" in (last.kind, e.kind) and {last.kind, e.kind} == {"time", "date"} \
                and _JOIN.fullmatch(text, last.end, e.start):
            day = e if e.kind == "date" else last
            merged = text[last.start:e.end]
            out[-1] = replace(day, start=last.start, end=e.end, text=merged, fields=last.fields + e.fields)
        else:
            out.append(e)
    return out


#: A span counted from a first: "the first visit in five years" measures, it does not date.
_COUNTED_FROM = re.compile(
    r"\b(?:first|second|third|time|ever|only|most|least|\w{2,}est|\d+(?:st|nd|rd|th))\b[^.;]{0,60}$", re.IGNORECASE,
)


def _settled(e: DateExpression, text: str) -> DateExpression:
    """Decide by its clause whether "in N units" dates or measures."""
    if e.form != "in":
        return e
    measures = e.tense != "future" or re.search(r"\b(?:less|more|fewer) than\b", e.text) \
        or _COUNTED_FROM.search(text, max(0, e.start - 80), e.start)
    return replace(e, kind="duration", form="duration") if measures else e
