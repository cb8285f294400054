"""One sentence and all that a rule about it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.extractors.events.clauses import beside, cast, clause, meant, subject, subjects, times
from generator.extractors.events.skeleton import Marked, Skeleton
from generator.model import EventFound, EventKind, PersonFound, Place, Reference, Status, Tense

#: What the words say of an event: how far it got, and when it lies.
Outlook = tuple[Status, Tense]


@dataclass(frozen=True, slots=True)
class Scene:
    """A skeleton with what its marks stand for.

    `topics` are whom the sentences before were about, the latest first, `pair` the two whom the last of them names;
    `busy` are those of whom a visit or meeting was told already. All are indices into `people`.
    """

    skeleton: Skeleton
    people: Sequence[PersonFound]
    places: Sequence[Place]
    topics: Sequence[int]
    pair: Sequence[int]
    busy: frozenset[int]
    reference: Reference

    @property
    def text(self) -> str:
        """The sentence as rules read it."""
        return self.skeleton.text

    @property
    def headline(self) -> bool:
        """Whether the sentence is a title."""
        return self.skeleton.kind == "title"

    def cast(self) -> set[int]:
        """Return the keys of all who can act: whom the sentence names, and for whom a pronoun may stand."""
        return cast(self.skeleton, self.people, self.topics)

    def subject(self, before: int) -> int | None:
        """Return the key of the person who acts at an offset of the skeleton."""
        return subject(self.skeleton, before, self.people, self.topics)

    def subjects(self, before: int) -> list[int]:
        """Return the keys of all who act at an offset of the skeleton."""
        return subjects(self.skeleton, before, self.people, self.topics, self.pair)

    def meant(self, pronoun: str, actors: Iterable[int]) -> int | None:
        """Return the key of the one for whom a pronoun stands: somebody who travels or meets, and none who act here."""
        return meant(pronoun, [key for key in self.topics if key in self.busy - set(actors)], self.people)

    def names(self, keys: Iterable[int]) -> list[str]:
        """Return the names of people."""
        return [self.people[key].name for key in keys]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return the bounds of the clause that holds a cue."""
        return clause(self.skeleton, start, end)

    def event(
        self,
        kind: EventKind,
        who: Iterable[str],
        where: Iterable[Marked],
        bounds: tuple[int, int],
        outlook: Outlook,
        rule: str,
    ) -> EventFound:
        """Make the event, dated and measured by what stands within the bounds."""
        return EventFound(
            kind=kind,
            start=self.skeleton.start,
            end=self.skeleton.end,
            participants=tuple(dict.fromkeys(who)),
            places=tuple(self.places[mark.key] for mark in where),
            dates=times(self.skeleton, *bounds, "date"),
            durations=times(self.skeleton, *bounds, "duration"),
            status=outlook[0],
            tense=outlook[1],
            rule=rule,
        )

    def beside(self, low: int) -> tuple[int, int, tuple[int, ...]] | None:
        """Return the bounds of the clause that tells of a clause at `low`, and the keys of the dates of both."""
        return beside(self.skeleton, low)

    def dates(self, low: int, high: int) -> tuple[int, ...]:
        """Return the keys of the dates between two offsets of the skeleton."""
        return times(self.skeleton, low, high, "date")
