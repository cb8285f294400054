"""A page for each trip, and their list."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model import Article, Claim, OutputFile, Span, Statement, Trip
from generator.pages.page import Page
from generator.pages.parts.aligned import reworded
from generator.pages.parts.asks import asks
from generator.pages.parts.bottom_line import bottom_line
from generator.pages.parts.corrected import corrected
from generator.pages.parts.dates import basis, first_day, last_day, length_words, printed
from generator.pages.parts.differences import shown
from generator.pages.parts.gathered import gathered
from generator.pages.parts.gist import care, gist, left_out
from generator.pages.parts.ladder import ladder
from generator.pages.parts.later import later
from generator.pages.parts.lines import strip
from generator.pages.parts.meetings import longest, meeting
from generator.pages.parts.offices import office_at
from generator.pages.parts.official import official
from generator.pages.parts.pictures import days_of
from generator.pages.parts.prose import told
from generator.pages.parts.quotations import key_quotations
from generator.pages.parts.readouts import readout_of
from generator.pages.parts.said import said
from generator.pages.parts.sides import SideMark
from generator.pages.parts.status import only_planned, standing
from generator.pages.parts.support import stated_as, support
from generator.pages.parts.topics import by_issue, topics
from generator.pages.parts.unknowns import unknowns
from generator.pages.parts.wording import counted, sentence_case
from generator.pages.site import Site

#: So many people stand open; who travels and meets comes first.
_PEOPLE = 12
#: Questions about a trip that only claims answer, as the table of facts asks them.
_FACTS = {"rank": "How it is ranked", "invitation": "Invitation", "duration": "Length"}


def render(site: Site) -> Iterable[OutputFile]:
    """Render the list, then the trips."""
    page = Page(site, "trips/index.md", "Trips")
    yield page.file(
        "trips",
        "Every trip that the articles tell of, also those that did not happen.",
        trips=tuple((trip, standing(trip.ladder), printed(trip.dates.value)) for trip in site.trips.values()),
    )
    former = {old: p.id for p in site.proof.prose for old in p.also if p.id in site.trips and old not in site.trips}
    yield from (_moved(site, old, new) for old, new in former.items())
    trips = tuple(site.trips.values())
    for i, trip in enumerate(trips):
        yield _trip(site, trip, trips[i - 1] if i else None, trips[i + 1] if i + 1 < len(trips) else None)


def _moved(site: Site, former: str, trip: str) -> OutputFile:
    """Lead from a former address of a trip to the page."""
    page = Page(site, f"trips/{former}.md", site.titles[trip])
    return page.file("moved", "This page has moved.", boost=0.1, target=page.trip(trip))


def _trip(site: Site, trip: Trip, previous: Trip | None, following: Trip | None) -> OutputFile:
    page = Page(site, f"trips/{trip.id}.md", site.titles[trip.id])
    prose = site.proof.of("trips", trip.id)
    events = site.events_by_trip.get(trip.id, ())
    scale = longest(events)
    stands = standing(trip.ladder)
    statements = site.statements_by_trip.get(trip.id, ())
    groups = by_issue(site, trip)
    differ = site.differences_by_trip.get(trip.id, ())
    main = site.main_sides(trip)
    key = key_quotations(site, trip)
    who = _people(page, trip, statements)
    traveller = site.people.get(trip.traveller)
    return page.file(
        "trip",
        f"{site.name(trip.traveller)}, {', '.join(trip.countries)}, {printed(trip.dates.value)}: {stands.words}.",
        tags=(site.name(trip.traveller), *trip.countries, *(site.issues[i].label for i in groups)),
        boost=2,
        trip=trip,
        standing=stands,
        main=main,
        sides=tuple(site.sides[s] for s in main if s in site.sides),
        office=office_at(traveller, first_day(trip.dates.value), trip.sources) if traveller else "",
        dates=printed(trip.dates.value),
        basis=basis(trip.dates) + (", as planned" if only_planned(trip.dates, trip.ladder) else ""),
        reach=_reach(site, trip),
        told=(words := told(page, prose)),
        bottom=words.bottom or bottom_line(page, trip),
        edit_path=prose.path if prose else None,
        status_ladder=ladder(page, trip.ladder),
        status_support=support(site, [step.span for step in trip.ladder]),
        dates_cite=page.cite(trip.dates.spans),
        dates_support=support(site, trip.dates.spans),
        places=tuple((name, page.cite(spans, limit=2)) for name, spans in trip.places),
        places_support=support(site, [span for _, spans in trip.places for span in spans]),
        claims=_claims(page, trip),
        meetings=tuple(meeting(page, own, scale, trip.traveller) for own in gathered(events, trip.traveller)),
        days=days_of(page, trip),
        measured=any(event.durations for event in events),
        scale_text=length_words(scale) if scale else "",
        quotations=tuple(said(page, s) for s in key),
        readout=readout_of(page, trip),
        asks=asks(page, trip),
        later=later(page, trip),
        official=official(site, trip),
        differences=tuple(shown(page, d) for d in differ if d.kind != "damage"),
        damaged=tuple(shown(page, d) for d in differ if d.kind == "damage"),
        unknown=unknowns(page, trip),
        brief=len(page.notes),
        reworded_ones=reworded(page, site.quotations_by_trip.get(trip.id, ())),
        topics=topics(page, trip, groups, key),
        people=who[:_PEOPLE],
        speakers=who[_PEOPLE:],
        sources=tuple(
            (a, gist(page, a), care(a), left_out(a), strip(site, a.id)) for a in _articles(site, trip.sources)
        ),
        corrected=tuple(c for a in _articles(site, trip.sources) if (c := corrected(page, a))),
        mentions=tuple((a, gist(page, a)) for a in _articles(site, trip.mentioned_by)),
        printed_date=lambda article: printed(article.published.value, between=True),
        basis_of=lambda article: basis(article.published) if article.published.value else "",
        previous=page.trip(previous.id) if previous else None,
        following=page.trip(following.id) if following else None,
    )


def _claims(page: Page, trip: Trip) -> tuple[tuple[str, tuple[tuple[str, str, Markup], ...], str], ...]:
    """Return (question, (value, status, citation)..., support) for what the rows above do not have yet."""
    by_slot: dict[str, dict[str, list[Claim]]] = {}
    for claim in page.site.claims_by_subject.get(trip.id, ()):
        if claim.slot in _FACTS:
            by_slot.setdefault(claim.slot, {}).setdefault(claim.words or claim.value, []).append(claim)
    return tuple(
        (
            _FACTS[slot],
            tuple((words, stated_as(claims), page.cite(_spans(claims))) for words, claims in values.items()),
            support(page.site, [span for claims in values.values() for span in _spans(claims)]),
        )
        for slot, values in by_slot.items()
    )


def _spans(claims: Iterable[Claim]) -> list[Span]:
    return [span for claim in claims for span in claim.spans]


def _articles(site: Site, ids: Iterable[str]) -> list[Article]:
    found = [site.articles[i] for i in dict.fromkeys(ids) if i in site.articles]
    return sorted(found, key=lambda a: (first_day(a.published.value), a.id))


def _reach(site: Site, trip: Trip) -> str:
    """Say how far the sources reach: how many, from when to when, and what part of the trip they can know."""
    own = _articles(site, trip.sources)
    dated = [a for a in own if a.published.value]
    text = f"{sentence_case(counted(len(own), 'article'))} about this trip"
    if not own:
        text = "No article is about this trip itself"
    if dated:
        first = printed(dated[0].published.value, between=True)
        last_article = max(dated, key=lambda a: last_day(a.published.value))
        last = printed(last_article.published.value, between=True)
        text += f", published {first}" if first == last else f", the first published {first}, the last {last}"
        end = last_day(trip.dates.value)
        latest = last_day(last_article.published.value)
        if end and latest < first_day(trip.dates.value):
            text += "; none of them from the days of the trip or after"
        elif end and latest < end:
            text += "; none of them from its last day or after"
    others = [a for a in _articles(site, trip.mentioned_by) if a not in own]
    if others:
        text += f". {sentence_case(counted(len(others), 'further article names', 'further articles name'))} it"
    return text + "."


def _people(
    page: Page, trip: Trip, statements: tuple[Statement, ...]
) -> tuple[tuple[Markup, str, SideMark | None], ...]:
    """List who travels, meets or speaks on the trip: name, office at the time, side."""
    site = page.site
    present = [who for event in site.events_by_trip.get(trip.id, ()) for who in event.participants]
    speaking = [s.person for said_ in statements for s in (said_.position, said_.speaker) if s and s.person]
    day = first_day(trip.dates.value)
    return tuple(
        (page.person(who), office_at(site.people[who], day, trip.sources), site.side(who))
        for who in dict.fromkeys((trip.traveller, *present, *speaking))
        if who in site.people
    )
