"""What the sides say of one trip, by the issues that they name: what all name, and what only one does."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Readout, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.wording import listed


@dataclass(frozen=True, slots=True)
class Named:
    """Issues that the same sides name."""

    #: "Both sides name", "Only China names".
    who: Markup
    issues: Markup


def readout_of(page: Page, trip: Trip) -> tuple[Named, ...]:
    """Compare what the sides say of a trip; empty where only one of them is reported."""
    found = next((r for r in page.site.dossier.readouts if r.trip == trip.id), None)
    if found is None:
        return ()
    groups: dict[tuple[str, ...], list[str]] = {tuple(s.side for s in found.sides): list(found.common)}
    for issue in dict.fromkeys(issue for side in found.sides for issue in side.issues):
        naming = tuple(side.side for side in found.sides if issue in side.issues)
        if issue not in found.common:
            groups.setdefault(naming, []).append(issue)
    return tuple(
        Named(_who(page, sides, found), listed(page.issue(i) + _cited(page, found, i) for i in issues) or safe("none"))
        for sides, issues in groups.items()
    )


def _who(page: Page, sides: tuple[str, ...], of: Readout) -> Markup:
    if len(sides) == len(of.sides):
        return Markup("All sides name" if sides[2:] else "Both sides name")
    marks = listed(page.site.sides[side].markup for side in sides)
    return Markup("Only ") + marks + Markup(" name" if len(sides) > 1 else " names")


def _cited(page: Page, readout: Readout, issue: str) -> Markup:
    """Cite for each side the first statement that names the issue."""
    first = (
        next((s for i in side.statements if (s := page.site.by_id.get(i)) and issue in s.issues), None)
        for side in readout.sides
    )
    return page.cite(statement.sentence for statement in first if statement)
