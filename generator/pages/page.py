"""One page being written: its links, its citations, its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml
from markupsafe import Markup

from generator.excerpts import FEWEST_WORDS
from generator.model import Article, OutputFile, Signal, Span
from generator.pages.environment import fill, safe
from generator.pages.parts.abbreviated import abbreviated
from generator.pages.parts.dates import basis, printed
from generator.pages.parts.wording import counted
from generator.pages.site import Site, Use
from generator.text.doubts import spoilt
from generator.text.escape import escape_words

#: How a page says with what care the words of a source are to be read.
CARE = {
    "open": "",
    "unchecked": "as printed, wording unchecked",
    "described": "text as received",
}


def damaged(signal: Signal) -> str:
    """Return the mark of words of which only their damage is sure."""
    return f"{CARE['described']}: damaged, line {signal.line}: {signal.kind}"


def _dated(article: Article) -> str:
    """Return the date of an article with its basis, which has brackets already where no date is known."""
    date, ground = printed(article.published.value, between=True), basis(article.published)
    return f"{date} ({ground})" if article.published.value else f"{date} {ground}"


@dataclass(frozen=True, slots=True)
class Note:
    """An endnote: the passage that a citation leads to."""

    number: int
    source: str
    line: int
    #: The printed words of its sentence; "" when they are beyond the limit of excerpts.
    words: str
    whole: bool
    care: str
    date: str
    link: Markup


@dataclass(slots=True)
class Page:
    """A page at `path`, relative to the docs folder. Citations are numbered in the order in which they are made."""

    site: Site
    path: str
    title: str
    _notes: dict[tuple[str, int], Note] = field(default_factory=dict)

    def href(self, target: str) -> str:
        """Return the relative address of another page of the site."""
        folder = self.path.rpartition("/")[0]
        if not folder:
            return target
        inside = f"{folder}/"
        return target.removeprefix(inside) if target.startswith(inside) else "../" * inside.count("/") + target

    def link(self, target: str, text: object) -> Markup:
        """Return a Markdown link, which MkDocs checks."""
        return Markup(f"[{safe(text)}]({self.href(target)})")

    def trip(self, trip: str) -> Markup:
        """Return a link to a trip."""
        return self.link(f"trips/{trip}.md", self.site.titles[trip])

    def issue(self, issue: str) -> Markup:
        """Return a link to an issue, or its label where it has no page."""
        known = self.site.issues.get(issue)
        return self.link(f"issues/{issue}.md", known.label) if known else safe(issue)

    def person(self, who: str) -> Markup:
        """Return a link to a person's page; the name alone where there is none."""
        name = self.site.name(who)
        return self.link(f"people/{who}.md", name) if who in self.site.paged else safe(name)

    def source(self, source: str, line: int | None = None) -> Markup:
        """Return a link to a source's card, or to a line on it."""
        anchor = f"#l{line}" if line else ""
        text = f"{source}, line {line}" if line else source
        return Markup(f"[{safe(text)}]({self.href(f'sources/{source}.md')}{anchor})")

    def line(self, source: str, line: int, noun: str = "line ") -> Markup:
        """Return a link to a line whose text is only "line 13", or the bare number."""
        return Markup(f"[{noun}{line}]({self.href(f'sources/{source}.md')}#l{line})")

    def cite(self, spans: Iterable[Span], limit: int = 3) -> Markup:
        """Return numbered links to the passages: at most `limit`, from as many different sources as there are."""
        chosen: dict[tuple[str, int], Span] = {}
        for span in spans:
            chosen.setdefault((span.source, self.site.sentence(span).start), span)
        rank: dict[str, int] = {}
        ordered = []
        for key, span in chosen.items():
            rank[span.source] = rank.get(span.source, 0) + 1
            ordered.append((rank[span.source], key, span))
        ordered.sort(key=lambda item: item[0])
        links = "".join(self._cite_one(key, span) for _, key, span in ordered[:limit])
        return Markup(f'<sup class="cite">{links}</sup>') if links else Markup("")

    def _cite_one(self, key: tuple[str, int], span: Span) -> str:
        first = key not in self._notes
        if first:
            self._notes[key] = self._note(len(self._notes) + 1, span)
        note = self._notes[key]
        anchor = f"#r{note.number} " if first else ""
        address = f"{self.href(f'sources/{note.source}.md')}#l{note.line}"
        label = f"{note.number}: {note.source}, line {note.line}"
        return f'[{note.number}]({address}){{ {anchor}data-n="{note.number}" aria-label="{label}" }}'

    def passage(self, span: Span) -> tuple[str, bool]:
        """Return the printed words of the sentence that holds the span, and whether that is all of them."""
        excerpts = self.site.excerpts
        sentence = self.site.sentence(span)
        whole = excerpts.words(sentence)
        if whole is not None:
            return whole, True
        runs = [run for run in excerpts.runs(sentence) if len(self.site.text(run).split()) >= FEWEST_WORDS]
        if not any(run.start < span.end and span.start < run.end for run in runs):
            # Other words of the sentence would stand for what they do not say.
            return "", False
        return " … ".join(self.site.text(run) for run in runs), False

    def _note(self, number: int, span: Span) -> Note:
        site = self.site
        line = site.line(span)
        words, whole = self.passage(span)
        article = site.articles[span.source]
        uses = site.uses.setdefault(span.source, {}).setdefault(line, {})
        uses[Use(self.path, self.title)] = None
        return Note(
            number=number,
            source=span.source,
            line=line,
            words=words,
            whole=whole,
            care=damaged(signal) if (signal := spoilt(site.sentence(span), article.damage)) else CARE[article.quoting],
            date=_dated(article),
            link=self.source(span.source, line),
        )

    @property
    def citation(self) -> str:
        """How to cite the page; a script adds its address."""
        title = self.site.dossier.settings.title
        own = f"“{self.title}”, {title}" if self.title != title else f"“{title}”"
        return f"{own}; {self.site.made_from}."

    @property
    def notes(self) -> tuple[Note, ...]:
        """The endnotes so far."""
        return tuple(self._notes.values())

    def file(
        self,
        template: str,
        description: str,
        *,
        hide: tuple[str, ...] = ("navigation",),
        tags: Iterable[str] = (),
        boost: float = 1,
        edit_path: str | None = None,
        **view: Any,
    ) -> OutputFile:
        """Fill the page's template and put the front matter on top. `tags` are words by which search finds it."""
        meta: dict[str, object] = {
            "title": escape_words(self.title), "description": escape_words(description), "hide": list(hide),
        }
        words = dict.fromkeys(" ".join(re.findall(r"\w+", tag)) for tag in tags)
        if kept := [word for word in words if word]:
            meta["tags"] = kept
        if boost != 1:
            meta["search"] = {"boost": boost}
        front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
        body = fill(
            template, page=self, site=self.site, settings=self.site.dossier.settings, counted=counted, **view
        )
        if self.path != "glossary.md":
            body = abbreviated(body, self.site.glossary)
        return OutputFile(self.path, f"---\n{front}---\n\n{body}", edit_path)
