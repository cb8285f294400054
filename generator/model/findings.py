"""What one source says, before any other is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.basics import Basis, Span
from generator.model.text import SegmentKind, Source


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with what it rests on. `value` None: unknown, and `note` says why."""

    value: str | None
    basis: Basis
    spans: tuple[Span, ...] = ()
    note: str = ""


DateKind = Literal["date", "time", "duration", "set", "reference"]
Tense = Literal["past", "present", "future", ""]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A typed, unresolved expression of time."""

    start: int
    end: int
    text: str
    kind: DateKind
    #: The row of the date grammar that matched: "weekday", "month-day", "ago", ...
    form: str
    #: What the form read, e.g. (("month", 4), ("day", 24)).
    fields: tuple[tuple[str, int | str], ...] = ()
    #: Tense of the clause that holds it; "" when there is no verb.
    tense: Tense = ""
    #: The kind of the segment that it stands in.
    segment: SegmentKind = "body"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class OriginMark:
    """A trace of where a text comes from: wire credit, "contributed", photo credit, link at the end."""

    name: str
    kind: Literal["wire", "contributors", "photo", "link", "agency", "item"]
    span: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the article says of itself."""

    title: Fact
    publisher: Fact
    bylines: tuple[Fact, ...]
    dateline: Fact
    section: Fact
    url: Fact
    #: The date of publication as written, still unresolved; None when the source has none.
    published: DateExpression | None
    #: An ISO date that the format or the editor gives; it wins over `published`.
    published_given: Fact | None
    origins: tuple[OriginMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A title or description beside a name: "Foreign Minister", "top diplomat"."""

    title: str
    start: int
    end: int
    side: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a person. `flag` is "" or "misspelling" or "doubtful"."""

    start: int
    end: int
    text: str
    flag: str = ""


Pronoun = Literal["he", "she", ""]


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person of one source: all mentions that this source makes of them."""

    name: str
    #: Country name as in Reference.countries, "" when the text does not say.
    side: str
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    #: Id in people.yml, None when the registry does not know them.
    entry: str | None = None
    #: The pronoun that articles use of them, "" when nothing tells.
    pronoun: Pronoun = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A city or country named in the text; `name` is the gazetteer's, `country` the country's name."""

    start: int
    end: int
    name: str
    kind: Literal["city", "country"]
    country: str


StatementKind = Literal["direct", "mixed", "indirect", "block"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of content; without the quotation marks when quoted."""

    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class SpeakerFound:
    """Whose words they are. `start` and `end` None: inherited from an earlier sentence."""

    label: str
    start: int | None = None
    end: int | None = None
    #: PersonFound.name when the speaker is a person of this source.
    person: str | None = None
    side: str = ""


@dataclass(frozen=True, slots=True)
class StatementFound:
    """Content that the article attributes to somebody."""

    kind: StatementKind
    parts: tuple[Part, ...]
    cue: tuple[int, int] | None
    speaker: SpeakerFound | None
    rule: str
    #: Whose position the words report, when that is another than the speaker ("Wang demanded", says the Ministry).
    position: SpeakerFound | None = None


@dataclass(frozen=True, slots=True)
class IssueTag:
    """An issue named in a paragraph: discussed, or merely an item of an enumeration."""

    issue: str
    line: int
    start: int
    end: int
    discussed: bool
    #: The terms that matched, as (start, end).
    terms: tuple[tuple[int, int], ...] = ()
    rule: str = ""


Status = Literal["possible", "expected", "announced", "began", "occurred", "postponed", "called-off"]
EventKind = Literal["visit", "meeting", "call"]


@dataclass(frozen=True, slots=True)
class EventFound:
    """A visit, meeting or call as one sentence has it."""

    kind: EventKind
    start: int
    end: int
    #: PersonFound.name of each, or a described party; the traveller first for a visit.
    participants: tuple[str, ...]
    places: tuple[Place, ...]
    #: Indices into Findings.dates of the expressions that date it, and of those that measure it.
    dates: tuple[int, ...]
    durations: tuple[int, ...]
    status: Status
    tense: Tense
    rule: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one source, before any other source is looked at."""

    source: Source
    metadata: Metadata
    people: tuple[PersonFound, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    statements: tuple[StatementFound, ...] = ()
    issues: tuple[IssueTag, ...] = ()
    events: tuple[EventFound, ...] = ()
    #: Where the article was written, by its dateline or a line of its head.
    filed: Place | None = None
