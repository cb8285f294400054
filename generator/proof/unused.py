"""What a brief leaves out: unused lines in which somebody in office speaks or a number stands."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Dossier, Problem, Proof, Reference, Span, Statement
from generator.proof.checks.numbers import quantities
from generator.proof.evidence import short
from generator.text.folding import plain

#: More would hide the others; the editor sees the rest when these are used.
LIMIT = 20
_HINT = "cite it, or leave it out knowingly"


def unused_of_weight(dossier: Dossier, proof: Proof, reference: Reference) -> list[Problem]:
    """Return a warning for each such line: statements of people in office first, then numbers; at most LIMIT.

    Only articles about a trip count, and only where an editor wrote a brief that could leave something out.
    """
    if not proof.prose:
        return []
    unused = {(s.source, s.line) for s in proof.lines if s.state == "unused"}
    paths = {a.id: a.source.document.path for a in dossier.articles if a.trip}
    found: dict[tuple[str, int], Problem] = {}
    for (source, line), message in (*_spoken(dossier), *_numbers(dossier, reference)):
        if (source, line) in unused and source in paths:
            found.setdefault((source, line), Problem(paths[source], line, "warning", f"not used: {message}", _HINT))
    return list(found.values())[:LIMIT]


def _spoken(dossier: Dossier) -> Iterator[tuple[tuple[str, int], str]]:
    """Yield the statements of people who hold an office."""
    people = {p.id: p for p in dossier.people}
    texts = {a.id: a.source.text for a in dossier.articles}
    for said in dossier.statements:
        who = next((people[w] for w in _people(said) if people[w].offices), None)
        if who:
            words = short(texts[said.source][said.parts[0].start : said.parts[-1].end])
            yield (said.source, said.line), f"a statement of {who.name} (“{words}”)"


def _people(said: Statement) -> Iterator[str]:
    return (s.person for s in (said.speaker, said.position) if s and s.person)


def _numbers(dossier: Dossier, reference: Reference) -> Iterator[tuple[tuple[str, int], str]]:
    """Yield the sentences with a number that is no date."""
    dates: dict[str, list[Span]] = {}
    for d in dossier.dates:
        dates.setdefault(d.source, []).append(Span(d.source, d.expression.start, d.expression.end))
    for article in dossier.articles:
        text = list(plain(article.source.text))
        for span in dates.get(article.id, ()):
            text[span.start : span.end] = " " * (span.end - span.start)
        for sentence in article.source.sentences:
            for quantity in quantities("".join(text[sentence.start : sentence.end]), reference):
                if quantity.unit or quantity.value > 12:
                    yield (article.id, sentence.line), f"has a number (“{quantity.text.strip()}”)"
                    break
