"""The checks of one sentence, each a small function with its rule in the docstring."""

from __future__ import annotations

from generator.proof.case import Check
from generator.proof.checks.attribution import check_attribution
from generator.proof.checks.care import check_care
from generator.proof.checks.days import check_dates
from generator.proof.checks.names import check_names
from generator.proof.checks.negation import check_negation
from generator.proof.checks.negatives import check_negatives
from generator.proof.checks.numbers import check_numbers
from generator.proof.checks.offices import check_offices
from generator.proof.checks.quotations import check_copying, check_quotations
from generator.proof.checks.standing import check_standing

#: In the order in which their complaints are told.
CHECKS: tuple[Check, ...] = (
    check_quotations,
    check_copying,
    check_numbers,
    check_dates,
    check_names,
    check_offices,
    check_standing,
    check_attribution,
    check_negation,
    check_negatives,
    check_care,
)
