"""Which people of several sources are one: by registry, by name, by a like name in the same office."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from generator.model import PersonFound
from generator.text.folding import fold

#: rapidfuzz ratio from which two words may be one name; measured on misspelt and on different surnames.
_ALIKE = 80
#: From which a word of a name that nobody bears may be one of an office-holder's, beside one to the letter or not.
_LIKE, _BOTH_LIKE = 50, 70
#: Words that make another office of one.
_RANKS = frozenset({"vice", "deputy", "former", "acting", "assistant", "associate"})
#: Left out when names are compared: initials, "Jr", regnal numbers.
_MINOR = re.compile(r"[^\W\d_]|jr|sr|ii|iii|iv")

#: Source id and a person of it.
Found = tuple[str, PersonFound]
Parts = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Group:
    """Those who are one person."""

    members: list[Found] = field(default_factory=list)
    #: Folded words that only misspelt forms of the name have.
    misspelt: set[str] = field(default_factory=set)

    @property
    def entry(self) -> str | None:
        """The id in the registry of any member."""
        return next((person.entry for _, person in self.members if person.entry), None)

    @property
    def name(self) -> str:
        """The best form: the one that most sources and mentions have, of those without a misspelt word the longest."""
        weights: Counter[str] = Counter()
        for _, person in self.members:
            weights[person.name] += 1000 + len(person.mentions)
        good = {n: w for n, w in weights.items() if not self.misspelt & set(fold(n).split())} or dict(weights)
        return min(good, key=lambda n: (-len(_parts(n)), -good[n], n))

    @property
    def weight(self) -> tuple[int, int]:
        """Sources and mentions that support it."""
        return len({s for s, _ in self.members}), sum(len(p.mentions) for _, p in self.members)

    @property
    def sides(self) -> set[str]:
        """The sides that its members state."""
        return {p.side for _, p in self.members if p.side}

    @property
    def nouns(self) -> set[str]:
        """The words of its titles."""
        return {word for _, p in self.members for role in p.roles for word in fold(role.title).split() if len(word) > 3}

    @property
    def offices(self) -> set[str]:
        """What its titles end in, "prime minister", "president"; there are several deputies."""
        titles = (fold(role.title).split() for _, p in self.members for role in p.roles)
        return {
            " ".join(words[-2:] if words[-1] == "minister" else words[-1:])
            for words in titles
            if words and _RANKS.isdisjoint(words)
        }

    def absorb(self, other: Group) -> None:
        """Take the members of another group."""
        self.members += other.members
        self.misspelt |= other.misspelt


#: A group, by the words of its name.
Named = tuple[Parts, Group]


def groups(found: Iterable[Found], nicknames: Sequence[str], office_holders: Mapping[str, str]) -> list[Group]:
    """Group people of all sources; deterministic, in the order of their first appearance.

    Each line of `nicknames` holds the folded forms of one given name, `office_holders` folded names that are publicly
    known, with their sides.
    """
    same_given = {form: forms for line in nicknames for forms in [frozenset(line.split())] for form in forms}
    by_name: dict[Parts | str, Group] = {}
    for source, person in found:
        key: Parts | str = person.entry or _parts(person.name)
        by_name.setdefault(key, Group()).members.append((source, person))
    made = list(by_name.values())
    for step in (_merge_registered, _merge_reversed):
        made = step(made)
    made = _merge_mangled(_merge_variants(made, same_given, office_holders), office_holders)
    return _merge_shorter(made)


def _parts(name: str) -> Parts:
    words = fold(name).split()
    return tuple(w for w in words if not _MINOR.fullmatch(w)) or tuple(words)


def _merge_registered(made: list[Group]) -> list[Group]:
    """Join a full name to the registered person of that name."""
    registered = {_parts(p.name): g for g in made if g.entry for _, p in g.members}
    return _merge(made, lambda g: None if g.entry else registered.get(_parts(g.name)))


def _merge_reversed(made: list[Group]) -> list[Group]:
    """Join a name to the better supported one with its words in the other order: family name first or last."""
    by_parts = {_parts(g.name): g for g in made if len(_parts(g.name)) > 1}

    def meant(group: Group) -> Group | None:
        other = by_parts.get(_parts(group.name)[::-1])
        is_better = other is not None and (other.weight, other.name) > (group.weight, group.name)
        return other if other and is_better and not group.entry and _sides_agree(group, other) else None

    return _merge(made, meant)


def _merge_variants(
    made: list[Group], same_given: Mapping[str, frozenset[str]], office_holders: Mapping[str, str]
) -> list[Group]:
    """Join names that differ by a letter or two, or by a nickname: side and title must agree.

    The registered name comes first, then one that is publicly known, then the best supported.
    """
    buckets: dict[str, list[Named]] = defaultdict(list)
    meant: dict[int, Group] = {}

    def rank(group: Group) -> tuple[bool, bool, int, int, str]:
        sources, mentions = group.weight
        return group.entry is None, fold(group.name) not in office_holders, -sources, -mentions, group.name

    for group in sorted(made, key=rank):
        parts = _parts(group.name)
        given = same_given.get(parts[0], frozenset({parts[0]}))
        # Variants share the first letter of their first or of their last word.
        keys = dict.fromkeys((f"{parts[0][0]}*", f"*{parts[-1][0]}"))
        named = parts, group
        near = (o for key in keys for o in buckets[key])
        found = next((o for o in near if not group.entry and _is_variant(named, o, given, office_holders)), None)
        if found is None:
            for key in keys:
                buckets[key].append(named)
        else:
            if not _joined_alike(parts, found[0]) and fold(group.name) not in office_holders:
                group.misspelt |= set(parts) - set(found[0]) - (given if len(parts) > 1 else set())
            meant[id(group)] = found[1]
    return _merge(made, lambda g: meant.get(id(g)))


def _merge_mangled(made: list[Group], office_holders: Mapping[str, str]) -> list[Group]:
    """Join a name that nobody bears to the known holder of the same office: a translation has made it of his."""
    holders: dict[str, list[Group]] = defaultdict(list)
    for group in made:
        if len(_parts(group.name)) > 1 and fold(group.name) in office_holders:
            for office in group.offices:
                holders[office].append(group)

    def meant(group: Group) -> Group | None:
        if group.entry or fold(group.name) in office_holders or len(_parts(group.name)) < 2:
            return None
        near = {id(o): o for office in sorted(group.offices) for o in holders[office] if _is_mangled(group, o)}
        if len(near) != 1:
            return None
        other = next(iter(near.values()))
        group.misspelt |= set(_parts(group.name)) - set(_parts(other.name))
        return other

    return _merge(made, meant)


def _is_mangled(one: Group, other: Group) -> bool:
    """Whether a name has a word of the other to the letter and the rest alike, or from one article, or is alike."""
    a, b = _parts(one.name), _parts(other.name)
    if not _sides_agree(one, other):
        return False
    given, family = fuzz.ratio(a[0], b[0]), fuzz.ratio(a[-1], b[-1])
    if a[0] == b[0] or a[-1] == b[-1]:
        return min(given, family) >= _LIKE or _told_apart(one, other)
    return min(given, family) >= _BOTH_LIKE


def _merge_shorter(made: list[Group]) -> list[Group]:
    """Join a name that is a part of one longer name of the same side; of several, of the one with a like title."""
    longer: dict[Parts, list[Group]] = defaultdict(list)
    for group in made:
        parts = _parts(group.name)
        inside = {parts[i:j] for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)} - {parts}
        for part in inside:
            longer[part].append(group)

    def whole(group: Group) -> Group | None:
        owners = [o for o in longer[_parts(group.name)] if _sides_agree(group, o) and not _told_apart(group, o)]
        if len(owners) > 1:
            owners = [o for o in owners if group.nouns & o.nouns]
        return owners[0] if len(owners) == 1 and not group.entry else None

    return _merge(made, whole)


def _merge(made: Sequence[Group], target: Callable[[Group], Group | None]) -> list[Group]:
    """Move every group that has a target into it."""
    targets = {id(g): found for g in made if (found := target(g)) is not None and found is not g}
    for group in made:
        last = group
        while id(last) in targets:
            last = targets[id(last)]
        if last is not group:
            last.absorb(group)
    return [g for g in made if id(g) not in targets]


def _is_variant(
    first: Named, second: Named, given: frozenset[str], office_holders: Mapping[str, str]
) -> bool:
    """Whether two names are alike; `given` holds the forms of the first one's given name."""
    (a, one), (b, other) = first, second
    if (len(a) > 1 and len(b) == 1) or not _sides_agree(one, other):
        return False
    if len(a) == 1 and a[-1] == b[-1] and _told_apart(one, other):
        return False
    if a[-1] == b[-1] and len(a) > 1 and b[0] in given and a[0] != b[0]:
        # A nickname or another transliteration of the given name, the surname to the letter.
        return True
    if _joined_alike(a, b) and b[0] in given:
        return True
    same_given = len(a) == 1 or b[0] in given or fuzz.ratio(a[0], b[0]) >= _ALIKE
    alike = same_given and fuzz.ratio(a[-1], b[-1]) >= _ALIKE
    if not alike or one.nouns & other.nouns:
        return alike
    # Two spellings of one publicly known name need no title.
    known = {office_holders.get(fold(group.name), "") for group in (one, other)}
    return len(known) == 1 and known != {""}


def _joined_alike(a: Parts, b: Parts) -> bool:
    """Whether the surnames differ in spaces and hyphens only: "Amir-Abdollahian" and "Amirabdollahian"."""
    return len(a) > 1 and "".join(a[1:]) == "".join(b[1:])


def _told_apart(one: Group, other: Group) -> bool:
    """Whether a source has both, so that they are two: "King Salman" beside "Mohammed bin Salman"."""
    return not {source for source, _ in one.members}.isdisjoint(source for source, _ in other.members)


def _sides_agree(one: Group, other: Group) -> bool:
    return not one.sides or not other.sides or bool(one.sides & other.sides)
