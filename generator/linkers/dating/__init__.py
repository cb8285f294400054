"""Dates: first the sources, then the expressions in them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linkers.dating.expressions import resolve
from generator.linkers.dating.sources import date_sources
from generator.linkers.dating.story_days import date_story_days
from generator.model import Dated, DateValue, Findings

__all__ = ["date_expressions", "date_sources"]


def date_expressions(findings: tuple[Findings, ...], published: Mapping[str, DateValue]) -> tuple[Dated, ...]:
    """Resolve every expression of every source, in the order of Findings.dates; `published` is by source id."""
    out: list[Dated] = []
    for f in findings:
        date = published[f.source.id]
        out += date_story_days(f, resolve(f, date), date)
    return tuple(out)
