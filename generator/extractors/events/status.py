"""The verb is the status: what the words around an event say of whether it happened."""

from __future__ import annotations

import re
from typing import Literal

from generator.model import Status, Tense

Form = Literal["base", "s", "past", "participle", "ing"]

_ADVERBS = r"(?:\s+(?:also|now|then|soon|later|first|next|again|\w+ly))*"
_NEGATION = re.compile(
    r"(?:\bnot|n't|\bnever|\bno longer|\brefus\w+ to|\bdeclin\w+ to|\breject\w+|\bwithout|\bfailed to|\bunable to)"
    r"(?:\s+\w+){0,2}\s*$"
    # Nor is there "no plan for her to see him".
    r"|\bno (?:\w+ )?(?:plans?|intention|prospect|chance|reason|need|agreement|decision)(?:\s+\S+){0,5}\s*$"
    # What somebody should do is not said to be done.
    r"|\b(?:should|must|ought to|needs? to|cannot)(?:\s+\w+){0,3}\s*$",
    re.I,
)
#: "when she meets", "before he visits": what a clause of time has in the present lies ahead.
_WHEN = re.compile(r"\b(?:when|if|before|until|once|as soon as)\b[^,;]*$", re.I)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|possible|potential|if|whether|would like to|wants? to|wanted to|hop\w+ to|"
    r"consider\w*|seek\w* to|sought to|invit\w+ (?:\S+ ){0,4}to|offer to|proposal to|propos\w+ to|discuss\w*|"
    r"request\w*)"
    r"(?:\s+\S+){0,4}\s*$",
    re.I,
)
_EXPECTED = re.compile(
    r"\b(?:expect\w*|anticipat\w*|likely|believed|plan|plans|planned|planning|intend\w*|prepar\w+|aim\w*|"
    r"ahead of|prior to|upcoming|tentatively|reportedly to)(?:\s+\S+){0,4}\s*$",
    re.I,
)
_ANNOUNCED = re.compile(
    rf"\b(?:will|shall|would|'ll|going to|"
    rf"(?:is|are|was|were|be){_ADVERBS} (?:set|due|scheduled|slated|about|poised|booked) to|"
    rf"(?:is|are|was|were){_ADVERBS} to)(?:{_ADVERBS}|\s+be|\s+have)*\s*$",
    re.I,
)
_HEADLINE_TO = re.compile(r"\bto\s*$", re.I)
_PROGRESSIVE = re.compile(rf"\b(?:is|are|was|were|been|be){_ADVERBS}\s*$", re.I)
_PERFECT = re.compile(
    r"(?<!would )(?<!could )(?<!should )(?<!might )(?<!to )"
    rf"\b(?:has|have|had|having|after|since){_ADVERBS}(?:\s+been)?\s*$",
    re.I,
)
#: A plan of the past: it may have come to nothing.
_ONCE_PLANNED = re.compile(
    rf"\b(?:would have|(?:was|were) (?:to have|supposed to|meant to)|"
    rf"had(?: been)? (?:due|scheduled|expected|set|slated|planning|planned|hoped|hoping|intended|supposed) to)"
    rf"{_ADVERBS}(?:\s+be)?\s*$",
    re.I,
)
_PUT_OFF = re.compile(
    r"\b(?:postpon\w+|delay\w*|defer\w*|put off|puts off|putting off|put on hold|push\w* back|reschedul\w+)\b", re.I
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel\w*|call\w* off|scrap\w+|abandon\w+|scrubb\w+|abort\w+|shelv\w+|pull\w* out of|f[ae]ll\w* through)\b",
    re.I,
)
#: What is said of a thing right after it: "was postponed in February", in a headline "postponed".
_PASSIVE = re.compile(r"[^,;]{0,30}?\b(?:was|were|is|been|being|be)\b(?:\s+\w+){0,3}|\s*\w+(?: off)?\b")


def called_off(words: str) -> Status | None:
    """Return postponed or called-off where the words say that a trip did not take place, else None."""
    if _CALLED_OFF.search(words):
        return "called-off"
    return "postponed" if _PUT_OFF.search(words) else None


def put_off_after(after: str) -> Status | None:
    """Return postponed or called-off where the words right behind a noun say so, else None."""
    match = _PASSIVE.match(after)
    return called_off(match[0]) if match and not re.search(r"\bnot\b|n't\b", match[0]) else None


def denied(before: str) -> bool:
    """Whether the words before a verb say that it is not so."""
    return _NEGATION.search(before) is not None


def once_planned(before: str) -> bool:
    """Whether the words before a verb make it a plan of the past."""
    return _ONCE_PLANNED.search(before) is not None


def verb_status(before: str, form: Form, past: Status, *, headline: bool = False) -> tuple[Status, Tense] | None:
    """Return the status that the words before a verb give it, None where they deny it.

    `past` is the status of the bare past of this verb: one who arrived has begun a visit, one who visited has
    made it. A headline's present stands for the past, its infinitive for what is announced.
    """
    if _NEGATION.search(before):
        return None
    if once_planned(before):
        return ("expected", "future") if form == "base" else None
    if planned := _plan(before, form):
        return planned, "future"
    if form == "past":
        return past, "past"
    if form == "participle":
        return (past, "past") if _PERFECT.search(before) else None
    if form == "ing":
        return ("began", "present") if _PROGRESSIVE.search(before) else _beside(before, past)
    if form == "s":
        return ("expected", "future") if _WHEN.search(before) else (past, "present")
    if _HEADLINE_TO.search(before):
        return ("announced", "future") if headline else None
    return None


def _plan(before: str, form: Form) -> Status | None:
    """Return the status of a verb that lies ahead, None where nothing before it says so."""
    if form in ("base", "ing") and _POSSIBLE.search(before):
        return "possible"
    if form in ("base", "ing") and _EXPECTED.search(before):
        return "expected"
    return "announced" if form in ("base", "participle", "ing") and _ANNOUNCED.search(before) else None


#: "before flying to Seoul", "toured the north, visiting Seoul": done or planned as the rest of the sentence is.
_BESIDE = re.compile(r"(?:,[\"']?|\b(?P<word>before|after|ahead of|since|while|upon|following|then))\s+$", re.I)


def _beside(before: str, past: Status) -> tuple[Status, Tense] | None:
    """Return the status of a participle that a comma or a conjunction joins to the words before it."""
    beside = _BESIDE.search(before)
    if beside is None:
        return None
    if not beside["word"] and (status := noun_status(before, before)):
        return status
    if _FUTURE.search(before[: beside.start()]):
        return "announced", "future"
    is_past = _PAST.search(before) or (beside["word"] or "").lower() in ("after", "since")
    return (past, "past") if is_past else None


_BEGAN = re.compile(
    r"\b(?:began|begin|begins|beginning|start|started|starts|kick\w* off|embark\w* on|launch\w*|open\w*|"
    r"day of|(?:is|are|was|were|currently) on|arriv\w+ (?:\S+ ){0,4}(?:on|for)|while on)(?:\s+\S+){0,5}\s*$",
    re.I,
)
_DONE = re.compile(
    r"\b(?:end\w*(?: off)?|wrap\w* up|conclud\w+|complet\w+|finish\w+|after|following|since|paid|made|held|had|hosted)"
    r"(?:\s+\S+){0,5}\s*$",
    re.I,
)
#: What is said of an encounter behind the one it is with: "an audience with Wei is hoped for".
_OPEN_AFTER = re.compile(
    r"[^,;:]{0,60}?\b(?:is|are|was|were|remains?|had been|has been) (?:also |still |now )?"
    r"(?:(?P<possible>hoped|possible|likely|unlikely|under discussion|uncertain|in doubt|open)"
    r"|(?P<expected>expected|planned|scheduled|due|set|foreseen|on the programme))\b"
)
#: Reports tell in the past what is over: in their text the present is a programme.
_ENDS = re.compile(r"\b(?:ends|wraps up|concludes|finishes|completes)(?:\s+\S+){0,5}\s*$")
_AFTER = re.compile(r"\b(?:after|following)(?:\s+\S+){0,4}\s*$", re.I)
#: "in a meeting with": past where the sentence is.
_IN = re.compile(r"\b(?:in|at|amid)(?:\s+\S+){0,5}\s*$", re.I)
_PAST = re.compile(
    r"\b(?:\w{3,}ed|(?:has|have) \w+(?:en|wn|ne)|said|told"
    r"|met|was|were|had|held|made|saw|spoke|gave|took|went|put|set)\b"
)
_NOW = re.compile(r"\b(?:is|are)(?: also| now| currently)? \w+ing\b")
_WILL_MAKE = re.compile(
    r"\b(?:will|would|to|shall) (?:\w+ )?(?:make|pay|hold|have|begin|start|attend|host|embark on|take)"
    r"(?:\s+\S+){0,5}\s*$",
    re.I,
)
_NEXT = re.compile(r"\bbefore \w+ing(?:\s+\S+){0,5}\s*$", re.I)
#: What happens during a visit has the visit's own status.
_DURING = re.compile(r"\bduring (?:\S+ ){0,5}$", re.I)
_FUTURE = re.compile(
    r"\b(?:will|(?:is|are) (?:expected to|to|set to|due to|scheduled to)|would|going to|ahead of|before|upcoming|"
    r"planned|scheduled|next week|tomorrow)\b",
    re.I,
)


#: What is said of an encounter right after it: "talks between them lasted two hours".
_HELD = re.compile(
    r"[^;:]{0,80}?\b(?:lasted|ended|concluded|took place|(?:was|were) held|began|started|opened|ran|went on|came)\b"
)


def hoped_after(after: str) -> tuple[Status, Tense] | None:
    """Return possible or expected where the words behind an encounter say so, else None."""
    match = _OPEN_AFTER.match(after)
    return (("possible" if match["possible"] else "expected"), "future") if match else None


def noun_status(
    before: str, sentence: str, after: str = "", *, headline: bool = True
) -> tuple[Status, Tense] | None:
    """Return the status that a noun ("talks", "visit") has in its sentence, None where the words leave it open."""
    if _NEGATION.search(before):
        return None
    if _DURING.search(before):
        return ("announced", "future") if _FUTURE.search(before) else ("occurred", "past")
    if _WILL_MAKE.search(before) or ((later := _NEXT.search(before)) and _FUTURE.search(before, 0, later.start())):
        return "announced", "future"
    if _POSSIBLE.search(before):
        return "possible", "future"
    if _EXPECTED.search(before):
        return "expected", "future"
    if _BEGAN.search(before):
        return "began", "present"
    if _FUTURE.search(sentence):
        return "announced", "future"
    inside = _IN.search(before) is not None
    if inside and _NOW.search(before) and not _AFTER.search(before):
        return "began", "present"
    if not headline and _ENDS.search(before):
        return "announced", "future"
    done = _DONE.search(before) or (inside and _PAST.search(sentence)) or _HELD.match(after)
    return ("occurred", "past") if done else None
