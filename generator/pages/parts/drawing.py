"""The timeline as a drawing: one row a kind, one mark an item, on a scale of days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from generator.pages.parts.dates import first_day, last_day, printed
from generator.pages.parts.timeline import Moment

_ROWS = {"trip": "Trips", "meeting": "Meetings", "call": "Calls", "publication": "Articles"}
_WIDTH, _LEFT, _ROW = 720, 78, 30


def drawing(moments: Iterable[Moment]) -> Markup:
    """Draw the dated moments; an empty drawing when fewer than two days are known.

    A filled mark was reported as past, an open one was not; the width is the precision of the date.
    """
    dated = [(_day(first_day(m.value)), _day(last_day(m.value)), m) for m in moments if m.value]
    placed = [(a, b or a, m) for a, b, m in dated if a]
    if len({a for a, _, _ in placed}) < 2:
        return Markup("")
    rows = [kind for kind in _ROWS if any(m.kind == kind for _, _, m in placed)]
    first, last = min(a for a, _, _ in placed), max(b for _, b, _ in placed)
    scale = (_WIDTH - _LEFT - 16) / max(1, (last - first).days)
    height = _ROW * len(rows) + 26
    parts = [
        Markup('<text x="0" y="{}" class="row">{}</text><path class="axis" d="M{} {}H{}"/>').format(
            _ROW * i + 20, _ROWS[kind], _LEFT, _ROW * i + 16, _WIDTH
        )
        for i, kind in enumerate(rows)
    ]
    for start, end, moment in placed:
        x = _LEFT + 4 + (start - first).days * scale
        width = max(8.0, (end - start).days * scale)
        parts.append(
            Markup('<rect class="{}" x="{:.1f}" y="{}" width="{:.1f}" height="12" rx="2">').format(
                "known" if moment.happened else "open", x, _ROW * rows.index(moment.kind) + 10, width
            )
            + Markup("<title>{}</title></rect>").format(f"{moment.date}: {moment.kind}, {moment.status}")
        )
    for day, anchor in ((first, "start"), (last, "end")):
        x = _LEFT + 4 if anchor == "start" else _WIDTH
        text = Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>')
        parts.append(text.format(x, height - 4, anchor, printed(day.isoformat())))
    label = f"Timeline from {printed(first.isoformat())} to {printed(last.isoformat())}; the list holds the same items"
    return Markup('<svg class="drawing" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        _WIDTH, height, label, Markup("").join(parts)
    )


def _day(value: str) -> date | None:
    """Return the first day of an ISO value of any precision; None when it names no day, month or year."""
    numbers = value.replace("-99", "").split("T")[0].split("-")
    try:
        year, month, day = (int(n) for n in [*numbers, "1", "1"][:3])
        return date(year, month, day)
    except ValueError:
        return None
