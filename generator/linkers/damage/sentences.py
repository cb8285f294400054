"""Sentences that are broken, doubled, or in somebody else's voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.linkers.damage.prose import Prose
from generator.model import Sentence, Signal
from generator.text.agencies import agency_names
from generator.text.folding import fold
from generator.text.patterns import words

#: English doubles these on purpose.
_DOUBLED = re.compile(
    r"\b(?!(?:had|that|very|so|no|ha|bora|is|to|in|many|much|more)\b)([a-z]{2,})\b([.]?)\s+\1\b(?![-'’])"
)
_NARRATED_BY_US = re.compile(r"(?:We|I|Our|My)\b(?! [A-Z])")
_LOWER = re.compile(r"[a-z]{2,}\b")
#: A full stop in mid-sentence: "supply chains. will keep". Shorter words before it are abbreviations.
_STOPPED = re.compile(r"\b([a-z]{4,})\.[”\"]?\s+(?=[a-z]{2,}\b(?!@|\.\w))")
#: A sentence this long or longer is not told twice by chance.
_LONG = 10
_COVERED = 0.9
_FEW = 2


def broken(prose: Prose) -> Iterator[Signal]:
    """Find sentences that begin in the middle, have lost their subject, or are an orphaned word or two."""
    subjectless = words(prose.lexicons["damage_simple_pasts"])
    abbreviations = frozenset(prose.lexicons["damage_abbreviations"])
    agencies = agency_names(prose.lexicons["wire_agencies"])
    for before, sentence in _followed(prose.sentences):
        text = prose.text(sentence)
        bare = text.strip(" .!?()[]")
        if prose.in_quotation(sentence.start) or "?" in text or not prose.text(before).endswith((".", "!", "?")):
            continue
        note = ""
        if _LOWER.match(text):
            note = "a sentence begins in the middle"
        elif subjectless.match(text):
            note = "a sentence has no subject"
        elif text.endswith(".") and _is_orphan(bare) and bare not in agencies:
            note = f"“{bare}” stands alone as a sentence"
        if note:
            yield Signal("broken sentence", sentence.line, note, prose.span(sentence))
    for sentence in prose.sentences:
        stops = _STOPPED.finditer(prose.text(sentence))
        if any(s[1] not in abbreviations and not prose.in_quotation(sentence.start + s.start()) for s in stops):
            note = "a full stop in the middle of a sentence"
            yield Signal("broken sentence", sentence.line, note, prose.span(sentence))


def _is_orphan(bare: str) -> bool:
    """Whether it is one or two plain words, of which the second, if any, has no capital: "Meeting", "Global stability".

    Initials, numbers and names are no such words: they are ends of sentences that were split.
    """
    found = bare.split()
    plain = 0 < len(found) <= _FEW and all(w.isalpha() and len(w) > 3 for w in found)
    return plain and found[0][1:].islower() and all(w.islower() for w in found[1:])


def _followed(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield each sentence that has another before it in its paragraph, with that one."""
    for before, sentence in pairwise(sentences):
        if before.paragraph == sentence.paragraph:
            yield before, sentence


def doubled(prose: Prose) -> Iterator[Signal]:
    """Find "said. said" and "the the" in narration: what people say twice in a quotation they may have said twice."""
    for sentence in prose.sentences:
        for match in _DOUBLED.finditer(prose.text(sentence)):
            if not prose.in_quotation(sentence.start + match.start()):
                yield Signal("doubled word", sentence.line, f"“{match[0]}”", prose.span(sentence))
    for before, sentence in _followed(prose.sentences):
        last, only = fold(prose.text(before)).rpartition(" ")[2], fold(prose.text(sentence))
        if last == only and last.isalpha() and not prose.in_quotation(sentence.start):
            yield Signal("doubled word", sentence.line, f"“{last}. {last}.”", prose.span(sentence))


def first_person(prose: Prose) -> Iterator[Signal]:
    """Find a sentence in which the narrator turns into "we": the words of another have lost their marks."""
    for sentence in prose.sentences:
        if _NARRATED_BY_US.match(prose.text(sentence)) and not prose.in_quotation(sentence.start):
            note = "“we” or “I” outside quotation marks"
            yield Signal("first person", sentence.line, note, prose.span(sentence))


def repeated(prose: Prose) -> Iterator[Signal]:
    """Find a long sentence that tells again, in the same words, what an earlier sentence told.

    Earlier sentences are found by runs of three words, so the cost is that of the text's length.
    """
    first: dict[tuple[str, ...], int] = {}
    vocabularies: list[frozenset[str]] = []
    for number, sentence in enumerate(prose.sentences):
        folded = fold(prose.text(sentence)).split()
        own = frozenset(folded)
        vocabularies.append(own)
        runs = list(zip(folded, folded[1:], folded[2:], strict=False))
        counts: dict[int, int] = {}
        for run in runs:
            earlier = first.setdefault(run, number)
            if earlier != number:
                counts[earlier] = counts.get(earlier, 0) + 1
        if len(folded) < _LONG or not counts or prose.in_quotation(sentence.start):
            continue
        best = max(counts, key=lambda n: (counts[n], -n))
        if 2 * counts[best] > len(runs) and len(own & vocabularies[best]) >= _COVERED * len(own):
            note = f"repeats line {prose.sentences[best].line}"
            against = prose.span(prose.sentences[best])
            yield Signal("repeated sentence", sentence.line, note, prose.span(sentence), against)
