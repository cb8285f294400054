"""A page for each person who speaks, meets or travels, and the list of everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from generator.model import Form, OfficeSeen, OutputFile, Person
from generator.pages.page import Page
from generator.pages.parts.dates import printed
from generator.pages.parts.meetings import longest, meeting
from generator.pages.parts.said import distinct, newest_first, spoken
from generator.pages.parts.status import standing
from generator.pages.parts.wording import listed, sentence_case
from generator.pages.site import Site

#: Statements on one page, the latest; explore.md has all.
_STATEMENTS = 100


def render(site: Site) -> Iterable[OutputFile]:
    """Render the list, then the people who have a page."""
    furniture = {
        a.id: tuple((s.start, s.end) for s in a.source.segments if s.kind == "furniture") for a in site.dossier.articles
    }
    named = {
        p.id: tuple(f for f in p.forms if not any(a <= f.span.start < b for a, b in furniture[f.span.source]))
        for p in site.dossier.people
    }
    # A name that stands in furniture only has nothing to do with the trips, and is not printed.
    shown = sorted(
        (p for p in site.dossier.people if named[p.id] or p.id in site.paged), key=lambda p: (p.name.casefold(), p.id)
    )
    page = Page(site, "people/index.md", "People")
    yield page.file(
        "people",
        "Everybody whom the articles name.",
        people=tuple(
            (
                page.person(p.id),
                site.sides.get(p.side),
                sentence_case(_latest_office(p)),
                len({f.span.source for f in named[p.id]}),
                len(site.statements_by_person.get(p.id, ())),
            )
            for p in shown
            if p.id in site.paged
        ),
        others=tuple(
            (p.name, _latest_office(p), len({f.span.source for f in named[p.id]}))
            for p in shown
            if p.id not in site.paged
        ),
    )
    for person in shown:
        if person.id in site.paged:
            yield _person(site, person, named[person.id])


def _latest_office(person: Person) -> str:
    """Return the office of the latest date; the list says "last seen as"."""
    dated = sorted(person.offices, key=lambda o: (o.end or o.start or "", o.title))
    return dated[-1].title if dated else ""


def _person(site: Site, person: Person, forms: tuple[Form, ...]) -> OutputFile:
    page = Page(site, f"people/{person.id}.md", person.name)
    events = site.events_by_person.get(person.id, ())
    scale = longest(events)
    own = distinct(site, site.statements_by_person.get(person.id, ()))
    statements = newest_first(site, own)
    asked = {"an office": person.offices, "a meeting": events, "a statement": own}
    return page.file(
        "person",
        f"{person.name}: offices, meetings and statements in these articles.",
        tags=dict.fromkeys(f.text for f in forms),
        boost=1.2,
        person=person,
        side=site.sides.get(person.side),
        offices=_offices(page, person),
        forms=_forms(page, forms),
        trips=tuple(
            (page.trip(t.id), standing(t.ladder).words) for t in site.trips.values() if t.traveller == person.id
        ),
        meetings=tuple(
            (meeting(page, [e], scale, person.id), page.trip(e.trip) if e.trip in site.trips and e.trip else None)
            for e in events
        ),
        statements=spoken(page, statements[:_STATEMENTS]),
        nothing=listed((what for what, found in asked.items() if not found), "or"),
        more=max(0, len(statements) - _STATEMENTS),
    )


def _offices(page: Page, person: Person) -> tuple[tuple[str, str, Markup], ...]:
    """Return (title, when, citation); an office seen is right for the day of its article and says no more."""
    by_title: dict[str, list[OfficeSeen]] = {}
    for office in person.offices:
        by_title.setdefault(sentence_case(office.title), []).append(office)
    table = []
    for title, offices in by_title.items():
        registry = [o for o in offices if o.span is None]
        seen = sorted({o.start for o in offices if o.span is not None and o.start})
        if registry:
            first = registry[0]
            text = f"{printed(first.start) if first.start else 'start not given'} – "
            text += printed(first.end) if first.end else "no end given"
        elif seen:
            text = f"named so on {printed(seen[0])}"
            if seen[-1] != seen[0]:
                text += f", last on {printed(seen[-1])}"
        else:
            text = "named so in an article without a date"
        table.append((title, text, page.cite(o.span for o in offices if o.span is not None)))
    return tuple(table)


def _forms(page: Page, forms: tuple[Form, ...]) -> tuple[tuple[str, str, int, tuple[Markup, ...]], ...]:
    """Return (form, flag, times, first places) for each form of the name."""
    counts = Counter((f.text, f.flag) for f in forms)
    places: dict[tuple[str, str], dict[Markup, None]] = {}
    for form in forms:
        places.setdefault((form.text, form.flag), {})[page.source(form.span.source, page.site.line(form.span))] = None
    return tuple((text, flag, count, tuple(places[text, flag])[:3]) for (text, flag), count in counts.items())
