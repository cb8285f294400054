"""All findings to the Dossier: sources compared.

The order is that of knowledge: dates first, then people, then trips, and on them everything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.linkers.articles import link_articles
from generator.linkers.claims import link_asks, link_claims, material_of
from generator.linkers.damage import with_rewordings, with_slipped_tenses
from generator.linkers.dating import date_expressions, date_sources
from generator.linkers.differences import link_differences
from generator.linkers.events import link_events, without_damaged
from generator.linkers.issues import link_issues
from generator.linkers.leads import with_leads
from generator.linkers.official import link_official
from generator.linkers.people import link_people
from generator.linkers.readouts import link_readouts
from generator.linkers.retellings import find_retellings
from generator.linkers.statements import link_statements
from generator.linkers.trips import link_trips, with_meetings
from generator.linkers.visits import Known, visits
from generator.linkers.voices import link_voices
from generator.linkers.wordings import link_wordings
from generator.model import Dossier, Findings, Problem, Reference, Settings


def link(
    findings: tuple[Findings, ...], reference: Reference, settings: Settings, problems: Sequence[Problem]
) -> Dossier:
    """Compare what all sources say."""
    retold = find_retellings(findings)
    published = date_sources(findings, retold)
    dated = date_expressions(findings, published)
    position = iter(dated)
    dates = {(one.source.id, key): next(position).date for one in findings for key in range(len(one.dates))}
    people, person_ids = link_people(findings, reference, published)
    known = Known(person_ids, {person.id: person.side for person in people}, dates, published)
    visited = with_leads(visits(findings, known), findings, known, reference)
    journeys = link_trips(findings, visited, known)
    events = link_events(findings, known, journeys)
    elsewhere = {(step.span.source, step.span.start) for e in events if e.trip is None for step in e.ladder}
    articles = link_articles(findings, journeys, published, retold, reference)
    events = without_damaged(events, articles)
    statements = link_statements(findings, people, known, journeys, elsewhere, reference)
    quotations = link_wordings(statements, articles, people, reference)
    trips = with_meetings(journeys.trips, events)
    articles = with_slipped_tenses(with_rewordings(articles, quotations), trips, events)
    material = material_of(
        articles, people, trips, events, (statements, quotations), (visited, journeys, known), reference
    )
    asks = link_asks(material)
    claims = link_claims(material, asks)
    return Dossier(
        settings=settings,
        articles=articles,
        people=people,
        statements=statements,
        dates=dated,
        trips=trips,
        events=events,
        issues=link_issues(findings, reference),
        claims=claims,
        differences=link_differences(claims, quotations, articles, (events, trips), (dated, people), reference),
        quotations=quotations,
        asks=asks,
        readouts=link_readouts(trips, events, statements, articles, reference),
        voices=link_voices(statements, articles, reference),
        official=link_official(trips, people, reference),
        problems=tuple(sorted({*problems, *_unread(findings)})),
        lexicons=reference.lexicons,
    )


def _unread(findings: Sequence[Findings]) -> list[Problem]:
    """Say of every source that was not read why, so that none is lost in silence."""
    return [
        Problem(one.source.document.path, None, "warning", f"not read: {one.source.unread}")
        for one in findings
        if one.source.unread
    ]
