"""Evidence for and against a candidate being a person, in points; every row has its reason."""

from __future__ import annotations

from collections.abc import Callable

from generator.extractors.people.candidates import Candidate
from generator.extractors.people.words import Words

#: Points from which a full name is a person; a single word needs more.
FULL_NAME = 2
SINGLE_WORD = 3

Rule = Callable[[Candidate, Words], bool]


def _holds_office(c: Candidate, words: Words) -> bool:
    return len(c.parts) > 1 and " ".join(c.parts) in words.office_holders


def _has_title(c: Candidate, _: Words) -> bool:
    return c.before is not None or c.is_addressed


def _has_apposition(c: Candidate, _: Words) -> bool:
    return c.after is not None


def _opens_with_given_name(c: Candidate, words: Words) -> bool:
    return len(c.parts) > 1 and c.parts[0] in words.given


def _given_name_is_also_a_word(c: Candidate, words: Words) -> bool:
    return _opens_with_given_name(c, words) and (words.is_common(c.parts[0]) or c.parts[0] in words.countries)


def _is_known_as_something_else(c: Candidate, words: Words) -> bool:
    return " ".join(c.parts) in words.not_people


def _opens_with_family_name(c: Candidate, words: Words) -> bool:
    return 2 <= len(c.parts) <= 3 and c.parts[0] in words.family_first


def _holds_no_word(c: Candidate, words: Words) -> bool:
    return _opens_with_family_name(c, words) and not any(map(words.is_common, c.parts))


def _acts(c: Candidate, _: Words) -> bool:
    return c.acts


def _has_initial(c: Candidate, _: Words) -> bool:
    return any(len(t.text) == 2 and t.text.endswith(".") for t in c.tokens) and len(c.parts) > 0


def _has_organisation_word(c: Candidate, words: Words) -> bool:
    return any(p in words.organisation for p in c.parts)


def _follows_the(c: Candidate, _: Words) -> bool:
    return c.previous.lower() in {"the", "this", "a", "an", "every", "each"} and c.before is None and not c.is_addressed


def _only_common_words(c: Candidate, words: Words) -> bool:
    return all(words.is_common(p) for p in c.parts)


def _holds_common_word(c: Candidate, words: Words) -> bool:
    return any(words.is_common(p) for p in c.parts) and c.parts[0] not in words.given


def _stands_where_a_place_stands(c: Candidate, _: Words) -> bool:
    return c.previous.lower() in {"in", "at", "near", "outside", "inside"}


def _names_a_body(c: Candidate, words: Words) -> bool:
    return c.next.lower() in words.follow


def _is_in_capitals(c: Candidate, _: Words) -> bool:
    return any(len(t.text) > 3 and t.text.isupper() for t in c.tokens)


def _is_long(c: Candidate, _: Words) -> bool:
    return len(c.parts) > 4


def _stands_in_headline(c: Candidate, _: Words) -> bool:
    return c.in_title_case


_EVIDENCE: tuple[tuple[Rule, int], ...] = (
    # More than all that speaks against.
    (_holds_office, 30),
    (_has_title, 3),
    (_has_apposition, 3),
    (_opens_with_given_name, 2),
    (_given_name_is_also_a_word, -1),
    (_opens_with_family_name, 1),
    (_holds_no_word, 1),
    (_acts, 1),
    (_has_initial, 1),
    (_is_known_as_something_else, -9),
    (_has_organisation_word, -5),
    (_follows_the, -3),
    (_only_common_words, -2),
    (_holds_common_word, -1),
    (_stands_where_a_place_stands, -1),
    (_names_a_body, -2),
    (_is_in_capitals, -2),
    (_is_long, -2),
    # Words of a headline are capitalised without being names: only a person of the body is one there.
    (_stands_in_headline, -9),
)


def score(candidate: Candidate, words: Words) -> int:
    """Return the points of a candidate."""
    return sum(points for rule, points in _EVIDENCE if rule(candidate, words))
