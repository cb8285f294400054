"""How far something got, report by report: the rungs in the order in which articles climb them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Status, Step
from generator.pages.page import Page
from generator.pages.parts.dates import first_day, last_day, printed
from generator.pages.parts.wording import counted

#: What is put off or called off stands above all plans, and below what took place.
_HEIGHT: dict[Status, int] = {
    "possible": 0, "expected": 1, "announced": 2, "postponed": 3, "called-off": 3, "began": 4, "occurred": 5,
}
#: Articles of the highest rung that stand beside it; the others are in the data.
_CITED = 2


@dataclass(frozen=True, slots=True)
class Rung:
    """A lower rung, with the date of the first article that has it."""

    status: str
    date: str
    cite: Markup


@dataclass(frozen=True, slots=True)
class Ladder:
    """The lower rungs, and the articles of the highest: "two articles of 18–19 June 2023"."""

    lower: tuple[Rung, ...]
    articles: str
    cite: Markup


def ladder(page: Page, steps: Sequence[Step]) -> Ladder | None:
    """Show the rungs; None where there is none."""
    *lower, top = rising(steps) or [()]
    if not top:
        return None
    rungs = tuple(
        Rung(own[0].status.replace("-", " "), _date(own[0], top[0]), page.cite([s.span for s in own], limit=1))
        for own in lower
    )
    return Ladder(rungs, _articles(top), page.cite([s.span for s in top], limit=_CITED))


def rising(steps: Sequence[Step]) -> list[tuple[Step, ...]]:
    """Return the steps of each rung, the lowest first; not what is known to be reported no earlier than a higher one.

    An article that still expects what another has reported is behind it, and tells of no later state.
    """
    rungs: list[tuple[Step, ...]] = []
    before = ""
    for height in sorted({_HEIGHT[step.status] for step in steps}, reverse=True):
        own = sorted((s for s in steps if _HEIGHT[s.status] == height), key=lambda s: first_day(s.as_of))
        if not rungs or last_day(own[0].as_of) < before:
            rungs.append(tuple(own))
            before = first_day(own[0].as_of)
    return rungs[::-1]


def _date(step: Step, top: Step) -> str:
    """Return the day of a lower rung, without the year that stands behind the highest."""
    if not step.as_of:
        return "in an article without a date"
    return printed(step.as_of, between=True).removesuffix(f" {first_day(top.as_of)[:4]}")


def _articles(steps: Sequence[Step]) -> str:
    """Return "two articles of 18–19 June 2023": their days from the first to the last."""
    count = counted(len({step.span.source for step in steps}), "article")
    dates = list(dict.fromkeys(step.as_of for step in steps if step.as_of))
    if not dates:
        return f"{count} without a date"
    if len(dates) == 1:
        between = "/" in dates[0]
        return f"{count} {'dated' if between else 'of'} {printed(dates[0], between=True)}"
    return f"{count} of {printed(f'{first_day(dates[0])}/{max(last_day(date) for date in dates)}')}"
