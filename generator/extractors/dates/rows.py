"""The date grammar: a table of rows over tokens.

In a pattern, a lower-case word is that word, an upper-case name is a class of the vocabulary, a mark or a kind of
number, and `field=NAME` keeps its value; `( ) | ?`, `(?!` and `(?<=` mean what they mean in regular expressions.
Fields that differ by a final digit are one field. The first row that matches wins, so longer forms stand above
shorter ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import DateKind


@dataclass(frozen=True, slots=True)
class Row:
    """A named form of the grammar. A form may have several rows; kind None consumes what only looks like a date."""

    form: str
    kind: DateKind | None
    pattern: str


_W = "(weekday=ANYDAY COMMA?)?"
_DAY = "(day=N12|day2=N31|day3=NTH)"
_END = "(end=N12|end2=N31|end3=NTH)"
_TO = "(DASH|to|through|until|till)"
_YEAR = "(COMMA? of? year=YEAR)?"
_MOD = ("((mod=early|mod2=late|mod3=earlier|mod4=later) (on|in)?|mod5=mid DASH?|"
        "the? (mod6=end|mod7=start|mod8=beginning|mod9=middle|mod10=rest|mod11=close|mod12=remainder) of)?")
_NUM = "(tens=TENS DASH ones=ONES|n=N12|n2=N31|n3=INT|n4=DECIMAL|n5=WORDNUMBER)"
_COUNT = "(tens=TENS DASH ones=ONES|n=N12|n2=N31|n3=INT|n4=DECIMAL|n5=COUNT)"
_HALF = "(DASH? and DASH? a? DASH? half=HALF|DASH? half2=ONEHALF)?"
_NEAR = ("((a little|a bit|just|well)? (more|less|fewer) than|(a little|a bit|just|well) (over|under)|"
         "at (least|most)|up to|close to|APPROX)")
_ABOUT = f"{_NEAR}?"
#: What dates an event and is no length.
_NO_DATE = "(?!DASH? (ago|earlier|later|before|after|from|hence))"
_MORE = "(more_tens=TENS DASH more_ones=ONES|more=N12|more2=N31|more3=INT|more4=COUNT)"
_ZONE = "(COMMA? (zone=ZONE|local time|OPEN zone2=ZONE CLOSE))?"

ROWS: tuple[Row, ...] = (
    # Days that name their year.
    Row("day", "date", f"{_W} month=MONTH {_DAY} COMMA? of? year=YEAR"),
    Row("day", "date", f"{_W} the? {_DAY} of? month=MONTH COMMA? of? year=YEAR"),
    Row("day", "date", f"{_DAY} DASH month=MONTH DASH year=YEAR"),
    Row("day", "date", "year=YEAR (DASH|SLASH) month=N12 (DASH|SLASH) (day=N12|day2=N31)"),
    Row("day", "date", "day=N31 (SLASH|DOT|DASH) month=N12 (SLASH|DOT|DASH) year=YEAR"),
    Row("day", "date", "month=N12 (SLASH|DASH) day=N31 (SLASH|DASH) year=YEAR"),
    Row("day-or-month", "date", "a=N12 (SLASH|DOT|DASH) b=N12 (SLASH|DOT|DASH) year=YEAR"),
    # Ranges of days.
    Row("day-range", "date", f"{_W} month=MONTH {_DAY} {_TO} (ANYDAY COMMA?)? end_month=MONTH {_END} {_YEAR}"),
    Row("day-range", "date", f"{_W} month=MONTH {_DAY} {_TO} {_END} {_YEAR}"),
    Row("day-range", "date", f"(?<=between) month=MONTH {_DAY} and end_month=MONTH? {_END} {_YEAR}"),
    Row("day-range", "date", f"(?<=between) the? {_DAY} month=MONTH? and the? {_END} of? end_month=MONTH {_YEAR}"),
    Row("day-range", "date", f"{_W} {_DAY} month=MONTH {_TO} (ANYDAY COMMA?)? {_END} end_month=MONTH {_YEAR}"),
    Row("day-range", "date", f"the? {_DAY} {_TO} the? {_END} of? month=MONTH {_YEAR}"),
    Row("day-pair", "date", f"month=MONTH {_DAY} (and|SLASH) {_END} {_YEAR}"),
    Row("day-pair", "date", f"{_DAY} (and|SLASH) {_END} month=MONTH {_YEAR}"),
    Row("week-of", "date", f"the? week of month=MONTH {_DAY} {_YEAR}"),
    # Months with a year, of their own or by its distance.
    Row("month-range", "date", f"month=MONTHNAME {_TO} end_month=MONTHNAME COMMA? of? year=YEAR"),
    Row("month-range", "date", "(?<=between) month=MONTHNAME and end_month=MONTHNAME (COMMA? of? year=YEAR)?"),
    Row("month", "date", f"{_MOD} month=MONTH COMMA? of? year=YEAR"),
    Row("month", "date", f"{_MOD} month=MONTHNAME of? which_year=WHICH year"),
    # Days that do not.
    Row("month-day", "date", f"{_MOD} {_W} month=MONTH {_DAY} (?!DASH? UNITS)"),
    Row("month-day", "date", f"{_W} the? {_DAY} of? month=MONTH"),
    # Weekdays.
    Row("weekdays", "set", "WEEKDAYS"),
    Row("weekday-range", "date", f"weekday=WEEKDAY {_TO} end_weekday=WEEKDAY"),
    Row("weekday-range", "date", "(?<=between) weekday=WEEKDAY and end_weekday=WEEKDAY"),
    Row("weekday", "date", "weekday=WEEKDAY part=PART? (of|COMMA)? which_week=WHICH week"),
    Row("weekday", "date", "which_week=WHICH week (on|COMMA)? weekday=WEEKDAY part=PART?"),
    Row("weekday-narrative", "date", "the narrative=NARRATIVE weekday=WEEKDAY part=PART?"),
    Row("weekday", "date", f"{_MOD} (this? which=past|which2=WHICH)? weekday=WEEKDAY part=PART? (COMMA? local time)?"),
    # Months by name alone.
    Row("month-range", "date", "month=MONTHNAME (DASH|to|through) end_month=MONTHNAME"),
    Row("month", "date", f"{_MOD} (this? which=past|which2=WHICH) month=MONTHNAME"),
    Row("month", "date", "the? month of month=MONTHNAME"),
    Row("bare-month", "date", f"{_MOD} month=MONTHNAME"),
    # Words for days.
    Row("day-word", "date", "the? day (shift=before|shift2=after) day=DAYWORD"),
    Row("day-word", "date", f"{_MOD} day=DAYWORD part=PART?"),
    Row("day-word", "date", f"{_MOD} (this part=PART|which=last part2=night|which2=last part3=evening)"),
    Row("same", "date", "(earlier|later)? (that|(the|that) same) (unit=UNIT|part=PART)"),
    Row("span", "date", "(the|this) (which=last|which2=past) unit=CALENDAR and a half=half"),
    Row("span", "date", "(?<=(over|during|within|for)) the (which=last|which2=next) unit=CALENDAR"),
    Row("narrative", "date", "the narrative=NARRATIVE (unit=CALENDAR|unit2=day|part=PART)"),
    Row("named-day", "date", "N12 SLASH N12"),
    # Quarters, seasons, decades, centuries.
    Row("quarter", "date", "(year=YEAR|which_year=WHICH year) POSS? fiscal? ord=ORDINAL DASH? quarter"),
    Row(
        "quarter", "date",
        "the? fiscal? ord=ORDINAL DASH? quarter ((of|in)? fiscal? (year=YEAR|which_year=WHICH year|the "
        "year))?",
    ),
    Row("quarter", "date", "quarter=QUARTER (of|COMMA)? (year=YEAR|which_year=WHICH year)?"),
    Row("latest", "date", "(the|its|this) (latest|most recent) (unit=CALENDAR|unit2=period)"),
    Row("season", "date", f"{_MOD} (this? which=past|which2=WHICH) season=SEASON"),
    Row("season", "date", f"{_MOD} the? season=SEASON (of|COMMA)? year=YEAR"),
    Row(
        "season", "date",
        "(?<=(in|during|since|by|until|over|through|before|after|early|late)) the? season=SEASON (?!of)",
    ),
    Row("decade", "date", f"{_MOD} the? decade=DECADE"),
    Row("decade", "date", f"{_MOD} the decade=NINETIES"),
    Row("century", "date", f"{_MOD} the? (century=NTH|century2=ORDINAL) DASH? century"),
    # This week, last month, the past year.
    Row("year-earlier", "date", "the? year DASH (ago|earlier) ((ord=ORDINAL)? quarter|period)?"),
    Row(
        "year-earlier", "date",
        "the (same|corresponding|comparable|equivalent) (period|time|CALENDAR) (last year|(of|in) last year|a "
        "year (ago|earlier))",
    ),
    Row(
        "reference", "reference",
        "(in|within|over|during|for)? (the|these)? (next|coming|past|recent|last|upcoming|following) "
        "(few|several|couple of)? UNITS",
    ),
    Row("span", "date", f"(the|this) which=past {_COUNT}? unit=UNIT"),
    Row("span", "date", f"(the|this|these) (which=last|which2=next|which3=coming) {_COUNT} unit=UNIT"),
    Row("period", "date", f"{_MOD} the? which=WHICH unit=CALENDAR"),
    Row("period", "date", "(mod=earlier|mod2=later|mod3=early|mod4=late) (in|on) the unit=CALENDAR"),
    Row("period", "date", "the? (mod=end|mod2=start|mod3=beginning|mod4=middle|mod5=close) of the unit=CALENDAR"),
    Row("period", "date", "(?<=(by|at|before|until)) unit=year POSS? DASH? end"),
    Row("weekend", "date", "(?<=(over|at|during|on|through)) the unit=weekend"),
    # Counted from the report, or from the story.
    Row("ago", "date", f"{_ABOUT} {_NUM} {_HALF} unit=UNIT DASH? ago"),
    Row("reference", "reference", "a? (VAGUE of?)? UNITS ago"),
    Row(
        "earlier", "date",
        f"{_ABOUT} {_NUM} {_HALF} unit=UNIT (rel=earlier|rel2=later|rel3=hence|rel4=from "
        "now|rel5=afterwards|rel6=afterward)",
    ),
    Row(
        "event-offset", "date",
        f"{_ABOUT} ({_NUM} {_HALF}|a? VAGUE of?)? unit=UNIT (before|after|earlier|later|prior)",
    ),
    Row("in", "date", f"(?<=in) {_ABOUT} {_NUM} {_HALF} unit=UNIT (?!of)"),
    # Days of the story.
    Row("story-day", "date", "the? (n=ORDINAL|n2=NTH) ((and|COMMA) (final=last|final2=final))? day of"),
    Row("story-day", "date", "the (final=last|final2=final) day of"),
    # How often, how long.
    Row("rate", "set", "(every|each) (other|ORDINAL|COUNT|few)? (UNIT|WEEKDAY|MONTHNAME|SEASON|PART|weekend)"),
    Row("rate", "set", "(once|twice|three times|several times) (a|per|each|every) (UNIT|weekend)"),
    Row("rate", "set", "RATE"),
    Row("age", "duration", f"{_COUNT} DASH unit=UNIT DASH old"),
    Row("duration", "duration", f"{_ABOUT} {_NUM} DASH? unit=HOUR (and|COMMA)? {_MORE} (minute|minutes)"),
    Row("duration", "duration", f"{_ABOUT} {_NUM} DASH? unit=YEARS and {_MORE} (month|months)"),
    Row("duration", "duration", f"{_ABOUT} {_NUM}? DASH? unit=UNIT DASH? and DASH? a DASH? half=HALF {_NO_DATE}"),
    Row("duration", "duration", f"{_ABOUT} ({_COUNT} DASH?|a)? (quarters=quarter|quarters2=quarters) of an? unit=hour"),
    Row("duration", "duration", f"{_ABOUT} {_COUNT} {_HALF} DASH? unit=UNIT (DASH? old|DASH? long)?"),
    Row("duration", "duration", f"{_ABOUT} half=half (a|an|DASH) DASH? unit=UNIT"),
    Row("duration", "duration", f"{_ABOUT} half=half unit=hour"),
    Row("duration", "duration", "(long=LASTING|long2=SINGLE DASH? long)"),
    Row("duration", "duration", f"{_NEAR} n5=WORDNUMBER unit=UNIT {_NO_DATE}"),
    Row("duration", "duration", "(?<=(for|within|than|in|takes|took|lasting|lasted)) n5=WORDNUMBER unit=UNIT"),
    Row("duration", "duration", "a? VAGUE of? unit=UNITS"),
    Row("duration", "duration", "(?<=(for|after|in|over|of|took|take)) unit=UNITS"),
    # Clock times.
    Row("clock", "time", f"(clock=CLOCK|clock2=N12) half=AMPM {_ZONE}"),
    Row("clock", "time", f"clock=CLOCK {_ZONE}"),
    Row("clock", "time", "clock=N12 (oclock|o POSS clock) (in the part=PART)?"),
    Row("clock", "time", "clock=N12 in the part=PART"),
    Row("clock", "time", "clock=NOON"),
    # Years, last, for a number is the weakest sign.
    Row("year-range", "date", "year=YEAR DASH (end=YEAR|end2=N12|end3=N31|end4=INT)"),
    Row("year", "date", f"{_MOD} fiscal? (the year)? year=YEAR"),
)
