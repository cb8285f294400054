"""A statement as pages show it: whose it is, its words as far as they may be shown, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Part, Span, Speaker, Statement
from generator.pages.environment import safe
from generator.pages.page import CARE, Page
from generator.pages.parts.dates import basis, printed
from generator.pages.parts.sides import SideMark
from generator.pages.parts.wording import listed, sentence_case
from generator.pages.site import Site

_KIND = {
    "direct": "quotation",
    "mixed": "partly quoted",
    "indirect": "in the article’s words",
    "block": "quotation",
}
_WORDS = re.compile(r"\w")
#: A paraphrase of fewer words says nothing without its sentence.
_FEWEST_WORDS = 5


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
    evidence: str
    about: Markup
    date: str
    basis: str
    line: int
    cite: Markup
    #: Its words are never shown as speech.
    described: bool


def said(page: Page, statement: Statement) -> Said:
    """Show one statement on a page."""
    site = page.site
    described = site.articles[statement.source].quoting == "described"
    return Said(
        statement=statement,
        who=_who(page, statement.speaker),
        position=_who(page, statement.position) if statement.position else Markup(""),
        side=site.sides.get(side_of(statement)),
        kind=_KIND[statement.kind],
        care=CARE[site.articles[statement.source].quoting],
        words=Markup("") if described else spoken(site, statement),
        evidence=(site.excerpts.words(statement.sentence) or "") if described else "",
        about=listed(page.issue(i) for i in statement.issues if i in site.issues),
        date=printed(statement.date.value),
        basis=basis(statement.date),
        line=statement.line,
        cite=page.cite([_first(statement)]),
        described=described,
    )


def side_of(statement: Statement) -> str:
    """Return the side of the speaker, also when they report another side's position; "" when it is not known."""
    return statement.speaker.side if statement.speaker else ""


def who_plain(site: Site, statement: Statement) -> str:
    """Return whose words they are, as plain text."""
    speaker = statement.speaker
    if speaker is None:
        return "Speaker not named"
    return site.name(speaker.person) if speaker.person else sentence_case(speaker.label)


def _who(page: Page, speaker: Speaker | None) -> Markup:
    if speaker is None:
        return safe("Speaker not named")
    return page.person(speaker.person) if speaker.person else safe(sentence_case(speaker.label))


def _first(statement: Statement) -> Span:
    part = statement.parts[0] if statement.parts else None
    return Span(statement.source, part.start, part.end) if part else statement.sentence


def spoken(site: Site, statement: Statement) -> Markup:
    """Return the printed words: quoted parts in marks; what only the article says as a whole sentence if it may be."""
    if any(part.quoted for part in statement.parts):
        return _parts(site, statement)
    whole = site.excerpts.words(statement.sentence)
    words = safe(whole) if whole else _parts(site, statement)
    return words if len(words.split()) >= _FEWEST_WORDS else Markup("")


def _parts(site: Site, statement: Statement) -> Markup:
    """Join the printed parts; what is left out shows as an ellipsis."""
    pieces: list[Markup] = []
    gap = False
    previous: Part | None = None
    for part in statement.parts:
        words = site.excerpts.words(Span(statement.source, part.start, part.end))
        between = site.text(Span(statement.source, previous.end, part.start)) if previous else ""
        gap = gap or bool(_WORDS.search(between))
        previous = part
        if words is None:
            gap = True
            continue
        if gap and pieces:
            pieces.append(safe("…"))
        gap = False
        text = safe(words.rstrip(" ,"))
        pieces.append(Markup("<q>“") + text + Markup("”</q>") if part.quoted else text)
    if gap and pieces:
        pieces.append(safe("…"))
    return Markup(" ").join(pieces)


def distinct(site: Site, statements: Iterable[Statement]) -> list[Statement]:
    """Leave out what a list would show twice: a further paraphrase of one speaker in one sentence."""
    seen: set[tuple[str, int, str]] = set()
    kept = []
    for statement in statements:
        key = (statement.source, statement.sentence.start, who_plain(site, statement))
        if statement.kind == "indirect" and key in seen:
            continue
        seen.add(key)
        kept.append(statement)
    return kept


def has_words(site: Site, statement: Statement) -> bool:
    """Tell whether a page shows words of the statement, as speech or as evidence."""
    if site.articles[statement.source].quoting == "described":
        return site.excerpts.words(statement.sentence) is not None
    return bool(spoken(site, statement))
