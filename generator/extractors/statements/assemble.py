"""Statements of a source: attributions sentence by sentence, and what runs on from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extractors.statements.attribute import Attribution, attributions
from generator.extractors.statements.cues import Cue
from generator.extractors.statements.lexicon import Cues
from generator.extractors.statements.loose import is_stranded, loose_quotes
from generator.extractors.statements.marks import Quote
from generator.extractors.statements.parts import kind_of, parts_of
from generator.extractors.statements.phrases import Range, clause_subject
from generator.extractors.statements.positions import split_by_position
from generator.extractors.statements.speakers import Speakers
from generator.extractors.statements.transcript import Labels, in_own_voice
from generator.extractors.statements.units import Paragraph, Unit, paragraphs
from generator.extractors.statements.words import Token, sentences_of, tokenise
from generator.model import Part, PersonFound, Reference, Source, SpeakerFound, StatementFound
from generator.text.transcripts import is_end, spoken, turns

#: Families of what only somebody does.
_BY_SOMEBODY = frozenset(("speech", "request", "stance", "intent", "belief"))


def assemble(
    source: Source, people: tuple[PersonFound, ...], reference: Reference, cues: Cues
) -> tuple[StatementFound, ...]:
    """Return the statements of the source in the order of the text."""
    text = source.text
    reading = _Reading(text, Speakers(text, people, reference, cues), cues)
    found = paragraphs(source, cues)
    labelled = turns(source, reference)
    labels = Labels(source, people, reference, reading.speakers)
    turn = labels.voice if labels.voice and in_own_voice(text, found) else None
    for paragraph in found:
        label = labelled.get(paragraph.start)
        if label is not None:
            turn = labels.speaker(label.start, label.end)
        elif is_end(text, paragraph.start, paragraph.end):
            turn = None
        if turn is None:
            reading.paragraph(paragraph)
        else:
            reading.turn(label.said if label else paragraph.start, paragraph.end, turn, opens=label is not None)
    return tuple(reading.statements)


class _Reading:
    """What has been read so far, and what the next sentence may run on from."""

    def __init__(self, text: str, speakers: Speakers, cues: Cues) -> None:
        self._text = text
        self.speakers = speakers
        self._cues = cues
        self.statements: list[StatementFound] = []
        #: Paragraph of the last statement in which somebody speaks, and that statement's index.
        self._last: tuple[int, int] | None = None
        #: A cue with its colon whose content has yet to come: the cue's span and speaker.
        self._announced: tuple[tuple[int, int], SpeakerFound | None] | None = None
        #: The last quotation has no closing mark and the next paragraph opens with one.
        self._running = False
        self._count = 0

    def paragraph(self, paragraph: Paragraph) -> None:
        """Read one paragraph."""
        self._count += 1
        self.speakers.before.open_paragraph(paragraph.start)
        first = True
        for unit in paragraph.units:
            if unit.pure(self._text):
                self._quotation(unit.quotes, runs_on=self._running and first)
            elif self._announced and first and not unit.quotes:
                # An unmarked paragraph after a colon is a block quotation.
                block = (Part(paragraph.start, paragraph.end, quoted=False),)
                self._add(StatementFound("block", block, *self._announced, "speech:block"))
                self._announced = None
                break
            else:
                self._sentence(unit)
            first = False
        self._running = paragraph.continued
        if self._announced and not self._text[paragraph.start:paragraph.end].rstrip().endswith(":"):
            self._announced = None

    def turn(self, start: int, end: int, speaker: SpeakerFound, *, opens: bool) -> None:
        """Read a paragraph of a transcript: all of it is the speaker's, but for stage directions."""
        start, end = spoken(self._text, start, end)
        if start < end:
            who = speaker if opens else _inherited(speaker)
            part = Part(start, end, quoted=False)
            self.statements.append(StatementFound("block", (part,), None, who, "speech:transcript"))

    def _add(self, statement: StatementFound) -> None:
        self.statements.append(statement)
        if statement.speaker and statement.speaker.start is not None:
            self.speakers.before.remember(statement.speaker)
        if statement.rule.startswith(("speech", "quote", "request")) or statement.kind != "indirect":
            self._last = (self._count, len(self.statements) - 1)

    def _quotation(self, quotes: Sequence[Quote], *, runs_on: bool = False) -> None:
        """Quoted words alone: they belong to a cue that announced them, or to whoever spoke last."""
        parts = tuple(p for q in quotes for p in parts_of(self._text, q.outer_start, q.outer_end, (q,)))
        if not parts:
            return
        if self._announced:
            self._add(StatementFound("direct", parts, *self._announced, "speech:colon"))
            self._announced = None
        elif self._last and (runs_on or self._last[0] == self._count):
            index = self._last[1]
            before = self.statements[index]
            kind = "mixed" if before.kind == "indirect" else before.kind
            self.statements[index] = replace(before, parts=before.parts + parts, kind=kind)
            self._last = (self._count, index)
        else:
            speaker = self._announcer()
            rule = "quote:inherited" if speaker else "quote:unattributed"
            self._add(StatementFound("direct", parts, None, speaker, rule))

    def _sentence(self, unit: Unit) -> None:
        self._announced = None
        self.speakers.before.open_sentence(unit.start)
        tokens = tokenise(self._text, unit.start, unit.end, unit.quotes, self._cues.kinds)
        for sentence in sentences_of(tokens):
            if all(token.tag in "Q." for token in sentence):
                spans = {token.start for token in sentence}
                self._quotation([quote for quote in unit.quotes if quote.outer_start in spans])
            else:
                self._attributions(sentence, unit)

    def _attributions(self, tokens: Sequence[Token], unit: Unit) -> None:
        stranded = is_stranded(tokens, self._text, self._cues)
        tokens = tokens[:-2] if stranded else tokens
        found = attributions(tokens, self._cues)
        self._topic(tokens, found)
        for attribution in found:
            self._attribution(attribution, tokens, unit)
        last = found[-1].cue.subject if found and stranded else None
        for loose in loose_quotes(tokens, found, self._text, last, self._cues):
            position = self.speakers.speaker(tokens, loose.position) if loose.position else None
            speaker = self.speakers.speaker(tokens, loose.subject) if loose.subject else None
            if position:
                # Words about somebody are quoted from whoever spoke last, if anybody did.
                speaker = self._announcer()
            parts = tuple(parts_of(self._text, tokens[loose.at].start, tokens[loose.at].end, unit.quotes))
            self._add(StatementFound("mixed" if position else "direct", parts, None, speaker, loose.rule, position))

    def _topic(self, tokens: Sequence[Token], found: Sequence[Attribution]) -> None:
        """Remember whom the sentence is about, unless only what somebody says is about them."""
        subject = clause_subject(tokens, len(tokens))
        if subject is None or tokens[subject[0]].tag == "O":
            return
        if not any(start <= subject[0] < end for one in found for start, end in one.content):
            self.speakers.topic(tokens, subject)

    def _attribution(self, attribution: Attribution, tokens: Sequence[Token], unit: Unit) -> None:
        cue = attribution.cue
        speaker = self.speakers.speaker(tokens, cue.subject) if cue.subject else None
        span = (tokens[cue.verb[0]].start, tokens[cue.verb[1] - 1].end)
        if attribution.open_end:
            self._announced = (span, speaker)
            return
        if cue.infinitive and cue.subject and self._is_thing(tokens, cue.subject):
            return
        rule = f"{self._manner(cue, tokens)}:{attribution.form}"
        for content, subject in split_by_position(attribution, tokens, self._text, self._cues):
            spans = [(tokens[start].start, tokens[end - 1].end) for start, end in content]
            parts = [part for start, end in spans for part in parts_of(self._text, start, end, unit.quotes)]
            if not parts:
                continue
            kind = kind_of(self._text, spans, parts)
            position = self.speakers.speaker(tokens, subject) if subject else None
            announcer = self._announcer() if cue.future and kind != "indirect" else None
            if announcer:
                # Words that are yet to be said are quoted from whoever announced them.
                self._add(StatementFound(kind, tuple(parts), span, announcer, rule, position or speaker))
            else:
                self._add(StatementFound(kind, tuple(parts), span, speaker, rule, position))

    def _announcer(self) -> SpeakerFound | None:
        """Return who spoke last, when that was in this paragraph or the one before."""
        if self._last is None or self._last[0] < self._count - 1:
            return None
        return _inherited(self.statements[self._last[1]].speaker)

    def _manner(self, cue: Cue, tokens: Sequence[Token]) -> str:
        """Return the prefix of the rule: the family of the cue, or why its content is not a reported statement."""
        if cue.subject and tokens[cue.subject[0]].low in self._cues.among("author"):
            return "author"
        if cue.negated and cue.family in ("speech", "request"):
            return "unsaid"
        if cue.subject and cue.family in _BY_SOMEBODY and self._is_thing(tokens, cue.subject):
            return "evidence"
        return "expected" if cue.future or cue.infinitive or cue.pattern == "impersonal" else cue.family

    def _is_thing(self, tokens: Sequence[Token], subject: Range) -> bool:
        """Tell whether the head of the subject is an occasion or a thing, which shows something but does not speak."""
        end = next((at for at in range(*subject) if tokens[at].tag == "P"), subject[1])
        head = tokens[end - 1]
        owned = any(token.tag == "'" for token in tokens[subject[0]:end])
        return head.tag == "N" and (head.low in self._cues.things or (head.low in self._cues.events and not owned))


def _inherited(speaker: SpeakerFound | None) -> SpeakerFound | None:
    return replace(speaker, start=None, end=None) if speaker else None
