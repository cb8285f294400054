"""Clauses, subjects and dates around a cue in a skeleton."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extractors.events.skeleton import Marked, Skeleton
from generator.model import PersonFound, Pronoun

#: Where another clause begins or ends; a plain comma does not count: appositions stand between two of them.
_BORDER = re.compile(
    r";|:| -+ |--|,? \b(?:which|who|whom|where|when|while|but|after|before|since|because|although|though|as|"
    r"following|amid|that)\b|"
    r" and (?=(?:then |later |also )?(?:met|meets?|holds?|held|visit(?:s|ed)?|spoke|saw|signed)\b)|"
    r", (?:and|with|adding|saying|marking|capping|underscoring|signall?ing)\b|"
    r", (?=\ue000 (?:said|has|had|will|is|was))",
    re.I,
)
#: "After talks in Recife, Moura will fly on": what opens the sentence is a clause of its own.
_INTRODUCED = re.compile(r"(?:After|Before|Following|Ahead of|Upon|As|While|Since)\b[^,;]*,")
#: "On Tuesday, Moura will ...": the date that opens a sentence belongs to what follows it.
_OPENING = re.compile(r"\W*(?:\w+ ){0,3}[\ue002](?: \w+){0,3}")
#: The date that follows is the date of saying it: "said on Saturday".
_SAYING = re.compile(
    r"\b(?:said|says|told \w+(?: \w+)?|announced|added|confirmed|wrote|tweeted|posted|stated|reported|speaking|"
    r"statement|interview|briefing|conference)"
    r"(?: in (?:the )?[\ue001]| on (?:Twitter|X|Facebook|Telegram|social media))?"
    r"(?: (?:on|late|early|earlier|in a statement))*\s*$",
    re.I,
)
#: "the first visit in five years", "after three days": the length is not the event's.
_SINCE = re.compile(
    r"\b(?:in|within|after|every|over|past|last|since|for the first time in)"
    r"(?: (?:less than|more than|about|almost|the|just))?\s*$",
    re.I,
)
_SIMULTANEOUS = re.compile(r",? (as|while|when|after|following)\s*$")
_PRONOUN = re.compile(r"\b(he|she|his|her|him)\b", re.I)
#: The two whom the sentence before names.
_BOTH = re.compile(r"\b(they|their|the (?:two|pair)|both)\b[^\ue000]{0,80}$", re.I)
#: "Moura, accompanied by Wei, arrived": who stands between two commas does not act.
_INSERTED = re.compile(
    r",\s(?:accompanied|joined|flanked|escorted|led|along|together|alongside|who|whose|whom|which)\b[^,;]*(?=,)"
)
#: A pronoun behind the last person named.
_PRONOUN_BEFORE = re.compile(rf"{_PRONOUN.pattern}[^\ue000]{{0,60}}$", re.I)
#: Right behind the name, or behind an apposition, stands what the person does.
_VERB = re.compile(
    r"(?:,[^,]{0,60},)? (?:also |now |then |\w+ly )?"
    r"(?:is|was|has|had|will|would|may|might|could|said|says|met|told|went|took|made|held|\w{2,}ed|\w{3,}s)\b"
)
#: Before one who only receives: "spoke to Prime Minister Wei", "in talks with Wei".
_OBJECT = re.compile(r"\b(?:with|to|by|from|against|including|met|meet|visited)\s+(?:[\w'.-]+\s+){0,4}$")
#: Between two people of one list: an apposition, a comma or a conjunction, and the title of the second.
_LISTED = re.compile(
    r"(?:,[^,;:]{0,60}(?=,))?(?:,|,? (?:and|or|along with|as well as))"
    r"(?: (?:and|also|with|possibly|perhaps|including))*(?: [\w.'-]+){0,8} ?"
)
#: The last two of a list are joined by a word.
_JOINING = re.compile(r"\b(?:and|along with|as well as|together with)\b")
#: "he and Prime Minister Wei"
_AND_HIM = re.compile(r"\b(he|she) and (?:[\w'.-]+ ){0,4}$", re.I)
_SETTING = re.compile(
    r" (?:(?:in|at|on|from|during|late|early) )*(?:the )?[\ue001-\ue003](?:, [\ue001])?"
    r"(?: (?:morning|afternoon|evening))?"
)
_SPEAKS = re.compile(r" (?:said|says|told|announced|added|wrote)\b")
_SUBORDINATE = re.compile(r"(?:As|While|During|After|Before|On|In|Following|Ahead of|Upon|Wrapping|Ending|Arriving)\b")


def clause(skeleton: Skeleton, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause that holds `text[start:end]`."""
    low = 0
    if opening := _INTRODUCED.match(skeleton.text):
        if start < opening.end():
            return 0, opening.end()
        low = opening.end()
    for border in _BORDER.finditer(skeleton.text, 0, start):
        if not _OPENING.fullmatch(skeleton.text, low, border.start()):
            low = border.end()
    after = _BORDER.search(skeleton.text, end)
    return low, after.start() if after else len(skeleton.text)


def times(skeleton: Skeleton, low: int, high: int, kind: str) -> tuple[int, ...]:
    """Return the keys of dates or durations between two offsets.

    Left out are dates of saying ("said on Saturday") and lengths of something else ("the first in five years").
    """
    foreign = _SAYING if kind == "date" else _SINCE
    return tuple(mark.key for mark in skeleton.of(kind, low, high) if not foreign.search(skeleton.text, 0, mark.at))


def beside(skeleton: Skeleton, low: int) -> tuple[int, int, tuple[int, ...]] | None:
    """Return the bounds of the clause that tells of a clause at `low`, and the keys of the dates that both have.

    "On Thursday Moura urged Wei, as the two held talks"; "Moura said in Recife on Thursday after talks with Wei".
    """
    border = _SIMULTANEOUS.search(skeleton.text, 0, low)
    if border is None:
        return None
    start, _ = clause(skeleton, border.start(), border.start())
    dates = skeleton.of("date", start, border.start())
    if border[1] in ("after", "following"):
        dates = [mark for mark in dates if _SAYING.search(skeleton.text, 0, mark.at)]
    return start, border.start(), tuple(mark.key for mark in dates)


def cast(skeleton: Skeleton, people: Sequence[PersonFound], topics: Sequence[int]) -> set[int]:
    """Return the keys of all who can act: whom the sentence names, and whom a pronoun may mean."""
    pronouns = (meant(m[1], topics, people) for m in _PRONOUN.finditer(skeleton.text))
    return {*(mark.key for mark in skeleton.of("person")), *(key for key in pronouns if key is not None)}


def subject(skeleton: Skeleton, before: int, people: Sequence[PersonFound], topics: Sequence[int]) -> int | None:
    """Return the key of the person who acts at an offset.

    That is the last one named before it; for a pronoun the last one who does something in the sentence, else one of
    `topics`, whom the sentences before were about, the latest first. "As the diplomat ended a trip to Brazil, Moura
    said": a sentence that opens with a subordinate clause may name the person after it.
    """
    named = _named(skeleton, before)
    leading = [m for m in named if _VERB.match(skeleton.text, m.at + 1)]
    if pronoun := _PRONOUN_BEFORE.search(skeleton.text, 0, before):
        first = named[:1] if named and not _OBJECT.search(skeleton.text, 0, named[0].at) else []
        keys = [*(m.key for m in reversed(leading or first)), *topics, *(m.key for m in named[:1])]
        return meant(pronoun[1], keys, people)
    acting = [m for m in named if not possessive(skeleton, m)] or named
    if acting:
        is_object = acting[-1] not in leading and _OBJECT.search(skeleton.text, 0, acting[-1].at)
        return leading[-1].key if is_object and leading else acting[-1].key
    after = skeleton.of("person", before)
    return after[0].key if after and _SUBORDINATE.match(skeleton.text) else None


def meant(pronoun: str, keys: Sequence[int], people: Sequence[PersonFound]) -> int | None:
    """Return the first of the keys for whom the pronoun can stand.

    Most of those of whom nothing tells are men: "she" is rather somebody of whom it is known. Where there is nobody
    else, a pronoun that does not fit was rather misjudged: some names are a man's here and a woman's there.
    """
    wanted: Pronoun = "she" if pronoun.lower() in ("she", "her") else "he"
    for fits in ((wanted,), ("",)) if wanted == "she" else ((wanted, ""),):
        for key in keys:
            if people[key].pronoun in fits:
                return key
    return keys[0] if len(set(keys)) == 1 else None


def subjects(
    skeleton: Skeleton, before: int, people: Sequence[PersonFound], topics: Sequence[int], pair: Sequence[int]
) -> list[int]:
    """Return the keys of all who act at an offset, in the order of the text: "Moura and Wei", "they" (`pair`)."""
    named = _named(skeleton, before)
    if both := _BOTH.search(skeleton.text, 0, before):
        here = list(dict.fromkeys(m.key for m in skeleton.of("person", 0, both.start())))
        if len(here) == 2 and both[1].lower() != "their":
            return here
        if not named and pair:
            return list(pair)
    last = subject(skeleton, before, people, topics)
    if last is None:
        return []
    if not named or named[-1].key != last or possessive(skeleton, named[-1]):
        return [last]
    joined = named[-1:]
    for mark in reversed(named[:-1]):
        between = skeleton.text[mark.at + 1 : joined[0].at]
        listed = _LISTED.fullmatch(between) and (len(joined) > 1 or _JOINING.search(between))
        if possessive(skeleton, mark) or not listed:
            break
        joined.insert(0, mark)
    beside_him = _AND_HIM.search(skeleton.text, 0, joined[0].at)
    first = meant(beside_him[1], topics, people) if beside_him else None
    return [*([] if first is None else [first]), *(mark.key for mark in joined)]


def _named(skeleton: Skeleton, before: int) -> list[Marked]:
    """Return the people named before an offset, without those of insertions."""
    inserted = [m.span() for m in _INSERTED.finditer(skeleton.text, 0, before)]
    return [m for m in skeleton.of("person", 0, before) if not any(low < m.at < high for low, high in inserted)]


def possessive(skeleton: Skeleton, mark: Marked) -> bool:
    """Whether a mark only owns what follows: "Biden's adviser" is not Biden."""
    return skeleton.text.startswith("'s", mark.at + 1)


def listed(between: str) -> bool:
    """Whether words between two names make them members of one list, leaving out where and when."""
    return _LISTED.fullmatch(_SETTING.sub("", between)) is not None


def speaks(skeleton: Skeleton, mark: Marked) -> bool:
    """Whether a mark opens the clause of another: "and Moura said"."""
    return _SPEAKS.match(skeleton.text, mark.at + 1) is not None
