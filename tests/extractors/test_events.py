"""Events: a sentence beside the visits and meetings that it speaks of.

In the cases {Name} is a person, <Place> a place, [words] a date and ((words)) a duration. `pronouns`, `roles`
(titles) and `sides` are known of people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extractors.events import find_events
from generator.model import (
    DateExpression,
    Document,
    EventFound,
    Mention,
    PersonFound,
    Place,
    Pronoun,
    Role,
    Segment,
    Sentence,
    Source,
)
from generator.project import builtin_reference

CASES = yaml.safe_load((Path(__file__).parent / "events.yml").read_text(encoding="utf-8"))
MARKUP = re.compile(r"\{(?P<person>[^}]+)\}|<(?P<place>[^>]+)>|\[(?P<date>[^\]]+)\]|\(\((?P<duration>[^)]+)\)\)")


def found_in(
    marked: str, kind: str, pronouns: Mapping[str, Pronoun], roles: Mapping[str, str], sides: Mapping[str, str]
) -> tuple[EventFound, ...]:
    """Read a marked-up text, one sentence a line, and find its events; the rest is known of its people."""
    people: dict[str, list[Mention]] = {}
    places: list[Place] = []
    dates: list[DateExpression] = []
    text, at = "", 0
    for match in MARKUP.finditer(marked):
        text += marked[at : match.start()]
        words = next(filter(None, match.groups()))
        start, end = len(text), len(text) + len(words)
        text += words
        at = match.end()
        if match["person"]:
            people.setdefault(words, []).append(Mention(start, end, words))
        elif match["place"]:
            places.append(Place(start, end, words, "city", f"{words}-land"))
        else:
            dates.append(DateExpression(start, end, words, "date" if match["date"] else "duration", "given"))
    text += marked[at:]
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    ends = [*(m.start() for m in re.finditer("\n", text)), len(text)]
    source = Source(
        Document("s1", "sources/1.txt", "txt", text, ""),
        (Segment(kind, 0, len(text), 1, len(starts), "given"),),  # type: ignore[arg-type]
        tuple(Sentence(a, b, n + 1, 0, n) for n, (a, b) in enumerate(zip(starts, ends, strict=True))),
    )
    found = tuple(
        PersonFound(
            name,
            sides.get(name, ""),
            tuple(mentions),
            (Role(roles[name], 0, 0),) if name in roles else (),
            pronoun=pronouns.get(name, ""),
        )
        for name, mentions in people.items()
    )
    return find_events(source, found, tuple(places), tuple(dates), builtin_reference())


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_events(case: dict[str, Any]) -> None:
    """Each event: kind, status, who, where."""
    known = (case.get(key, {}) for key in ("pronouns", "roles", "sides"))
    events = found_in(case["text"], case.get("segment", "body"), *known)
    summary = [
        " | ".join([e.kind, e.status, ", ".join(e.participants), ", ".join(p.name for p in e.places)]).rstrip(" |")
        for e in events
    ]
    assert summary == case["events"]
