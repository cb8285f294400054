"""Candidates to people: which names are one person, and whose the shorter forms are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.extractors.people.candidates import Candidate
from generator.extractors.people.scoring import FULL_NAME, SINGLE_WORD, score
from generator.extractors.people.titles import Title
from generator.extractors.people.variants import misspelt, shorter_forms, title_nouns
from generator.extractors.people.words import Words
from generator.model import Mention, PersonEntry, PersonFound, Role
from generator.text.folding import fold
from generator.text.tokens import Token, tokenize
from generator.text.transcripts import in_letters

Parts = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Known:
    """A person while their mentions are collected."""

    parts: Parts
    entry: PersonEntry | None = None
    #: Offset -> mention, role.
    mentions: dict[int, Mention] = field(default_factory=dict)
    #: Every mention without its form of address.
    forms: list[str] = field(default_factory=list)
    roles: dict[int, Role] = field(default_factory=dict)
    #: Folded owners of their titles: "Biden" of "Biden's adviser".
    owners: list[str] = field(default_factory=list)
    #: Offsets of mentions by the full name, ascending, and the folded nouns of the titles beside them.
    full_at: list[int] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)


def resolve(
    text: str, found: Sequence[Candidate], registry: Sequence[PersonEntry], words: Words
) -> tuple[PersonFound, ...]:
    """Return the people of a text, in the order of their first mention."""
    resolver = _Resolver(text, registry, words)
    resolver.learn(found)
    for candidate in found:
        resolver.place(candidate)
    return resolver.people()


class _Resolver:
    """What is known of the people of one text: filled by `learn`, then asked for every candidate by `place`."""

    def __init__(self, text: str, registry: Sequence[PersonEntry], words: Words) -> None:
        self._text = text
        self._words = words
        self._persons: list[Known] = []
        #: Every full or single name that stands for one person, with the flag of its mentions.
        self._names: dict[Parts, tuple[Known, str]] = {}
        #: A word of a name -> all who have it.
        self._by_part: dict[str, list[Known]] = defaultdict(list)
        #: Words that only misspelt names have.
        self._misspelt: set[str] = set()
        for entry in registry:
            known = Known(tuple(fold(entry.name).split()), entry)
            self._persons.append(known)
            self._names[known.parts] = known, ""
            for alias in entry.aliases:
                if alias.kind != "title":
                    flag = "misspelling" if alias.kind == "misspelling" else ""
                    parts = self._parts_of(alias.form)
                    self._names.setdefault(parts, (known, flag))
                    if flag:
                        self._misspelt.update(set(parts) - set(known.parts))

    def _parts_of(self, form: str) -> Parts:
        """Return the folded words of a registered form without its form of address."""
        tokens = tokenize(form)
        address = self._words.honorifics.at(tokens, 0) if tokens else None
        return tuple(w for t in tokens[address[0] if address else 0 :] for w in t.folded.split())

    def learn(self, found: Sequence[Candidate]) -> None:
        """Collect full names that have evidence, then the variants of them, then single names with a title."""
        full: dict[Parts, list[Candidate]] = defaultdict(list)
        for c in found:
            if len(c.parts) > 1:
                full[c.parts].append(c)
        accepted = {p: cs for p, cs in full.items() if max(score(c, self._words) for c in cs) >= FULL_NAME}
        shorter = shorter_forms(accepted)
        for parts in sorted(accepted, key=lambda p: (p in shorter, accepted[p][0].start)):
            if parts not in self._names:
                self._add(parts, shorter.get(parts))
        self._join_misspelt({p: cs for p, cs in accepted.items() if p not in shorter})
        self._index_words()
        for c in found:
            if c.parts in self._names:
                self._names[c.parts][0].nouns |= title_nouns(c)
        for c in found:
            if self._is_single_name(c):
                self._add(c.parts, None)
                others = [k for k in self._by_part[c.parts[0]] if not k.nouns <= self._words.kin]
                self._by_part[c.parts[0]] = [*others, self._names[c.parts][0]]
            if c.parts in self._names:
                self._names[c.parts][0].full_at.append(c.start)
                self._names[c.parts][0].nouns |= title_nouns(c)

    def _index_words(self) -> None:
        for parts, (known, _) in self._names.items():
            for part in parts:
                if part not in self._words.particles and known not in self._by_part[part]:
                    self._by_part[part].append(known)

    def _join_misspelt(self, names: Mapping[Parts, Sequence[Candidate]]) -> None:
        """Give a misspelt full name to the person that is meant."""
        for variant, meant in misspelt(names).items():
            known, replaced = self._names[meant][0], self._names[variant][0]
            if replaced.entry is None and replaced is not known:
                self._persons.remove(replaced)
                self._misspelt.update(set(variant) - set(meant))
                of_replaced = [parts for parts, (person, _) in self._names.items() if person is replaced]
                self._names |= dict.fromkeys(of_replaced, (known, "misspelling"))

    def place(self, c: Candidate) -> None:
        """Give a candidate to the person it names, if any."""
        if not c.parts or c.next.lower() in self._words.follow:
            return
        shared = len(c.parts) == 1 and len(self._by_part.get(c.parts[0], ())) > 1
        if c.parts in self._names and not (shared and title_nouns(c).isdisjoint(self._names[c.parts][0].nouns)):
            known, flag = self._names[c.parts]
            self._mention(known, flag, c.tokens, c)
        elif len(core := [p for p in c.parts if p not in self._words.particles]) == 1:
            self._place_word(c, core[0])
        elif len(c.tokens) == 1:
            self._place_compound(c)
        else:
            self._place_inside(c)

    def people(self) -> tuple[PersonFound, ...]:
        """Return those who are mentioned."""
        sides = {id(p): _majority(r.side for r in p.roles.values()) for p in self._persons}
        made = []
        for p in self._persons:
            side = (p.entry.side if p.entry else "") or sides[id(p)] or self._side_of_owner(p, sides)
            mentions = tuple(m for _, m in sorted(p.mentions.items()))
            if mentions:
                name = p.entry.name if p.entry else _best_form(p.forms, p.parts)
                roles = tuple(r for _, r in sorted(p.roles.items()))
                made.append(PersonFound(name, side, mentions, roles, p.entry.id if p.entry else None))
        return tuple(sorted(made, key=lambda p: (p.mentions[0].start, p.name)))

    def _add(self, parts: Parts, longer: Parts | None) -> None:
        if longer is not None:
            self._names[parts] = self._names[longer]
            return
        known = Known(parts)
        self._persons.append(known)
        self._names[parts] = known, ""

    def _is_single_name(self, c: Candidate) -> bool:
        """Whether a single word is a name by its title alone: "Foreign Minister Retno", "Mr. Hata"."""
        return (
            len(c.parts) == 1
            and c.parts not in self._names
            and all(self._is_another(known, c) for known in self._by_part.get(c.parts[0], ()))
            and (c.is_addressed or self._ends_in_office(c))
            and not self._words.is_common(c.parts[0])
            and score(c, self._words) >= SINGLE_WORD
        )

    def _is_another(self, known: Known, c: Candidate) -> bool:
        """Whether a title makes the name another's: "President Obama" is no "First Lady Michelle Obama".

        Nor is "King Salman" his son the crown prince.
        """
        nouns = title_nouns(c)
        if not nouns or not known.nouns or not nouns.isdisjoint(known.nouns):
            return False
        kin = known.nouns <= self._words.kin and nouns.isdisjoint(self._words.kin)
        return kin or not nouns.isdisjoint(self._words.sovereigns)

    def _ends_in_office(self, c: Candidate) -> bool:
        """Whether a title ends right before the name, not in a body: "the spokesman for the Foreign" Ministry."""
        if c.before is None:
            return False
        last = c.before.last - 1
        return last == c.before.head or c.sentence[last].text.lower() in self._words.portfolios

    def _place_word(self, c: Candidate, word: str) -> None:
        """Place a single word, or one with particles: "Xi", "el-Sissi", "von der Leyen"."""
        # "Gang violence": a common word that opens a sentence needs more than its capital.
        if c.opens_sentence and self._words.is_common(word) and not (c.acts or c.next == "'s"):
            return
        owners = self._by_part.get(word, [])
        if len(owners) > 1 and len(c.parts) > 1:
            # "bin Salman" is whose name ends so.
            owners = [k for k in owners if k.parts[-len(c.parts) :] == c.parts] or owners
        if owners:
            self._mention(*self._nearest(word, owners, c), c.tokens, c)

    def _place_compound(self, c: Candidate) -> None:
        """Place a compound of one person's names ("Bhutto-Zardari") or of two people's ("Blinken-Xi")."""
        pieces = c.tokens[0].text.split("-")
        if not all(fold(p) in self._by_part for p in pieces):
            return
        owners = [self._nearest(fold(p), self._by_part[fold(p)], c) for p in pieces]
        if all(known is owners[0][0] for known, _ in owners):
            self._mention(*owners[0], c.tokens, c)
            return
        start = c.start
        for piece, (known, flag) in zip(pieces, owners, strict=True):
            self._mention(known, flag, (Token(start, start + len(piece), piece),), None)
            start += len(piece) + 1

    def _place_inside(self, c: Candidate) -> None:
        """Find a known name inside a longer run: "Like Donald Trump", "Blinken Meets Xi"."""
        if any(p in self._words.organisation for p in c.parts):
            return
        i = 0
        while i < len(c.tokens):
            for last in range(min(len(c.tokens), i + 5), i, -1):
                parts = tuple(p for t in c.tokens[i:last] for p in t.folded.split())
                is_word = len(parts) == 1 and c.in_title_case and len(self._by_part.get(parts[0], ())) == 1
                if parts in self._names or is_word:
                    known, flag = self._names[parts] if parts in self._names else (self._by_part[parts[0]][0], "")
                    self._mention(known, flag, c.tokens[i:last], None)
                    i = last - 1
                    break
            i += 1

    def _nearest(self, part: str, owners: Sequence[Known], c: Candidate) -> tuple[Known, str]:
        """Return whose short form it is.

        Of several: those with it as surname, with the title that stands here, already introduced; then the one last
        named in full, which is doubtful.
        """
        if len(owners) > 1:
            owners = [k for k in owners if part == self._surname(k.parts)] or owners
            owners = [k for k in owners if k.nouns & title_nouns(c)] or owners
        introduced = [k for k in owners if k.full_at and k.full_at[0] < c.start] or owners
        if len(introduced) == 1:
            return introduced[0], "misspelling" if part in self._misspelt else ""

        def last_named(k: Known) -> int:
            i = bisect_left(k.full_at, c.start)
            return k.full_at[i - 1] if i else -1

        return max(introduced, key=last_named), "doubtful"

    def _surname(self, parts: Parts) -> str:
        family_first = parts[0] in self._words.family_first and parts[0] not in self._words.given
        return parts[0] if family_first else parts[-1]

    def _mention(self, known: Known, flag: str, tokens: Sequence[Token], c: Candidate | None) -> None:
        start, end = c.opening if c else tokens[0].start, tokens[-1].end
        known.mentions[start] = Mention(start, end, self._text[start:end], flag)
        known.forms.append(self._in_letters(tokens[0].start, end))
        if c:
            for title in filter(None, (c.before, c.after)):
                self._role(known, title, c.sentence)

    def _in_letters(self, start: int, end: int) -> str:
        """Return a stretch on one line; one in capitals as running text has it."""
        words = self._text[start:end].split()
        capital = self._text[start:end].isupper()
        return " ".join(in_letters(word, self._words.particles) if capital else word for word in words)

    def _role(self, known: Known, title: Title, sentence: Sequence[Token]) -> None:
        start, end = sentence[title.first].start, sentence[title.last - 1].end
        known.roles[start] = Role(self._in_letters(start, end), start, end, title.side)
        if title.possessor is not None:
            known.owners.append(sentence[title.possessor].folded)

    def _side_of_owner(self, known: Known, sides: dict[int, str]) -> str:
        """Return the side of whoever the title belongs to: Biden's, for "Biden's national security adviser"."""
        owners = [o[0] for name in known.owners if len(o := self._by_part.get(name, [])) == 1]
        return _majority((o.entry.side if o.entry else "") or sides.get(id(o), "") for o in owners)


def _majority(sides: Iterable[str]) -> str:
    """Return the most frequent side, of equals the first; "" counts as none."""
    return next((side for side, _ in Counter(s for s in sides if s).most_common(1)), "")


def _best_form(forms: Sequence[str], parts: Parts) -> str:
    """Return the printed form of the name: the most frequent of the longest that are not misspelt."""
    own = {*parts, "jr", "sr"}
    counted = Counter(f for f in forms if own >= {w for w in fold(f).split() if len(w) > 1}) or Counter(forms)
    return min(counted, key=lambda f: (-len(f.split()), -counted[f], f))
