"""Arithmetic of dates at the borders of months, years and weeks."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text.calendar import move, parse, unit_of


@pytest.mark.parametrize(("value", "first", "last"), [
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2023-06-19T16:30", "2023-06-19", "2023-06-19"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021-W01", "2021-01-04", "2021-01-10"),
    ("2020-W53", "2020-12-28", "2021-01-03"),
    ("1999", "1999-01-01", "1999-12-31"),
    ("198", "1980-01-01", "1989-12-31"),
    ("19", "1900-01-01", "1999-12-31"),
    ("2024-04/2024-06", "2024-04-01", "2024-06-30"),
])
def test_parse_and_print(value: str, first: str, last: str) -> None:
    stretch = parse(value)
    assert stretch is not None
    assert (stretch.first.isoformat(), stretch.last.isoformat()) == (first, last)
    assert stretch.value == value.partition("T")[0]


@pytest.mark.parametrize("value", [
    "", "0999-12-31", "3000", "9999-12-31", "2023-02-29", "2023-13", "2021-W54", "0000", "20245", "2024-05/2024-04",
    "P3D", "May",
])
def test_not_a_date(value: str) -> None:
    assert parse(value) is None


@pytest.mark.parametrize(("start", "count", "unit", "end"), [
    ("2024-01-31", 1, "month", "2024-02-29"),
    ("2023-03-31", -1, "month", "2023-02-28"),
    ("2024-02-29", -1, "year", "2023-02-28"),
    ("2024-12-31", 2, "quarter", "2025-06-30"),
    ("2024-12-30", 1, "week", "2025-01-06"),
    ("2024-12-30", -1, "fortnight", "2024-12-16"),
    ("2024-12-30", -3, "decade", "1994-12-30"),
])
def test_move(start: str, count: int, unit: str, end: str) -> None:
    assert move(date.fromisoformat(start), count, unit).isoformat() == end


def test_move_beyond_the_calendar() -> None:
    with pytest.raises((ValueError, OverflowError)):
        move(date(2024, 1, 1), -21, "century")


@pytest.mark.parametrize(("unit", "value"), [
    ("day", "2024-12-31"), ("week", "2025-W01"), ("weekend", "2025-01-04/2025-01-05"), ("month", "2024-12"),
    ("quarter", "2024-10/2024-12"), ("year", "2024"), ("decade", "202"), ("century", "20"),
])
def test_units_that_hold_a_day(unit: str, value: str) -> None:
    assert unit_of(date(2024, 12, 31), unit).value == value
