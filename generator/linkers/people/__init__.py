"""People across sources: who is whom, their side, the offices they are seen in, every form of their name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.linkers.people.grouping import Found, Group, groups
from generator.linkers.people.offices import offices
from generator.model import DateValue, Findings, Form, Person, PersonEntry, Reference, Span
from generator.text.folding import fold
from generator.text.ids import make_id


def link_people(
    findings: tuple[Findings, ...], reference: Reference, dates: Mapping[str, DateValue]
) -> tuple[tuple[Person, ...], dict[tuple[str, str], str]]:
    """Merge the people of all sources, by id; and map (source id, PersonFound.name) to the person's id.

    `dates` are those of the sources; an office that a source states is seen on its date.
    """
    found = tuple((one.source.id, person) for one in findings for person in one.people)
    entries = {entry.id: entry for entry in reference.people}
    leaders = _leaders(reference)
    bodies = {c.name for c in reference.countries if c.code.islower()}
    texts = {one.source.id: one.source.text for one in findings}
    people: list[Person] = []
    ids: dict[tuple[str, str], str] = {}
    taken: Counter[str] = Counter()
    for group in groups(found, reference.lexicons.get("people_nicknames", ()), leaders):
        entry = entries.get(group.entry or "")
        name = entry.name if entry else group.name
        person_id = entry.id if entry else make_id(name, name, "person")
        taken[person_id] += 1
        if taken[person_id] > 1:
            person_id += f"-{taken[person_id]}"
        people.append(
            Person(
                id=person_id,
                name=name,
                side=(entry.side if entry else "") or _side(group.members, leaders.get(fold(name), ""), bodies),
                offices=offices(group.members, entry, reference, dates, texts),
                forms=_forms(group, entry),
            )
        )
        ids |= {(source, person.name): person_id for source, person in group.members}
    return tuple(sorted(people, key=lambda p: p.id)), ids


def _side(members: Sequence[Found], known: str, bodies: Collection[str]) -> str:
    """Return the publicly known side, else the one that most sources state, of equals the first; "" for none.

    Whoever is known for an international body may have spoken for a country before.
    """
    stated = Counter(person.side for _, person in members if person.side)
    if known and known not in bodies:
        return known
    return next((side for side, _ in stated.most_common(1)), known)


def _leaders(reference: Reference) -> dict[str, str]:
    """Return the sides of leaders whom articles introduce without their country, by folded name."""
    countries = {c.code: c.name for c in reference.countries}
    rows = (line.split("\t") for line in reference.lexicons.get("people_leaders", ()))
    return {fold(name): countries[code] for name, code, *_ in rows if code in countries}


def _forms(group: Group, entry: PersonEntry | None) -> tuple[Form, ...]:
    """Return every mention; one with a word that only a misspelt name has is flagged."""
    known = {w for name in (group.name, entry.name if entry else "") for w in fold(name).split()}
    return tuple(
        Form(
            Span(source, mention.start, mention.end),
            mention.text,
            mention.flag or ("misspelling" if group.misspelt & (set(fold(mention.text).split()) - known) else ""),
        )
        for source, person in sorted(group.members, key=lambda m: (m[0], m[1].mentions[0].start))
        for mention in person.mentions
    )
