"""The head of a page: everything above the first sentence of the article."""

from __future__ import annotations

import re

from generator.clean.draft import Draft
from generator.clean.labels import Label
from generator.clean.shape import ends_sentence, is_headline, is_menu, is_turn, word_count
from generator.text.datelines import dateline_of, is_place
from generator.text.folding import fold
from generator.text.name_lists import is_name_list
from generator.text.stamps import WEEKDAYS, stamps

_CRUMBS = re.compile(r"\s*[>»›|/•·→]+\s*")
#: "President X Met President Y on Tuesday." is a lede, however many capitals it has.
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_CREDIT_GAP = 2
#: More lines of one to three words than this are a menu, not a section and a name.
_MENU, _NAME_WORDS = 3, 3
_FRAGMENT_WORDS = 2
#: A line with a date and no more words than this says when and where the article appeared.
_MASTHEAD_WORDS = 8


def find_lede(draft: Draft) -> int:
    """Return the first paragraph that reads as a sentence and is no caption; their number when there is none."""
    _label_captions(draft)
    headline = False
    last = max(draft.open_prose(), default=0)
    for i, paragraph in enumerate(draft.paragraphs):
        if not draft.open(i):
            continue
        sentence = draft.prose[i] or is_turn(paragraph.key)
        first = not headline and _title_case(paragraph.key) and not _WEEKDAY.search(paragraph.key)
        if sentence and not (first and i < last):
            return i
        headline = headline or is_headline(paragraph.key)
    return len(draft.paragraphs)


def label_head(draft: Draft, lede: int) -> None:
    """Label everything above the lede."""
    title = _title(draft, lede)
    if title is not None and draft.open(title):
        draft.labels[title] = ("title", "headline")
    after = range(0 if title is None else title + 1, lede)
    short = [i for i in after if draft.kind(i) in ("", "byline") and word_count(draft.paragraphs[i].key) <= _NAME_WORDS]
    menu = len(short) > _MENU
    for i in range(lede):
        if draft.open(i):
            draft.labels[i] = _head_label(draft, i, title, menu=menu)


def _title_case(key: str) -> bool:
    """Whether it is written as English headlines are, every long word with a capital."""
    long_words = [w for w in re.findall(r"[^\W\d_]\w+", key) if len(w) > 3]
    return 4 <= word_count(key) <= 20 and all(w[0].isupper() for w in long_words) and '"' not in key


def _label_captions(draft: Draft) -> None:
    """Label the paragraph that stands right above a photographer's credit, in the head of the page also with a gap."""
    last = max(draft.open_prose(), default=0)
    in_text = False
    for i in range(1, len(draft.paragraphs)):
        in_text = in_text or (i > 1 and draft.open(i - 2) and draft.prose[i - 2])
        if draft.rule(i) != "photo-credit" or not draft.open(i - 1):
            continue
        above, credit = draft.paragraphs[i - 1], draft.paragraphs[i]
        touching = credit.first_line == above.last_line + 1
        near = credit.first_line - above.last_line <= _CREDIT_GAP
        if word_count(above.key) <= 70 and (touching or (near and not in_text and i < last)):
            draft.labels[i - 1] = ("caption", "above-photo-credit")


def _title(draft: Draft, lede: int) -> int | None:
    for i in range(lede):
        if draft.kind(i) == "title":
            return i
    stated = fold(draft.document.meta.title or "")
    candidates = [i for i in range(lede) if draft.open(i) and _could_be_title(draft, i)]
    if stated:
        return next((i for i in candidates if fold(draft.paragraphs[i].key) in stated), None)
    return next(iter(candidates), None)


def _could_be_title(draft: Draft, index: int) -> bool:
    key = draft.paragraphs[index].key
    if _dateline(draft, index) or len([p for p in _CRUMBS.split(key) if p]) > 2:
        return False
    return ((is_headline(key) and not is_menu(key)) or _title_case(key)) and not draft.words.menu.fullmatch(key.lower())


def _head_label(draft: Draft, index: int, title: int | None, *, menu: bool) -> Label:
    key = draft.paragraphs[index].key
    if title is not None and key == draft.paragraphs[title].key:
        return ("furniture", "title-again")
    if _dateline(draft, index):
        return ("dateline", "dateline")
    if stamps(key) and word_count(key) <= _MASTHEAD_WORDS and not draft.prose[index]:
        return ("published", "masthead-line")
    if draft.words.sections.fullmatch(key.lower()) or key.lower() in draft.words.countries:
        return ("section", "section-name")
    if len([p for p in _CRUMBS.split(key) if p]) > 1 and word_count(key) <= 12:
        return ("section", "breadcrumbs")
    if title is None or index > title:
        if not menu and is_name_list(key, draft.words.particles):
            body = draft.words.bodies.search(key.lower())
            return ("furniture", "venue") if body or _place(draft, index + 1) else ("byline", "name-line")
        if ends_sentence(key) and word_count(key) > _FRAGMENT_WORDS and not is_headline(key):
            return ("body", "short-sentence")
        if is_headline(key) or draft.prose[index]:
            return ("subhead", "standfirst") if title is not None else ("furniture", "head-line")
    return ("furniture", "head-line")


def _dateline(draft: Draft, index: int) -> bool:
    if _place(draft, index):
        return True
    p = draft.paragraphs[index]
    found = dateline_of(draft.document.text, p.start, p.end, draft.reference)
    return found is not None and found.alone


def _place(draft: Draft, index: int) -> bool:
    """Whether the line, if there is one, is "City, Country" and nothing else."""
    lines = draft.paragraphs[index : index + 1]
    return any(is_place(p.key, draft.reference) for p in lines)
