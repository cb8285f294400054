"""The last paragraphs of a page that read as sentences and are none of the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.clean.draft import Draft
from generator.clean.kinship import kinship
from generator.clean.shape import is_turn, word_count

#: No page closes with more such paragraphs.
_CLOSING = 10
_IS_SOMEBODY = re.compile(
    r"(?P<name>[^.,]{3,60}?),?\s(?:is|are|has|have|writes|covers|reports|edits|lives|teaches)\b(?P<claim>[^.]{0,150})"
)
_NAME_WORDS = 6
_READER = re.compile(r"\b(?:you|your|you're)\b", re.IGNORECASE)
#: So many appeals at most, each so short, in a text that does not speak to its reader otherwise.
_ASKING, _ASKING_WORDS = 3, 45


def label_closing(draft: Draft, lede: int, end: int) -> None:
    """Label what stands below the article's last paragraph: who the author is, and what the reader is asked for."""
    prose = draft.open_prose(lede, end)
    for i in reversed(prose[1:][-_CLOSING:]):
        key = draft.paragraphs[i].key
        if _is_bio(draft, i, lede):
            draft.labels[i] = ("furniture", "author-bio")
        elif _asks(key) and word_count(key) <= _ASKING_WORDS and not _is_articles(draft, key, prose):
            draft.labels[i] = ("furniture", "speaks-to-the-reader")
        else:
            return


def _asks(key: str) -> bool:
    """Whether the writer, not somebody quoted, speaks to the reader."""
    return '"' not in key and bool(_READER.search(key)) and not is_turn(key)


def _is_articles(draft: Draft, key: str, prose: Sequence[int]) -> bool:
    """Whether an appeal may be the article's: it speaks to the reader above too, or one of its names stands there."""
    if any(_asks(draft.paragraphs[i].key) for i in prose[:-_ASKING]):
        return True
    return kinship(draft.paragraphs[i].text for i in prose).names_in(key) > 0


def _is_bio(draft: Draft, index: int, lede: int) -> bool:
    """Whether it says who the author is: the byline's, or somebody by trade who has no part in the article."""
    key = draft.paragraphs[index].key
    said = _IS_SOMEBODY.match(key)
    if not said or '"' in key:
        return False
    if any(name in said["name"] for name in _authors(draft, lede)):
        return True
    name = said["name"].split()
    if not name or len(name) > _NAME_WORDS or not draft.words.author_words.search(said["claim"].lower()):
        return False
    return not any(name[-1] in p.text for p in draft.paragraphs[lede:index])


def _authors(draft: Draft, lede: int) -> Iterator[str]:
    """Give the names of the bylines in the head, as they are written."""
    for i in range(lede):
        if draft.kind(i) == "byline":
            yield draft.paragraphs[i].key.removeprefix("By ")
