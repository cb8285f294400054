"""Transcripts: labels at the head of paragraphs that say who speaks, and headlines that say whose words follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Reference, Source

_SPACE = "[ \t\u00a0]"
_WORD = r"[^\W\d_][\w.'’-]*"
#: "PRIME MINISTER LAPID:", "**MR. KIRBY:**", "SECRETARY BLINKEN (via interpreter):"; and "Q    Hi, sir.".
_LABEL = re.compile(
    rf"[*_]{{0,3}}\[?(?P<name>{_WORD}(?:,?{_SPACE}{{1,2}}(?:{_WORD}|#?\d{{1,2}})){{0,6}})\]?"
    rf"(?:{_SPACE}?[(\[][^()\[\]\n]{{2,40}}[)\]])?[*_]{{0,3}}:[*_]{{0,3}}(?=\s|$)"
)
_Q = re.compile(rf"[*_]{{0,3}}(?P<name>Q)[*_]{{0,3}}\.?[*_]{{0,3}}{_SPACE}+(?=[^\W\d_a-z]|[—–(“\"\['’])")
#: Stage directions: "(Applause.)", "(As interpreted.)", "[Laughter]".
_ASIDE = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]")
_WORDS = re.compile(r"[\w.'’-]+")
_ASIDES = re.compile(rf"(?:\s|[*_]|{_ASIDE.pattern})*")
#: Closing marks and times: "END", "12:51 P.M. CEST".
_NO_WORDS = re.compile(r"[^a-z]*")
_OCCASION = (
    r"remarks|speech|address|statement|comments|gaggle|conference|briefing|availability|interview|toast|testimony"
)
_VOICES = re.compile(rf"\b(?:{_OCCASION})\s+(?:\w+\s+)?(?:by|of|from|with)\s+(?P<who>.+)", re.IGNORECASE)
#: Where the names of a headline end: the occasion, the audience, the place.
_VOICES_END = re.compile(
    r"\s+(?:at|on|in|before|after|during|to|following|regarding|about|with|ahead|upon|as|aboard)\s+|\s*[|:–—]\s*|\s+-\s+",
    re.IGNORECASE,
)
_TITLES = ("people_heads", "people_honorifics", "speaker_roles", "speaker_asking", "speaker_turns")
_SMALL = frozenset(("of", "the", "for", "and", "de", "la", "von", "van", "der", "bin", "al"))
_AND = re.compile(r",?\s+and\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Turn:
    """A label `text[start:end]` at the head of a paragraph, and where the words after it begin."""

    start: int
    end: int
    said: int


def turns(source: Source, reference: Reference) -> dict[int, Turn]:
    """Return the label of each paragraph that opens a turn, by the paragraph's offset; {} for no transcript."""
    text = source.text
    found: dict[int, Turn] = {}
    paragraph = -1
    for sentence in source.sentences:
        if sentence.paragraph == paragraph or source.segments[sentence.segment].kind not in ("body", "other-article"):
            continue
        paragraph = sentence.paragraph
        end = source.segments[sentence.segment].end
        match = _LABEL.match(text, sentence.start, end) or _Q.match(text, sentence.start, end)
        if match:
            found[sentence.start] = Turn(*match.span("name"), match.end())
    speaking = _speaking(Counter(text[turn.start:turn.end] for turn in found.values()), _titles(reference))
    return {at: turn for at, turn in found.items() if text[turn.start:turn.end] in speaking}


@lru_cache(maxsize=4)
def _titles(reference: Reference) -> frozenset[str]:
    """Return the words in lower case that make a label a speaker's: offices, forms of address, "q" and "question"."""
    return frozenset(entry.lower() for stem in _TITLES for entry in reference.lexicons.get(stem, ()))


def _speaking(labels: Mapping[str, int], titles: Collection[str]) -> frozenset[str]:
    """Return the labels that are speakers'. One that comes back may still be a heading ("UPDATE:").

    A conversation has a speaker by office or form of address, or two of whom one speaks again.
    """
    titled = {name for name in labels if any(word in titles for word in _WORDS.findall(name.lower()))}
    capitals = {name for name in labels if is_capital(name)}
    plain = {name for name in labels if _is_plain(name, titles) and (name in titled or labels[name] > 1)} - capitals
    if capitals & titled or (len(capitals) > 1 and any(labels[name] > 1 for name in capitals)):
        return frozenset(capitals | plain)
    if len(plain) < 2 or not plain & titled:
        return frozenset()
    # "Vladimir Putin:" after "President of Russia Vladimir Putin:".
    return frozenset(plain | {name for name in labels if any(one.endswith(f" {name}") for one in plain)})


def _is_plain(label: str, titles: Collection[str]) -> bool:
    """Tell whether a label in plain letters is a name or a calling: no sentence, and no address ("Mr. President:")."""
    words = label.split()
    name = all(word[0].isupper() or word in _SMALL for word in words)
    return name and (len(words) == 1 or any(word.lower() not in titles for word in words))


def is_capital(label: str) -> bool:
    """Tell whether a label stands in capitals, but for "Mc"."""
    return not any(map(str.islower, label.replace("Mc", "MC").replace("Mac", "MAC")))


def is_end(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph has no words at all: "###", "<...>", "12:51 P.M.". Behind it nobody goes on to speak."""
    return _NO_WORDS.fullmatch(text, start, end) is not None


def spoken(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the words of `text[start:end]` without the stage directions before and behind them; empty for no words."""
    opening = _ASIDES.match(text, start, end)
    start = opening.end() if opening else start
    end = start + len(text[start:end].rstrip())
    while text[start:end].endswith((")", "]")):
        at = max(text.rfind("(", start, end), text.rfind("[", start, end))
        if at < start or not _ASIDE.fullmatch(text, at, end):
            break
        end = start + len(text[start:at].rstrip())
    return (start, start) if is_end(text, start, end) else (start, end)


def in_letters(word: str, particles: Collection[str]) -> str:
    """Return a word of a label in capitals as running text has it: "Netanyahu", "von"; of the same length."""
    lower = word.lower()
    return lower if lower in particles else word.title() if len(word.title()) == len(word) else word


def voices(headline: str) -> list[str]:
    """Return who speaks by a headline such as "Remarks by President X and Prime Minister Y at ..."; [] for others."""
    match = _VOICES.search(headline)
    if match is None:
        return []
    names = _VOICES_END.split(match["who"], maxsplit=1)[0]
    return [part.strip() for part in _AND.split(names) if part.strip()]


def headline_of(source: Source) -> str:
    """Return the headline: what the format says, else the title's segment; "" for none."""
    stated = source.document.meta.title
    if stated:
        return stated
    return next((source.text[s.start:s.end].strip() for s in source.segments if s.kind == "title"), "")
