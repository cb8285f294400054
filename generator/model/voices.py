"""Who is quoted on a trip."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks for a side on a trip: numbers of statements, those of reworded copies with them."""

    trip: str
    #: "" for speakers of whom no article tells the side.
    side: str
    #: (person id, statements), the most quoted first.
    people: tuple[tuple[str, int], ...]
    #: (label, statements) of bodies that speak as such ("Foreign Ministry"), and of people without a name ("a senior
    #: official"), the most quoted first.
    bodies: tuple[tuple[str, int], ...]
    unnamed: tuple[tuple[str, int], ...]

    @property
    def named(self) -> int:
        """The number of statements by people who are named."""
        return sum(count for _, count in self.people)

    @property
    def without_name(self) -> int:
        """The number of statements by people who are not."""
        return sum(count for _, count in self.unnamed)
