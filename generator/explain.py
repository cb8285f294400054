"""One source with everything that was found in it and the rule that found it, for a terminal."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.errors import ReadoutError
from generator.model import Article, DateValue, Dossier
from generator.text.lines import line_of, line_starts, split_lines
from generator.text.terminal import visible

#: ANSI styles of the columns.
_STYLES = {"number": "2", "kind": "36", "label": "1", "rule": "2;3", "head": "1;4"}
_KIND_WIDTH = 13
_INDENT = " " * (5 + _KIND_WIDTH)


@dataclass(frozen=True, slots=True, order=True)
class _Finding:
    """A line of explanation below the line of text that it is about."""

    start: int
    label: str
    words: str
    rule: str


def explain(dossier: Dossier, source_id: str, *, width: int = 100, colour: bool = False) -> str:
    """Return the article line by line: what each line is, and below it what was found there, by which rule.

    `width` is in characters. Raises ReadoutError for a source that is not there.
    """
    articles = {a.id: a for a in dossier.articles}
    if source_id not in articles:
        raise ReadoutError(f"there is no source {source_id}; there are: {', '.join(articles) or 'none'}")
    article = articles[source_id]

    def style(name: str, words: str) -> str:
        return f"\033[{_STYLES[name]}m{words}\033[0m" if colour and words else words

    lines = [style("head", visible(article.title.value or source_id)), *map(visible, _head(article)), ""]
    found: dict[int, list[_Finding]] = defaultdict(list)
    starts = line_starts(article.source.text)
    for finding in _findings(dossier, article):
        found[line_of(starts, finding.start)].append(finding)
    kinds = {n: s for s in article.source.segments for n in range(s.first_line, s.last_line + 1)}
    for number, (start, end) in enumerate(split_lines(article.source.text), 1):
        text = visible(article.source.text[start:end].strip())
        if text:
            lines += _line(number, text, kinds[number].kind, kinds[number].rule, width, style)
            lines += _below(sorted(found[number]), width, style)
    return "\n".join(lines) + "\n"


def _head(article: Article) -> Iterator[str]:
    metadata = article.findings.metadata
    yield f"{article.source.document.path} as {article.id}"
    yield f"published {_date(article.published)}; {article.published.note or 'as the text has it'}"
    yield f"publisher {metadata.publisher.value or 'not named'}; trip {article.trip or 'none'}"
    yield f"quoting {article.quoting}"
    if article.source.unread:
        yield f"not read: {article.source.unread}"


def _line(
    number: int, text: str, kind: str, rule: str, width: int, style: Callable[[str, str], str]
) -> Iterator[str]:
    wrapped = textwrap.wrap(text, max(30, width - len(_INDENT))) or [""]
    yield f"{style('number', f'{number:>4}')} {style('kind', f'{kind:<{_KIND_WIDTH}}')}{wrapped[0]}"
    yield from (_INDENT + more for more in wrapped[1:])
    if kind not in ("body", "blank"):
        yield _INDENT + style("rule", rule)


def _below(findings: list[_Finding], width: int, style: Callable[[str, str], str]) -> Iterator[str]:
    for number, finding in enumerate(findings):
        branch = "└" if number == len(findings) - 1 else "├"
        room = max(20, width - len(_INDENT) - 14 - len(finding.rule))
        words = textwrap.shorten(visible(finding.words), room, placeholder=" …")
        label, rule = style("label", f"{finding.label:<10}"), style("rule", finding.rule)
        yield f"{_INDENT}{branch} {label} {words}  {rule}".rstrip()


def _findings(dossier: Dossier, article: Article) -> Iterable[_Finding]:
    text, found = article.source.text, article.findings
    for person in found.people:
        for mention in person.mentions:
            flag = f" ({mention.flag})" if mention.flag else ""
            yield _Finding(mention.start, "person", f"{mention.text} = {person.name}{flag}", "")
    for place in found.places:
        yield _Finding(place.start, "place", f"{place.name}, {place.country}", "")
    for expression, date in ((d.expression, d.date) for d in dossier.dates if d.source == article.id):
        yield _Finding(expression.start, "date", f"{expression.text} = {_date(date)}", expression.rule)
    for statement in (s for s in dossier.statements if s.source == article.id):
        speaker = statement.speaker.label if statement.speaker else "nobody named"
        words = " … ".join(text[p.start : p.end] for p in statement.parts)
        yield _Finding(statement.parts[0].start, statement.kind, f"{speaker}: {words}", statement.rule)
    for tag in found.issues:
        yield _Finding(tag.start, "issue", f"{tag.issue} ({'discussed' if tag.discussed else 'listed'})", tag.rule)
    for event in found.events:
        where = f" in {', '.join(p.name for p in event.places)}" if event.places else ""
        yield _Finding(event.start, event.kind, f"{', '.join(event.participants)}{where}: {event.status}", event.rule)
    for signal in article.damage.signals:
        start = signal.span.start if signal.span else 0
        yield _Finding(start, "damage", f"{signal.kind}: {signal.note}", "")


def _date(date: DateValue) -> str:
    return f"{date.value} ({date.basis})" if date.value else "unknown"
