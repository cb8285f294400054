"""Wordings: one utterance that several sources quote, found and aligned word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from generator.linkers.bodies import body_name
from generator.linkers.wordings.aligning import align
from generator.linkers.wordings.parallel import parallel
from generator.linkers.wordings.version import Version
from generator.model import Article, Person, Quotation, Reference, Span, Statement
from generator.text.calendar import Stretch, parse
from generator.text.folding import fold
from generator.text.patterns import words

#: Fewer words than these are a phrase that anybody may use again; it counts where longer words of the same speaker
#: show that two sources quote one occasion.
_FEWEST, _FEWEST_BESIDE = 6, 3
#: rapidfuzz token_set_ratio from which quoted words are versions of one utterance; rewritten pairs have 80 to 95,
#: other sentences of one speaker stay under 65.
_ALIKE = 75
#: Of the shorter version's words, so many stand in the longer one in their order.
_OVERLAP, _OVERLAP_BESIDE = 0.6, 0.5
#: For phrases beside others of one occasion, by rapidfuzz partial_token_ratio.
_ALIKE_BESIDE = 80
#: Two articles quote one occasion at most this far apart, when neither says when it was.
_NEAR = timedelta(4)
#: Longer versions are compared by their first words.
_MOST_WORDS = 400


def link_wordings(
    statements: Sequence[Statement], articles: Sequence[Article], people: Sequence[Person], reference: Reference
) -> tuple[Quotation, ...]:
    """Return the utterances that two or more sources quote.

    Versions have one side and, where both are named, one speaker or body; one trip or days that touch; and quoted
    words that are alike. What is said in one year is never joined to what is said in another. Articles that retell one
    report may be undated, and their words less alike.
    """
    texts = {a.id: a.source.text for a in articles}
    published = {a.id: parse(a.published.value or "") for a in articles}
    names = {p.id: fold(p.name) for p in people}
    buckets: dict[tuple[str, str], list[Version]] = defaultdict(list)
    versions = sorted(_versions(statements, texts, published), key=lambda v: v.span)
    for version in versions:
        if version.side:
            buckets[version.side, version.statement.trip or ""].append(version)
    groups = [group for bucket in buckets.values() for group in _of_bucket(bucket, reference)]
    for one, other in parallel(versions, articles):
        _join(groups, one, other)
    return tuple(
        Quotation(
            id=f"u{number}",
            utterance=_named(group, names),
            versions=tuple(v.span for v in group),
            trip=group[0].statement.trip,
            statements=tuple(v.statement.id for v in group),
            aligned=align(texts, [v.span for v in group]),
        )
        for number, group in enumerate(sorted(groups, key=lambda g: g[0].span), start=1)
    )


def _versions(
    statements: Sequence[Statement], texts: Mapping[str, str], published: Mapping[str, Stretch | None]
) -> Iterator[Version]:
    """Yield every quoted part that is long enough, with whose it is."""
    for statement in statements:
        who = statement.speaker or statement.position
        for part in statement.parts:
            folded = fold(texts[statement.source][part.start : part.end])
            if part.quoted and len(folded.split()) >= _FEWEST_BESIDE:
                span = Span(statement.source, part.start, part.end)
                when = parse(statement.date.value or "")
                side = who.side if who else ""
                yield Version(statement, span, folded, side, when, published[statement.source])


def _join(groups: list[list[Version]], one: Version, other: Version) -> None:
    """Put two versions into one group, that of one of them if it has none of the other's source."""
    for version, new in ((one, other), (other, one)):
        group = next((g for g in groups if version in g), None)
        if group is not None:
            if all(v.source != new.source for v in group) and not any(new in g for g in groups):
                group.append(new)
            return
    groups.append([one, other])


def _of_bucket(bucket: Sequence[Version], reference: Reference) -> list[list[Version]]:
    """Group the versions of one side and trip: the long ones, then phrases beside them."""
    groups = list(_groups([v for v in bucket if len(v.folded.split()) >= _FEWEST], reference))
    occasions = {frozenset(map(_said_by, group)) for group in groups}
    taken = {v.span for group in groups for v in group}
    beside: dict[tuple[str, str], list[Version]] = defaultdict(list)
    for version in bucket:
        if version.span not in taken:
            beside[_said_by(version)].append(version)
    for occasion in sorted(occasions, key=sorted):
        (first, second), *_ = [sorted(occasion)[:2]]
        for one in beside[first]:
            other = next((o for o in beside[second] if o.span not in taken and _alike_beside(one, o)), None)
            if other and one.span not in taken:
                taken |= {one.span, other.span}
                groups.append([one, other])
    return groups


def _said_by(version: Version) -> tuple[str, str]:
    """Return the source and the speaker as it names them."""
    speaker = version.statement.speaker
    return version.statement.source, speaker.label if speaker else ""


def _alike_beside(one: Version, other: Version) -> bool:
    alike = fuzz.partial_token_ratio(one.folded, other.folded) >= _ALIKE_BESIDE
    return alike and _overlap(one.folded, other.folded, _OVERLAP_BESIDE)


def _groups(bucket: Sequence[Version], reference: Reference) -> Iterator[list[Version]]:
    """Put versions together by their rarest common words, so that not every pair is compared."""
    by_word: dict[str, list[int]] = defaultdict(list)
    groups: list[list[Version]] = []
    of: dict[int, int] = {}
    counts = Counter(w for v in bucket for w in set(v.folded.split()))
    for number, version in enumerate(bucket):
        rare = sorted(set(version.folded.split()), key=lambda w: (counts[w], w))[: len(version.folded.split()) // 2 + 2]
        tried = dict.fromkeys(n for w in rare for n in by_word[w][-_FEWEST:])
        found = next((of[n] for n in tried if _same_utterance(bucket[n], version, reference)), None)
        if found is not None and any(v.statement.source == version.statement.source for v in groups[found]):
            continue
        if found is None:
            found = len(groups)
            groups.append([])
        of[number] = found
        groups[found].append(version)
        for word in rare:
            by_word[word].append(number)
    yield from (g for g in groups if len(g) > 1)


def _same_utterance(one: Version, other: Version, reference: Reference) -> bool:
    """Whether two quotations are one utterance: another source, near days, the same speaker, and alike words."""
    if one.statement.source == other.statement.source or not _near(one, other):
        return False
    if not _same_speaker(one, other, reference):
        return False
    return fuzz.token_set_ratio(one.folded, other.folded) >= _ALIKE and _overlap(one.folded, other.folded)


def _overlap(one: str, other: str, share: float = _OVERLAP) -> bool:
    """Whether the longer one has so much of the shorter one's words in their order: a shared phrase is not enough."""
    a, b = one.split()[:_MOST_WORDS], other.split()[:_MOST_WORDS]
    return LCSseq.similarity(a, b) >= share * min(len(a), len(b))


def _near(one: Version, other: Version) -> bool:
    """Whether they can be of one occasion: dates of saying that touch, else articles of the same days."""
    if one.when and other.when:
        return one.when.first <= other.when.last and other.when.first <= one.when.last
    a, b = one.published, other.published
    return a is not None and b is not None and a.first - _NEAR <= b.last and b.first <= a.last + _NEAR


def _same_speaker(one: Version, other: Version, reference: Reference) -> bool:
    """Whether the speakers may be one: the same person or the same body, or a person and the body they speak for.

    A described official is neither a named person nor the body.
    """
    speakers = [v.statement.speaker or v.statement.position for v in (one, other)]
    people = [s.person for s in speakers if s]
    if all(people):
        return people[0] == people[1]
    labels = [body_name(s.label, reference) for s in speakers if s and not s.person]
    bodies = words(reference.lexicons["speaker_bodies"], ignore_case=True)
    return labels[0] == labels[-1] if len(labels) == len(speakers) else bool(bodies.search(labels[0]))


def _named(group: Sequence[Version], names: Mapping[str, str]) -> str:
    """Return whose utterance it is: the most exact name that a version has, and its side."""
    speakers = [s for v in group if (s := v.statement.speaker)]
    if not speakers:
        return ""
    best = min(speakers, key=lambda s: (s.person is None or s.person not in names, -len(s.label), s.label))
    return f"{best.label}, {best.side}" if best.side else best.label
