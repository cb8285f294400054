"""Reporting cues in one sentence, each with its subject: who, by which verb, noun, adjective or phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extractors.statements.lexicon import Cues, Verb
from generator.extractors.statements.phrases import can_start_phrase, clause_subject, phrase_end, phrase_start, skip_adverbials, split_subject
from generator.extractors.statements.words import Token

_BE = frozenset("is are was were be been being isn’t isn't aren’t aren't wasn’t wasn't weren’t weren't am ’m 'm ’re 're ’s 's".split())
_FUTURE = frozenset("will won’t won't ’ll 'll would going shall".split())
#: Verbs after which an infinitive says that it was done.
_GOES_ON = frozenset("went goes on began begins continued continues proceeded used".split())
_RELATIVE = frozenset("who which that".split())

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting cue. Ranges count tokens, end exclusive."""

    family: str
    lemma: str
    #: How subject and verb stand: active, inverted, shared, passive, noun, adjective, phrase, colon, seeming.
    pattern: str
    verb: Range
    subject: Range | None
    frames: frozenset[str]
    #: The first token of the whole cue with its subject.
    start: int
    #: Where the search for content begins.
    after: int
    future: bool = False
    #: "to say", "plans to say": not said by this verb.
    infinitive: bool = False
    #: "did not say": nobody said it.
    negated: bool = False
    #: Without a subject of its own: it continues the cue before.
    shared: bool = False
    #: The form of the verb: past, s, base, ing; "" when the cue is no verb.
    form: str = ""


def find_cues(tokens: Sequence[Token], cues: Cues) -> list[Cue]:
    """Return the cues of a sentence in the order of their verbs."""
    found: list[Cue] = []
    last = 0
    for at, token in enumerate(tokens):
        if at < last or token.tag in "Q#,;:-()." or (token.tag == "U" and at and tokens[at - 1].tag not in "Q:.-"):
            continue
        low = token.low
        cue: Cue | None = None
        if low in cues.verbs:
            cue = _verb_cue(tokens, at, cues, found)
        if cue is None and low in cues.adjectives:
            cue = _adjective_cue(tokens, at, cues)
        if cue is None and low in cues.passives:
            cue = _impersonal_cue(tokens, at)
        if cue is None and low in cues.nouns:
            cue = _noun_cue(tokens, at, cues)
        if cue is None:
            cue = _phrase_cue(tokens, at, cues)
        if cue is not None:
            found.append(cue)
            last = max(at + 1, cue.verb[1])
    return found


def _verb_cue(tokens: Sequence[Token], at: int, cues: Cues, before: list[Cue]) -> Cue | None:
    verb = _entry(tokens, at, cues)
    if verb is None:
        return None
    after = at + 1 + len(verb.particle)
    head = at - 1
    group = at
    auxiliaries: list[str] = []
    while head >= 0:
        token = tokens[head]
        if token.tag == "X":
            auxiliaries.append(token.low)
            group = head
        elif token.tag == "A" or (token.tag == "T" and head > 0 and tokens[head - 1].tag != "'" and verb.form != "ing"):
            pass
        elif token.low == "on" and tokens[head + 1].tag == "T" and head + 1 < at:
            pass
        elif token.low == "to" and verb.form == "base" and head > 0:
            auxiliaries.append("to")
            group = head
        elif token.low in cues.light and token.tag in "NV" and ("to" in auxiliaries or verb.form == "ing"):
            group = head
        else:
            break
        head -= 1
    base = Cue(verb.family, verb.lemma, "active", (group, after), None, verb.frames, group, after,
               form=verb.form, future=any(a in _FUTURE for a in auxiliaries),
               infinitive="to" in auxiliaries and not any(t.low in _GOES_ON for t in tokens[group:at]),
               negated=any(_negates(tokens[k].low) for k in range(group, at)))
    if verb.form in ("past", "pp") and auxiliaries and _last_auxiliary(tokens, group, at) in _BE:
        return _passive(tokens, base, head, cues)
    if verb.form == "pp" and not auxiliaries:
        return _reduced(tokens, base, head)
    if verb.form in ("past", "s", "base") and not auxiliaries and after < len(tokens) and verb.form != "base":
        inverted = _inverted(tokens, base, verb, at, head)
        if inverted is not None:
            return inverted
    if head < 0:
        return _participle(tokens, base, before, cues) if verb.form == "ing" else None
    left = tokens[head]
    if verb.form == "past" and not auxiliaries and after < len(tokens) and tokens[after].low == "by" and left.tag in "NU":
        return _reduced(tokens, base, head)
    if verb.form == "ing" and not auxiliaries:
        if left.tag in ",-QPBC" or left.low in ("and", "but"):
            return _participle(tokens, base, before, cues)
        if left.tag not in "UO" and not (left.tag == "N" and verb.family in ("speech", "request") and {"clause", "as"} & verb.frames):
            return None
    if "to" in auxiliaries and left.tag not in "OU" and verb.form == "base":
        return _participle(tokens, base, before, cues)
    if verb.form == "base" and not auxiliaries and not _plural(left):
        return None
    if verb.form == "s" and left.tag in "DSP":
        return None
    if left.tag in "NUO#')M" and not (left.tag == "M" and verb.form != "ing"):
        if left.tag == ")":
            opened = next((k for k in range(head, max(-1, head - 10), -1) if tokens[k].tag == "("), 0)
            head = opened - 1 if opened > 0 else head
        if tokens[head].tag not in "NUO#'M" or head < 0:
            return None
        start = phrase_start(tokens, head, 0)
        if verb.form in ("s", "base") and not auxiliaries and tokens[start].tag in "DS" and verb.form == "s" and start == head - 0:
            return None
        return replace(base, subject=(start, head + 1), start=start)
    if left.low in _RELATIVE and left.tag == "B":
        return replace(base, subject=(head, head + 1), start=head, pattern="relative")
    if left.tag == "Q" and verb.form != "base":
        return None
    if left.tag in ",-" and (verb.form != "base" or auxiliaries):
        end = split_subject(tokens, head, 0)
        if end >= 0:
            if tokens[end].tag == ")":
                end = next((k for k in range(end, max(-1, end - 10), -1) if tokens[k].tag == "("), end + 1) - 1
            start = phrase_start(tokens, end, 0)
            return replace(base, subject=(start, end + 1), start=start, pattern="apposition")
    if (left.tag == "C" or left.tag == ",") and (verb.form != "base" or auxiliaries):
        if auxiliaries or not before or before[-1].form in (verb.form, "ing", ""):
            return _coordinate(tokens, base, before, head)
    return None


def _negates(word: str) -> bool:
    return word in ("not", "never", "cannot") or word.endswith(("n’t", "n't")) or word.startswith(("declin", "refus"))


def _entry(tokens: Sequence[Token], at: int, cues: Cues) -> Verb | None:
    for verb in cues.verbs[tokens[at].low]:
        words = verb.particle
        if not words or tuple(t.low for t in tokens[at + 1:at + 1 + len(words)]) == words:
            return verb
    return None


def _last_auxiliary(tokens: Sequence[Token], group: int, at: int) -> str:
    return next((tokens[k].low for k in range(at - 1, group - 1, -1) if tokens[k].tag == "X"), "")


def _plural(left: Token) -> bool:
    return left.low in ("i", "we", "they", "you", "who") or (left.tag in "NU" and left.low.endswith("s")) or left.low in ("people", "men", "women")


def _passive(tokens: Sequence[Token], base: Cue, head: int, cues: Cues) -> Cue | None:
    after = base.after
    by = _agent(tokens, after)
    if head >= 0 and tokens[head].tag in ",-)":
        head = split_subject(tokens, head, 0)
    subject = (phrase_start(tokens, head, 0), head + 1) if head >= 0 and tokens[head].tag in "NUOB'" else None
    start = subject[0] if subject else base.verb[0]
    if by is not None and (base.frames & {"as", "hearer"}):
        return replace(base, pattern="passive", subject=by, after=by[1], start=start)
    if "hearer" in base.frames and base.lemma != "expect":
        return replace(base, pattern="passive", subject=None, start=start)
    if "as" in base.frames and after < len(tokens) and tokens[after].low == "as":
        return replace(base, pattern="passive", subject=None, start=start)
    if by is not None and subject is not None and "object" in base.frames:
        return replace(base, pattern="undergone", subject=by, start=start, verb=(base.verb[0], by[0]), after=subject[0])
    word = tokens[after - 1].low
    if word in cues.passives and after < len(tokens) and tokens[after].low in ("to", "that"):
        return replace(base, pattern="impersonal", subject=None, start=start)
    return None


def _reduced(tokens: Sequence[Token], base: Cue, head: int) -> Cue | None:
    by = _agent(tokens, base.after)
    if by is None:
        return None
    if base.frames & {"as", "hearer"}:
        return replace(base, pattern="passive", subject=by, after=by[1])
    return None


def _agent(tokens: Sequence[Token], at: int) -> Range | None:
    if at < len(tokens) and tokens[at].low == "by" and at + 1 < len(tokens) and can_start_phrase(tokens[at + 1]):
        end = phrase_end(tokens, at + 1, len(tokens))
        if end > at + 1:
            return at + 1, end
    return None


def _inverted(tokens: Sequence[Token], base: Cue, verb: Verb, at: int, head: int) -> Cue | None:
    """The verb first, its subject after it: `..., said the minister`."""
    if head < 0 or tokens[head].tag not in ",Q-" or "quote" not in verb.frames or head != at - 1:
        return None
    if tokens[head].tag == "," and (verb.lemma == "tell" or _begins_clause(tokens, split_subject(tokens, head, 0))):
        return None
    start = base.after
    if not can_start_phrase(tokens[start]):
        return None
    end = phrase_end(tokens, start, len(tokens))
    if end == start:
        return None
    stop = skip_adverbials(tokens, end, len(tokens))
    closing = stop >= len(tokens) or tokens[stop].tag in (",.-;:" if tokens[start].tag == "O" else ",.-;:BCP(")
    if tokens[head].tag == "Q":
        return replace(base, pattern="inverted", subject=(start, end), after=end) if closing or tokens[start].tag in "UO" else None
    if closing and verb.family == "speech" and not ("object" in verb.frames and split_subject(tokens, head, 0) >= 0):
        return replace(base, pattern="inverted", subject=(start, end), after=end)
    return None


def _begins_clause(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the noun phrase that ends at token `end` opens the sentence or follows a quotation."""
    if end < 0:
        return False
    start = phrase_start(tokens, end, 0)
    return start == 0 or tokens[start - 1].tag in "QC"


def _participle(tokens: Sequence[Token], base: Cue, before: list[Cue], cues: Cues) -> Cue | None:
    """A participle or infinitive: its subject is that of the clause."""
    subject = _governing(before) or clause_subject(tokens, base.verb[0])
    if subject is None:
        return None
    return replace(base, pattern="participle", subject=subject, shared=True)


def _governing(before: Sequence[Cue]) -> Range | None:
    """Return the subject of the last cue, when it is the subject of a clause."""
    last = before[-1] if before else None
    return last.subject if last and last.pattern in ("active", "apposition", "inverted", "participle", "coordinate", "relative") else None


def _coordinate(tokens: Sequence[Token], base: Cue, before: list[Cue], head: int) -> Cue | None:
    subject = _governing(before) or clause_subject(tokens, head)
    if subject is None:
        return None
    return replace(base, pattern="coordinate", subject=subject, shared=True)


def _adjective_cue(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    frames = cues.adjectives[tokens[at].low]
    head = at - 1
    while head >= 0 and tokens[head].tag in "A":
        head -= 1
    if head < 1 or (tokens[head].low not in _BE and tokens[head].low not in ("feel", "feels", "felt", "remain", "remains", "remained")):
        return None
    group = head
    while head >= 0 and tokens[head].tag in "XA":
        group = head
        head -= 1
    if head < 0 or at + 1 >= len(tokens):
        return None
    nxt = tokens[at + 1].low
    bare = "that" in frames and tokens[at + 1].tag in "DSUO"
    wh = "that" in frames and tokens[at + 1].tag == "B"
    if not (nxt in frames or bare or wh):
        return None
    if tokens[head].tag in ",-)":
        head = split_subject(tokens, head, 0)
        if head < 0:
            return None
    if tokens[head].tag not in "NUOB'#":
        return None
    start = phrase_start(tokens, head, 0)
    particle = 1 if nxt in frames and nxt not in ("that", "to") else 0
    kind = frozenset(("object",)) if particle else frozenset(("clause", "to"))
    return Cue("belief", tokens[at].low, "adjective", (group, at + 1 + particle), (start, head + 1), kind, start, at + 1 + particle)


def _impersonal_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    if at + 1 >= len(tokens) or tokens[at + 1].low not in ("to", "that") or at < 2:
        return None
    group = at - 1
    while group >= 0 and tokens[group].tag in "A":
        group -= 1
    if group < 1 or tokens[group].low not in _BE:
        return None
    while group > 0 and tokens[group - 1].tag in "XA":
        group -= 1
    head = group - 1
    if head < 0 or tokens[head].tag not in "NUO'BD#":
        return None
    start = phrase_start(tokens, head, 0)
    return Cue("belief", tokens[at].low, "impersonal", (group, at + 1), None, frozenset(("to", "clause")), start, at + 1)


def _noun_cue(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    frames = cues.nouns[tokens[at].low]
    if at + 1 >= len(tokens) or at == 0:
        return None
    nxt = tokens[at + 1].low
    if nxt not in frames:
        return None
    owner = phrase_start(tokens, at, 0)
    subject: Range | None = None
    if tokens[owner].tag == "S":
        subject = (owner, owner + 1)
    else:
        mark = next((k for k in range(at - 1, owner, -1) if tokens[k].tag == "'"), -1)
        if mark > 0:
            subject = (owner, mark)
    if subject is None:
        return None
    particle = 1 if nxt not in ("that", "to") else 0
    kind = frozenset(("object",)) if particle else frozenset(("clause", "to"))
    return Cue("belief", tokens[at].low, "noun", (at, at + 1 + particle), subject, kind, owner, at + 1 + particle)


def _phrase_cue(tokens: Sequence[Token], at: int, cues: Cues) -> Cue | None:
    for phrase in cues.phrases:
        if tokens[at].low == phrase[0] and tuple(t.low for t in tokens[at:at + len(phrase)]) == phrase:
            start = at + len(phrase)
            if start >= len(tokens) or not (can_start_phrase(tokens[start]) or tokens[start].tag in "M"):
                return None
            end = phrase_end(tokens, start, len(tokens))
            if end > start:
                return Cue("speech", " ".join(phrase), "phrase", (at, start), (start, end), frozenset(("clause",)), at, end)
    return None
