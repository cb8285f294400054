"""Every core type of Readout.

All types are frozen. Offsets are Unicode code points into `Document.text`, end exclusive; lines are 1-based;
an empty collection is `()`, never None; dates are ISO 8601 strings. A stage makes a new type and never fills
holes in an older one: RawFile -> Document -> Source -> Findings -> Dossier -> OutputFile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# ---- the atom, problems ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The evidence: `text[start:end]` of one source, to the character."""

    source: str
    start: int
    end: int


Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in `content/`. A warning is about received material, an error about an editor's file."""

    path: str
    line: int | None
    severity: Severity
    message: str
    #: What a right one looks like.
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


# ---- load: what lies on disk -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as received; `path` is relative to the content folder, with slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Correction:
    """The editor's sidecar `FILE.ext.yml` beside a source; None means: not corrected."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    origin: str | None = None
    url: str | None = None
    trip: str | None = None
    language: str | None = None
    quoting: str | None = None
    rights: str | None = None
    publish: str | None = None
    note: str | None = None
    date: str | None = None


AliasKind = Literal["name", "misspelling", "title"]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another form of a name, e.g. a misspelling that an editor ties to the person."""

    form: str
    kind: AliasKind = "name"
    #: Where the editor has it from.
    source: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office held from `start` to `end` (ISO dates of any precision; None: open)."""

    title: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as the editor's people.yml knows them."""

    id: str
    name: str
    side: str = ""
    aliases: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()


IssueKind = Literal["issue", "context"]


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue of the taxonomy. `terms` tag a paragraph; a term inside one of the `unless` phrases does not."""

    id: str
    label: str
    terms: tuple[str, ...]
    unless: tuple[str, ...] = ()
    #: Words for search that need not occur in a text.
    aliases: tuple[str, ...] = ()
    #: `context` issues (the trip itself, the state of relations) get no page.
    kind: IssueKind = "issue"


@dataclass(frozen=True, slots=True)
class Country:
    """A country or a body that acts like one (EU, UN, NATO). `name` is the side that pages print."""

    code: str
    name: str
    #: Other names of the country itself: "PRC", "U.S.".
    names: tuple[str, ...] = ()
    #: Adjectives and people: "Chinese", "American".
    demonyms: tuple[str, ...] = ()
    capital: str = ""
    #: Further seats of government and former spellings: "The Hague", "Kiev".
    capitals: tuple[str, ...] = ()
    #: Bodies whose name alone tells the side: "State Department", "Kremlin".
    institutions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer; of several with one name, the most populous."""

    name: str
    country: str
    population: int


@dataclass(frozen=True, slots=True)
class Reference:
    """What the program knows before it reads: the editor's registry over the built-in data."""

    people: tuple[PersonEntry, ...] = ()
    issues: tuple[IssueEntry, ...] = ()
    countries: tuple[Country, ...] = ()
    #: Folded name -> city.
    cities: Mapping[str, City] = field(default_factory=dict)
    #: File stem in data/lexicons -> its entries, in order.
    lexicons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """content/settings.yml."""

    title: str = "Readout"
    editor: str = ""
    contact: str = ""
    #: Words of one printed excerpt, and the share of a source's body that all excerpts together may print.
    max_words: int = 40
    max_share: float = 0.4


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that was on disk: the only input of `build`."""

    sources: tuple[RawFile, ...]
    corrections: Mapping[str, Correction]
    reference: Reference
    settings: Settings
    #: Editor's Markdown: trips/ID.md, issues/ID.md, pages/...
    prose: tuple[RawFile, ...] = ()
    problems: tuple[Problem, ...] = ()


# ---- read and clean ----------------------------------------------------------------------------------------

SegmentKind = Literal[
    "title", "section", "byline", "dateline", "published", "caption", "credit",
    "body", "subhead", "other-article", "furniture", "blank",
]


@dataclass(frozen=True, slots=True)
class Hint:
    """What the format itself says of a stretch of the text, e.g. that an <h2> is a subhead."""

    kind: SegmentKind
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class FormatMeta:
    """What the format itself says of the article (HTML head, front matter); None where it is silent."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded file. `text` is what every offset counts in."""

    id: str
    path: str
    format: str
    text: str
    #: Of the text in UTF-8, in hexadecimal.
    sha256: str
    meta: FormatMeta = FormatMeta()
    hints: tuple[Hint, ...] = ()
    correction: Correction = Correction()
    #: Why the file could not be read; "" when it could.
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and what it is; the segments of a source cover its text without gap or overlap."""

    kind: SegmentKind
    start: int
    end: int
    first_line: int
    last_line: int
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body, subhead, other-article, title or caption segment, without surrounding space."""

    start: int
    end: int
    line: int
    #: Index into Source.segments.
    segment: int
    #: 0-based number of the paragraph (block of text between line ends) in the source.
    paragraph: int


@dataclass(frozen=True, slots=True)
class Source:
    """A document whose every character has a kind."""

    document: Document
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    language: str = "en"
    #: Why nothing was extracted ("not in English", "empty"); "" when it was.
    unread: str = ""

    @property
    def id(self) -> str:
        """The source's id."""
        return self.document.id

    @property
    def text(self) -> str:
        """The text that every offset counts in."""
        return self.document.text


# ---- extract: findings in one source -----------------------------------------------------------------------

Basis = Literal["stated", "derived", "inferred", "editor", "unknown"]
Precision = Literal[
    "minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century", "interval",
    "duration", "none",
]


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


# ---- link: the dossier -------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Origin:
    """A probable origin of a source's text; `name` "" when it is not named."""

    name: str
    evidence: tuple[Span, ...]


Quoting = Literal["open", "unchecked", "described"]


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of damage on one line."""

    kind: str
    line: int
    note: str
    span: Span | None = None


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
    """A trip: a traveller, a destination, dates; also one that did not happen."""

    id: str
    traveller: str
    destination: str
    title: str
    status: Status
    dates: DateValue
    #: Cities and countries with the spans that name them.
    places: tuple[tuple[str, tuple[Span, ...]], ...]
    ladder: tuple[Step, ...]
    #: Sources assigned to it, and others that look back or forward to it.
    sources: tuple[str, ...]
    mentioned_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The one form in which sources are compared: a subject, a typed slot, a value."""

    id: str
    subject: str
    slot: str
    value: str
    status: Status
    spans: tuple[Span, ...]
    files: int
    origins: tuple[int, int]
    utterances: int


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
    note: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance in its printed versions."""

    id: str
    utterance: str
    versions: tuple[Span, ...]


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
    problems: tuple[Problem, ...] = ()


# ---- render ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site's input: a Markdown page or a data file, `path` relative to the docs folder."""

    path: str
    content: str | bytes
    #: The file in content/ that a reader would edit, None when there is none.
    edit_path: str | None = None
