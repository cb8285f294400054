"""Source to Findings: what one article says, before any other is looked at."""

from __future__ import annotations

from generator.extractors.dates import find_dates
from generator.extractors.events import find_events
from generator.extractors.issues import find_issues
from generator.extractors.metadata import find_metadata
from generator.extractors.people import find_people
from generator.extractors.places import find_filed, find_places
from generator.extractors.statements import find_statements
from generator.model import Findings, Reference, Source
from generator.text.tokens import tokenize_sentences


def extract(source: Source, reference: Reference) -> Findings:
    """Find everything in one source. A source that was not read has metadata only."""
    metadata = find_metadata(source, reference)
    if source.unread:
        return Findings(source, metadata)
    sentences = tokenize_sentences(source)
    filed = find_filed(source, metadata.dateline, reference)
    places = find_places(sentences, reference, filed)
    people = find_people(source, sentences, places, reference)
    dates = find_dates(source, reference)
    statements = find_statements(source, people, reference)
    return Findings(
        source=source,
        metadata=metadata,
        people=people,
        places=places,
        dates=dates,
        statements=statements,
        issues=find_issues(source, reference),
        events=find_events(source, people, places, dates, reference, statements),
        filed=filed,
    )
