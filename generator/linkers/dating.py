"""Dates: first the sources, then the expressions in them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Dated, DateValue, Findings


def date_sources(findings: tuple[Findings, ...]) -> dict[str, DateValue]:
    """Date every source (by id): stated, derived, inferred from other sources of the trip, or unknown."""
    return {f.source.id: DateValue(None, "none", "unknown", note="not stated") for f in findings}


def date_expressions(findings: tuple[Findings, ...], published: Mapping[str, DateValue]) -> tuple[Dated, ...]:
    """Resolve every expression of every source, in the order of Findings.dates."""
    return tuple(
        Dated(f.source.id, e, DateValue(None, "none", "unknown")) for f in findings for e in f.dates
    )
