"""In which ways a statement may be printed, the best first. Pages print the first whose words were chosen."""

from __future__ import annotations

from generator.model import Part, Quoting, Span, Statement
from generator.text.windows import clause_start, count, head

#: A sentence of at most so many words is printed whole, a longer one by the clause that holds the statement.
_SHORT = 24
#: At most so many words before a statement's clause are taken along.
_LEAD = 6
#: The rules by which the cue adds nothing to the words but that they were said.
_SAYING = ("speech", "quote", "author")

#: One or more stretches that are printed together, with ellipses between them.
Way = tuple[Span, ...]


def ways(statement: Statement, text: str, quoting: Quoting, limit: int) -> tuple[Way, ...]:
    """Return the ways; each of their spans has at most `limit` words.

    Of words in quotation marks the marks' content is enough. What an article puts in its own words needs the speaker
    and the verb: "rejected a request" must never stand as "a request".
    """
    if quoting == "described":
        return _fitting(text, limit, (statement.sentence,))
    quoted = any(part.quoted for part in statement.parts)
    if quoted and (statement.kind in ("direct", "block") or statement.rule.startswith(_SAYING)):
        parts = tuple(_span(statement, part) for part in statement.parts)
        spoken = tuple(_span(statement, part) for part in statement.parts if part.quoted)
        return _fitting(text, limit, parts, spoken, *((span,) for span in spoken))
    clause = _clause(statement, text)
    short = count(text[statement.sentence.start : statement.sentence.end]) <= _SHORT
    return _fitting(text, limit, *([(statement.sentence,)] if short else []), (clause,))


def _fitting(text: str, limit: int, *wanted: Way) -> tuple[Way, ...]:
    """Return each way within the limit; then each with its long spans cut where that is safe."""
    found: dict[Way, None] = {}
    for way in wanted:
        if all(count(text[s.start : s.end]) <= limit for s in way):
            found[way] = None
    for size in (limit, _SHORT):
        for way in wanted:
            cut = tuple(_cut(span, text, size) for span in way)
            if kept := tuple(span for span in cut if span is not None):
                found.setdefault(kept, None)
    return tuple(found)


def _cut(span: Span, text: str, limit: int) -> Span | None:
    if count(text[span.start : span.end]) <= limit:
        return span
    end = head(text, span.start, span.end, limit)
    return Span(span.source, span.start, end) if end else None


def _clause(statement: Statement, text: str) -> Span:
    """Return the stretch from the speaker or the cue, whichever comes first, to the end of the words."""
    held = [(part.start, part.end) for part in statement.parts]
    if statement.cue:
        held.append((statement.cue.start, statement.cue.end))
    speaker = statement.speaker
    if speaker and speaker.span and speaker.span.source == statement.source:
        held.append((speaker.span.start, speaker.span.end))
    sentence = statement.sentence
    inside = [(a, b) for a, b in held if sentence.start <= a and b <= sentence.end]
    start, end = min(a for a, _ in inside), max(b for _, b in inside)
    begin = clause_start(text, sentence.start, start)
    return Span(statement.source, begin if count(text[begin:start]) <= _LEAD else start, end)


def _span(statement: Statement, part: Part) -> Span:
    return Span(statement.source, part.start, part.end)
