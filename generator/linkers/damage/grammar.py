"""Grammar that another language has and English has not, as machine translation leaves it.

Each rule is one that no editor of English lets pass, and it stands for all that is translated from some languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.linkers.damage.prose import Prose
from generator.model import Reference, Signal
from generator.text.patterns import any_of, words

_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
#: "on friday"; what stands behind a mark or in an address is no word of the text.
_SMALL_WEEKDAY = re.compile(rf"(?<![\w/.#@&-])(?:{_WEEKDAYS})(?![\w/-]|\.\w)")
#: "has arrived on Sunday", "have met this Tuesday": English puts the past there.
_PERFECT = re.compile(
    r"\b(?:has|have) (?:not |also |already )?(?:been )?(?!said|had|to)"
    r"[a-z]+(?:ed|en|eld|et|ade|old|id|eft|one|ept|ound)\b"
    r"(?! (?:to|that|since|until))"
    r"(?:(?!\b(?:that|which|who|since|and|but|for|as|to|until|every|had|was)\b)[^.,;:“”\"]){0,40}?"
    rf" (?:on|this) (?:{_WEEKDAYS})\b(?! (?:and|through|to|since))",
    re.IGNORECASE,
)
#: "said he" behind words in marks.
_SAID_HE = re.compile(r"[”\"],? (?:said|answered|declared|replied) (?:he|she|they)\b")
_AFTER_COUNTRY = r"(?=[.,;]|\s+(?:will|has|is|was|had|would|can|could|must|wants)\b)"
_ORPHANED_VERB = re.compile(r"[a-z][.!?][”\"]?\s+(?:said|says|added|told|stated)\.\s*$")


def foreign_grammar(prose: Prose, reference: Reference) -> Iterator[Signal]:
    """Find sentences built as another language builds them, one signal a sentence."""
    rules = (
        ("a weekday without its capital", _SMALL_WEEKDAY),
        ("a perfect tense with a day that is past", _PERFECT),
        ("“said” before the pronoun that says it", _SAID_HE),
        ("“the” before the name of a country", _country_with_article(reference)),
        ("an adjective behind its noun", _adjective_behind(reference)),
    )
    for sentence in prose.sentences:
        text = prose.text(sentence)
        for note, pattern in rules:
            found = pattern.search(text)
            if found and not prose.in_quotation(sentence.start + found.end() - 1):
                yield Signal("foreign grammar", sentence.line, f"{note}: “{found[0].strip()}”", prose.span(sentence))
                break


def orphaned_verb(prose: Prose) -> Iterator[Signal]:
    """Find a paragraph that ends in a verb of saying which nothing belongs to: "... of the world. said."."""
    starts = {s.paragraph: s.start for s in reversed(prose.sentences)}
    for last in {s.paragraph: s for s in prose.sentences}.values():
        start = starts[last.paragraph]
        if _ORPHANED_VERB.search(prose.one.source.text, start, last.end):
            yield Signal("stray word", last.line, "a verb of saying stands alone", prose.span(last))


@lru_cache(maxsize=4)
def _country_with_article(reference: Reference) -> re.Pattern[str]:
    """Match "the Chad" where a clause goes on or ends; names that have the article, or are plural, are left out."""
    taking = frozenset(reference.lexicons["damage_articled_countries"])
    names = (c.name for c in reference.countries if c.name not in taking and not c.name.endswith("s"))
    pattern = words(tuple(n for n in names if " " not in n and n[1:].islower())).pattern
    return re.compile(rf"\bthe {pattern}{_AFTER_COUNTRY}")


@lru_cache(maxsize=4)
def _adjective_behind(reference: Reference) -> re.Pattern[str]:
    """Match "the delegation Chinese", with a noun that a country's adjective stands before in English."""
    adjectives = any_of(d for c in reference.countries for d in c.demonyms if d[-1] in "nhesi" and d[0].isupper())
    nouns = any_of(reference.lexicons["damage_owned_nouns"])
    return re.compile(rf"\b(?:the|of|a|[Cc]hief of) (?:{nouns}) (?:{adjectives})\b(?! [a-z]+s?\b(?<!\bhas)(?<!\bwas))")
