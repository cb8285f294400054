"""What all sources say, compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.basics import Basis, Precision, Problem, Span
from generator.model.content import IssueKind, Settings, TravelRecord
from generator.model.findings import DateExpression, EventKind, Fact, Findings, Part, StatementKind, Status
from generator.model.readouts import Readout
from generator.model.text import Source
from generator.model.voices import Voices


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date with its ground. `value` None: not resolvable, and `note` says why."""

    value: str | None
    precision: Precision
    basis: Basis
    spans: tuple[Span, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression of a source with its value."""

    source: str
    expression: DateExpression
    date: DateValue


OriginKind = Literal["credit", "link", "contributors", "publisher", "editor", "wording", "retelling", ""]


@dataclass(frozen=True, slots=True)
class Origin:
    """A probable origin of a source's text; `name` "" when it is not named."""

    name: str
    evidence: tuple[Span, ...]
    kind: OriginKind = ""
    #: Ids of the sources that print the same text ("wording"), or tell the same report in other words ("retelling").
    shared_with: tuple[str, ...] = ()


Quoting = Literal["open", "unchecked", "described"]


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of damage on one line."""

    kind: str
    line: int
    note: str
    span: Span | None = None
    #: What the signal's words contradict, in the same source.
    against: Span | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """How far the words of a source can be trusted to be the words that were published or spoken."""

    level: Literal["none", "some", "high"] = "none"
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source in its dossier: dated, assigned and weighed."""

    findings: Findings
    title: Fact
    published: DateValue
    trip: str | None
    origins: tuple[Origin, ...]
    damage: Damage
    quoting: Quoting
    #: Sources with the same key have one origin. A key with a name is a known one; "" stands for an unknown origin.
    origin_key: str = ""
    origin_known: bool = False

    @property
    def id(self) -> str:
        """The source's id."""
        return self.findings.source.id

    @property
    def source(self) -> Source:
        """The cleaned source."""
        return self.findings.source


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a person's name at one place."""

    span: Span
    text: str
    flag: str = ""


@dataclass(frozen=True, slots=True)
class OfficeSeen:
    """An office as a source states it on its date, or as the editor's registry has it (`span` None)."""

    title: str
    #: ISO dates between which it is known to hold; equal when a source only shows one day.
    start: str | None
    end: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person across all sources."""

    id: str
    name: str
    side: str
    offices: tuple[OfficeSeen, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a statement holds; `person` None for a described role or a body."""

    person: str | None
    label: str
    side: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Statement:
    """An attributed statement, with its speaker, issues, trip and date."""

    id: str
    source: str
    line: int
    kind: StatementKind
    parts: tuple[Part, ...]
    cue: Span | None
    speaker: Speaker | None
    position: Speaker | None
    issues: tuple[str, ...]
    trip: str | None
    date: DateValue
    #: The whole sentence or sentences that hold it.
    sentence: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Step:
    """One rung of the status ladder, as one source has it on one date."""

    status: Status
    #: The date of the source that says it (ISO), None when unknown.
    as_of: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Measure:
    """A value that one source gives for a slot of an event (when, how long), with the status it had there."""

    value: DateValue
    text: str
    status: Status
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, visit or call across sources."""

    id: str
    trip: str | None
    kind: EventKind
    participants: tuple[str, ...]
    places: tuple[str, ...]
    when: DateValue
    #: What sources say of its length.
    durations: tuple[Measure, ...]
    #: What sources say of its time.
    times: tuple[Measure, ...]
    ladder: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip: a traveller, where to, dates; also one that did not happen."""

    id: str
    traveller: str
    #: In the order of the journey, at least one.
    countries: tuple[str, ...]
    title: str
    status: Status
    dates: DateValue
    #: Cities and countries with the spans that name them.
    places: tuple[tuple[str, tuple[Span, ...]], ...]
    ladder: tuple[Step, ...]
    #: Sources assigned to it, and others that look back or forward to it.
    sources: tuple[str, ...]
    mentioned_by: tuple[str, ...]

    @property
    def destination(self) -> str:
        """The country that a trip leads to, of a tour the first."""
        return self.countries[0]


#: The typed questions about a trip, a meeting, a person or a quotation that claims answer.
Slot = Literal[
    "dates", "duration", "place", "rank", "participants", "date", "time", "channel", "office", "issue", "ask",
    "invitation", "outcome", "wording", "count", "arrival",
]
#: A rung of the ladder for what happens; "stated" for what holds or is said without happening on the trip.
ClaimStatus = Literal[
    "possible", "expected", "announced", "began", "occurred", "postponed", "called-off", "stated"
]


@dataclass(frozen=True, slots=True)
class Claim:
    """The one form in which sources are compared: a subject, a typed slot, a value, and how sure it is said to be.

    Its spans are those of the sources that have this value with this status: a source that expected it does not
    support the claim that it happened.
    """

    id: str
    #: Id of a trip, event, person or quotation.
    subject: str
    slot: Slot
    #: ISO 8601 for dates, times and lengths; ids joined by " " for people, sides and issues; folded words else.
    value: str
    status: ClaimStatus
    spans: tuple[Span, ...]
    #: Distinct sources.
    files: int
    #: Fewest and most origins behind them: an unknown origin may be one of the others.
    origins: tuple[int, int]
    #: Distinct acts of saying: one statement that three papers print is one.
    utterances: int
    #: The value in plain words.
    words: str = ""
    #: The one body on whose word all of them rest, folded, with its side; "" where there is none such.
    rests_on: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """What one side asked of another on a trip, and the reply where one is reported."""

    id: str
    trip: str
    asker: Speaker
    #: The side that is asked, "" when the words do not tell.
    asked: str
    status: ClaimStatus
    issues: tuple[str, ...]
    #: Id of the statement that asks, and of the one that replies (None: no reply is reported in these articles).
    statement: str
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference."""

    value: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more sides that cannot all be right, or that word one thing differently."""

    id: str
    kind: Literal["value", "wording", "internal", "headline", "damage"]
    subject: str
    slot: str
    sides: tuple[Side, ...]
    #: One plain sentence that says what differs.
    note: str


@dataclass(frozen=True, slots=True)
class Aligned:
    """A stretch of an utterance, in each of its versions; a span is empty where a version has nothing there."""

    #: True where all versions have the same words, but for case, hyphens and marks.
    same: bool
    #: One span a version, in the order of `Quotation.versions`.
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance in its printed versions."""

    id: str
    #: Whose words and when, in short.
    utterance: str
    versions: tuple[Span, ...]
    trip: str | None = None
    #: Ids of the statements that hold the versions, in their order.
    statements: tuple[str, ...] = ()
    #: The versions token by token; together the spans of a version cover it.
    aligned: tuple[Aligned, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialTravel:
    """A record of an official register that tells of a trip; it is kept apart from what the articles say."""

    trip: str
    record: TravelRecord


@dataclass(frozen=True, slots=True)
class IssueParagraph:
    """A paragraph that names an issue."""

    source: str
    line: int
    start: int
    end: int
    discussed: bool
    terms: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue and every paragraph that names it."""

    id: str
    label: str
    kind: IssueKind
    aliases: tuple[str, ...]
    paragraphs: tuple[IssueParagraph, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the sources say, compared."""

    settings: Settings
    articles: tuple[Article, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    dates: tuple[Dated, ...]
    trips: tuple[Trip, ...]
    events: tuple[Event, ...]
    issues: tuple[Issue, ...]
    claims: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    asks: tuple[Ask, ...] = ()
    readouts: tuple[Readout, ...] = ()
    voices: tuple[Voices, ...] = ()
    official: tuple[OfficialTravel, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: Reference.lexicons, for the few that pages need: nouns for speakers, the glossary.
    lexicons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def alone(self) -> Mapping[str, tuple[Claim, ...]]:
        """Return by source the claims whose value no other file has, with whatever status."""
        files: dict[tuple[str, str, str], set[str]] = {}
        for claim in self.claims:
            files.setdefault((claim.subject, claim.slot, claim.value), set()).update(s.source for s in claim.spans)
        found: dict[str, list[Claim]] = {article.id: [] for article in self.articles}
        for claim in self.claims:
            sources = files[claim.subject, claim.slot, claim.value]
            if len(sources) == 1:
                found[next(iter(sources))].append(claim)
        return {source: tuple(claims) for source, claims in found.items()}


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site's input: a Markdown page or a data file, `path` relative to the docs folder."""

    path: str
    content: str | bytes
    #: The file in content/ that a reader would edit, None when there is none.
    edit_path: str | None = None
