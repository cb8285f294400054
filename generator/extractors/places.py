"""Cities and countries named in one source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from generator.model import City, Country, Fact, Place, Reference, Source
from generator.text.folding import fold
from generator.text.tokens import Phrases, Token

#: People from which a city counts: of one word, of several words, and of a word that is also a name or common.
_FLOOR, _FLOOR_LONG, _FLOOR_NAME = 100_000, 50_000, 500_000
_LONGEST = 4
#: Words before a seat in which somebody is.
_INSIDE = frozenset(("at", "in", "to", "inside", "into", "outside"))
#: Pieces of a line of the head, and of a dateline.
_PIECE = re.compile(r"(?:(?<=\bin )|(?<=^)|(?<=[|•·–—]))[^|•·–—,\n]+(?= and\b|[|•·–—,\n]|$)", re.MULTILINE)
_STOP = re.compile(r"[^,/()|–—\n]+")


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """Countries by their names and capitals, and the words that a place must not be mistaken for."""

    countries: Phrases[Country]
    capitals: frozenset[str]
    given: frozenset[str]
    #: Countries whose name alone is no evidence.
    doubtful: frozenset[str]
    common: frozenset[str]
    #: Words of titles, after which a name follows.
    titles: frozenset[str]
    #: Words before a place that is one, and nouns that make "NOUN of PLACE" a body.
    prepositions: frozenset[str]
    bodies: frozenset[str]
    #: Demonym or capital, as written -> codes of the countries that it speaks for.
    vouchers: Mapping[str, frozenset[str]]
    #: Demonym -> the only country that it stands for.
    demonyms: Mapping[str, Country]
    #: Buildings and rooms that stand for their city.
    seats: Phrases[City]


@dataclass(frozen=True, slots=True)
class _Text:
    """What the whole text says of the words in it."""

    #: Folded words that stand after a given name or a title: surnames here.
    surnames: frozenset[str]
    #: Codes of countries whose demonym or capital occurs.
    vouched: frozenset[str]
    #: What "here" is.
    filed: Place | None


def find_filed(source: Source, dateline: Fact, reference: Reference) -> Place | None:
    """Return the place of the dateline, or one in a line of the head: "PTI | Cairo | June 25", "By X, in Moscow"."""
    if dateline.value and dateline.spans:
        span = dateline.spans[0]
        return _first_place(source.text, span.start, span.end, reference)
    head = [s for s in source.segments if s.kind in ("byline", "published")]
    pieces = (m.span() for s in head for m in _PIECE.finditer(source.text, s.start, s.end))
    found = [place for piece in pieces if (place := _whole_place(source.text, *piece, reference))]
    # Two reporters in two cities do not say which of them wrote "here".
    return found[0] if len({place.name for place in found}) == 1 else None


def _first_place(text: str, start: int, end: int, reference: Reference) -> Place | None:
    """Return the place that a dateline begins with: "KYIV, Ukraine", "BEIJING/TIANJIN"."""
    pieces = (_whole_place(text, m.start(), m.end(), reference) for m in _STOP.finditer(text, start, end))
    return next((place for place in pieces if place), None)


def _whole_place(text: str, start: int, end: int, reference: Reference) -> Place | None:
    """Return the city or country that a stretch of text is the name of, and nothing else."""
    start, end = end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
    key = fold(text[start:end])
    city = reference.cities.get(key)
    if city:
        return Place(start, end, city.name, "city", city.country)
    country = next((c for c in reference.countries if c.code.isupper() and key in map(fold, (c.name, *c.names))), None)
    return Place(start, end, country.name, "country", country.name) if country else None


def find_places(
    sentences: Sequence[Sequence[Token]], reference: Reference, filed: Place | None = None
) -> tuple[Place, ...]:
    """Find cities and countries of the gazetteer in the sentences of a text, not inside the names of people and bodies.

    A country whose name is also a given name ("Jordan") counts when the text has its demonym or capital too. A seat of
    government that somebody is in stands for its city, and "here" for the place where the article was filed.
    """
    gazetteer = _gazetteer(reference)
    text = _Text(_surnames(sentences, gazetteer), _vouched(sentences, gazetteer), filed)
    return tuple(p for tokens in sentences for p in _in_sentence(tokens, reference, gazetteer, text))


def _in_sentence(tokens: Sequence[Token], reference: Reference, gazetteer: _Gazetteer, text: _Text) -> Iterator[Place]:
    free = 0
    for i, token in enumerate(tokens):
        if i < free or not (token.text[0].isupper() or "-" in token.text or token.text == "here"):
            continue
        special = _here(tokens, i, text) or _capital(tokens, i, gazetteer) or _seat(tokens, i, gazetteer)
        if special:
            yield special
            free = next((k for k in range(i, len(tokens)) if tokens[k].start >= special.end), len(tokens))
            continue
        found = _at(tokens, i, reference, gazetteer, text) if token.is_capitalised else None
        if found is None:
            yield from _in_compound(token, reference, gazetteer)
            continue
        length, name, kind, country = found
        free = i + length
        yield Place(token.start, tokens[free - 1].end, name, kind, country)


_Match = tuple[int, str, Literal["city", "country"], str]


def _at(
    tokens: Sequence[Token], i: int, reference: Reference, gazetteer: _Gazetteer, text: _Text
) -> _Match | None:
    """Return the longest place that begins at token `i`, if it is free of other capitalised words."""
    if _follows_name_part(tokens, i, gazetteer):
        return None
    country = gazetteer.countries.at(tokens, i)
    for length in range(min(_LONGEST, len(tokens) - i), 0, -1):
        if country and country[0] == length:
            return _country(tokens, i, length, country[1], gazetteer, text)
        city = _city(tokens, i, length, reference, gazetteer, text)
        if city:
            return city
    return _country(tokens, i, country[0], country[1], gazetteer, text) if country else None


def _country(
    tokens: Sequence[Token], i: int, length: int, country: Country, gazetteer: _Gazetteer, text: _Text
) -> _Match | None:
    is_doubtful = length == 1 and tokens[i].folded in gazetteer.doubtful and country.code not in text.vouched
    if is_doubtful or _leads_name(tokens, i + length):
        return None
    return length, country.name, "country", country.name


def _city(
    tokens: Sequence[Token], i: int, length: int, reference: Reference, gazetteer: _Gazetteer, text: _Text
) -> _Match | None:
    last = tokens[i + length - 1]
    if not last.is_capitalised or _leads_name(tokens, i + length):
        return None
    key = tokens[i].folded if length == 1 else fold(" ".join(t.text for t in tokens[i : i + length]))
    city = reference.cities.get(key)
    if city is None:
        return None
    match: _Match = length, city.name, "city", city.country
    if _names_country(tokens, i + length, city.country, gazetteer):
        return match
    if length == 1 and (key in text.surnames or key.isdigit() or last.text.isupper()):
        return None
    is_name = length == 1 and (key in gazetteer.given or key in gazetteer.common)
    placed = i > 0 and tokens[i - 1].text.lower() in gazetteer.prepositions
    if is_name:
        return match if placed and (city.population >= _FLOOR_NAME or key in gazetteer.capitals) else None
    floor = _FLOOR if length == 1 else _FLOOR_LONG
    return match if key in gazetteer.capitals or city.population >= floor else None


def _capital(tokens: Sequence[Token], i: int, gazetteer: _Gazetteer) -> Place | None:
    """Read "the Polish capital"; a country with several adjectives has one capital all the same."""
    if i + 1 >= len(tokens) or tokens[i + 1].text != "capital":
        return None
    country = gazetteer.demonyms.get(tokens[i].text)
    if country is None or not country.capital:
        return None
    return Place(tokens[i].start, tokens[i + 1].end, country.capital, "city", country.name)


def _here(tokens: Sequence[Token], i: int, text: _Text) -> Place | None:
    """Read "arrived here"; of an article that does not say where it was written, nobody knows where that is."""
    if tokens[i].text != "here" or text.filed is None:
        return None
    return replace(text.filed, start=tokens[i].start, end=tokens[i].end)


def _seat(tokens: Sequence[Token], i: int, gazetteer: _Gazetteer) -> Place | None:
    """Read "at the Great Hall of the People"; "the Kremlin said" is no place."""
    seat = gazetteer.seats.at(tokens, i)
    before = [t.text.lower() for t in tokens[max(0, i - 2) : i] if t.text.lower() != "the"]
    if seat is None or not before or before[-1] not in _INSIDE:
        return None
    length, city = seat
    return Place(tokens[i].start, tokens[i + length - 1].end, city.name, "city", city.country)


def _in_compound(token: Token, reference: Reference, gazetteer: _Gazetteer) -> Iterator[Place]:
    """Yield the capitals and countries of a compound: "Washington-Beijing", "US-China"."""
    pieces = token.text.split("-")
    if len(pieces) < 2 or not all(pieces):
        return
    start = token.start
    for piece in pieces:
        part = Token(start, start + len(piece), piece)
        country, city = gazetteer.countries.at([part], 0), reference.cities.get(fold(piece))
        if country:
            yield Place(part.start, part.end, country[1].name, "country", country[1].name)
        elif city and piece[0].isupper() and fold(piece) in gazetteer.capitals:
            yield Place(part.start, part.end, city.name, "city", city.country)
        start += len(piece) + 1


def _leads_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word goes on right after: "Washington Post", "Jordan Smith", "US Secretary of State"."""
    return i < len(tokens) and tokens[i].is_capitalised and tokens[i].start - tokens[i - 1].end <= 1


def _follows_name_part(tokens: Sequence[Token], i: int, gazetteer: _Gazetteer) -> bool:
    """Whether the word before makes it a part of a name: "Lloyd Austin", "Latin America", "Bank of China"."""
    if i == 0:
        return False
    previous = tokens[i - 1]
    if previous.text.lower() == "of" and i > 1 and tokens[i - 2].is_capitalised:
        return tokens[i - 2].folded in gazetteer.bodies
    if not previous.is_capitalised:
        return False
    opens = i == 1 or not tokens[i - 2].text[-1].isalnum()
    return not (opens and previous.folded in gazetteer.common)


def _names_country(tokens: Sequence[Token], i: int, country: str, gazetteer: _Gazetteer) -> bool:
    """Whether ", COUNTRY" follows."""
    if i + 1 >= len(tokens) or tokens[i].text != ",":
        return False
    found = gazetteer.countries.at(tokens, i + 1)
    return found is not None and found[1].name == country


def _surnames(sentences: Sequence[Sequence[Token]], gazetteer: _Gazetteer) -> frozenset[str]:
    return frozenset(
        token.folded
        for tokens in sentences
        for previous, token in pairwise(tokens)
        if token.text[0].isupper()
        and previous.is_capitalised
        and (previous.folded in gazetteer.given or previous.text.lower() in gazetteer.titles)
    )


def _vouched(sentences: Sequence[Sequence[Token]], gazetteer: _Gazetteer) -> frozenset[str]:
    present = {token.text for tokens in sentences for token in tokens}
    return frozenset(code for name in present & gazetteer.vouchers.keys() for code in gazetteer.vouchers[name])


@lru_cache(maxsize=4)
def _gazetteer(reference: Reference) -> _Gazetteer:
    countries = reference.countries

    def folded(*names: str) -> frozenset[str]:
        return frozenset(fold(e) for name in names for e in reference.lexicons.get(name, ()))

    vouchers: dict[str, set[str]] = defaultdict(set)
    for country in countries:
        for name in (*country.demonyms, country.capital):
            vouchers[name].add(country.code)
    # Bodies have codes in lower case and are no places.
    states = [c for c in countries if c.code.isupper()]
    shared = Counter(name for c in states for name in c.demonyms)
    return _Gazetteer(
        countries=Phrases((n, c) for c in states for n in (c.name, *c.names)),
        capitals=frozenset(fold(n) for c in countries for n in (c.capital, *c.capitals) if n),
        given=folded("people_given", "people_given_men", "people_given_women", "people_given_more"),
        doubtful=folded("place_doubtful"),
        common=folded("people_common_words"),
        titles=folded("people_heads", "people_honorifics"),
        prepositions=folded("place_prepositions"),
        bodies=folded("place_bodies"),
        vouchers={name: frozenset(codes) for name, codes in vouchers.items()},
        seats=Phrases(
            (seat, reference.cities[fold(city)])
            for seat, city in (line.split("\t") for line in reference.lexicons.get("place_seats", ()))
            if fold(city) in reference.cities
        ),
        demonyms={name: c for c in states for name in c.demonyms if shared[name] == 1},
    )
