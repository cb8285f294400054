"""Windows: part of a sentence, cut only between clauses, and never so that what remains says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: The name of an entity ("&quot;") is no word: no window may begin or end in one.
WORD = re.compile(r"(?<!\w)(?!(?:(?<=&)|(?<=&#))\w+;)\w+(?:['’-]\w+)*")
#: Where a clause begins: behind punctuation, or at a word that opens one.
_BORDER = re.compile(
    r"(?<=[,;:–—])\s+|\s+(?=[–—])|"
    r"\s+(?=(?:but|which|who|where|when|while|after|before|because|since|amid|despite|although|though|that)\b)"
)
#: What is left out may not hold one of these: the words that remain would say more, or the reverse.
_TURNS = re.compile(
    r"\b(?:if|unless|except|provided|until|without|whether|not|no|never|neither|nor|hardly|unlikely|\w+n['’]t)\b", re.I
)
#: A window of fewer words tells a reader nothing.
_FEWEST_WORDS = 5


def count(text: str) -> int:
    """Return the number of words."""
    return len(WORD.findall(text))


def head(text: str, start: int, end: int, limit: int) -> int | None:
    """Return where the beginning of `text[start:end]` ends when it may have `limit` words; None where no cut is safe.

    The beginning keeps the subject and the verb of a clause, and every negation.
    """
    found = None
    words = 0
    for a, b in _clauses(text, start, end):
        words += count(text[a:b])
        if words > limit:
            break
        found = b if words >= _FEWEST_WORDS else None
    if found is None or _TURNS.search(text, found, end):
        return None
    return found


def around(
    text: str, start: int, end: int, focus: Sequence[tuple[int, int]], limit: int
) -> tuple[int, int] | None:
    """Return the run of clauses of at most `limit` words that holds the first of the focus, and then most of it.

    The first is the subject or the value itself; a run without it holds two others. Of several it is the longest. None
    where no such run is that short, or where what is left out would turn the meaning.
    """
    clauses = [(a, b, count(text[a:b])) for a, b in _clauses(text, start, end)]
    best: tuple[bool, int, int, int, int] | None = None
    for i, (a, _, _) in enumerate(clauses):
        words = 0
        for _, b, n in clauses[i:]:
            words += n
            if words > limit:
                break
            held = sum(a <= x and y <= b for x, y in focus)
            first = not focus or (a <= focus[0][0] and focus[0][1] <= b)
            if (first or held > 1) and words >= _FEWEST_WORDS and (best is None or (first, held, words) > best[:3]):
                best = first, held, words, a, b
    if best is None or _TURNS.search(text, start, best[3]) or _TURNS.search(text, best[4], end):
        return None
    return best[3], best[4]


def clause_start(text: str, start: int, at: int) -> int:
    """Return where the clause begins that holds an offset of the sentence that begins at `start`."""
    found = start
    for border in _BORDER.finditer(text, start, at):
        found = border.end()
    return found


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses without the space between them."""
    a = start
    for border in _BORDER.finditer(text, start, end):
        yield a, border.start()
        a = border.end()
    yield a, end
