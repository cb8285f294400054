"""Pictures of time: rows with a name and a lane of marks, above one scale of days, months or years.

Places are per cent of the width, so that a picture fits a phone as well as a sheet of paper while its text keeps its
size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from generator.pages.environment import safe
from generator.text.calendar import DAY, MONTHS, month_of, parse

#: A scale of at most so many days has a column for each; one of at most so many months names them.
_DAYS, _MONTHS = 31, 26
#: A scale has so many days at least: two would be as broad as a year.
_WEEK = 7
#: So many figures of days stand side by side on a phone, and so many names of months or years.
_FIGURES, _NAMES = 8, 10
#: The least width of a bar, and what a label at the left end needs, in per cent.
_LEAST, _ROOM = 1.2, 18.0
#: Marks nearer than this, in per cent, stand as one.
_NEAR = 2.4


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at its date. `value` is ISO of any precision; one without a value is not drawn."""

    #: trip, meeting, call or publication: their forms differ.
    kind: str
    value: str | None
    happened: bool
    title: str
    #: It lasted from the first day to the last; else it is of one day among them.
    lasts: bool = False
    #: Where it leads: an address in the finished site.
    href: str = ""
    #: Words beside a bar.
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be drawn: its name and what is said of it in words, and its marks."""

    name: Markup
    detail: Markup
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A row as drawn."""

    name: Markup
    detail: Markup
    marks: Markup


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: lanes, the lines behind them and the scale below them; SVG without colours of its own."""

    lanes: tuple[Lane, ...]
    grid: Markup
    scale: Markup


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    #: Days, both ends included.
    days: int

    def at(self, day: date) -> float:
        """Return where a day begins, in per cent."""
        return 100 * (day - self.first).days / self.days


def drawing(rows: Iterable[Row]) -> Drawing | None:
    """Draw rows; None where fewer than two days are known: one mark alone tells nothing."""
    given = tuple(rows)
    stretches = [s for row in given for mark in row.marks if (s := _stretch(mark))]
    if len({day for stretch in stretches for day in stretch}) < 2:
        return None
    first, last = min(a for a, _ in stretches), max(b for _, b in stretches)
    if (last - first).days >= _DAYS:
        first, last = month_of(first).first, month_of(last).last
    elif (missing := _WEEK - (last - first).days - 1) > 0:
        first, last = first - timedelta(missing // 2), last + timedelta(missing - missing // 2)
    scale = _Scale(first, (last - first).days + 1)
    large, small = _ticks(scale)
    by_day = scale.days <= _DAYS
    # The figure of a day stands in the middle of its column, the name of a month or a year where it begins.
    middle = 50 / scale.days if by_day else 0
    labels = [_text(x + middle, 12, text, middle=by_day) for x, text in small]
    return Drawing(
        tuple(Lane(row.name, row.detail, _svg("marks", _marks(scale, row.marks))) for row in given),
        _svg("grid", [_line(x) for x, _ in small if x > 0]),
        _svg("labels", [*labels, *(_text(x, 28, text) for x, text in large)]),
    )


def _stretch(mark: Mark) -> tuple[date, date] | None:
    found = parse(mark.value or "") or parse((mark.value or "")[:4])
    return (found.first, found.last) if found else None


def _marks(scale: _Scale, marks: Sequence[Mark]) -> Iterable[Markup]:
    """Draw the bars, then the single days; what would stand upon its neighbour stands with it as one."""
    points: list[tuple[float, Mark]] = []
    for mark in marks:
        if stretch := _stretch(mark):
            start, end = scale.at(stretch[0]), scale.at(stretch[1] + DAY)
            if mark.kind != "trip" and (stretch[0] == stretch[1] or end - start < _NEAR):
                points.append(((start + end) / 2, mark))
            else:
                yield _linked([mark], _bar(mark, start, end))
    groups: dict[tuple[str, bool], list[list[tuple[float, Mark]]]] = {}
    for point in sorted(points, key=lambda point: point[0]):
        row = groups.setdefault((point[1].kind, point[1].happened), [])
        if row and point[0] - row[-1][-1][0] < _NEAR:
            row[-1].append(point)
        else:
            row.append([point])
    for group in (group for row in groups.values() for group in row):
        yield _linked([mark for _, mark in group], _point(group[0][1], (group[0][0] + group[-1][0]) / 2, len(group)))


def _bar(mark: Mark, start: float, end: float) -> Markup:
    width = max(end - start, _LEAST)
    x = min(max(0.0, (start + end - width) / 2), 100 - width)
    form = Markup('<rect class="{} {}" x="{:.2f}%" width="{:.2f}%"/>')
    bar = form.format("lasts" if mark.lasts else "within", _state(mark), x, width)
    if not mark.label:
        return bar
    left = x > _ROOM * 2
    place = ("date left", x) if left else ("date", x + width)
    return bar + Markup('<text class="{}" x="{:.2f}%" y="16">').format(*place) + safe(mark.label) + Markup("</text>")


def _point(mark: Mark, x: float, count: int) -> Markup:
    """Draw an article as a disc and a meeting as a square; several have their number in it."""
    many = "many " if count > 1 else ""
    disc, square = '<circle class="{}{}" cx="{:.2f}%"/>', '<rect class="day {}{}" x="{:.2f}%"/>'
    form = Markup(disc if mark.kind == "publication" else square).format(many, _state(mark), x)
    number = Markup('<text class="{}" x="{:.2f}%" y="16">{}</text>').format(_state(mark), x, count)
    return form + number if many else form


def _state(mark: Mark) -> str:
    return "known" if mark.happened else "open"


def _linked(marks: Sequence[Mark], form: Markup) -> Markup:
    """Give a mark its title and its link; the words beside the picture have the same link for the keyboard."""
    title = Markup("<title>") + safe("; ".join(mark.title for mark in marks)) + Markup("</title>")
    kind = marks[0].kind
    if href := marks[0].href:
        return Markup('<a class="{}" href="{}" tabindex="-1">').format(kind, href) + title + form + Markup("</a>")
    return Markup('<g class="{}">').format(kind) + title + form + Markup("</g>")


def _ticks(scale: _Scale) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
    """Return the larger units and the smaller ones with their labels: months and days, years and months, or years."""
    days = [scale.first + timedelta(i) for i in range(scale.days)] if scale.days <= _DAYS else []
    if days:
        step = -(-len(days) // _FIGURES)
        small = [(scale.at(day), str(day.day) if i % step == 0 else "") for i, day in enumerate(days)]
        months = [day for day in days if day.day == 1 or day == days[0]]
        return _roomy([(scale.at(day), f"{MONTHS[day.month - 1]} {day.year}") for day in months]), small
    last = scale.first + timedelta(scale.days - 1)
    years = range(scale.first.year, last.year + 1)
    if (count := (last.year - scale.first.year) * 12 + last.month - scale.first.month + 1) > _MONTHS:
        step = -(-len(years) // _NAMES)
        return [], [(max(0.0, scale.at(date(y, 1, 1))), str(y)) for y in years if (y - years[0]) % step == 0]
    letters = None if count <= _NAMES // 2 else 3 if count <= _NAMES else 1
    starts = [d for y in years for m in range(1, 13) if scale.first <= (d := date(y, m, 1)) <= last]
    large = [(scale.at(d), str(d.year)) for d in starts if d.month == 1 or d == scale.first]
    return _roomy(large), [(scale.at(d), MONTHS[d.month - 1][:letters]) for d in starts]


def _roomy(labels: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Leave out the first label where the second would stand upon it."""
    return labels[1:] if len(labels) > 1 and labels[1][0] < _ROOM else labels


def _line(x: float) -> Markup:
    return Markup('<line x1="{0:.2f}%" x2="{0:.2f}%" y2="100%"/>').format(x)


def _text(x: float, y: int, text: str, *, middle: bool = False) -> Markup:
    anchor = Markup(' class="middle"') if middle else Markup("")
    return Markup('<text{} x="{:.2f}%" y="{}">{}</text>').format(anchor, x, y, text) if text else Markup("")


def _svg(name: str, parts: Iterable[Markup]) -> Markup:
    return Markup('<svg class="{}" aria-hidden="true">{}</svg>').format(name, Markup("").join(parts))
