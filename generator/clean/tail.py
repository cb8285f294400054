"""What follows the lede: where the article ends, and the boxes of links inside and after it."""

from __future__ import annotations

import re

from generator.clean.closing import label_closing
from generator.clean.draft import Draft
from generator.clean.labels import Label
from generator.clean.shape import breaks_off, ends_sentence, goes_on, is_list_item, is_prose, is_turn, word_count
from generator.text.stamps import stamps

_LISTS = frozenset({"box-label", "box", "tail-label", "after-the-end"})
#: Labels that end an article, each with the part of it that may not be below; tags stand above some articles too.
_ENDS = {"tail-label": 2, "published-by": 2, "tags": 4}
_SAYS_PUBLISHED = re.compile(r"\b(?:published|updated|posted|modified|issued)\b", re.IGNORECASE)
_LEADS_LIST = re.compile(r"[:;]\W*$")
_NUMBER_ROW = re.compile(r"[\w ]{2,40}: [$€£]?\d")
_SUBHEAD_WORDS = 16
#: A question so short below a box is a teaser.
_TEASER_WORDS = 12


def label_rest(draft: Draft, lede: int) -> None:
    """Label everything from the lede on."""
    end = _end(draft, lede)
    _label_boxes(draft, lede, end)
    label_closing(draft, lede, end)
    body = draft.open_prose(lede, end)
    last = body[-1] if body else lede - 1
    for i in range(lede, len(draft.paragraphs)):
        if draft.open(i):
            draft.labels[i] = _body_label(draft, i, last) if i < end else ("furniture", "after-the-end")
        elif i > last:
            _demote_listed(draft, i)
        elif draft.rule(i) == "date-line" and not _SAYS_PUBLISHED.search(draft.paragraphs[i].key):
            draft.labels[i] = ("subhead", "date-heading")
    _label_source_link(draft, last)


def _end(draft: Draft, lede: int) -> int:
    """Return the index of the label after which the article does not go on.

    A label does not end an article of which most is still to come.
    """
    prose = set(draft.open_prose(lede))
    to_come = total = draft.size(prose)
    for i in range(lede, len(draft.paragraphs)):
        if draft.rule(i) in _ENDS and _ENDS[draft.rule(i)] * to_come < total:
            return i
        to_come -= draft.size({i} & prose)
    return len(draft.paragraphs)


def _label_boxes(draft: Draft, lede: int, end: int) -> None:
    """Label a box of links until the article goes on: with sentences that no headline follows."""
    i = lede
    while i < end:
        if draft.rule(i) != "box-label":
            i += 1
            continue
        i += 1
        teasers = False
        while i < end and not _resumes(draft, i, end, teasers=teasers):
            if draft.open(i):
                teasers = teasers or draft.prose[i]
                draft.labels[i] = ("furniture", "box")
            elif draft.rule(i) in ("date-line", "by", "name-line"):
                draft.labels[i] = ("furniture", "box")
            i += 1


def _resumes(draft: Draft, index: int, end: int, *, teasers: bool) -> bool:
    if not (draft.open(index) and draft.prose[index]):
        return False
    following = next((j for j in range(index + 1, end) if draft.open(j)), None)
    if following is None:
        key = draft.paragraphs[index].key
        return not teasers and not ("?" in key and word_count(key) <= _TEASER_WORDS)
    return draft.prose[following]


def _body_label(draft: Draft, index: int, last: int) -> Label:
    key = draft.paragraphs[index].key
    if draft.prose[index]:
        return ("body", "sentence")
    if is_turn(key):
        return ("body", "list-item")
    if key.endswith(":") or (_NUMBER_ROW.match(key) and not stamps(key)):
        return ("body", "list-line")
    before = draft.paragraphs[index - 1].key if index else ""
    in_list = draft.kind(index - 1) == "body" and (
        bool(_LEADS_LIST.search(before)) or draft.rule(index - 1) == "list-line"
    )
    if in_list:
        return ("body", "list-line")
    if is_list_item(key) and (index < last or draft.rule(index - 1) == "list-item"):
        return ("body", "list-item")
    if breaks_off(key) and index < last:
        return ("body", "fragment")
    if key.startswith('"') or (ends_sentence(key) and (word_count(key) > 2 or index <= last + 1)):
        return ("body", "short-sentence")
    if index > last:
        return ("furniture", "after-the-end")
    if word_count(key) <= _SUBHEAD_WORDS and _prose_follows(draft, index):
        return ("subhead", "subhead")
    return ("body", "fragment")


def _prose_follows(draft: Draft, index: int) -> bool:
    following = next((j for j in range(index + 1, len(draft.paragraphs)) if draft.kind(j) in ("", "body")), None)
    key = "" if following is None else draft.paragraphs[following].key
    return is_prose(key) and not goes_on(key)


def _demote_listed(draft: Draft, index: int) -> None:
    """Dates and bylines below the end belong to other articles, unless they say what they are."""
    rule, key = draft.rule(index), draft.paragraphs[index].key
    listed = any(draft.rule(j) in _LISTS for j in range(max(0, index - 3), index))
    bare_date = rule == "date-line" and not _SAYS_PUBLISHED.search(key)
    if bare_date or (listed and rule in ("by", "agency-line", "date-line")):
        draft.labels[index] = ("furniture", "listed")


def _label_source_link(draft: Draft, last: int) -> None:
    """Label the first link below the article, before any list of others: where the text was taken from."""
    for i in range(last + 1, len(draft.paragraphs)):
        if draft.rule(i) in ("box-label", "tail-label"):
            return
        if draft.rule(i) == "link" and "http" in draft.paragraphs[i].key:
            draft.labels[i] = ("credit", "source-link")
            return
