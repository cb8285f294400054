"""The desk's two questions: what was known by a day, and what remains without a source."""

from __future__ import annotations

from collections.abc import Collection

from generator.errors import ReadoutError
from generator.linkers.dating import date_sources
from generator.linkers.retellings import find_retellings
from generator.model import Findings
from generator.text.calendar import parse


def select(findings: tuple[Findings, ...], as_of: str | None, without: Collection[str]) -> tuple[Findings, ...]:
    """Return the sources that had been published by the end of a day (ISO), less those of the ids `without`.

    A source stays only when its own date shows that it was out: one without a date, or with an interval that ends
    later, is left out. The dates are those that all sources together give; what is left is then dated anew.
    Raise ReadoutError for an id that no source has.
    """
    unknown = sorted(set(without) - {one.source.id for one in findings})
    if unknown:
        known = ", ".join(one.source.id for one in findings)
        raise ReadoutError(f"there is no source {', '.join(unknown)}; there are: {known}")
    kept = tuple(one for one in findings if one.source.id not in without)
    day = parse(as_of or "")
    if day is None:
        return kept
    dates = date_sources(findings, find_retellings(findings))
    published = {source: parse(value.value or "") for source, value in dates.items()}
    return tuple(one for one in kept if (date := published[one.source.id]) and date.last <= day.last)
