"""Transcripts: who a label stands for, and whose remarks a text without labels is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.extractors.statements.speakers import Speakers
from generator.extractors.statements.units import Paragraph
from generator.model import PersonFound, Reference, Source, SpeakerFound
from generator.text.folding import fold
from generator.text.patterns import words
from generator.text.sides import side_of
from generator.text.transcripts import headline_of, is_capital, voices

_FIRST_PERSON = re.compile(r"(?<![\w“‘\"])I(?:['’](?:m|ve|ll|d))?(?=\s)")
#: In so many units somebody says "I" outside quotation marks where the text itself is their words.
_FEWEST = 2
#: "of the State of Israel" after the name of whoever speaks.
_OF = r"\s+of\s+(?:the\s+)?(?:[^\W\d_][\w.'’-]*\s+){0,3}?"
#: An office that is a label has no more words.
_LONGEST = 4
_THE = re.compile(r"the\s+", re.IGNORECASE)


class Labels:
    """The labels of one transcript as speakers."""

    def __init__(
        self, source: Source, people: Sequence[PersonFound], reference: Reference, speakers: Speakers
    ) -> None:
        self._text = source.text
        self._speakers = speakers
        self._reference = reference
        self._asking = frozenset(reference.lexicons.get("speaker_asking", ()))
        #: Surname, initials and "the office" -> who has them.
        self._by_name: dict[str, list[PersonFound]] = defaultdict(list)
        for person in people:
            self._by_name[fold(person.name).split()[-1]].append(person)
            self._by_name[_initials(person.name)].append(person)
            for title in dict.fromkeys(fold(role.title) for role in person.roles):
                parts = title.split()
                for at in range(max(0, len(parts) - _LONGEST), len(parts)):
                    self._by_name[f"the {' '.join(parts[at:])}"].append(person)
        #: Those whose words the headline announces.
        self._voices = [(name, self._voice(name)) for name in voices(headline_of(source))]

    @property
    def voice(self) -> SpeakerFound | None:
        """The only one whose words the headline announces."""
        return self._voices[0][1] if len(self._voices) == 1 else None

    def speaker(self, start: int, end: int) -> SpeakerFound:
        """Return who the label `text[start:end]` stands for, by the first way that finds one person."""
        label = " ".join(self._text[start:end].split())
        if not self._asking.isdisjoint(label.lower().split()):
            return SpeakerFound("questioner", start, end)
        ways = (self._announced, self._by_surname, self._by_initials, self._in_office)
        found = self._speakers.named(start, end) or next((one for way in ways if (one := way(label))), None)
        if found is None:
            return SpeakerFound(label.title() if is_capital(label) else label, start, end)
        return SpeakerFound(found.label, start, end, found.person, found.side)

    def _announced(self, label: str) -> SpeakerFound | None:
        """Return the one of the headline whom an office ("THE PRESIDENT") or a surname stands for."""
        wanted = fold(_THE.sub("", label))
        fits = [voice for name, voice in self._voices if f" {wanted} " in f" {fold(name)} "]
        return fits[0] if len(fits) == 1 else None

    def _by_surname(self, label: str) -> SpeakerFound | None:
        parts = fold(label).split()
        fits = [person for person in self._by_name.get(parts[-1] if parts else "", ()) if _is_meant(person, parts)]
        return _speaker(fits[0]) if len(fits) == 1 else None

    def _by_initials(self, label: str) -> SpeakerFound | None:
        letters = fold(label).replace(" ", "")
        if not 2 <= len(letters) <= 4:
            return None
        announced = [voice for name, voice in self._voices if _initials(name).endswith(letters)]
        fits = announced or [_speaker(person) for person in self._by_name.get(letters, ())]
        return fits[0] if len(fits) == 1 else None

    def _in_office(self, label: str) -> SpeakerFound | None:
        """Return the only person of the text with the office that is the whole label."""
        fits = {person.name: person for person in self._by_name.get(f"the {fold(_THE.sub('', label))}", ())}
        return _speaker(next(iter(fits.values()))) if len(fits) == 1 else None

    def _voice(self, name: str) -> SpeakerFound:
        """Return somebody of the headline; the label keeps the office: "President Biden"."""
        countries = tuple(form for c in self._reference.countries for form in (c.name, *c.names))
        of_country = re.search(_OF + rf"(?P<country>{words(countries).pattern})$", name)
        name = name[: of_country.start()] if of_country else name
        side = side_of(of_country["country"], self._reference) if of_country else ""
        found = self._by_surname(name)
        return replace(found, side=found.side or side) if found else SpeakerFound(name, side=side)


def in_own_voice(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether somebody speaks as "I" outside quotation marks, and not only once."""
    said = 0
    for paragraph in paragraphs:
        for unit in paragraph.units:
            found = _FIRST_PERSON.finditer(text, unit.start, unit.end)
            said += any(not any(q.outer_start <= m.start() < q.outer_end for q in unit.quotes) for m in found)
            if said >= _FEWEST:
                return True
    return False


def _is_meant(person: PersonFound, named: Sequence[str]) -> bool:
    """Tell whether words such as "president biden" name a person: in full, or by surname and office."""
    name = fold(person.name).split()
    titles = {word for role in person.roles for word in fold(role.title).split()}
    return name[-1] == named[-1] and (name[0] in named or not titles or not titles.isdisjoint(named))


def _speaker(person: PersonFound) -> SpeakerFound:
    return SpeakerFound(person.name, person=person.name, side=person.side)


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(name).split())
