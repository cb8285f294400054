"""Differences between sources, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Difference, Span
from generator.pages.page import CARE, Page
from generator.pages.parts.dates import in_words
from generator.pages.parts.support import support
from generator.pages.parts.wording import sentence_case

#: Slots whose names say too little.
_QUESTIONS = {
    "duration": "Length",
    "outcome": "What became of it",
    "dates": "Days",
    "negation": "Said and denied",
    "opposite": "One thing and its opposite",
}
#: What kind of difference it is, in words.
KIND = {
    "value": "The articles give different values",
    "wording": "One utterance, worded differently",
    "internal": "One article contradicts itself",
    "headline": "The headline differs from the text",
    "damage": "The text is damaged",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One side of a difference: its value, the words around it, where it stands."""

    value: str
    words: str
    care: str
    support: str
    places: tuple[Markup, ...]
    cite: Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A difference, ready for a template."""

    difference: Difference
    title: str
    kind: str
    note: str
    rows: tuple[Row, ...]


def shown(page: Page, difference: Difference) -> Shown:
    """Show a difference on a page."""
    site = page.site
    rows = []
    for side in difference.sides:
        spans: tuple[Span, ...] = side.spans
        words, whole = next((p for span in spans if (p := page.passage(span))[0]), ("", True))
        care = next((CARE[site.articles[s.source].quoting] for s in spans), "")
        rows.append(
            Row(
                in_words(side.value),
                words.strip() if whole else f"… {words.strip()} …",
                care,
                support(site, spans),
                tuple(page.source(s.source, site.line(s)) for s in spans),
                page.cite(spans),
            )
        )
    # The note on two values has only the values, which stand below it.
    note = "" if difference.kind in ("value", "internal") else in_words(difference.note)
    return Shown(difference, _title(page, difference), KIND[difference.kind], note, tuple(rows))


def question(slot: str) -> str:
    """Return the name of a slot as a heading has it."""
    return _QUESTIONS.get(slot) or sentence_case(slot.replace("-", " "))


def _title(page: Page, difference: Difference) -> str:
    """Return the question with its subject; the name of a trip stands above but on the home page."""
    site = page.site
    slot = question(difference.slot)
    if difference.subject in site.titles and page.path != "index.md":
        return slot
    if difference.subject in site.titles:
        return f"{site.titles[difference.subject]}: {slot}"
    if difference.subject in site.people:
        return f"{site.people[difference.subject].name}: {slot}"
    events = (e for events in site.events_by_trip.values() for e in events if e.id == difference.subject)
    if event := next(events, None):
        return f"{' and '.join(site.name(p) for p in event.participants)}: {slot}"
    return slot
