"""Office-holders without their name: "the Turkish president", where one person of the source holds that office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.model import PersonFound, Reference, Role
from generator.text.offices import describes, meant_by, office_of

#: Words before an office that leave the holder unnamed on purpose: one of several.
_UNNAMED = frozenset(("senior", "top-ranking", "another", "local", "several"))


class Holders:
    """The people of one source by the words of their offices."""

    def __init__(self, people: Sequence[PersonFound], reference: Reference) -> None:
        self._reference = reference
        self._by_word: dict[str, list[tuple[Role, PersonFound]]] = defaultdict(list)
        for person in people:
            for role in person.roles:
                for word in dict.fromkeys(office_of(role.title, reference)):
                    self._by_word[word].append((role, person))

    def holder(self, label: str, side: str, before: int) -> PersonFound | None:
        """Return the only person of the source with the office that a label names.

        `side` is the country that the label names; without one, they must be introduced before that offset.
        """
        offices = meant_by(label, self._reference)
        if not offices or not _UNNAMED.isdisjoint(label.lower().split()):
            return None
        found: dict[str, tuple[int, PersonFound]] = {}
        own: set[str] = set()
        for word in dict.fromkeys(office[-1] for office in offices):
            for role, person in self._by_word.get(word, ()):
                of_side = not side or (role.side or person.side) in ("", side)
                if not of_side or person.name in found or not describes(label, role.title, self._reference):
                    continue
                found[person.name] = role.start, person
                own |= {person.name} if person.side == side else set()
                if len(own if side else found) > 1:
                    return None
        if own:
            found = {name: found[name] for name in found if name in own}
        introduced = [person for at, person in found.values() if side or at < before]
        return introduced[0] if introduced and len(found) == 1 else None
