"""Counts that sources give of a trip: agreements signed, people who came along, countries of the tour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.linkers.claims.material import Assertion, Material
from generator.model import ClaimStatus, Span
from generator.text.folding import fold
from generator.text.numbers import NUMBER_WORDS
from generator.text.patterns import any_of

_SOME = r"more than|over|about|around|some|nearly|almost|at least|roughly|up to|as many as"
_COUNT = (
    rf"(?P<some>(?:{_SOME}) )?(?P<number>\d{{1,3}}(?:,\d{{3}})*|{any_of(NUMBER_WORDS)})(?:[ -][a-z-]+){{0,3}}? "
)
#: Some of them, others beside them, or those on one matter, are not the number of all.
_PART = re.compile(r"\b(?:more|other|further|additional|another|new|separate|such|of the|so far)\b", re.IGNORECASE)
#: What they are on; a place behind "in" is none.
_TOPIC = re.compile(r"\s+(?:on(?! \w+day)|covering|regarding|concerning|about|in(?= [a-z]))\s+([^,.;]{3,80})")
_SMALL = frozenset({"and", "the", "on", "of", "in", "for", "as", "well", "their", "two", "three"})
#: Letters that tell "fishing" from "finance" and not from "fisheries".
_STEM = 4
_AHEAD = re.compile(r"\b(?:will|would|to|expected|plan\w*|set|due|may|might|could|likely)\b[^.;]{0,40}$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no|without|failed|fail)\b[^.;]{0,30}$|n['’]t\b[^.;]{0,30}$", re.IGNORECASE)


def of_counts(material: Material) -> Iterator[Assertion]:
    """Yield each count that an article gives of the trip that it is about, also where its headline gives it.

    Of another trip, only what a sentence gives that tells of the visit.
    """
    for trip in material.trips:
        told = {step.span for step in trip.ladder if step.span.source not in trip.sources}
        own = (Span(s, one.start, one.end) for s in trip.sources for one in material.articles[s].source.sentences)
        for span in (*own, *sorted(told)):
            yield from _of_sentence(trip.id, span, material)


def _of_sentence(trip: str, span: Span, material: Material) -> Iterator[Assertion]:
    text = material.text(span)
    sentence = material.sentence(span)
    is_about = _any(material.reference.lexicons["claim_counts"]).search(text)
    if not is_about or not sentence or material.looks_back(span.source, sentence):
        return
    for thing, pattern in _patterns(material.reference.lexicons["claim_counts"]):
        for match in pattern.finditer(text):
            counted = match["number"].lower()
            if _PART.search(match[0]) or _NOT.search(text[: match.start()]):
                continue
            number = NUMBER_WORDS.get(counted) or int(counted.replace(",", ""))
            topic = _TOPIC.match(text, match.end())
            on = sorted({w[:_STEM] for w in fold(topic[1]).split() if w not in _SMALL}) if topic else []
            rounded = "~" if match["some"] or "dozen" in counted else ""
            value = " ".join((f"{rounded}{number}", thing, *(("on", *on) if on else ())))
            status: ClaimStatus = "announced" if _AHEAD.search(text, 0, match.start("number")) else "occurred"
            yield Assertion(trip, "count", value, status, span, f"{match['some'] or ''}{match['number']} {thing}")


@cache
def _any(entries: tuple[str, ...]) -> re.Pattern[str]:
    """Match the nouns of all things that are counted: few sentences have one."""
    nouns = {noun for entry in entries for noun in entry.split("\t")[1].split("|")}
    return re.compile(any_of(nouns), re.IGNORECASE)


@cache
def _patterns(entries: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each thing "signed on Tuesday four wide-ranging agreements" and "four agreements were signed"."""
    found = []
    for entry in entries:
        thing, nouns, before = entry.split("\t")
        noun = rf"(?:{any_of(nouns.split('|'))})(?:s|es)?\b"
        leads = any_of(before.split("|")).replace("…\\ ", r"(?:[\w’'-]+ ){0,4}?")
        found.append((thing, re.compile(rf"\b(?:{leads})(?: on \w+day)?(?: an?| the)? {_COUNT}{noun}", re.I)))
        if "signed" in before:
            passive = rf"(?: [a-z]+){{0,3}}? (?:(?:were|was|have been|had been|are) )?(?:{leads})\b"
            found.append((thing, re.compile(rf"(?<![\w$€£]){_COUNT}{noun}{passive}", re.I)))
    return tuple(found)
