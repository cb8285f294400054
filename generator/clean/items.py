"""A second article on the page: its own headline, its own dateline or author."""

from __future__ import annotations

from generator.clean.draft import Draft
from generator.clean.shape import is_headline
from generator.text.agencies import closing_credit
from generator.text.datelines import Dateline, dateline_of

#: So many paragraphs of the article come first; before, a headline and a dateline are its own.
_OWN = 3
_WITHIN = 2
_HEADINGS = ("subhead", "short-sentence", "fragment")
_PARTICULARS = ("byline", "published", "dateline", "caption", "credit")


def label_items(draft: Draft, lede: int) -> None:
    """Label every embedded article, from its headline to the next furniture."""
    prose = 0
    i = lede
    while i < len(draft.paragraphs):
        if draft.kind(i) == "body":
            prose += 1
        elif prose >= _OWN and _begins_item(draft, i):
            i = _label_item(draft, i)
            continue
        i += 1


def _begins_item(draft: Draft, index: int) -> bool:
    """Whether a headline stands here, and below it a dateline with an agency's credit or an author's line."""
    if draft.rule(index) not in _HEADINGS:
        return False
    if not is_headline(draft.paragraphs[index].key) or index + 1 >= len(draft.paragraphs):
        return False
    below = index + 1
    if draft.kind(below) == "byline" and any(draft.kind(j) == "body" for j in _next(draft, below)):
        return True
    dateline = _dateline(draft, below)
    return dateline is not None and (bool(dateline.credit) or _credited(draft, below))


def _next(draft: Draft, index: int) -> range:
    return range(index + 1, min(index + 1 + _WITHIN, len(draft.paragraphs)))


def _credited(draft: Draft, index: int) -> bool:
    """Whether an agency's name closes one of the next paragraphs."""
    for j in (index, *_next(draft, index)):
        if draft.kind(j) not in ("body", "byline"):
            return False
        p = draft.paragraphs[j]
        if closing_credit(draft.document.text, p.start, p.end, draft.reference.lexicons.get("wire_agencies", ())):
            return True
    return False


def _label_item(draft: Draft, index: int) -> int:
    while index < len(draft.paragraphs) and draft.kind(index) in ("subhead", "body"):
        draft.labels[index] = ("other-article", "item")
        index += 1
        while index < len(draft.paragraphs) and draft.kind(index) in _PARTICULARS:
            draft.labels[index] = ("other-article", "item-particulars")
            index += 1
    return index


def _dateline(draft: Draft, index: int) -> Dateline | None:
    p = draft.paragraphs[index]
    return dateline_of(draft.document.text, p.start, p.end, draft.reference)
