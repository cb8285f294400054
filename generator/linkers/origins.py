"""Where texts come from: what they say of it themselves, and which of them are the same text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.linkers.retellings import opening
from generator.model import Findings, Origin, OriginKind, Sentence, Span
from generator.text.folding import fold

#: Words of a run that two texts share only when one is made from the other; quotations are left out.
_RUN = 7
#: Of the shorter text's runs, this share and this many must stand in the other one.
_SHARE, _FEWEST = 0.2, 25
#: A run that more sources than this have is a formula.
_FORMULA = 6
_KINDS: Mapping[str, OriginKind] = {
    "wire": "credit", "agency": "credit", "contributors": "contributors", "link": "link",
}
Run = tuple[str, ...]
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True)
class Provenance:
    """The origins of one source, and the key that it shares with others of the same origin."""

    origins: tuple[Origin, ...]
    key: str
    known: bool


def link_origins(findings: Sequence[Findings], retold: Mapping[str, Sequence[str]]) -> dict[str, Provenance]:
    """Return for each source where it comes from.

    Two sources have one origin when they name the same one, when they print the same text or tell the same report in
    other words (`retold`, by id), or when they name none and have the same publisher. A source that names none and
    shares none has an unknown origin: it may be any of the others, which is why counts of origins are ranges.
    """
    shared = _shared_texts(findings)
    keys: dict[str, str] = {}
    named: dict[str, tuple[Origin, ...]] = {}
    for one in findings:
        source = one.source.id
        named[source] = _named(one)
        publisher = one.metadata.publisher.value
        own = named[source][0].name if named[source] else publisher or source
        keys[source] = fold(own) or source
    for source in named:
        for other in (*shared.get(source, ()), *retold.get(source, ())):
            old, new = sorted((keys[source], keys[other]))
            keys = {s: new if k == old else k for s, k in keys.items()}
    known = {keys[s] for s, origins in named.items() if origins}
    top = {one.source.id: opening(one) for one in findings}
    found: dict[str, Provenance] = {}
    for source, key in keys.items():
        printed = _same_text("wording", shared.get(source, {}))
        told = _same_text("retelling", dict.fromkeys(retold.get(source, ()), top[source]))
        found[source] = Provenance((*named[source], *printed, *told), key, key in known)
    return found


def _named(one: Findings) -> tuple[Origin, ...]:
    """Return who the text itself says it comes from; a photo credit or a second item is no origin of the article."""
    marks: dict[str, Origin] = {}
    for mark in one.metadata.origins:
        if mark.kind in _KINDS:
            origin = marks.get(mark.name, Origin(mark.name, (), _KINDS[mark.kind]))
            marks[mark.name] = replace(origin, evidence=(*origin.evidence, mark.span))
    given = one.source.document.correction.origin
    if given:
        return (Origin(given, marks[given].evidence if given in marks else (), "editor"),)
    return tuple(marks.values())


def _same_text(kind: OriginKind, others: Mapping[str, Span]) -> tuple[Origin, ...]:
    return (Origin("", tuple(dict.fromkeys(others.values())), kind, tuple(others)),) if others else ()


def _shared_texts(findings: Sequence[Findings]) -> dict[str, dict[str, Span]]:
    """Return for each source the others that print its text, with a sentence that shows it.

    Runs of words are looked up in one index, so the cost is that of the texts' length.
    """
    runs = {one.source.id: _runs(one) for one in findings}
    owners: dict[Run, list[str]] = defaultdict(list)
    for source, found in runs.items():
        for run in found:
            owners[run].append(source)
    pairs: Counter[tuple[str, str]] = Counter()
    for sources in owners.values():
        if 1 < len(sources) <= _FORMULA:
            pairs.update((a, b) for i, a in enumerate(sources) for b in sources[i + 1 :])
    shared: dict[str, dict[str, Span]] = defaultdict(dict)
    for (a, b), count in sorted(pairs.items()):
        if count >= _FEWEST and count >= _SHARE * min(len(runs[a]), len(runs[b])):
            for one, other in ((a, b), (b, a)):
                shared[one][other] = _first_common(one, runs[one], runs[other])
    return dict(shared)


def _runs(one: Findings) -> dict[Run, Sentence]:
    """Return the runs of words of the body outside quotations, each with its sentence."""
    text = _QUOTED.sub(lambda m: " " * len(m[0]), one.source.text)
    found: dict[Run, Sentence] = {}
    for sentence in one.source.sentences:
        if one.source.segments[sentence.segment].kind == "body":
            words = fold(text[sentence.start : sentence.end]).split()
            for i in range(len(words) - _RUN + 1):
                found.setdefault(tuple(words[i : i + _RUN]), sentence)
    return found


def _first_common(source: str, own: Mapping[Run, Sentence], other: Mapping[Run, Sentence]) -> Span:
    sentence = min((s for run, s in own.items() if run in other), key=lambda s: s.start)
    return Span(source, sentence.start, sentence.end)
