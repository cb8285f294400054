"""Sources in their dossier: title, date, trip, origins, damage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.linkers.damage import find_damage, quoting_of
from generator.linkers.trips import Journeys
from generator.model import Article, DateValue, Fact, Findings, Origin, Reference, Span


def link_articles(
    findings: Sequence[Findings], journeys: Journeys, published: Mapping[str, DateValue], reference: Reference
) -> tuple[Article, ...]:
    """Return every source as an article, in order; an unread one too, so that nothing is lost."""
    titles = {t.id: t.title for t in journeys.trips}
    articles = []
    for one in findings:
        correction = one.source.document.correction
        trip = correction.trip if correction.trip in titles else journeys.assigned.get(one.source.id)
        damage = find_damage(one, reference, published[one.source.id])
        articles.append(
            Article(
                findings=one,
                title=_title(one, titles.get(trip or "")),
                published=published[one.source.id],
                trip=trip,
                origins=_origins(one),
                damage=damage,
                quoting=quoting_of(damage, correction),
            )
        )
    return tuple(articles)


def _title(one: Findings, trip: str | None) -> Fact:
    """Return the headline; for a text without one a description, marked as ours."""
    title = one.metadata.title
    if title.value:
        return title
    about = f"Report on the trip to {trip}" if trip else "Report"
    if one.source.unread:
        about = "Text that was not read"
    return Fact(f"{about} (no headline)", "derived", note="The text has no headline; this description is ours.")


def _origins(one: Findings) -> tuple[Origin, ...]:
    """Return who the text itself says it comes from; a photo credit or a second item is no origin of the article."""
    marks: dict[str, list[Span]] = {}
    for mark in one.metadata.origins:
        if mark.kind not in ("photo", "item"):
            marks.setdefault(mark.name, []).append(mark.span)
    given = one.source.document.correction.origin
    if given:
        return (Origin(given, tuple(marks.get(given, ()))),)
    return tuple(Origin(name, tuple(spans)) for name, spans in marks.items())
