"""What lies on disk: the only input of a build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.basics import Problem

#: No article is this large; a bigger file is a dump, an archive or a mistake, and is not read.
MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as received; `path` is relative to the content folder, with slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Recut:
    """A stretch of the text that is something else than the program took it for."""

    quote: str
    kind: str
    #: 1-based, in the sidecar.
    line: int = 0


FindingKind = Literal["statement", "person", "issue", "date", "event"]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A finding that is none: whatever of its kind overlaps the quoted words."""

    quote: str
    what: FindingKind
    #: Of an issue, which one; "" rejects all of them.
    issue: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """A finding that the program missed; which fields count depends on what it is."""

    quote: str
    what: FindingKind
    #: Id in people.yml or name: who is named by the words, or who speaks them.
    person: str = ""
    #: Whose words they are when no person is named: "Foreign Ministry".
    speaker: str = ""
    side: str = ""
    issue: str = ""
    kind: str = "meeting"
    status: str = "occurred"
    participants: tuple[str, ...] = ()
    line: int = 0


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
    #: Anchored by quoted words, which stand in the source exactly once.
    segments: tuple[Recut, ...] = ()
    reject: tuple[Rejected, ...] = ()
    add: tuple[Added, ...] = ()
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
class TravelRecord:
    """A journey as an official register has it; dates are ISO days."""

    traveller: str
    country: str
    places: str
    start: str
    end: str
    remarks: str
    #: The file that holds it, relative to the content folder, and its number there.
    path: str
    number: str


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """What the program knows before it reads: the editor's registry over the built-in data.

    Compared by identity, so that what is made of a reference can be kept under it.
    """

    people: tuple[PersonEntry, ...] = ()
    issues: tuple[IssueEntry, ...] = ()
    countries: tuple[Country, ...] = ()
    #: Folded name -> city.
    cities: Mapping[str, City] = field(default_factory=dict)
    #: File stem in data/lexicons -> its entries, in order.
    lexicons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Official registers of content/reference/; they are shown beside the sources and never counted with them.
    travels: tuple[TravelRecord, ...] = ()


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
