"""A statement as pages show it: whose it is, its words as far as they may be shown, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.excerpts import is_weak, names_somebody
from generator.model import DateValue, Span, Speaker, Statement
from generator.pages.environment import safe
from generator.pages.page import CARE, Page, damaged
from generator.pages.parts.dates import basis, first_day, printed
from generator.pages.parts.sides import SideMark
from generator.pages.parts.wording import counted, listed, sentence_case
from generator.pages.site import Site
from generator.text.folding import fold

KIND = {
    "direct": "quotation",
    "mixed": "partly quoted",
    "indirect": "in the article’s words",
    "block": "quotation",
}
#: Pronouns, counts and possessives: whom they mean stands elsewhere.
_NOBODY = re.compile(
    r"(?:they|he|she|it|we|I|you|them|him|her|us|this|that|these|those|who|\w+sel(?:f|ves)"
    r"|(?:(?:the|both|all|some|many|several|other) )*(?:\d+|two|three|four|five|six|both|all|some|many|several|others)"
    r"(?: \w+)*|.*['’]s?)$",
    re.IGNORECASE,
)
#: Places of words that several articles print alike.
_PLACES = 3
_WEAK = "as the article puts it"
_WORDS = re.compile(r"\w")
_MARKS = '“”"„«»'


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, ready for a template."""

    statement: Statement
    who: Markup
    #: Whose position it is, when the speaker reports somebody else's; the words are the speaker's all the same.
    position: Markup
    side: SideMark | None
    kind: str
    care: str
    #: The words as speech; empty when they may not be shown as such.
    words: Markup
    #: The words as marked evidence, for a source that may only be described.
    evidence: Markup
    about: Markup
    date: str
    basis: str
    line: int
    #: Where other articles print the same words.
    also: Markup
    cite: Markup
    #: Its words are never shown as speech.
    described: bool


def said(page: Page, statement: Statement) -> Said:
    """Show one statement on a page."""
    site = page.site
    described = site.described(statement)
    words = shown_words(site, statement)
    when, ground = said_on(site, statement)
    return Said(
        statement=statement,
        who=_who(page, statement.speaker),
        position=_who(page, statement.position) if _is_another(site, statement) else Markup(""),
        side=site.sides.get(side_of(statement)),
        kind=kind_of(statement),
        care=care_of(site, statement),
        words=Markup("") if described else words,
        evidence=words if described else Markup(""),
        about=listed(page.issue(i) for i in statement.issues if i in site.issues),
        date=when,
        basis=ground,
        line=statement.line,
        also=_also(page, statement),
        cite=page.cite([_first(statement)]),
        described=described,
    )


@dataclass(frozen=True, slots=True)
class Spoken:
    """A list of statements: those with words, then where the others stand, whose words are beyond the limits."""

    shown: tuple[Said, ...]
    #: (who, place)
    others: tuple[tuple[Markup, Markup], ...]


def spoken(page: Page, statements: Iterable[Statement]) -> Spoken:
    """Show a list of statements in its order."""
    given = list(statements)
    return Spoken(
        tuple(said(page, s) for s in given if has_words(page.site, s)),
        tuple((_who(page, s.speaker), page.source(s.source, s.line)) for s in given if not has_words(page.site, s)),
    )


def newest_first(site: Site, statements: Iterable[Statement]) -> list[Statement]:
    """Sort by date, the newest first and undated ones last; what an article only believes or expects comes last."""
    dated = sorted(statements, key=lambda s: "" if (day := by_date(site, s)) == "9999" else day, reverse=True)
    return sorted(dated, key=is_weak)


def side_of(statement: Statement) -> str:
    """Return the side of the speaker, also when they report another side's position; "" when it is not known."""
    return statement.speaker.side if statement.speaker else ""


def kind_of(statement: Statement) -> str:
    """Return how near the words are to what was spoken."""
    return _WEAK if is_weak(statement) else KIND[statement.kind]


def who_plain(site: Site, statement: Statement) -> str:
    """Return whose words they are, as plain text."""
    speaker = statement.speaker
    if speaker is None:
        return "Speaker not named"
    return site.name(speaker.person) if speaker.person else sentence_case(speaker.label)


def care_of(site: Site, statement: Statement) -> str:
    """Return with what care the words are to be read: that of their source, or what is wrong with their sentence."""
    if signal := site.doubts.get(statement.id):
        return damaged(signal)
    return CARE[site.articles[statement.source].quoting]


def said_on(site: Site, statement: Statement) -> tuple[str, str]:
    """Return when it was said, with the basis: its own date, else that of the article that has it."""
    if statement.date.value:
        return printed(statement.date.value), basis(statement.date)
    published = site.articles[statement.source].published
    if published.value:
        return article_of(published.value), basis(published)
    return "article without a date", ""


def article_of(published: str | None) -> str:
    """Return which article it is by its date, which may only be known to lie between two days."""
    if published and "/" in published:
        return f"article dated {printed(published, between=True)}"
    return f"article of {printed(published)}"


def by_date(site: Site, statement: Statement) -> str:
    """Return the key by which lists set statements in order of time; undated ones come last."""
    own: DateValue = statement.date
    return first_day(own.value or site.articles[statement.source].published.value)


def has_words(site: Site, statement: Statement) -> bool:
    """Tell whether a page shows words of the statement, as speech or as evidence."""
    return statement.id in site.excerpts.said


def shown_words(site: Site, statement: Statement) -> Markup:
    """Return the printed words, quoted ones in marks; what is left out of the sentence shows as an ellipsis."""
    pieces: list[Markup] = []
    end = 0
    way = site.excerpts.said.get(statement.id, ())
    if site.described(statement):
        return Markup(" … ").join(safe(site.text(span)) for span in way)
    for span in way:
        if pieces and _WORDS.search(site.text(Span(span.source, end, span.start))):
            pieces.append(safe("…"))
        pieces += _pieces(site, statement, span)
        end = span.end
    last = max((part.end for part in statement.parts), default=end)
    if pieces and end < last and _WORDS.search(site.text(Span(statement.source, end, last))):
        pieces.append(safe("…"))
    return Markup(" ").join(pieces)


def _pieces(site: Site, statement: Statement, span: Span) -> Iterable[Markup]:
    """Yield a printed stretch with its quoted parts in marks of one kind."""
    inside = any(p.quoted and p.start <= span.start and span.end <= p.end for p in statement.parts)
    if not inside and span.start > statement.sentence.start and not any(p.start == span.start for p in statement.parts):
        yield safe("…")
    at = span.start
    for part in statement.parts:
        start, end = max(part.start, span.start), min(part.end, span.end)
        if not part.quoted or start >= end:
            continue
        if before := _plain(site, Span(span.source, at, start)):
            yield before
        quoted = safe(site.text(Span(span.source, start, end)).rstrip(" ,"))
        yield Markup("<q>“") + quoted + Markup("”</q>")
        at = end
    if after := _plain(site, Span(span.source, at, span.end)):
        yield after


def _plain(site: Site, span: Span) -> Markup:
    """Return the article's own words without the marks and commas at their ends; empty where no word is among them."""
    text = site.text(span)
    return safe(text.strip(f"{_MARKS} ,")) if _WORDS.search(text) else Markup("")


def _who(page: Page, speaker: Speaker | None) -> Markup:
    if speaker is None:
        return safe("Speaker not named")
    return page.person(speaker.person) if speaker.person else safe(sentence_case(speaker.label))


def _is_another(site: Site, statement: Statement) -> bool:
    """Tell whether the position is that of a named person, a body or a described role other than the speaker.

    "They", "himself" and "two leaders" name nobody.
    """
    speaker, position = statement.speaker, statement.position
    if position is None or speaker is None:
        return False
    if position.person:
        return position.person != speaker.person
    if fold(position.label) == fold(speaker.label) or _NOBODY.match(position.label):
        return False
    return names_somebody(replace(statement, speaker=position), site.dossier.lexicons)


def _also(page: Page, statement: Statement) -> Markup:
    """Return where other articles print the same words; of many the first."""
    places = [page.source(s.source, s.line) for s in page.site.alike(statement) if s.source != statement.source]
    more = [safe(counted(len(places) - _PLACES, "more", "more"))] if len(places) > _PLACES else []
    return listed([*places[:_PLACES], *more])


def _first(statement: Statement) -> Span:
    part = statement.parts[0] if statement.parts else None
    return Span(statement.source, part.start, part.end) if part else statement.sentence


def distinct(site: Site, statements: Iterable[Statement]) -> list[Statement]:
    """Keep the longest of several paraphrases of one speaker in one sentence, and one of several articles' same words.

    A list would show the words twice.
    """
    kept: dict[tuple[str, int, str, str], Statement] = {}
    for statement in statements:
        own = statement.id if statement.kind != "indirect" else ""
        key = (statement.source, statement.sentence.start, who_plain(site, statement), own)
        before = kept.get(key)
        if before is None or _length(site, before) < _length(site, statement):
            kept[key] = statement
    told: dict[str, Statement] = {}
    for statement in kept.values():
        first = told.setdefault(site.alike(statement)[0].id, statement)
        if not has_words(site, first) and has_words(site, statement):
            told[site.alike(statement)[0].id] = statement
    return list(told.values())


def _length(site: Site, statement: Statement) -> int:
    return sum(span.end - span.start for span in site.excerpts.said.get(statement.id, ()))
