"""How we check: the method, its numbers, the corrections, and what checks cannot catch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.parts.corrected import corrected
from generator.pages.parts.dates import BASIS
from generator.pages.parts.status import MEANING
from generator.pages.site import Site


def render(site: Site) -> Iterable[OutputFile]:
    """Render the page."""
    page = Page(site, "how-we-check.md", "How we check")
    articles = site.dossier.articles
    levels = Counter(a.quoting for a in articles if not a.source.unread)
    yield page.file(
        "method",
        "How this site is made from press articles, and what its checks can and cannot catch.",
        numbers=(
            ("Articles", len(articles)),
            ("of them not read", sum(bool(a.source.unread) for a in articles)),
            ("of them about no trip", sum(a.trip is None and not a.source.unread for a in articles)),
            ("Trips", len(site.trips)),
            ("Meetings and calls", sum(e.kind != "visit" for e in site.dossier.events)),
            ("Statements", len(site.dossier.statements)),
            ("of them left out, since they name nobody", len(site.dossier.statements) - len(site.statements)),
            ("of those on the pages, with their words", len(site.excerpts.said)),
            ("Differences", len(site.dossier.differences)),
            ("Articles quoted as words", levels["open"]),
            ("Articles quoted as printed, wording unchecked", levels["unchecked"]),
            ("Articles only described", levels["described"]),
        ),
        meaning=tuple((status.replace("-", " "), words) for status, words in MEANING.items()),
        bases=tuple(BASIS.items()),
        limits=(site.excerpts.max_words, round(100 * site.dossier.settings.max_share)),
        checks=_checks(site),
        corrections=tuple(c for a in articles if (c := corrected(page, a))),
        problems=sorted({*site.dossier.problems, *site.proof.problems}),
    )


def _checks(site: Site) -> tuple[tuple[str, int], ...]:
    """Count the verdicts on the editor's sentences, and the lines of the articles by their state."""
    verdicts = Counter(v.outcome for v in site.proof.verdicts)
    states = Counter(s.state for s in site.proof.lines)
    return (
        ("Sentences by the editor", len(site.proof.verdicts)),
        ("of them hold", verdicts["holds"]),
        ("fail", verdicts["fails"]),
        ("cannot be checked", verdicts["cannot-be-checked"]),
        ("Lines of the articles", len(site.proof.lines)),
        ("of them cited", states["cited"]),
        ("unused", states["unused"]),
        ("damaged and not cited", states["damaged"]),
        ("furniture", states["furniture"]),
    )
