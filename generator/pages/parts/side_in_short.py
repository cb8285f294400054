"""One sentence for each side of a trip: its best printed quotation, or that there is none."""

from __future__ import annotations

from markupsafe import Markup

from generator.excerpts import is_weak
from generator.model import Span, Statement, Trip
from generator.pages.environment import safe
from generator.pages.page import Page
from generator.pages.parts.dates import first_day
from generator.pages.parts.offices import office_at
from generator.pages.parts.said import side_of
from generator.pages.parts.wording import listed, with_article
from generator.pages.site import Site
from generator.text.windows import count, head

_FEWEST_WORDS = 5
_NAMED_ISSUES = 3
#: Longer quotations are never printed in a bottom line.
_LONGEST = 30


def side_in_short(page: Page, trip: Trip, side: str, most: int) -> tuple[Markup, list[Span]]:
    """Return the sentence with its evidence, for a quotation of at most `most` words.

    "Said" claims no more than that the words were spoken. A longer quotation is cut where that is safe.
    """
    site = page.site
    said = [s for s in site.statements_by_trip.get(trip.id, ()) if side_of(s) == side and s.id not in site.doubts]
    place = safe(with_article(side))
    # Words on nothing in particular, or of one in no office, never stand for a side that has better ones.
    best = min((_rank(site, trip, s, span) for s in said if (span := _quotation(site, s, _LONGEST))), default=())
    found = ((s, span) for s in said if (span := _quotation(site, s, most)))
    quoted = [(s, span) for s, span in found if _rank(site, trip, s, span) == best]
    if quoted:
        statement, span = min(quoted, key=lambda pair: _weight(page, trip, *pair))
        text = site.text(span).rstrip(" ,.;:")
        words = safe(text + (" …" if _ends_early(statement, span) else ""))
        who = _who(site, statement)
        whole = statement.kind in ("direct", "block")
        voice = who + Markup(" said") if whole else Markup("in the words of ") + who
        return Markup("For ") + place + Markup(", ") + voice + Markup(": <q>“") + words + Markup("”</q>."), [span]
    if not said:
        none = Markup("No statement of a speaker for ") + place
        return none + Markup(" on this trip is reported in these articles."), []
    first: dict[str, Statement] = {}
    for statement in sorted(said, key=is_weak):
        for issue in statement.issues:
            if issue in site.issues:
                first.setdefault(issue, statement)
    named = list(first)[:_NAMED_ISSUES]
    on = Markup(" on ") + listed(site.issues[i].label for i in named) if named else Markup("")
    spans = [first[i].sentence for i in named] or [said[0].sentence]
    own = all(statement.kind == "indirect" for statement in said)
    words = Markup(" in words of their own.") if own else Markup(".")
    return Markup("For ") + place + Markup(", the articles report statements") + on + words, spans


def _quotation(site: Site, statement: Statement, most: int) -> Span | None:
    """Return the first quoted part that is printed as speech, cut to the right length; None where there is none."""
    speaker = statement.speaker
    if speaker is None or site.described(statement):
        return None
    for part in statement.parts:
        span = Span(statement.source, part.start, part.end)
        if not part.quoted or site.excerpts.words(span) is None:
            continue
        text = site.articles[span.source].source.text
        end = head(text, span.start, span.end, most)
        if end and count(text[span.start : end]) >= _FEWEST_WORDS:
            return Span(span.source, span.start, end)
    return None


def _ends_early(statement: Statement, span: Span) -> bool:
    return all(part.end != span.end for part in statement.parts)


def _rank(site: Site, trip: Trip, statement: Statement, span: Span) -> tuple[bool, ...]:
    """Tell words on an issue from others, then those of office-holders who travel and meet from those of others."""
    speaker = statement.speaker
    person = site.people.get(speaker.person or "") if speaker else None
    holds = person and person.id in site.present(trip) and office_at(person, first_day(trip.dates.value), trip.sources)
    return not site.names_issue(span), not holds


def _weight(page: Page, trip: Trip, statement: Statement, span: Span) -> tuple[bool | str | int, ...]:
    """Set first what is on an issue, by those who travel and meet, in whole sentences that name the issue."""
    site = page.site
    return (
        not site.names_issue(span),
        not site.on_issue(statement),
        statement.speaker is None or statement.speaker.person not in site.present(trip),
        _ends_early(statement, span),
        site.articles[statement.source].quoting != "open",
        not site.stands_early(statement),
        statement.position is not None,
        statement.kind not in ("direct", "block"),
        span.source,
        span.start,
    )


def _who(site: Site, statement: Statement) -> Markup:
    """Return the speaker as a sentence has them: a name, "the" body, "an" official."""
    speaker = statement.speaker
    if speaker is None or speaker.person:
        return safe(site.name(speaker.person) if speaker and speaker.person else "a speaker")
    label = speaker.label
    first = label.split(" ", 1)[0].casefold()
    role = _role(site, label)
    if first in ("a", "an", "the") or not role:
        return safe(label)
    if role == "body":
        return safe(f"the {label}")
    return safe(f"{'an' if first[0] in 'aeio' else 'a'} {label}")


def _role(site: Site, label: str) -> str:
    """Return "body" for a ministry, "person" for one official; "" for a name and for several officials."""
    lexicons = site.dossier.lexicons
    words = label.casefold().split()
    if any(word in lexicons.get("speaker_bodies", ()) for word in words):
        return "body"
    return "person" if words[-1:] and words[-1] in lexicons.get("speaker_roles", ()) else ""
