"""Office-holders without their name: "the Turkish president", where one person of the source holds that office."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import PersonFound, Reference
from generator.text.offices import describes

#: Words before an office that leave the holder unnamed on purpose: one of several.
_UNNAMED = frozenset(("senior", "top-ranking", "another", "local", "several"))


def holder(
    label: str, side: str, before: int, people: Sequence[PersonFound], reference: Reference
) -> PersonFound | None:
    """Return the only person of the source with the office that a label names.

    `side` is the country that the label names; without one, they must be introduced before that offset.
    """
    if not _UNNAMED.isdisjoint(label.lower().split()):
        return None
    found: dict[str, tuple[int, PersonFound]] = {}
    for person in people:
        for role in person.roles:
            of_side = not side or (role.side or person.side) in ("", side)
            if of_side and person.name not in found and describes(label, role.title, reference):
                found[person.name] = role.start, person
    if side and len(found) > 1:
        found = {name: (at, person) for name, (at, person) in found.items() if person.side == side}
    introduced = [person for at, person in found.values() if side or at < before]
    return introduced[0] if introduced and len(found) == 1 else None
