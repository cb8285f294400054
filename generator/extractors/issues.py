"""Issues named in each paragraph: discussed, or merely listed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.model import IssueTag, Reference, Sentence, Source
from generator.text.folding import plain
from generator.text.patterns import words

_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"[-\s]+")
#: Between two items of a list stand a comma or conjunction and few words.
_JOINT = re.compile(r",|(?<!\w)(?:and|or|to|as well as)(?!\w)")
_JOINT_WORDS = 9


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A term or an `unless` phrase as words; `case` keeps the words as written when capitals matter."""

    issue: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    case: tuple[str, ...] | None
    counts: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    """A term of an issue at its offsets."""

    issue: str
    start: int
    end: int


def find_issues(source: Source, reference: Reference) -> tuple[IssueTag, ...]:
    """Tag each paragraph with the issues of the taxonomy that it names.

    A paragraph that opens with "The issue ..." also has what the one before discussed.
    """
    index = _index(reference)
    substance = frozenset(i.id for i in reference.issues if i.kind == "issue")
    tags: list[IssueTag] = []
    previous: tuple[str, ...] = ()
    for sentences in _paragraphs(source.sentences):
        found = _paragraph_tags(source.text, sentences, index, substance, reference)
        if not {t.issue for t in found} & substance:
            found += _inherited(source.text, sentences, previous, reference)
        previous = tuple(t.issue for t in found if t.discussed and t.issue in substance)
        tags += sorted(found, key=lambda t: t.issue)
    return tuple(tags)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterable[list[Sentence]]:
    by_number: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_number[sentence.paragraph].append(sentence)
    return by_number.values()


def _paragraph_tags(
    text: str,
    sentences: Sequence[Sentence],
    index: dict[str, tuple[_Phrase, ...]],
    substance: frozenset[str],
    reference: Reference,
) -> list[IssueTag]:
    hits: dict[str, list[_Hit]] = defaultdict(list)
    discussed: set[str] = set()
    for sentence in sentences:
        found = _hits(text, sentence, index)
        listed = _listed(text, sentence, [h for h in found if h.issue in substance], reference)
        for hit in found:
            hits[hit.issue].append(hit)
        discussed |= {h.issue for h in found if h not in listed}
    start, end = sentences[0].start, sentences[-1].end
    return [
        IssueTag(
            issue=issue,
            line=sentences[0].line,
            start=start,
            end=end,
            discussed=issue in discussed,
            terms=tuple((h.start, h.end) for h in of_issue),
            rule="term" if issue in discussed else "item of a list",
        )
        for issue, of_issue in hits.items()
    ]


def _inherited(
    text: str, sentences: Sequence[Sentence], previous: tuple[str, ...], reference: Reference
) -> list[IssueTag]:
    """Return the issues of the paragraph before when this one opens with a word for them."""
    opening = words(reference.lexicons.get("issue_anaphora", ()))
    first, last = sentences[0], sentences[-1]
    if not opening.match(text, first.start):
        return []
    rule = "takes up the paragraph before"
    return [IssueTag(i, first.line, first.start, last.end, discussed=True, rule=rule) for i in previous]


def _listed(text: str, sentence: Sentence, hits: Sequence[_Hit], reference: Reference) -> set[_Hit]:
    """Return the terms that are only items of an enumeration: three issues in a row, or two after a word for it."""
    clause = words(reference.lexicons.get("issue_clause_words", ()))
    cue = words(reference.lexicons.get("issue_list_cues", ()), ignore_case=True)
    chains: list[list[_Hit]] = []
    for hit in hits:
        gap = text[chains[-1][-1].end : hit.start] if chains else ""
        if chains and len(gap.split()) <= _JOINT_WORDS and not clause.search(gap) and _joined(gap, chains[-1][-1], hit):
            chains[-1].append(hit)
        else:
            chains.append([hit])
    return {
        hit
        for chain in chains
        for issues in [{h.issue for h in chain}]
        if len(issues) > 2 or (len(issues) == 2 and cue.search(text, sentence.start, chain[0].start))
        for hit in chain
    }


def _joined(gap: str, one: _Hit, other: _Hit) -> bool:
    return one.issue == other.issue or _JOINT.search(gap) is not None


def _hits(text: str, sentence: Sentence, index: dict[str, tuple[_Phrase, ...]]) -> list[_Hit]:
    """Return the terms in a sentence, without those inside an `unless` phrase, in the order of the text."""
    folded = plain(text[sentence.start : sentence.end])
    single = [word.lower() for word in _WORD.findall(folded)]
    pairs = [f"{one} {other}" for one, other in pairwise(single)]
    if index.keys().isdisjoint(single) and index.keys().isdisjoint(pairs):
        return []
    tokens = list(_WORD.finditer(folded))
    hits: dict[str, list[tuple[int, int]]] = defaultdict(list)
    barred: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, (token, word, pair) in enumerate(zip(tokens, single, [*pairs, ""], strict=True)):
        for phrase in (*index.get(word, ()), *index.get(pair, ())):
            found = tokens[i : i + len(phrase.words)]
            if _matches(phrase, found):
                (hits if phrase.counts else barred)[phrase.issue].append((token.start(), found[-1].end()))
    return sorted(
        (
            _Hit(issue, sentence.start + start, sentence.start + end)
            for issue, spans in hits.items()
            for start, end in _outermost(spans)
            if not any(a <= start and end <= b for a, b in barred[issue])
        ),
        key=lambda h: (h.start, h.end, h.issue),
    )


def _matches(phrase: _Phrase, tokens: Sequence[re.Match[str]]) -> bool:
    if len(tokens) < len(phrase.words):
        return False
    found = tuple(token[0] for token in tokens)
    if phrase.case is not None:
        return found == phrase.case and _gaps(tokens) == phrase.gaps
    *first, last = (word.lower() for word in found)
    singular = phrase.words[-1]
    return (
        tuple(first) == phrase.words[:-1]
        and last in (singular, singular + "s", singular + "es")
        and _gaps(tokens) == phrase.gaps
    )


def _outermost(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop a span that lies inside the one before it."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


@lru_cache(maxsize=4)
def _index(reference: Reference) -> dict[str, tuple[_Phrase, ...]]:
    """Return every phrase by the word, or else the first two words, that it may begin with."""
    index: dict[str, list[_Phrase]] = defaultdict(list)
    for entry in reference.issues:
        for phrases, counts in ((entry.terms, True), (entry.unless, False)):
            for text in phrases:
                phrase = _phrase(entry.id, plain(text), counts=counts)
                beginning = " ".join(phrase.words[:2])
                plural = len(phrase.words) < 3 and phrase.case is None
                for ending in ("", "s", "es") if plural else ("",):
                    index[beginning + ending].append(phrase)
    return {word: tuple(phrases) for word, phrases in index.items()}


def _phrase(issue: str, text: str, *, counts: bool) -> _Phrase:
    found = list(_WORD.finditer(text))
    case = tuple(m[0] for m in found) if text != text.lower() else None
    return _Phrase(issue, tuple(m[0].lower() for m in found), _gaps(found), case, counts)


def _gaps(words: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """Return what stands between the words of one text, hyphen and space made the same."""
    return tuple(_SPACE.sub(" ", a.string[a.end() : b.start()]) for a, b in pairwise(words))
