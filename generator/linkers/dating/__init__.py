"""Dates: first the sources, then the expressions in them."""

from __future__ import annotations

from generator.linkers.dating.expressions import date_expressions
from generator.linkers.dating.sources import date_sources

__all__ = ["date_expressions", "date_sources"]
