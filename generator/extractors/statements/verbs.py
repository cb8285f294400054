"""Verbs as cues: a verb with its auxiliaries, and the rules by which its subject is found, tried in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.extractors.statements.cues import Cue, follows, governing
from generator.extractors.statements.lexicon import Cues, Verb
from generator.extractors.statements.passives import passive, reduced
from generator.extractors.statements.phrases import (
    Range,
    before_parenthesis,
    can_start_phrase,
    clause_subject,
    phrase_end,
    phrase_start,
    skip_adverbials,
    split_subject,
)
from generator.extractors.statements.subjects import can_speak, conjoined, governor
from generator.extractors.statements.words import Token


class Group(NamedTuple):
    """A reporting verb with what belongs to it on its left, and the cues found before it."""

    tokens: Sequence[Token]
    cues: Cues
    verb: Verb
    at: int
    #: First token of the group, and the token before it with adverbs skipped (-1: none).
    start: int
    head: int
    #: From the verb leftwards; "to" among them for an infinitive.
    auxiliaries: tuple[str, ...]
    before: Sequence[Cue]

    @property
    def left(self) -> Token | None:
        """The token before the group."""
        return self.tokens[self.head] if self.head >= 0 else None

    @property
    def after(self) -> int:
        """The token after the verb and its particle."""
        return self.at + 1 + len(self.verb.particle)

    @property
    def finite(self) -> bool:
        """Whether the verb can open a clause: a bare base form cannot."""
        return self.verb.form != "base" or bool(self.auxiliaries)

    def cue(self, pattern: str, subject: Range | None, start: int, *, shared: bool = False) -> Cue:
        """Return the cue of this verb with a subject."""
        inside = self.tokens[self.start:self.at]
        negation, goes_on = self.cues.among("negation"), self.cues.among("goes-on")
        verb = self.verb
        return Cue(
            verb.family, verb.lemma, pattern, (self.start, self.after), subject, verb.frames, start, self.after,
            form=verb.form,
            future=any(word in self.cues.among("future") for word in self.auxiliaries),
            infinitive="to" in self.auxiliaries and not any(t.low in goes_on for t in inside),
            negated=any(t.low in negation or t.low.endswith(("n’t", "n't")) for t in inside),
            shared=shared,
        )


def verb_cue(tokens: Sequence[Token], at: int, cues: Cues, before: Sequence[Cue]) -> Cue | None:
    """Return the cue of the reporting verb at token `at`, by the first rule that finds its subject."""
    verb = next((v for v in cues.verbs[tokens[at].low] if follows(tokens, at + 1, v.particle)), None)
    if verb is None:
        return None
    group = _group(tokens, at, cues, verb, before)
    found = (cue for rule in _rules(group) if (cue := rule(group)))
    return next((cue for cue in found if cue.subject is None or can_speak(tokens, cue.subject, cues)), None)


def _group(tokens: Sequence[Token], at: int, cues: Cues, verb: Verb, before: Sequence[Cue]) -> Group:
    head, start = at - 1, at
    auxiliaries: list[str] = []
    while head >= 0:
        token = tokens[head]
        if token.tag == "X" or (token.low == "to" and verb.form == "base" and head > 0):
            auxiliaries.append(token.low)
            start = head
        elif token.low in cues.light and token.tag in "NV" and ("to" in auxiliaries or verb.form == "ing"):
            start = head
        elif not _inserted(tokens, head, at, verb):
            break
        head -= 1
    return Group(tokens, cues, verb, at, start, head, tuple(auxiliaries), before)


def _inserted(tokens: Sequence[Token], head: int, at: int, verb: Verb) -> bool:
    """Tell whether a word between subject and verb only modifies: "Lavrov on Monday also said"."""
    token = tokens[head]
    if token.tag == "M" and token.low.endswith(("self", "selves")):
        return True
    if token.tag == "T":
        return head > 0 and tokens[head - 1].tag != "'" and verb.form != "ing"
    if token.tag == "#":
        return head > 0 and tokens[head - 1].low == "in" and len(token.low) == 4 and token.low.isdigit()
    return token.tag == "A" or (token.low in ("on", "in") and head + 1 < at and tokens[head + 1].tag in "T#")


def _rules(group: Group) -> tuple[Callable[[Group], Cue | None], ...]:
    form, bare = group.verb.form, not group.auxiliaries
    if form in ("past", "pp") and not bare:
        last = next((t.low for t in reversed(group.tokens[group.start:group.at]) if t.tag == "X"), "")
        if last in group.cues.among("be"):
            return (_passive,)
    if bare and (form == "pp" or (form == "past" and _by_agent(group))):
        return (_reduced,)
    if (form == "ing" and bare) or "to" in group.auxiliaries:
        return (_participle, _own_subject)
    return (_inverted, _own_subject, _relative, _apposition, _coordinate)


def _passive(group: Group) -> Cue | None:
    return passive(group.tokens, group.cue("passive", None, group.start), group.head, group.cues)


def _reduced(group: Group) -> Cue | None:
    return reduced(group.tokens, group.cue("passive", None, group.start))


def _by_agent(group: Group) -> bool:
    left = group.left
    return follows(group.tokens, group.after, ("by",)) and left is not None and left.tag in "NU"


def _participle(group: Group) -> Cue | None:
    """Give a participle or infinitive the subject of the clause: "..., adding that", "came to discuss"."""
    left = group.left
    if group.verb.form == "ing" and left is not None and left.tag not in ",-QPBC":
        return None
    if "to" in group.auxiliaries and (left is None or left.tag in "OU"):
        return None
    subject = governing(group.before) or clause_subject(group.tokens, group.start)
    return group.cue("participle", subject, group.start, shared=True) if subject else None


def _inverted(group: Group) -> Cue | None:
    """Read the subject after the verb: `..., said the minister`."""
    tokens, start = group.tokens, group.after
    before = tokens[group.at - 1] if group.at else None
    if group.auxiliaries or before is None or before.tag not in ",Q-" or "quote" not in group.verb.frames:
        return None
    if group.verb.form == "base" or start >= len(tokens) or not can_start_phrase(tokens[start]):
        return None
    end = phrase_end(tokens, start, len(tokens))
    stop = skip_adverbials(tokens, end, len(tokens))
    closing = stop >= len(tokens) or tokens[stop].tag in (",.-;:" if tokens[start].tag == "O" else ",.-;:BCP(")
    quoted = before.tag == "Q" and (closing or tokens[start].tag in "UO")
    plain = closing and group.verb.family == "speech" and group.verb.lemma != "tell"
    if end == start or not (quoted or (plain and split_subject(tokens, group.at - 1) < 0)):
        return None
    return replace(group.cue("inverted", (start, end), group.start), after=end)


def _own_subject(group: Group) -> Cue | None:
    """Read the subject right before the verb: "the minister said"."""
    left = group.left
    if left is None or not _agrees(group, left):
        return None
    head = before_parenthesis(group.tokens, group.head)
    if head < 0:
        return None
    alone = group.tokens[head].tag == "D" and group.tokens[head].low in group.cues.among("alone")
    # "one of them said"
    alone = alone or (group.tokens[head].tag == "M" and head > 1 and group.tokens[head - 1].low == "of")
    if not alone and group.tokens[head].tag not in ("NUO#'M" if group.verb.form == "ing" else "NUO#'"):
        return None
    start = phrase_start(group.tokens, head) if group.tokens[head].tag != "M" else head - 2
    if group.verb.form == "s" and all(token.tag in "NPA" for token in group.tokens[start:head + 1]):
        # "coastal states that": one thing without an article does not say anything.
        return None
    if _is_object(group, start, head):
        if start and group.tokens[start - 1].tag in ",-":
            return None
        # "In an interview Tusk said": the name alone is the subject.
        start = next(at for at in range(head, start, -1) if group.tokens[at - 1].tag != "U")
    start, end = governor(group.tokens, start, head + 1, group.cues)
    return group.cue("active", (start, end), start)


def _is_object(group: Group, start: int, head: int) -> bool:
    """Tell whether a thing stands before the name that is the subject: "a charge Moscow denies"."""
    inside = group.tokens[start:head + 1]
    last = next((token for token in reversed(inside) if token.tag != "U"), None)
    if inside[0].low not in ("a", "an") or inside[-1].tag != "U" or last is None or last.tag != "N":
        return False
    return last.low not in group.cues.roles | group.cues.bodies


def _agrees(group: Group, left: Token) -> bool:
    """Tell whether a form that could be a noun or an adjective is a verb after this word."""
    if group.auxiliaries:
        return True
    if group.verb.form == "base":
        return left.low in group.cues.among("plural") or (left.tag in "NU" and left.low.endswith("s"))
    if group.verb.form == "ing":
        speaks = group.verb.family in ("speech", "request") and bool({"clause", "as"} & group.verb.frames)
        return left.tag in "UO" or (left.tag == "N" and speaks)
    return True


def _relative(group: Group) -> Cue | None:
    left = group.left
    if left is None or left.tag != "B" or left.low not in group.cues.among("relative"):
        return None
    if not group.finite and left.low != "who":
        return None
    return group.cue("relative", (group.head, group.head + 1), group.head)


def _apposition(group: Group) -> Cue | None:
    left = group.left
    if left is None or left.tag not in ",-" or not group.finite:
        return None
    end = before_parenthesis(group.tokens, split_subject(group.tokens, group.head))
    if end < 0:
        return None
    start = phrase_start(group.tokens, end)
    return group.cue("apposition", (start, end + 1), start)


def _coordinate(group: Group) -> Cue | None:
    """Give a second verb the subject of the first: "arrived in Rome and said"."""
    left = group.left
    if left is None or left.tag not in "C," or not group.finite:
        return None
    if not group.auxiliaries and group.before and group.before[-1].form not in (group.verb.form, "ing", ""):
        return None
    subject = governing(group.before) or _goes_on(group) or clause_subject(group.tokens, group.head)
    return group.cue("coordinate", subject, group.start, shared=True) if subject else None


def _goes_on(group: Group) -> Range | None:
    """Return the subject of the subordinate clause that "and" goes on with."""
    joined = group.verb.form == "past" and group.tokens[group.head].tag == "C"
    return conjoined(group.tokens, group.head, group.cues) if joined else None
