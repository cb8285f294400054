"""What somebody wrote around another's article that they put on their own page."""

from __future__ import annotations

import re

from generator.clean.draft import Draft
from generator.clean.shape import unquoted

#: Before the article stand no more paragraphs of whoever took it over.
_ABOVE = 3
_TAKEN_OVER = re.compile(
    r"\b(?:re-?post(?:ed|ing)?|re-?blog(?:ged|ging)?|cross-?post(?:ed|ing)?|re-?publish(?:ing)?"
    r"|copy(?:ing)? (?:it|this))\b",
    re.IGNORECASE,
)
_MYSELF = re.compile(r"\b(?:I|I'm|me|my|we|our)\b")
_REMARK = re.compile(r"\[.*\]")


def label_reposter(draft: Draft) -> None:
    """Label a foreword that says "I repost this" and, on such a page only, remarks in brackets and an afterword.

    The afterword stands below the last line of marks, in the second half of the text.
    """
    prose = draft.open_prose()
    foreword = next((i for i in prose[:_ABOVE] if _is_foreword(draft.paragraphs[i].key)), None)
    if foreword is None:
        return
    ruled = [i for i in _ruled_lines(draft) if draft.size(j for j in prose if j > i) * 2 < draft.size(prose)]
    for i in prose:
        key = draft.paragraphs[i].key
        remark = _REMARK.fullmatch(key) and _speaks_of_self(key)
        if i <= foreword or remark or (ruled and i > ruled[-1]):
            draft.labels[i] = ("furniture", "reposter")


def _ruled_lines(draft: Draft) -> list[int]:
    """Return the lines that are nothing but marks: "----", "***"."""
    return [i for i in range(len(draft.paragraphs)) if draft.rule(i) == "marks-only"]


def _is_foreword(key: str) -> bool:
    return bool(_TAKEN_OVER.search(key)) and _speaks_of_self(key)


def _speaks_of_self(key: str) -> bool:
    return bool(_MYSELF.search(unquoted(key)))
