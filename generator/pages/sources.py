"""A card for each source, and their list. The cards come last: they tell where every line is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Article, Origin, OutputFile, Segment, Signal, Span
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.corrected import corrected
from generator.pages.parts.dates import basis, first_day, printed
from generator.pages.parts.gist import QUOTING, care, gist
from generator.pages.parts.lines import lines_of, strip
from generator.pages.parts.sole import rests_on_it_alone
from generator.pages.parts.wording import listed, ranges
from generator.pages.site import Site
from generator.text.escape import escape

_KINDS = {
    "title": "title",
    "section": "section label",
    "byline": "byline",
    "dateline": "dateline",
    "published": "date of publication",
    "caption": "caption",
    "credit": "credit",
    "other-article": "another article on the same page",
    "furniture": "site furniture, not printed",
}


#: With more articles than this they stand by year, and only the last year open.
_OPEN = 60
_USES = {"trips": "Trips", "issues": "Issues", "people": "People", "": "Other"}


@dataclass(frozen=True, slots=True)
class Given:
    """Something that the source says of itself, or that it does not."""

    label: str
    value: Markup
    note: str


def render(site: Site) -> Iterable[OutputFile]:
    """Render the list, then the cards."""
    articles = sorted(site.articles.values(), key=lambda a: (first_day(a.published.value), a.id))
    page = Page(site, "sources/index.md", "Sources")
    yield page.file(
        "sources",
        "The articles that this site is made from.",
        years=tuple((year, tuple(_row(page, article) for article in own)) for year, own in _years(articles)),
        folded=len(articles) > _OPEN,
        newest=max((a.published.value[:4] for a in articles if a.published.value), default=""),
    )
    for i, article in enumerate(articles):
        before = articles[i - 1] if i else None
        yield _card(site, article, before, articles[i + 1] if i + 1 < len(articles) else None)


def _row(page: Page, article: Article) -> tuple[Article, Markup, str, str, str, Markup]:
    """Return an article with what it is, how it is quoted, its date with the basis, and its strip."""
    day = printed(article.published.value, between=True)
    # Why a date is not known stands on the card.
    ground = basis(article.published) if article.published.value else ""
    return article, gist(page, article), care(article), day, ground, strip(page.site, article.id)


def _years(articles: list[Article]) -> list[tuple[str, list[Article]]]:
    """Group articles by year where they are too many for one table."""
    if len(articles) <= _OPEN:
        return [("", articles)] if articles else []
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault((article.published.value or "")[:4] or "Without a date", []).append(article)
    return list(groups.items())


def _card(site: Site, article: Article, previous: Article | None, following: Article | None) -> OutputFile:
    title = article.title.value or article.id
    page = Page(site, f"sources/{article.id}.md", f"{article.id}: {title}")
    path = article.source.document.path
    lines = lines_of(page, article)
    return page.file(
        "source",
        f"Source {article.id}: what it is, its date, and where its lines are used.",
        boost=0.5,
        # The way to the raw file is open only where all of it may be read.
        edit_path=path if site.excerpts.sources[article.id].full else None,
        article=article,
        title=title,
        gist=gist(page, article),
        given=_given(page, article),
        quoting="" if article.source.unread else QUOTING[article.quoting],
        level=care(article),
        damage=_damage(article.damage.signals),
        lines=lines,
        strip=strip(site, article.id),
        uses=_uses(page, article.id),
        alone=rests_on_it_alone(page, article.id),
        left_out=_left_out(article.source.segments),
        corrected=corrected(page, article),
        problems=tuple(p for p in site.dossier.problems if p.path == path),
        share=site.excerpts.sources[article.id],
        url=_web_address(article),
        cite_as=_cite_as(site, article),
        previous=page.source(previous.id) if previous else None,
        following=page.source(following.id) if following else None,
    )


def _given(page: Page, article: Article) -> tuple[Given, ...]:
    meta = article.findings.metadata
    title = article.title
    published = article.published
    day = safe(printed(published.value, between=True))
    if published.spans:
        day += Markup(" (") + _lines(page, article.id, published.spans) + Markup(")")
    origins = listed(
        _origin(page, o) + Markup(" (") + _lines(page, article.id, o.evidence) + Markup(")") for o in article.origins
    )
    rows = [
        Given("Title", safe(title.value or "none in the text"), "" if title.basis == "stated" else title.note),
        Given("Published", day, basis(published)),
        Given("Publisher", safe(meta.publisher.value or "not named in the text"), meta.publisher.note),
    ]
    if meta.bylines:
        names = listed(b.value for b in meta.bylines if b.value)
        rows.append(Given("By", names, "; ".join(b.note for b in meta.bylines if b.note)))
    if meta.dateline.value:
        rows.append(Given("Dateline", safe(meta.dateline.value), meta.dateline.note))
    rows.append(Given("Origin", origins or safe("not named in the text"), ""))
    rows.append(Given("File", Markup(escape(article.source.document.path)), ""))
    fingerprint = safe(article.source.document.sha256[:16])
    rows.append(Given("Fingerprint", fingerprint, "first 16 figures of the SHA-256 of its text"))
    return tuple(rows)


def _origin(page: Page, origin: Origin) -> Markup:
    """Return the name of an origin, or which sources have the same text or report."""
    others = listed(page.source(other) for other in origin.shared_with)
    if origin.kind == "wording":
        return safe("the same text as ") + others
    if origin.kind == "retelling":
        return safe("the same report as ") + others + safe(", in other words")
    return safe(origin.name)


def _lines(page: Page, source: str, spans: Iterable[Span]) -> Markup:
    """Return links to the lines: to those of this card by number, to those of other sources by name too."""
    lines = dict.fromkeys((span.source, page.site.line(span)) for span in spans)
    links = (Markup(f"[line {n}](#l{n})") if of == source else page.source(of, n) for of, n in lines)
    return listed(links) or safe("no line shows it")


def _damage(signals: tuple[Signal, ...]) -> tuple[tuple[str, int, str], ...]:
    return tuple((s.kind.replace("-", " "), s.line, s.note) for s in sorted(signals, key=lambda s: (s.line, s.kind)))


def _left_out(segments: tuple[Segment, ...]) -> tuple[tuple[str, str, str], ...]:
    """Return (what, lines, rule) of everything that is not the article itself."""
    groups: dict[tuple[str, str], list[int]] = {}
    for segment in segments:
        if segment.kind in _KINDS:
            lines = groups.setdefault((segment.kind, segment.rule), [])
            lines += [n for n in range(segment.first_line, segment.last_line + 1) if n not in lines[-1:]]
    return tuple((_KINDS[kind], ranges(lines), rule.replace("-", " ")) for (kind, rule), lines in groups.items())


def _uses(page: Page, source: str) -> tuple[tuple[str, tuple[tuple[Markup, str], ...]], ...]:
    """Return (kind, (page, its lines)...) for every page that cites the source."""
    by_page: dict[str, tuple[str, list[int]]] = {}
    for line, uses in sorted(page.site.uses.get(source, {}).items()):
        for use in uses:
            if use.path != page.path:
                by_page.setdefault(use.path, (use.title, []))[1].append(line)
    groups: dict[str, list[tuple[Markup, str]]] = {kind: [] for kind in _USES.values()}
    for path, (title, lines) in by_page.items():
        kind = _USES.get(path.split("/")[0], "Other")
        groups[kind].append((page.link(path, title), ranges(list(dict.fromkeys(lines)))))
    return tuple((kind, tuple(found)) for kind, found in groups.items() if found)


def _web_address(article: Article) -> str:
    """Return the address of the original where one is named; only http and https may become a link."""
    url = article.findings.metadata.url.value or ""
    return url if url.startswith(("https://", "http://")) else ""


def _cite_as(site: Site, article: Article) -> str:
    publisher = article.findings.metadata.publisher.value or "publisher not named"
    title = article.title.value or "no title"
    day = printed(article.published.value, between=True)
    return f"“{title}”, {publisher}, {day}; source {article.id} of {site.dossier.settings.title}."
