"""Which words of the sources may be printed, over all pages, the search index and the data together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.excerpts.speakers import is_weak, names_somebody
from generator.excerpts.wanted import wishes
from generator.excerpts.ways import Way
from generator.model import Article, Dossier, Span
from generator.text.windows import WORD

__all__ = ["FEWEST_WORDS", "Excerpts", "Way", "Words", "choose_excerpts", "is_weak", "names_somebody"]

#: Fewer words tell a reader nothing.
FEWEST_WORDS = 4
_BODY = frozenset({"body", "subhead", "other-article"})
#: Marks that belong to the word before them when an excerpt is cut; one that is written as an entity is taken whole.
_TRAILING = re.compile(r"(?:[^\w\s(\[“‘&]|&#?\w+;)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one source and which of them are printed; offsets in code points."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    #: One entry a word: 1 when it is printed.
    printed: bytes
    #: How many words stand in the body.
    body: int
    #: The limit on words is lifted: published in full.
    full: bool

    def within(self, start: int, end: int) -> range:
        """Return the indices of the words that the stretch touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    @property
    def count(self) -> int:
        """How many words are printed."""
        return self.printed.count(1)


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The printed words of every source."""

    sources: Mapping[str, Words]
    #: Statement id -> the stretches by which it is printed; those beyond the limits are absent.
    said: Mapping[str, Way]
    max_words: int

    def words(self, span: Span) -> str | None:
        """Return the span's words, or None when they are beyond the limit."""
        words = self.sources[span.source]
        touched = words.within(span.start, span.end)
        if len(touched) > self.max_words and not words.full:
            return None
        if not all(words.printed[i] for i in touched):
            return None
        return words.text[span.start : span.end]

    def runs(self, span: Span) -> tuple[Span, ...]:
        """Return the printed stretches inside a span, each as long as it goes."""
        words = self.sources[span.source]
        runs: list[Span] = []
        previous = -2
        for i in words.within(span.start, span.end):
            if not words.printed[i]:
                continue
            trailing = _TRAILING.match(words.text, words.ends[i], span.end)
            end = trailing.end() if trailing else words.ends[i]
            start = runs.pop().start if previous == i - 1 else words.starts[i]
            runs.append(Span(span.source, max(start, span.start), end))
            previous = i
        return tuple(runs)


def choose_excerpts(dossier: Dossier, cited: Iterable[Span] = ()) -> Excerpts:
    """Choose the printed spans in the order of need, while the limits allow; words that two spans share count once.

    `cited` is what the editor's prose rests on: it comes first.
    """
    settings = dossier.settings
    tokens = {a.id: _tokens(a) for a in dossier.articles}
    printed = {
        a.id: bytearray(tokens[a.id].printed) if tokens[a.id].full else bytearray(len(tokens[a.id].starts))
        for a in dossier.articles
    }
    left = {i: int(t.body * settings.max_share) for i, t in tokens.items()}
    said: dict[str, Way] = {}
    for key, wish in wishes(dossier, cited):
        if not key and _is_readable(wish[-1], tokens, printed):
            continue
        for way in wish:
            new = _new_words(way, tokens, printed, settings.max_words)
            if new is None or any(len(found) > left[source] for source, found in new.items()):
                continue
            for source, found in new.items():
                left[source] -= len(found)
                for i in found:
                    printed[source][i] = 1
            if key:
                said[key] = way
            break
    chosen = {
        i: Words(t.text, t.starts, t.ends, bytes(printed[i]), t.body, t.full) for i, t in tokens.items()
    }
    return Excerpts(chosen, said, settings.max_words)


def _is_readable(way: Way, tokens: Mapping[str, Words], printed: Mapping[str, bytearray]) -> bool:
    """Tell whether a stretch is printed already, with so many words around it that a reader understands it."""
    for span in way:
        words, flags = tokens[span.source], printed[span.source]
        touched = words.within(span.start, span.end)
        if not touched or not all(flags[i] for i in touched):
            return False
        first, last = touched[0], touched[-1]
        while first and flags[first - 1] and last - first < FEWEST_WORDS:
            first -= 1
        while last + 1 < len(flags) and flags[last + 1] and last - first < FEWEST_WORDS:
            last += 1
        if last - first + 1 < FEWEST_WORDS:
            return False
    return True


def _new_words(
    way: Way, tokens: Mapping[str, Words], printed: Mapping[str, bytearray], limit: int
) -> dict[str, set[int]] | None:
    """Return the words that printing the spans would add, by source; None when a span may not be printed."""
    new: dict[str, set[int]] = {}
    for span in way:
        words = tokens[span.source]
        touched = words.within(span.start, span.end)
        if not all(words.printed[i] for i in touched) or (len(touched) > limit and not words.full):
            return None
        new.setdefault(span.source, set()).update(i for i in touched if not printed[span.source][i])
    return new


def _tokens(article: Article) -> Words:
    """Split a source into words; `printed` says here which ones may ever be printed: all but furniture."""
    starts: list[int] = []
    ends: list[int] = []
    allowed = bytearray()
    body = 0
    text = article.source.text
    for segment in article.source.segments:
        for word in WORD.finditer(text, segment.start, segment.end):
            starts.append(word.start())
            ends.append(word.end())
            allowed.append(segment.kind != "furniture")
            body += segment.kind in _BODY
    correction = article.source.document.correction
    full = correction.publish == "full" or correction.rights == "public-domain"
    return Words(text, tuple(starts), tuple(ends), bytes(allowed), body, full)
