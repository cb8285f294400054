"""Sides: a sign and a number for each, in the order in which the dossier meets them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Dossier
from generator.pages.environment import safe

_SIGNS = "▲●◆■"


@dataclass(frozen=True, slots=True)
class SideMark:
    """How a side is marked. Its name is always printed beside the sign."""

    name: str
    sign: str
    #: 1-based; 0 for the sides after the last sign.
    number: int

    @property
    def markup(self) -> Markup:
        """The sign, hidden from screen readers, and the name."""
        return self._marked(safe(self.name))

    @property
    def short(self) -> Markup:
        """The sign, below a heading that has the name; where there is no sign, and for those who hear it, the name."""
        if not self.sign:
            return self.markup
        name = Markup('<span class="sr">') + safe(self.name) + Markup("</span>")
        return self._marked(name)

    def _marked(self, name: Markup) -> Markup:
        sign = Markup('<span class="sign" aria-hidden="true">{}</span> ').format(self.sign) if self.sign else Markup("")
        return Markup('<span class="side side-{}">').format(self.number) + sign + name + Markup("</span>")


def sides_of(dossier: Dossier) -> dict[str, SideMark]:
    """Mark the sides: travellers and destinations of the trips first, then speakers as they come."""
    people = {p.id: p for p in dossier.people}
    order: dict[str, None] = {}
    for trip in dossier.trips:
        if trip.traveller in people:
            order.setdefault(people[trip.traveller].side)
        order.setdefault(trip.destination)
    for statement in dossier.statements:
        for speaker in (statement.position, statement.speaker):
            order.setdefault(speaker.side if speaker else "")
    for person in dossier.people:
        order.setdefault(person.side)
    names = [name for name in order if name]
    return {
        name: SideMark(name, _SIGNS[i] if i < len(_SIGNS) else "", i + 1 if i < len(_SIGNS) else 0)
        for i, name in enumerate(names)
    }
