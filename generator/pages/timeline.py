"""The timeline over all trips: a drawing, and the list of the same moments."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.parts.pictures import by_kind
from generator.pages.parts.timeline import Moment, article_moment, event_moment, ordered, trip_moment
from generator.pages.site import Site

#: With more articles than this their list, which is by date, takes over from the timeline.
_ARTICLES = 200
#: With more moments than this only the last year stands open.
_OPEN = 80


def render(site: Site) -> Iterable[OutputFile]:
    """Render the timeline."""
    page = Page(site, "timeline.md", "Timeline")
    found = [trip_moment(page, trip) for trip in site.trips.values()]
    found += [event_moment(page, event) for event in site.meetings]
    many = len(site.dossier.articles) > _ARTICLES
    if not many:
        found += [article_moment(page, article) for article in site.dossier.articles]
    moments = ordered(found)
    yield page.file(
        "timeline",
        "Trips, meetings and articles in order of time.",
        years=_years(moments),
        many=many,
        folded=len(moments) > _OPEN,
        newest=max((m.value[:4] for m in moments if m.value), default=""),
        drawing=by_kind(moments),
    )


def _years(moments: tuple[Moment, ...]) -> tuple[tuple[str, tuple[tuple[int, Moment], ...]], ...]:
    years: dict[str, list[tuple[int, Moment]]] = {}
    for place, moment in enumerate(moments, start=1):
        years.setdefault((moment.value or "")[:4] or "Without a date", []).append((place, moment))
    return tuple((year, tuple(group)) for year, group in years.items())
