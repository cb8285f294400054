"""The timeline over all trips: a list first, a drawing of it second."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import OutputFile
from generator.pages.page import Page
from generator.pages.parts.drawing import drawing
from generator.pages.parts.timeline import Moment, article_moment, event_moment, ordered, trip_moment
from generator.pages.site import Site

#: With more articles than this their list, which is by date, takes over from the timeline.
_ARTICLES = 200


def render(site: Site) -> Iterable[OutputFile]:
    """Render the timeline."""
    page = Page(site, "timeline.md", "Timeline")
    found = [trip_moment(page, trip) for trip in site.trips.values()]
    found += [event_moment(page, event) for event in site.dossier.events if event.kind != "visit"]
    many = len(site.dossier.articles) > _ARTICLES
    if not many:
        found += [article_moment(page, article) for article in site.dossier.articles]
    moments = ordered(found)
    yield page.file(
        "timeline",
        "Trips, meetings and articles in order of time.",
        years=_years(moments),
        many=many,
        drawing=drawing(moments),
    )


def _years(moments: tuple[Moment, ...]) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    years: dict[str, list[Moment]] = {}
    for moment in moments:
        years.setdefault((moment.value or "")[:4] or "Without a date", []).append(moment)
    return tuple((year, tuple(group)) for year, group in years.items())
