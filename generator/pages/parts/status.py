"""The status ladder in words. The verb on the page is the status."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import DateValue, Status, Step

_RUNGS: tuple[Status, ...] = ("possible", "expected", "announced", "began", "occurred")

#: What each rung means, printed beside the ladder and in the glossary.
MEANING: dict[Status, str] = {
    "possible": "an article calls it possible",
    "expected": "an article expects it; nobody is reported to have announced it",
    "announced": "an official is reported to have announced it",
    "began": "an article reports its beginning, none its end",
    "occurred": "an article reports it as past",
    "postponed": "an article reports that it was put off",
    "called-off": "an article reports that it was cancelled",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far something got, as these articles tell it. `rung` "" when no article says."""

    rung: Status | str
    #: For a badge: "expected".
    label: str
    #: The whole of it: "expected; not reported in these articles".
    words: str
    happened: bool


def standing(ladder: tuple[Step, ...]) -> Standing:
    """Return the highest status that some article gives; never above the ladder."""
    given = {step.status for step in ladder}
    if "occurred" in given:
        return Standing("occurred", "occurred", "occurred", happened=True)
    if "began" in given:
        return Standing("began", "began", "began; its end is not reported in these articles", happened=True)
    off: tuple[Status, ...] = tuple(s for s in ("postponed", "called-off") if s in given)
    if off:
        label = " or ".join(s.replace("-", " ") for s in off)
        words = label if len(off) == 1 else "reported as postponed and as called off"
        return Standing(off[0], label, words, happened=False)
    reached = [rung for rung in _RUNGS if rung in given]
    if reached:
        return Standing(reached[-1], reached[-1], f"{reached[-1]}; not reported in these articles", happened=False)
    return Standing("", "not reported", "not reported in these articles", happened=False)


def only_planned(value: DateValue, ladder: tuple[Step, ...]) -> bool:
    """Tell whether a date of something that happened comes only from articles that have it as planned.

    Such a date is printed as planned: what took place may have taken place on another day.
    """
    past = {step.span.source for step in ladder if step.status in ("began", "occurred")}
    return bool(past and value.spans) and not past & {span.source for span in value.spans}
