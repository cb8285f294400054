"""The head of a page: everything above the first sentence of the article."""

from __future__ import annotations

import re

from generator.clean.draft import Draft
from generator.clean.kinship import Kinship, kinship
from generator.clean.labels import Label
from generator.clean.shape import ends_sentence, is_headline, is_menu, is_turn, word_count
from generator.text.datelines import dateline_of, is_place
from generator.text.folding import fold
from generator.text.name_lists import is_name_list, list_items
from generator.text.stamps import WEEKDAYS, stamps

_CRUMBS = re.compile(r"\s*[>»›|/•·→]+\s*")
#: "President X Met President Y on Tuesday." is a lede, however many capitals it has.
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_CREDIT_GAP = 2
#: More lines of one to three words than this are a menu, not a section and a name.
_MENU, _NAME_WORDS = 3, 3
_FRAGMENT_WORDS = 2
#: A line that is no sentence weighs as much as so many characters of one: a menu has dozens, an article some subheads.
_MENU_LINE = 40
#: Characters of a paragraph that is longer than a teaser.
_PARAGRAPH = 120
#: A headline has one of the article's names and this share of its words; a site's motto may have either.
_KIN = 0.33
#: "X to 'bring Y to reason'": no sentence closes its quotation so.
_OPEN_QUOTE = re.compile(r"[^.!?…,][\"']$")
#: Where people stand in a picture, and a bracket that closes a caption.
_SEATED = re.compile(r"\((?:L|C|left|right|cent(?:er|re))\)", re.IGNORECASE)
_BRACKET = re.compile(r".{20,}\(([^()]{4,80})\)$")
#: "Ana Silva in Rome": where an author writes from.
_FROM = re.compile(r",? (?:in|at) ((?:[A-Z][\w'-]*(?: (?=[A-Z])|$)){1,4})")
#: A line with a date and no more words than this says when and where the article appeared.
_MASTHEAD_WORDS = 8


def find_lede(draft: Draft) -> int:
    """Return the first paragraph that reads as a sentence and is no caption; their number when there is none."""
    _label_captions(draft)
    headline = False
    last = max(draft.open_prose(), default=0)
    begin = _after_menus(draft)
    for i, paragraph in enumerate(draft.paragraphs):
        if not draft.open(i) or i < begin:
            continue
        sentence = draft.prose[i] or is_turn(paragraph.key)
        first = not headline and _headlike(paragraph.key)
        if sentence and not (first and i < last):
            return i
        headline = headline or is_headline(paragraph.key)
    return len(draft.paragraphs)


def label_head(draft: Draft, lede: int) -> None:
    """Label everything above the lede."""
    kin = kinship(draft.paragraphs[i].text for i in draft.open_prose(lede))
    title = _title(draft, lede, kin)
    if title is not None and draft.open(title):
        draft.labels[title] = ("title", "headline")
    after = range(0 if title is None else title + 1, lede)
    short = [i for i in after if draft.kind(i) in ("", "byline") and word_count(draft.paragraphs[i].key) <= _NAME_WORDS]
    menu = len(short) > _MENU
    for i in range(lede):
        if draft.open(i):
            draft.labels[i] = _head_label(draft, i, title, kin, menu=menu)


def _after_menus(draft: Draft) -> int:
    """Return where the text stops being more menu than prose: teasers between the rows of a menu are no article.

    Every sentence counts by its length and every other line against it; the article is what follows the lowest point
    before the greatest gain, as in Kadane's search for the largest sum. Two paragraphs in a row are no teasers.
    """
    total = lowest = gain = 0
    begin = start = 0
    long_before = False
    for i, paragraph in enumerate(draft.paragraphs):
        if not draft.open(i):
            continue
        size = paragraph.end - paragraph.start if draft.prose[i] or is_turn(paragraph.key) else 0
        if size >= _PARAGRAPH and long_before:
            return start
        long_before = size >= _PARAGRAPH
        total += size or -_MENU_LINE
        if total < lowest:
            lowest, start = total, i + 1
        if total - lowest > gain:
            gain, begin = total - lowest, start
    return begin


def _headlike(key: str) -> bool:
    """Whether what reads as a sentence may be a headline: in title case, or with its end inside a quotation."""
    quoted = is_headline(key) and bool(_OPEN_QUOTE.search(key))
    return quoted or (_title_case(key) and not _WEEKDAY.search(key))


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


def _title(draft: Draft, lede: int, kin: Kinship) -> int | None:
    """Choose the first line that has the article's names and words; one in capitals only where no other does."""
    for i in range(lede):
        if draft.kind(i) == "title":
            return i
    stated = fold(draft.document.meta.title or "")
    candidates = [i for i in range(lede) if draft.open(i) and _could_be_title(draft, i)]
    if stated:
        return next((i for i in candidates if fold(draft.paragraphs[i].key) in stated), None)
    related = [i for i in candidates if _related(draft.paragraphs[i].key, kin)]
    mixed = [i for i in related if not draft.paragraphs[i].key.isupper()]
    return next(iter(mixed or related or candidates), None)


def _related(key: str, kin: Kinship) -> bool:
    return kin.names_in(key) > 0 and kin.share(key) >= _KIN


def _could_be_title(draft: Draft, index: int) -> bool:
    key = draft.paragraphs[index].key
    if _dateline(draft, index) or len([p for p in _CRUMBS.split(key) if p]) > 2:
        return False
    if draft.words.menu.fullmatch(key.lower()) or _is_site_row(draft, key):
        return False
    return (is_headline(key) and not is_menu(key)) or _title_case(key)


def _is_site_row(draft: Draft, key: str) -> bool:
    """Whether half of a row of capitalised words are names of sections: "News Sport Business Brazil Culture"."""
    words = key.lower().split()
    return is_menu(key) and 2 * sum(bool(draft.words.menu.fullmatch(w)) for w in words) >= len(words)


def _head_label(draft: Draft, index: int, title: int | None, kin: Kinship, *, menu: bool) -> Label:
    key = draft.paragraphs[index].key
    if title is not None and key == draft.paragraphs[title].key:
        return ("furniture", "title-again")
    if _dateline(draft, index):
        return ("dateline", "dateline")
    dated = stamps(key) or _WEEKDAY.fullmatch(key)
    if dated and word_count(key) <= _MASTHEAD_WORDS and not draft.prose[index]:
        return ("published", "masthead-line")
    if draft.words.sections.fullmatch(key.lower()) or key.lower() in draft.words.countries:
        return ("section", "section-name")
    parts = [p for p in _CRUMBS.split(key) if p]
    if len(parts) > 1 and word_count(key) <= 12:
        site = any(draft.words.labels.fullmatch(p.lower()) and p.lower() != "home" for p in parts)
        return ("furniture", "head-line") if site else ("section", "breadcrumbs")
    if title is not None and index < title:
        return ("furniture", "head-line")
    return _label_below(draft, index, title, kin, menu=menu)


def _label_below(draft: Draft, index: int, title: int | None, kin: Kinship, *, menu: bool) -> Label:
    """Label a line between headline and lede, or in a head without a headline."""
    key = draft.paragraphs[index].key
    if not menu and _is_authors(draft, key, kin):
        body = draft.words.bodies.search(key.lower())
        return ("furniture", "venue") if body or _place(draft, index + 1) else ("byline", "name-line")
    if _is_caption(draft, key):
        return ("caption", "head-caption")
    if ends_sentence(key) and word_count(key) > _FRAGMENT_WORDS and not is_headline(key):
        return ("body", "short-sentence")
    if title is not None and (is_headline(key) or draft.prose[index]) and kin.share(key) > 0:
        return ("subhead", "standfirst")
    return ("furniture", "head-line")


def _is_authors(draft: Draft, key: str, kin: Kinship) -> bool:
    """Whether it is a list of names, perhaps with the cities they write from, and none of the article's names."""
    names = []
    for start, end in list_items(key, 0, len(key)):
        item = key[start:end]
        place = _FROM.search(item)
        if place and fold(place[1]) in draft.reference.cities:
            item = item[: place.start()]
        names.append(item)
    surnames = {fold(n.split()[-1]) for n in names}
    return is_name_list(", ".join(names), draft.words.particles) and not surnames & kin.names


def _is_caption(draft: Draft, key: str) -> bool:
    """Whether it says who stands where in a picture, or closes with the body that gave it."""
    bracket = _BRACKET.fullmatch(key)
    return bool(_SEATED.search(key) or (bracket and draft.words.bodies.search(bracket[1].lower())))


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
