"""The weekdays on which a report puts its news."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from generator.model import DateExpression, Findings, Tense
from generator.text.calendar import DAY

#: Sentences in which a report tells its news.
_LEAD = 3
#: "warned that a war would be a horror" is a future only seen from the warning, which was on Friday.
_SEEN_FROM_PAST = re.compile(r"\bwould\b")
_FUTURE = re.compile(r"\b(?:will|due to|expected to|scheduled to|set to)\b")


def news_weekdays(f: Findings) -> list[DateExpression]:
    """Return the weekdays of the head and the first sentences that may not be ahead: of the report's own week."""
    end = lead_end(f)
    return [
        e
        for e in f.dates
        if e.form == "weekday"
        and (e.segment in ("published", "dateline") or (e.segment == "body" and e.end <= end))
        and tenses(f, e) != ("future",)
        and not dict(e.fields).get("which")
    ]


def agrees(f: Findings, day: date) -> bool:
    """Whether a report that puts its news on weekdays may have come out on a day: on one of them or the day after."""
    news = {dict(e.fields)["weekday"] for e in news_weekdays(f)}
    return not news or not news.isdisjoint((day.weekday(), (day - DAY).weekday()))


def lead_end(f: Findings) -> int:
    """Return the offset at which the first sentences of the body end; 0 for a text without a body."""
    lead = [s for s in f.source.sentences if f.source.segments[s.segment].kind == "body"][:_LEAD]
    return lead[-1].end if lead else 0


def tenses(f: Findings, e: DateExpression) -> tuple[Tense, ...]:
    """Return the tenses in which an expression may be meant: a "would" beside it leaves that open."""
    sentence = f.source.sentences[max(0, bisect_right(f.source.sentences, e.start, key=lambda s: s.start) - 1)]
    text = f.source.text[sentence.start : sentence.end]
    open_ = e.tense == "future" and _SEEN_FROM_PAST.search(text) and not _FUTURE.search(text)
    return ("past", "future") if open_ else (e.tense,)
