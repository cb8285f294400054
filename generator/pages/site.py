"""The dossier with everything that pages look up, indexed once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generator.excerpts import Excerpts, choose_excerpts, names_somebody
from generator.model import (
    Article,
    Ask,
    Claim,
    Difference,
    Dossier,
    Event,
    Issue,
    LineState,
    Person,
    Proof,
    Quotation,
    Signal,
    Span,
    Statement,
    Step,
    Trip,
)
from generator.pages.parts.dates import first_day, last_day, printed
from generator.pages.parts.gathered import without_sums
from generator.pages.parts.sides import SideMark, sides_of
from generator.pages.parts.wording import counted
from generator.text.abbreviations import expanded
from generator.text.doubts import doubt
from generator.text.escape import decoded
from generator.text.folding import fold
from generator.text.lines import line_of, line_starts

K = TypeVar("K")
T = TypeVar("T")

#: Words of capitals, with or without figures, as a glossary has them: "G7", "NATO".
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z0-9&]+\b")


@dataclass(frozen=True, slots=True)
class Use:
    """A page that cites a line of a source."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and what it stands for, from an article that says so, or, where `span` is None, from us."""

    short: str
    long: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A dossier, its excerpts and its indexes. Ids that nothing refers to are simply absent."""

    dossier: Dossier
    proof: Proof
    excerpts: Excerpts
    articles: Mapping[str, Article]
    people: Mapping[str, Person]
    trips: Mapping[str, Trip]
    #: Issues that have a page.
    issues: Mapping[str, Issue]
    #: Those that name somebody: pages print no others.
    statements: tuple[Statement, ...]
    #: Meetings and calls, without those that merely sum up others.
    meetings: tuple[Event, ...]
    events_by_trip: Mapping[str, tuple[Event, ...]]
    events_by_person: Mapping[str, tuple[Event, ...]]
    #: Trips, and meetings, of which the source says how far they got.
    trips_by_witness: Mapping[str, tuple[Trip, ...]]
    events_by_witness: Mapping[str, tuple[Event, ...]]
    statements_by_trip: Mapping[str, tuple[Statement, ...]]
    statements_by_issue: Mapping[str, tuple[Statement, ...]]
    statements_by_person: Mapping[str, tuple[Statement, ...]]
    #: What makes a statement doubtful, by its id: its words are never shown as speech.
    doubts: Mapping[str, Signal]
    #: By the id of the statement, those that pages print.
    by_id: Mapping[str, Statement]
    asks_by_trip: Mapping[str, tuple[Ask, ...]]
    #: Utterances whose wordings differ, "" for those of no trip; what articles print alike is agreement, and what one
    #: only cuts is no wording.
    quotations_by_trip: Mapping[str, tuple[Quotation, ...]]
    #: What is shown side by side, all but the wordings; "" for what is of no trip or of several.
    differences_by_trip: Mapping[str, tuple[Difference, ...]]
    claims_by_subject: Mapping[str, tuple[Claim, ...]]
    #: The one body on whose word a claim rests, folded, with its side, by the claim's spans.
    rests_on: Mapping[Span, str]
    #: What pages call each trip: its title with month and year, and with the traveller where two would be alike.
    titles: Mapping[str, str]
    sides: Mapping[str, SideMark]
    line_states: Mapping[str, tuple[LineState, ...]]
    #: People who speak, meet or travel: they have a page; a surname in passing has none.
    paged: frozenset[str]
    #: "made from five press articles, the last of 24 April 2024".
    made_from: str
    #: Abbreviations that stand in the articles, in order.
    glossary: tuple[Abbreviation, ...]
    _terms: Mapping[str, tuple[int, ...]]
    _utterances: Mapping[str, str]
    _alike: Mapping[str, tuple[Statement, ...]]
    _line_starts: Mapping[str, tuple[int, ...]]
    _sentence_starts: Mapping[str, tuple[int, ...]]
    #: Filled while pages are rendered, read by the source cards, which come last: source -> line -> uses.
    uses: dict[str, dict[int, dict[Use, None]]] = field(default_factory=dict)

    def line(self, span: Span) -> int:
        """Return the 1-based line on which the span starts."""
        return line_of(self._line_starts[span.source], span.start)

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds the start of the span, or the span where there is none."""
        i = bisect_right(self._sentence_starts[span.source], span.start) - 1
        sentences = self.articles[span.source].source.sentences
        if i < 0 or sentences[i].end <= span.start:
            return span
        return Span(span.source, sentences[i].start, max(sentences[i].end, span.end))

    def names_issue(self, span: Span) -> bool:
        """Tell whether a term of an issue stands in the span."""
        terms = self._terms.get(span.source, ())
        return bisect_right(terms, span.end - 1) > bisect_left(terms, span.start)

    def text(self, span: Span) -> str:
        """Return the span's words as a reader has them, whether they may be printed or not."""
        return decoded(self.articles[span.source].source.text[span.start : span.end])

    def name(self, who: str) -> str:
        """Return a person's name; a described party is its own name."""
        return self.people[who].name if who in self.people else who

    def events_by_witness_of(self, trip: Trip) -> tuple[Event, ...]:
        """Return the meetings of which a source of the trip tells, each once."""
        return tuple({e.id: e for source in trip.sources for e in self.events_by_witness.get(source, ())}.values())

    def main_sides(self, trip: Trip) -> tuple[str, ...]:
        """Return the traveller's side and the counterpart's, as far as they are known and different.

        The counterpart is the destination, unless all whom the traveller meets are of other sides: then the side met
        most, for a host of a conference is no party to what two guests tell each other.
        """
        own = self.people[trip.traveller].side if trip.traveller in self.people else ""
        met = Counter(side for side in self.met_sides(trip) if side != own)
        counterpart = trip.destination if trip.destination in met or not met else met.most_common(1)[0][0]
        return tuple(dict.fromkeys(side for side in (own, counterpart) if side))

    def met_sides(self, trip: Trip) -> tuple[str, ...]:
        """Return the sides of those who meet on the trip, once for each meeting, in order of time."""
        events = self.events_by_trip.get(trip.id, ())
        sides = (self.people[who].side for e in events for who in e.participants if who in self.people)
        return tuple(side for side in sides if side)

    def present(self, trip: Trip) -> frozenset[str]:
        """Return who travels and who meets on the trip."""
        events = self.events_by_trip.get(trip.id, ())
        return frozenset((trip.traveller, *(who for e in events for who in e.participants)))

    def stands_early(self, statement: Statement) -> bool:
        """Tell whether a statement stands in the first half of its article, where an article says what it is about."""
        starts = self._sentence_starts[statement.source]
        return bool(starts) and statement.sentence.start <= starts[len(starts) // 2]

    def on_issue(self, statement: Statement) -> bool:
        """Tell whether a statement speaks of an issue that has a page."""
        return any(issue in self.issues for issue in statement.issues)

    def utterance(self, statement: Statement) -> str:
        """Return the id of what was spoken; statements that print it, alike or otherwise, have the same."""
        return self._utterances.get(statement.id, statement.id)

    def alike(self, statement: Statement) -> tuple[Statement, ...]:
        """Return the statements of one speaker that have the same words, the given one among them."""
        return self._alike.get(statement.id, (statement,))

    def described(self, statement: Statement) -> bool:
        """Tell whether the words are only evidence: the whole source, or this sentence of it, is damaged."""
        return self.articles[statement.source].quoting == "described" or statement.id in self.doubts

    def side(self, who: str) -> SideMark | None:
        """Return the side of a person, None when it is not known."""
        return self.sides.get(self.people[who].side) if who in self.people else None


def site_of(dossier: Dossier, proof: Proof) -> Site:
    """Index a dossier."""
    articles = {a.id: a for a in dossier.articles}
    roles = dossier.lexicons.get("speaker_roles", ())
    named = {p.id for p in dossier.people}
    meetings = tuple(without_sums([e for e in dossier.events if e.kind != "visit"], named, roles))
    statements = tuple(s for s in dossier.statements if names_somebody(s, dossier.lexicons))
    speakers = [
        (s.person, said) for said in statements for s in (said.speaker, said.position) if s and s.person
    ]
    passing = {p.id for p in dossier.people if _is_passing(p)}
    heard = {p for p, said in speakers if p not in passing or articles[said.source].quoting != "described"}
    travellers = tuple(t.traveller for t in dossier.trips)
    present = tuple(p for e in meetings for p in e.participants)
    by_issue = _grouped((i, s) for s in statements for i in s.issues)
    differing = _worded_differently(dossier)
    about = {t.id: t.id for t in dossier.trips} | {e.id: e.trip for e in dossier.events if e.trip}
    return Site(
        dossier=dossier,
        proof=proof,
        excerpts=choose_excerpts(dossier, proof.spans.values()),
        articles=articles,
        people={p.id: p for p in dossier.people},
        trips={t.id: t for t in sorted(dossier.trips, key=lambda t: (first_day(t.dates.value), t.id))},
        issues={
            i.id: i for i in dossier.issues if i.kind == "issue" and (i.paragraphs or i.id in by_issue)
        },
        statements=statements,
        meetings=meetings,
        events_by_trip=_grouped((e.trip, e) for e in _by_time(meetings)),
        events_by_person=_grouped((p, e) for e in _by_time(meetings) for p in dict.fromkeys(e.participants)),
        trips_by_witness=_grouped((s, t) for t in dossier.trips for s in _witnesses(t.ladder)),
        events_by_witness=_grouped((s, e) for e in meetings for s in _witnesses(e.ladder)),
        statements_by_trip=_grouped((s.trip, s) for s in statements),
        statements_by_issue=by_issue,
        statements_by_person=_grouped(dict.fromkeys(speakers)),
        doubts={s.id: signal for s in statements if (signal := doubt(s, articles[s.source].damage))},
        by_id={s.id: s for s in statements},
        asks_by_trip=_grouped((a.trip, a) for a in dossier.asks),
        quotations_by_trip=_grouped((q.trip or "", q) for q in dossier.quotations if q.versions in differing),
        differences_by_trip=_grouped(
            (_trip_of(d, about, articles), d) for d in dossier.differences if d.kind != "wording"
        ),
        claims_by_subject=_grouped((c.subject, c) for c in dossier.claims),
        rests_on={span: c.rests_on for c in dossier.claims if c.rests_on for span in c.spans},
        titles=_titles(dossier),
        sides=sides_of(dossier),
        line_states=_grouped((state.source, state) for state in proof.lines),
        paged=frozenset(p.id for p in dossier.people) & {*travellers, *present, *heard},
        made_from=_made_from(dossier),
        glossary=_glossary(dossier),
        _terms=_terms(dossier),
        _alike=_alike(statements, articles),
        _utterances={statement: q.id for q in dossier.quotations for statement in q.statements},
        _line_starts={a.id: line_starts(a.source.text) for a in dossier.articles},
        _sentence_starts={a.id: tuple(s.start for s in a.source.sentences) for a in dossier.articles},
    )


def _worded_differently(dossier: Dossier) -> frozenset[tuple[Span, ...]]:
    """Return the versions of each utterance that the dossier has as a difference of wording."""
    return frozenset(
        tuple(span for side in d.sides for span in side.spans) for d in dossier.differences if d.kind == "wording"
    )


def _trip_of(difference: Difference, trips: Mapping[str, str], articles: Mapping[str, Article]) -> str:
    """Return the trip that a difference is about: of its subject, else of all its articles; "" where there is none."""
    if trip := trips.get(difference.subject):
        return trip
    found = {articles[span.source].trip or "" for side in difference.sides for span in side.spans}
    return found.pop() if len(found) == 1 else ""


def _alike(statements: Iterable[Statement], articles: Mapping[str, Article]) -> dict[str, tuple[Statement, ...]]:
    """Return for each statement those that another article prints in the same words, and itself; most have none."""

    def words(statement: Statement) -> tuple[str, str]:
        text = articles[statement.source].source.text
        speaker = statement.speaker
        whose = (speaker.person or fold(speaker.label)) if speaker else ""
        return whose, fold(" ".join(text[part.start : part.end] for part in statement.parts))

    groups = _grouped((words(statement), statement) for statement in statements)
    return {s.id: group for group in groups.values() if len({s.source for s in group}) > 1 for s in group}


def _terms(dossier: Dossier) -> dict[str, tuple[int, ...]]:
    """Return where the terms of the issues begin, by source, ascending."""
    paragraphs = [p for issue in dossier.issues if issue.kind == "issue" for p in issue.paragraphs]
    starts = _grouped((p.source, start) for p in paragraphs for start, _ in p.terms)
    return {source: tuple(sorted(places)) for source, places in starts.items()}


def _is_passing(person: Person) -> bool:
    """Tell whether a person is only a surname that is mentioned once, of no side and in no office."""
    return len(person.forms) < 2 and " " not in person.name and not person.side and not person.offices


def _made_from(dossier: Dossier) -> str:
    latest = max((last_day(a.published.value) for a in dossier.articles), default="")
    until = f", the last of {printed(latest)}" if latest and not latest.endswith("-99") else ""
    return f"made from {counted(len(dossier.articles), 'press article')}{until}"


def _glossary(dossier: Dossier) -> tuple[Abbreviation, ...]:
    """Return what the articles explain, each alike, and of the rest what we know."""
    named = {w for a in dossier.articles for w in _ABBREVIATION.findall(a.source.text.replace(".", ""))}
    rows = (row.split(": ", 1) for row in dossier.lexicons.get("glossary", ()))
    known = {short: Abbreviation(short, long) for short, long in rows if short in named}
    told: dict[str, dict[str, Abbreviation]] = {}
    for article in dossier.articles:
        text = article.source.text
        bodies = (s for s in article.source.segments if s.kind == "body" and article.quoting != "described")
        for short, start, end in (found for body in bodies for found in expanded(text, body.start, body.end)):
            long = " ".join(text[start:end].split())
            own = Abbreviation(short, long, Span(article.id, start, end))
            told.setdefault(short, {}).setdefault(long.casefold(), own)
    agreed = {short: found for short, versions in told.items() if len(versions) == 1 for found in versions.values()}
    return tuple(found for _, found in sorted({**known, **agreed}.items()))


def _by_time(events: Iterable[Event]) -> list[Event]:
    """Sort by last day: what is dated to a month only follows what is dated to a day in it."""
    return sorted(events, key=lambda e: (last_day(e.when.value) or "9999", e.id))


def _titles(dossier: Dossier) -> dict[str, str]:
    people = {p.id: p.name for p in dossier.people}
    titles = {}
    for trip in dossier.trips:
        month = first_day(trip.dates.value)[:7] if trip.dates.value else ""
        dated = not month or month[:4] in trip.title
        titles[trip.id] = trip.title if dated else f"{trip.title}, {printed(month)}"
    alike = Counter(titles.values())
    return {
        t.id: f"{people.get(t.traveller, t.traveller)}: {titles[t.id]}" if alike[titles[t.id]] > 1 else titles[t.id]
        for t in dossier.trips
    }


def _witnesses(ladder: Iterable[Step]) -> dict[str, None]:
    return dict.fromkeys(step.span.source for step in ladder)


def _grouped(pairs: Iterable[tuple[K | None, T]]) -> dict[K, tuple[T, ...]]:
    """Group values by key, in order; values without a key fall out."""
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
