"""The four to six quotations that a trip page prints first."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Span, Statement
from generator.pages.parts.said import side_of
from generator.pages.site import Site
from generator.text.folding import fold

_MOST = 6
_FEWEST_WORDS = 6


def key_quotations(site: Site, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Choose whole printed quotations, the sides by turns; full sentences and named speakers first."""
    by_side: dict[str, list[Statement]] = {}
    seen: set[str] = set()
    for statement in sorted(statements, key=_weight):
        words = _quoted(site, statement)
        if words and words not in seen:
            seen.add(words)
            by_side.setdefault(side_of(statement), []).append(statement)
    chosen: list[Statement] = []
    queues = [by_side[side] for side in sorted(by_side, key=lambda s: (not s, s))]
    while len(chosen) < _MOST and any(queues):
        chosen += [queue.pop(0) for queue in queues if queue][: _MOST - len(chosen)]
    return tuple(chosen)


def _weight(statement: Statement) -> tuple[bool, bool, bool, str, int]:
    return (
        statement.kind not in ("direct", "block"),
        not statement.issues,
        statement.speaker is None or statement.speaker.person is None,
        statement.source,
        statement.sentence.start,
    )


def _quoted(site: Site, statement: Statement) -> str:
    """Return the folded words in marks; "" when some may not be printed or shown as speech, or they are a scrap."""
    if site.described(statement) or statement.speaker is None:
        return ""
    parts = [p for p in statement.parts if p.quoted]
    words = [site.excerpts.words(Span(statement.source, p.start, p.end)) for p in parts]
    if not words or None in words:
        return ""
    text = fold(" ".join(w or "" for w in words))
    return text if len(text.split()) >= _FEWEST_WORDS else ""
