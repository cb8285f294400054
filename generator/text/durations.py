"""Lengths of time as the date grammar reads them, to ISO 8601."""

from __future__ import annotations

from collections.abc import Mapping

_LETTERS = {
    "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "M", "year": "Y",
    "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
_SMALLER = {"hour": ("minute", 60), "year": ("month", 12)}


def iso_length(fields: Mapping[str, int | str]) -> str | None:
    """Return the ISO 8601 duration that the fields of an expression give, None where they give no number.

    "two and a half hours" is PT2H30M, as "two hours and 30 minutes" is; other units have decimals.
    """
    unit = str(fields.get("unit") or fields.get("long", ""))
    parts = [float(fields[name]) for name in ("n", "tens", "ones") if name in fields]
    if unit not in _LETTERS or not (parts or {"half", "quarters", "long"} & fields.keys()):
        return None
    count = (sum(parts) + 0.5 * ("half" in fields) or 1) / (4 if "quarters" in fields else 1)
    small, many = _SMALLER.get(unit, ("", 1))
    further = sum(float(fields[name]) for name in ("more", "more_tens", "more_ones") if name in fields)
    if not small or (count.is_integer() and not further):
        return _iso(count * _TIMES.get(unit, 1), unit)
    whole, rest = divmod(count * many + further, many)
    return _iso(whole, unit, rest, small)


def _iso(count: float, unit: str, rest: float = 0, small: str = "") -> str:
    letters = _LETTERS[unit]
    first = f"{count:g}{letters[-1]}" if count or not rest else ""
    return f"P{letters[:-1]}{first}" + (f"{rest:g}{_LETTERS[small][-1]}" if rest else "")
