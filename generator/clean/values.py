"""Labels with a value: "Published by:" and the name beside it or on the next line."""

from __future__ import annotations

from generator.clean.draft import Draft
from generator.clean.shape import is_prose, word_count
from generator.model import SegmentKind
from generator.text.name_lists import is_name_list


def label_values(draft: Draft) -> None:
    """Give the value of a label the label's kind; the label alone on its line is furniture."""
    for i, paragraph in enumerate(draft.paragraphs):
        low = paragraph.key.lower()
        m = draft.words.value_label.match(low) if len(low) <= 160 else None
        if not m or draft.kind(i) in ("title", "caption", "subhead"):
            continue
        kind, rule = draft.words.values[m["label"]]
        colon = bool(m["colon"].strip())
        value = paragraph.key[m.end() :]
        if value:
            if draft.open(i) and _fits(draft, kind, value, colon=colon):
                draft.labels[i] = (kind, rule)
        elif i + 1 < len(draft.paragraphs) and _fits(draft, kind, draft.paragraphs[i + 1].key, colon=colon):
            draft.labels[i] = ("furniture", "value-label")
            draft.labels[i + 1] = (kind, rule)


def _fits(draft: Draft, kind: SegmentKind, value: str, *, colon: bool) -> bool:
    """Whether the value is what the label promises; without a colon only the unmistakable counts."""
    if kind == "byline":
        names = is_name_list(value, draft.words.particles)
        return names or (colon and word_count(value) <= 6 and value[0].isupper() and not is_prose(value))
    if kind == "published":
        return any(map(str.isdigit, value)) and bool(draft.words.date_line.fullmatch(value.lower()))
    return colon and not is_prose(value) and word_count(value) <= 25
