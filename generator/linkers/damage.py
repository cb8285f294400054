"""Damage: signs that the words of a text are not the words that were published or spoken.

Every signal is a fact with its line, which a reader can check; none is a list of words made from one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Correction, Damage, Findings, Quoting, Sentence, Signal, Span
from generator.text.folding import fold
from generator.text.lines import line_of, line_starts

_PROSE = ("body", "other-article")
#: English doubles these on purpose.
_DOUBLED = re.compile(r"\b(?!(?:had|that|very|so|no|ha|bora|is|to|in)\b)([a-z]{2,})\b([.,]?)\s+\1\b(?![-'’])")
_FIRST_PERSON = re.compile(r"(?:We|I|Our|My)\b(?! (?:[A-Z]))")
_BARE_VERB = re.compile(r"(?:Became|Said|Told|Announced|Added|Called|Urged|Met|Went|Held|Visited|Warned)\b")
_LONG = 60


def find_damage(one: Findings) -> Damage:
    """Return the signals of one source, by line, and how heavy they weigh together.

    "high": signs of machine translation, three kinds of signals or more of which broken sentences recur; "some":
    two signals or more; "none": at most one.
    """
    starts = line_starts(one.source.text)
    signals = tuple(sorted(_signals(one, starts), key=lambda s: (s.line, s.kind, s.note)))
    kinds = {s.kind for s in signals}
    broken = sum(s.kind in ("broken sentence", "variant name") for s in signals)
    if len(kinds) >= 3 and broken >= 4 and "variant name" in kinds:
        return Damage("high", signals)
    return Damage("some" if len(signals) >= 2 else "none", signals)


def quoting_of(damage: Damage, correction: Correction) -> Quoting:
    """Return how the source may be quoted: as the editor sets it, else by its damage."""
    by_level: dict[str, Quoting] = {"none": "open", "some": "unchecked", "high": "described"}
    by_name: dict[str | None, Quoting] = {"open": "open", "unchecked": "unchecked", "described": "described"}
    return by_name.get(correction.quoting) or by_level[damage.level]


def _signals(one: Findings, starts: tuple[int, ...]) -> Iterator[Signal]:
    source = one.source
    prose = [s for s in source.sentences if source.segments[s.segment].kind in _PROSE]
    for person in one.people:
        for mention in person.mentions:
            if mention.flag == "misspelling":
                span = Span(source.id, mention.start, mention.end)
                line = line_of(starts, mention.start)
                yield Signal("variant name", line, f"“{mention.text}” stands where {person.name} is meant", span)
    yield from _repeated(source.id, source.text, prose)
    quoted = _quoted(source.text)
    for number, sentence in enumerate(prose):
        words = source.text[sentence.start : sentence.end]
        span = Span(source.id, sentence.start, sentence.end)
        same_paragraph = number > 0 and prose[number - 1].paragraph == sentence.paragraph
        if same_paragraph and words[:1].islower() and not any(a <= sentence.start < b for a, b in quoted):
            yield Signal("broken sentence", sentence.line, "a sentence begins in the middle", span)
        elif same_paragraph and ((len(words.split()) == 1 and words[:1].isalpha()) or _BARE_VERB.match(words)):
            yield Signal("broken sentence", sentence.line, "a sentence has no subject or is one word", span)
        if _FIRST_PERSON.match(words) and not any(a <= sentence.start < b for a, b in quoted):
            yield Signal("first person", sentence.line, "“we” or “I” outside quotation marks", span)
        for doubled in _DOUBLED.finditer(words):
            yield Signal("doubled word", sentence.line, f"“{doubled[0]}”", span)
    yield from _unbalanced(one, prose)


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return what stands between curly marks, or runs from an opening mark to the end of its paragraph."""
    return [m.span() for m in re.finditer(r"“[^”\n]*”?|\"[^\"\n]*\"", text)]


def _repeated(source: str, text: str, prose: Sequence[Sentence]) -> Iterator[Signal]:
    """Find a long sentence that begins like an earlier one with the same words."""
    seen: dict[tuple[str, ...], Sentence] = {}
    for sentence in prose:
        words = tuple(sorted(set(fold(text[sentence.start : sentence.end]).split())))
        if sentence.end - sentence.start < _LONG:
            continue
        if words in seen:
            note = f"repeats line {seen[words].line}"
            yield Signal("repeated sentence", sentence.line, note, Span(source, sentence.start, sentence.end))
        seen.setdefault(words, sentence)


def _unbalanced(one: Findings, prose: Sequence[Sentence]) -> Iterator[Signal]:
    """Find paragraphs whose quotation marks do not pair; an open one that the next paragraph takes up is no damage."""
    source = one.source
    paragraphs: dict[int, tuple[int, int, int]] = {}
    for s in prose:
        start, _, line = paragraphs.get(s.paragraph, (s.start, s.end, s.line))
        paragraphs[s.paragraph] = (start, s.end, line)
    ordered = [paragraphs[n] for n in sorted(paragraphs)]
    for number, (start, end, line) in enumerate(ordered):
        text = source.text[start:end]
        following = source.text[ordered[number + 1][0]] if number + 1 < len(ordered) else ""
        opened, closed, straight = text.count("“"), text.count("”"), text.count('"')
        inner = len(re.findall(r"(?<!\w)‘", text)) - len(re.findall(r"(?<=\w)’(?!\w)", text))
        continued = (opened == closed + 1 and following == "“") or (straight % 2 == 1 and following == '"')
        if (opened != closed or straight % 2 == 1) and not continued:
            note = "quotation marks do not pair"
            yield Signal("unbalanced quotation", line, note, Span(source.id, start, end))
        elif inner < 0 and re.search(r"[a-rt-z]’(?!\w)", _without_possessives(text)):
            note = "an inner quotation closes that was never opened"
            yield Signal("unbalanced quotation", line, note, Span(source.id, start, end))


def _without_possessives(text: str) -> str:
    """Drop plural possessives, whose mark looks like a closing one."""
    return re.sub(r"s’(?!\w)", "s", text)
