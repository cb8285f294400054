"""A small dossier made by hand: an invented Portuguese minister goes to Brazil, and puts off a second trip."""

from __future__ import annotations

from generator.model import (
    Aligned,
    Article,
    Ask,
    Claim,
    Correction,
    Damage,
    DateValue,
    Difference,
    Document,
    Dossier,
    Event,
    Fact,
    Findings,
    Form,
    Issue,
    IssueParagraph,
    Measure,
    Metadata,
    OfficeSeen,
    OfficialTravel,
    Origin,
    Part,
    Person,
    Quotation,
    Quoting,
    Segment,
    SegmentKind,
    Sentence,
    Settings,
    Side,
    Signal,
    Source,
    Span,
    Speaker,
    Statement,
    Step,
    TravelRecord,
    Trip,
)
from generator.text.lines import line_of, line_starts, split_lines
from generator.text.sentences import sentence_spans

NEITHER = Fact(None, "unknown", note="not stated")

PREVIEW = """Lisbon minister to visit Brasília
6 March 2031
Foreign Minister Inês Valadares will travel to Brazil on 10 March, her ministry announced. \
She will meet her counterpart Caio Andrade and is expected to see President Rosa Teles.
“We want the fishing treaty signed this year,” Valadares said. \
Brazil wants more time on fishing, an official in Brasília said.
Follow us and never miss a story by Webmaster Nobody"""

REPORT = """Valadares and Andrade talk for two hours
Brasília, 10 March 2031
Inês Valadares met Caio Andrade on Monday for about two hours. \
“The treaty needs patience,” Andrade told reporters. “We want the fishing treaty signed soon,” Valadares said of \
the FTA. The Portuguese embassy said the talks on fishing would go on.
A trip planned for January was postponed because of a storm."""

COPY = """The minister of Lisbon undertakes the voyage
The minister Valadarez has gone to the Brazil the Monday. “The fish treaty must have signature,” has said Valadarez.
The voyage of January was cancelled, by the storm."""


def source(name: str, text: str, kinds: dict[int, SegmentKind], correction: Correction | None = None) -> Source:
    """Cut a text into one segment a line; lines without a kind are body."""
    lines = split_lines(text)
    segments = []
    sentences = []
    for number, (start, end) in enumerate(lines, start=1):
        kind = kinds.get(number, "body")
        following = lines[number][0] if number < len(lines) else len(text)
        segments.append(Segment(kind, start, following, number, number, "test"))
        if kind == "body":
            sentences += [Sentence(a, b, number, number - 1, number) for a, b in sentence_spans(text, start, end)]
    document = Document(name, f"sources/{name}.txt", "txt", text, "0" * 64, correction=correction or Correction())
    return Source(document, tuple(segments), tuple(sentences))


def span(of: Source, words: str) -> Span:
    """Return the only place of the words."""
    assert of.text.count(words) == 1, words
    start = of.text.index(words)
    return Span(of.id, start, start + len(words))


def article(of: Source, title: str, published: DateValue, quoting: Quoting, **given: object) -> Article:
    """Return an article of which only what pages print is filled."""
    publisher = Fact(str(given["publisher"]), "stated") if "publisher" in given else NEITHER
    metadata = Metadata(Fact(title, "stated"), publisher, (), NEITHER, NEITHER, NEITHER, None, None)
    origins = given.get("origins", ())
    damage = given.get("damage", Damage())
    assert isinstance(origins, tuple)
    assert isinstance(damage, Damage)
    trip = "valadares-brazil-2031-03"
    key = origins[0].name if origins else publisher.value or of.id
    return Article(
        Findings(of, metadata), Fact(title, "stated"), published, trip, origins, damage, quoting, key, bool(origins)
    )


def statement(of: Source, key: str, words: str, speaker: Speaker | None, *, quoted: bool) -> Statement:
    """Return a statement of one part on fishing."""
    place = span(of, words)
    inside = next(s for s in of.sentences if s.start <= place.start < s.end)
    return Statement(
        id=key,
        source=of.id,
        line=line_of(line_starts(of.text), place.start),
        kind="direct" if quoted else "indirect",
        parts=(Part(place.start, place.end, quoted),),
        cue=None,
        speaker=speaker,
        position=None,
        issues=("fishing",),
        trip="valadares-brazil-2031-03",
        date=DateValue(None, "none", "unknown", note="no day given"),
        sentence=Span(of.id, inside.start, inside.end),
        rule="test",
    )


def day(value: str, *spans: Span) -> DateValue:
    """Return a stated day."""
    return DateValue(value, "day", "stated", spans)


def dossier() -> Dossier:
    """Return the sample."""
    preview = source("s1", PREVIEW, {1: "title", 2: "published", 5: "furniture"})
    report = source("s2", REPORT, {1: "title", 2: "dateline"})
    copy = source("s3", COPY, {1: "title"})
    minister = Speaker("ines-valadares", "Valadares", "Portugal", span(preview, "Valadares said"))
    counterpart = Speaker("caio-andrade", "Andrade", "Brazil", span(report, "Andrade told"))
    official = Speaker(None, "an official in Brasília", "Brazil", span(preview, "an official in Brasília"))
    embassy = Speaker(None, "the Portuguese embassy", "Portugal", span(report, "The Portuguese embassy"))
    signed = span(preview, "We want the fishing treaty signed this year,")
    soon = span(report, "We want the fishing treaty signed soon,")
    held = span(report, "Inês Valadares met Caio Andrade on Monday for about two hours.")
    gone = span(copy, "The minister Valadarez has gone to the Brazil the Monday.")
    announced = span(preview, PREVIEW.split("\n")[2].partition(" She will")[0])
    ahead = span(preview, "She will meet her counterpart Caio Andrade and is expected to see President Rosa Teles.")
    postponed = span(report, "A trip planned for January was postponed because of a storm.")
    cancelled = span(copy, "The voyage of January was cancelled, by the storm.")
    return Dossier(
        settings=Settings(title="Atlantic talks", max_words=40, max_share=0.95),
        articles=(
            article(preview, "Lisbon minister to visit Brasília",
                    day("2031-03-06", span(preview, "6 March 2031")), "open", publisher="The Ferry Post"),
            article(report, "Valadares and Andrade talk for two hours",
                    day("2031-03-10", span(report, "10 March 2031")), "unchecked",
                    origins=(Origin("Agência Azul", (span(report, "Brasília, 10 March 2031"),)),)),
            article(copy, "The minister of Lisbon undertakes the voyage",
                    DateValue("2031-03-10/2031-03-12", "interval", "inferred", (gone,)), "described",
                    damage=Damage("high", (Signal("misspelt name", 2, "“Valadarez” where others have Valadares"),))),
        ),
        people=(
            Person("ines-valadares", "Inês Valadares", "Portugal",
                   (OfficeSeen("foreign minister", "2031-03-06", "2031-03-06", announced),),
                   (Form(span(preview, "Inês Valadares"), "Inês Valadares"),
                    Form(span(copy, "Valadarez has gone"), "Valadarez", "misspelling"))),
            Person("caio-andrade", "Caio Andrade", "Brazil", (OfficeSeen("Minister of the Sea", "2030", "2032"),),
                   (Form(span(report, "met Caio Andrade"), "Caio Andrade"),)),
            Person("rosa-teles", "Rosa Teles", "Brazil", (), (Form(span(preview, "Rosa Teles"), "Rosa Teles"),)),
            Person("webmaster-nobody", "Webmaster Nobody", "", (),
                   (Form(span(preview, "Webmaster Nobody"), "Webmaster Nobody"),)),
        ),
        statements=(
            statement(preview, "s1-1", "We want the fishing treaty signed this year,", minister, quoted=True),
            statement(preview, "s1-2", "Brazil wants more time on fishing", official, quoted=False),
            statement(report, "s2-1", "The treaty needs patience,", counterpart, quoted=True),
            statement(report, "s2-2", "the talks on fishing would go on", embassy, quoted=False),
            statement(report, "s2-3", "We want the fishing treaty signed soon,", minister, quoted=True),
            statement(copy, "s3-1", "The fish treaty must have signature,", minister, quoted=True),
        ),
        dates=(),
        trips=(
            Trip("valadares-brazil-2031-01", "ines-valadares", ("Brazil",), "Brazil", "postponed",
                 DateValue("2031-01", "month", "derived", (postponed,)), (),
                 (Step("postponed", "2031-03-10", postponed), Step("called-off", "2031-03-10/2031-03-12", cancelled)),
                 (), ("s2", "s3")),
            Trip("valadares-brazil-2031-03", "ines-valadares", ("Brazil",), "Brasília", "occurred",
                 day("2031-03-10", announced, held), (("Brasília", (span(report, "Brasília"),)),),
                 (Step("announced", "2031-03-06", announced), Step("occurred", "2031-03-10", held),
                  Step("began", "2031-03-10/2031-03-12", gone)),
                 ("s1", "s2", "s3"), ()),
        ),
        events=(
            Event("e1", "valadares-brazil-2031-03", "meeting", ("ines-valadares", "caio-andrade"), ("Brasília",),
                  day("2031-03-10T15:00", held),
                  (Measure(DateValue("PT2H", "duration", "stated"), "about two hours", "occurred", held),), (),
                  (Step("announced", "2031-03-06", ahead), Step("occurred", "2031-03-10", held))),
            Event("e2", "valadares-brazil-2031-03", "meeting", ("ines-valadares", "rosa-teles"), (),
                  DateValue(None, "none", "unknown", note="no day given"), (), (),
                  (Step("expected", "2031-03-06", ahead),)),
        ),
        issues=(
            Issue("fishing", "Fishing", "issue", ("fisheries",), (
                IssueParagraph("s1", 4, *_line(preview, 4), discussed=True,
                               terms=((span(preview, "fishing treaty").start, span(preview, "fishing treaty").end),)),
                IssueParagraph("s2", 3, *_line(report, 3), discussed=True),
            )),
        ),
        claims=(
            Claim("c1", "valadares-brazil-2031-01", "outcome", "storm", "postponed", (postponed, cancelled),
                  files=2, origins=(1, 2), utterances=1),
            Claim("c2", "valadares-brazil-2031-03", "rank", "first in a decade", "stated", (announced,),
                  files=1, origins=(1, 1), utterances=1, words="first visit in a decade"),
            Claim("c3", "valadares-brazil-2031-03", "dates", "2031-03-10", "announced", (announced,),
                  files=1, origins=(1, 1), utterances=1),
            Claim("c4", "valadares-brazil-2031-03", "dates", "2031-03-10", "occurred", (held,),
                  files=1, origins=(1, 1), utterances=1),
            Claim("c5", "e1", "duration", "PT2H", "occurred", (held,),
                  files=1, origins=(1, 1), utterances=1, words="about two hours"),
        ),
        differences=(
            Difference("d1", "value", "valadares-brazil-2031-01", "status",
                       (Side("postponed", (postponed,)), Side("called off", (cancelled,))), ""),
            Difference("d2", "wording", "valadares-brazil-2031-03", "wording",
                       (Side("this year", (signed,)), Side("soon", (soon,))), "The words are not the same."),
        ),
        quotations=(
            Quotation("u1", "Inês Valadares, Portugal", (signed, soon), "valadares-brazil-2031-03", ("s1-1", "s2-3"), (
                Aligned(same=True, spans=(span(preview, "We want the fishing treaty signed"),
                                          span(report, "We want the fishing treaty signed"))),
                Aligned(same=False, spans=(span(preview, " this year,"), span(report, " soon,"))),
            )),
        ),
        asks=(
            Ask("a1", "valadares-brazil-2031-03", official, "Portugal", "stated", ("fishing",), "s1-2", "s1-1"),
        ),
        official=(
            OfficialTravel("valadares-brazil-2031-03", TravelRecord(
                "Valadares", "Brazil", "Brasília", "2031-03-10", "2031-03-11", "Met the counterpart.",
                "reference/travels.xml", "7")),
        ),
        lexicons={
            "speaker_roles": ("official",), "speaker_bodies": ("embassy",), "glossary": ("FTA: free trade agreement",),
        },
    )


def _line(of: Source, number: int) -> tuple[int, int]:
    return split_lines(of.text)[number - 1]
