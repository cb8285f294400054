"""A second article on the page: its own headline, its own dateline or author."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.clean.draft import Draft
from generator.clean.shape import is_headline
from generator.text.agencies import closing_credit
from generator.text.datelines import Dateline, dateline_of

#: So many paragraphs of the article come first; before, a headline and a dateline are its own.
_OWN = 3
_WITHIN = 2
#: "YELLEN IN DAKAR: WE STAY" reads as a turn of a transcript; below "Read also: ..." the other article may follow.
_HEADINGS = ("subhead", "html-head", "list-item", "asks-the-reader")
_PARTICULARS = ("byline", "published", "dateline", "caption", "credit")
_NAME = re.compile(r"[A-Z]\w{2,}")


def label_items(draft: Draft, lede: int) -> None:
    """Label every embedded article, from its headline to its agency's closing credit or the next furniture."""
    prose = 0
    above = _Above()
    i = lede
    while i < len(draft.paragraphs):
        if prose >= _OWN and _begins_item(draft, i, above):
            i = _label_item(draft, i)
            continue
        prose += draft.kind(i) == "body"
        above.subheads += draft.kind(i) == "subhead"
        above.names.update(_NAME.findall(draft.paragraphs[i].text))
        i += 1


@dataclass(slots=True)
class _Above:
    """What the article has had so far."""

    names: set[str] = field(default_factory=set)
    subheads: int = 0


def _begins_item(draft: Draft, index: int, above: _Above) -> bool:
    """Whether a headline stands here, and below it a dateline with an agency's credit, an author's line or a credit."""
    if draft.rule(index) not in _HEADINGS:
        return False
    if not is_headline(draft.paragraphs[index].key) or index + 1 >= len(draft.paragraphs):
        return False
    below = index + 1
    if draft.kind(below) == "byline" and any(draft.kind(j) == "body" for j in _next(draft, below)):
        return True
    dateline = _dateline(draft, below)
    if dateline is None:
        return _is_brief(draft, index, above)
    return bool(dateline.credit) or _credited(draft, below)


def _is_brief(draft: Draft, index: int, above: _Above) -> bool:
    """Whether headline and paragraph are an agency's brief, though it has no dateline.

    An article's own last section may close with the article's credit; so the headline stands below a line of marks, or
    it is the first of its kind and shares with the paragraph a name that the article has not had.
    """
    if draft.kind(index + 1) != "body" or not _closes_with_credit(draft, index + 1):
        return False
    shared = set(_NAME.findall(draft.paragraphs[index].key)) & set(_NAME.findall(draft.paragraphs[index + 1].text))
    return draft.rule(index - 1) == "marks-only" or (not above.subheads and bool(shared - above.names))


def _next(draft: Draft, index: int) -> range:
    return range(index + 1, min(index + 1 + _WITHIN, len(draft.paragraphs)))


def _credited(draft: Draft, index: int) -> bool:
    """Whether an agency's name closes one of the next paragraphs."""
    for j in (index, *_next(draft, index)):
        if draft.kind(j) not in ("body", "byline"):
            return False
        if _closes_with_credit(draft, j):
            return True
    return False


def _closes_with_credit(draft: Draft, index: int) -> bool:
    p = draft.paragraphs[index]
    agencies = draft.reference.lexicons.get("wire_agencies", ())
    return closing_credit(draft.document.text, p.start, p.end, agencies) is not None


def _label_item(draft: Draft, index: int) -> int:
    """Label the item and return the index after it; a heading that is furniture stays so."""
    index += draft.kind(index) == "furniture"
    while index < len(draft.paragraphs) and draft.kind(index) in ("subhead", "body"):
        draft.labels[index] = ("other-article", "item")
        index += 1
        if _closes_with_credit(draft, index - 1):
            return index
        while index < len(draft.paragraphs) and draft.kind(index) in _PARTICULARS:
            draft.labels[index] = ("other-article", "item-particulars")
            index += 1
    return index


def _dateline(draft: Draft, index: int) -> Dateline | None:
    p = draft.paragraphs[index]
    return dateline_of(draft.document.text, p.start, p.end, draft.reference)
