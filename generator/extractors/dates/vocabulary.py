"""The closed classes of words that the date grammar is built on, with what they mean."""

from __future__ import annotations

from generator.extractors.dates.tokens import Value

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
             "nineteenth", "twentieth")
_UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century")

MONTHNAME: dict[str, Value] = {name: n for n, name in enumerate(_MONTHS, 1)}
WEEKDAY: dict[str, Value] = {name: n for n, name in enumerate(_WEEKDAYS)}
_COUNTS: dict[str, Value] = {**{w: n for n, w in enumerate(_ONES, 1)}, **{w: 10 * n for n, w in enumerate(_TENS, 2)}}
_ORDINAL: dict[str, Value] = {name: n for n, name in enumerate(_ORDINALS, 1)}


def _abbreviated(names: dict[str, Value], *forms: str) -> dict[str, Value]:
    """Return the names with their abbreviations, with and without a full stop."""
    short = {name[:3]: value for name, value in names.items()}
    short |= {form: value for name, value in names.items() for form in forms if name.startswith(form)}
    return names | short | {form + ".": value for form, value in short.items()}


CLASSES: dict[str, dict[str, Value]] = {
    "MONTHNAME": MONTHNAME,
    "MONTH": _abbreviated(MONTHNAME, "sept"),
    "WEEKDAY": WEEKDAY,
    "ANYDAY": _abbreviated(WEEKDAY, "tues", "thur", "thurs"),
    "WEEKDAYS": {name + "s": n for name, n in WEEKDAY.items()},
    "UNIT": {form: u for u in _UNITS for form in (u, "centuries" if u == "century" else u + "s")},
    "UNITS": {"centuries" if u == "century" else u + "s": u for u in _UNITS},
    "CALENDAR": {u: u for u in ("week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")},
    "SEASON": {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"},
    "WORDNUMBER": {"a": 1, "an": 1, **_COUNTS},
    "COUNT": _COUNTS,
    "TENS": {w: 10 * n for n, w in enumerate(_TENS, 2)},
    "ONES": {w: n for n, w in enumerate(_ONES[:9], 1)},
    "ORDINAL": _ORDINAL,
    "HALF": {"half": 1, "½": 1},
    "ONEHALF": {"½": 1, "1/2": 1},
    "HOUR": {"hour": "hour", "hours": "hour"},
    "YEARS": {"year": "year", "years": "year"},
    "SINGLE": {u: u for u in _UNITS},
    "LASTING": {u + "long": u for u in _UNITS},
    "NINETIES": {w[:-1] + "ies": 10 * n for n, w in enumerate(_TENS, 2)},
    "QUARTER": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
    "DAYWORD": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    "PART": {p: p for p in ("morning", "afternoon", "evening", "night", "midday", "noon")},
    "NOON": {"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    "WHICH": {"this": 0, "current": 0, "last": -1, "next": 1, "coming": 1, "upcoming": 1},
    "NARRATIVE": {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0},
    "AMPM": {f: f[0] for f in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "a. m.", "p. m.")},
    "ZONE": {z: z for z in ("gmt", "utc", "est", "edt", "et", "cst", "cdt", "pst", "pdt", "pt", "bst", "cet", "cest",
                            "ist", "jst")},
    "APPROX": {w: w for w in ("about", "almost", "nearly", "around", "roughly", "approximately", "just", "only",
                              "barely", "over", "under", "some", "exactly")},
    "VAGUE": {w: w for w in ("several", "few", "many", "some", "numerous", "couple", "dozens", "hundreds")},
    "PREP": {w: w for w in ("in", "on", "at", "since", "by", "until", "till", "from", "of", "to", "for", "during",
                            "through", "throughout", "before", "after", "within", "over", "around", "between", "into",
                            "as", "toward", "towards", "starting", "beginning", "ending", "than", "and", "or")},
    "RATE": {w: w for w in ("annual", "annually", "yearly", "monthly", "weekly", "daily", "nightly", "hourly",
                            "quarterly", "biennial")},
}

#: Classes whose words are proper nouns: "march" and "may" are verbs, "sat" is a past tense.
PROPER = frozenset({"MONTHNAME", "MONTH", "WEEKDAY", "ANYDAY", "WEEKDAYS"})
