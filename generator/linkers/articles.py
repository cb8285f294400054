"""Sources in their dossier: title, date, trip, origins, damage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.linkers.damage import find_damage, names_of, quoting_of
from generator.linkers.origins import link_origins
from generator.linkers.trips import Journeys
from generator.model import Article, DateValue, Fact, Findings, Reference


def link_articles(
    findings: Sequence[Findings],
    journeys: Journeys,
    published: Mapping[str, DateValue],
    retold: Mapping[str, Sequence[str]],
    reference: Reference,
) -> tuple[Article, ...]:
    """Return every source as an article, in order; an unread one too, so that nothing is lost."""
    titles = {t.id: t.title for t in journeys.trips}
    origins = link_origins(findings, retold)
    names = names_of(findings)
    articles = []
    for one in findings:
        correction = one.source.document.correction
        trip = correction.trip if correction.trip in titles else journeys.assigned.get(one.source.id)
        damage = find_damage(one, reference, published[one.source.id], names)
        articles.append(
            Article(
                findings=one,
                title=_title(one, titles.get(trip or "")),
                published=published[one.source.id],
                trip=trip,
                origins=origins[one.source.id].origins,
                damage=damage,
                quoting=quoting_of(damage, correction),
                origin_key=origins[one.source.id].key,
                origin_known=origins[one.source.id].known,
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
