"""Kinds that a paragraph shows by its own words, wherever it stands: one row of RULES each, the first that fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.clean.lexicon import Words
from generator.clean.paragraphs import Paragraph
from generator.clean.shape import is_prose, word_count
from generator.model import SegmentKind
from generator.text.name_lists import is_name_list
from generator.text.stamps import stamps

Label = tuple[SegmentKind, str]

_HASHTAGS = re.compile(
    r"(?:#\w[^#]{0,40}){2,}|#\w+|(?:tags?|topics|keywords|categor(?:y|ies))\s*:.*|(?:posted in|filed under)\b.*",
    re.IGNORECASE,
)
#: Numbers of documents and initials of editors: "STATEMENT/23/2147", "ab-cd/ef".
_REFERENCE = re.compile(r"(?=\S*\d|[^A-Z]+$)[\w.-]+(?:/[\w.-]+)+")
_URL = re.compile(
    r"\W{0,3}(?:(?:source|via|link|original)\W{1,3})?(?:\[[^\]]*\]\()?https?://\S+(?:\s.*)?|www\.\S+", re.IGNORECASE
)
_CONTACT = re.compile(r"(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30})(?:\W+(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30}))*\W*")
_IMAGE = re.compile(
    r"\[(?:image|photo|picture|video|caption|gif|img|figure)\b[^\]]*\]|!\[[^\]]*\]\([^)]*\)"
    r"|(?:image|photo|picture|video|media) caption\W.*",
    re.IGNORECASE,
)
_PHOTO_CREDIT = re.compile(
    r"(?:photo(?:graph|grapher|s)?|picture|image|pic|credit|courtesy|file photo)s?(?: by| credit| courtesy| source)?"
    r"\s*(?:[:,/|-]|\.{3}| by )\s*.+"
    r"|.+/(?:pool|ap|afp|reuters|epa|getty images|file)(?:\W.*)?|\(?(?:ap|reuters|afp) photo.*",
    re.IGNORECASE,
)
#: What stands in brackets, or after "Photo:", at the end of a caption that carries its credit.
_CLOSING = re.compile(
    r".{20,}?(?:[(\[](?P<bracket>[^()\[\]]{2,80})[)\]]|©\s*(?P<sign>[^©]{2,60}?)"
    r"|\b(?:photo(?:graph)?|picture|image|credit)s?(?: by)?\s*:\s*(?P<named>[^.:]{2,60}))\W*",
    re.IGNORECASE,
)
_CREDIT_MARK = re.compile(r"[(\[:©]")
_PICTURE = re.compile(r"\b(?:photo|photograph|image|pool|picture|via|file)\b", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r".*\b(?:contributed (?:to (?:this|the) (?:\w+ )?(?:report|story|article|piece|coverage|dispatch)|reporting|from)"
    r"|reporting from|additional reporting by|with (?:inputs?|agency inputs|agencies|files) from)\b.*"
    r"|[A-Z][^,;:]{3,50} reported from [A-Z].{0,150}"
    r"|\W*(?:reporting|writing|editing|compiled|additional reporting|translated) by\b.*"
    r"|\W*with (?:(?:inputs?|reports?|files) (?:from|by)\b.*|.{0,20}agency inputs\W*)"
    r"|.*\b(?:syndicated feed|not been edited by)\b.*"
    r"|[A-Z].{3,120} contributed\.",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\W*(?:by|from)[:\s]\s*(?=[A-Z])(.{3,150}?)"
    r"(?:\W+(?:(?:last )?(?:updated|published|posted)\b.*|(?:an?|\d+) \w+ (?:ago|read)))*\W*",
    re.IGNORECASE,
)
_WITH = re.compile(r"\W*with (?:the )?(.{2,40}?)\W*", re.IGNORECASE)
#: Style sheets and scripts that a copy picked up.
_CODE = re.compile(r"[^\"]*(?:\{[^{}]*:[^{}]*;.*|\bfunction ?\(.*\{.*|\}[;)]*)")
_RULE_LINE = re.compile(r"[\W_]+")
_END_MARK = re.compile(r"\W*(?:#+|-?30-?|ends?|endit\w*|\(?end\)?)\W*", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|you're|please|go to)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_][\w.'-]*")
_JOINING = ("and", "in", "for", "of", "at", "the")
#: Of the words of a byline so many begin with a capital.
_CAPITALS = 0.7
_CAPTION_WORDS, _CREDIT_WORDS, _ASKING_WORDS, _NOTICE_WORDS, _LINK_WORDS = 70, 14, 45, 60, 60
#: Furniture is short; a longer paragraph that has one of its phrases is an article.
_SHORT, _LINE, _NAMES = 400, 160, 80


@dataclass(frozen=True, slots=True)
class Line:
    """A short paragraph as the rules see it."""

    key: str
    low: str
    words: Words


def label_of(paragraph: Paragraph, words: Words) -> Label | None:
    """Return the kind that the paragraph's own words prove and the rule that says so, None when they prove none."""
    key = paragraph.key
    if len(key) > _SHORT:
        return None
    line = Line(key, key.lower(), words)
    return next(((kind, rule) for kind, rule, fits in RULES if fits(line)), None)


def _marks_only(line: Line) -> bool:
    return bool(_RULE_LINE.fullmatch(line.key) or (len(line.key) < 12 and _END_MARK.fullmatch(line.key)))


def _code(line: Line) -> bool:
    return bool(_CODE.fullmatch(line.key))


def _tail(line: Line) -> bool:
    about = line.key.startswith("About ") and is_name_list(line.key.removeprefix("About "), line.words.particles)
    return about or bool(line.words.tail.fullmatch(line.low))


def _box(line: Line) -> bool:
    return bool(line.words.boxes.fullmatch(line.low))


def _date_line(line: Line) -> bool:
    if len(line.key) > _LINE or not any(map(str.isdigit, line.key)):
        return False
    return bool(line.words.date_line.fullmatch(line.low)) and ("ago" in line.low or bool(stamps(line.key)))


def _labels(line: Line) -> bool:
    return len(line.key) <= _LINE and bool(line.words.labels.fullmatch(line.low))


def _hashtags(line: Line) -> bool:
    return bool(_HASHTAGS.fullmatch(line.key)) and not is_prose(line.key)


def _reference(line: Line) -> bool:
    return bool(_REFERENCE.fullmatch(line.key))


def _contact(line: Line) -> bool:
    return bool(_CONTACT.fullmatch(line.key))


def _image(line: Line) -> bool:
    return bool(_IMAGE.fullmatch(line.key))


def _url(line: Line) -> bool:
    return bool(_URL.fullmatch(line.key)) and word_count(line.key) < _LINK_WORDS


def _contributors(line: Line) -> bool:
    """Match who helped: "A and B contributed to this report", "With AFP"."""
    with_agency = _WITH.fullmatch(line.key)
    agency = with_agency and line.words.agencies.fullmatch(with_agency[1])
    return '"' not in line.key and bool(agency or _CONTRIBUTED.fullmatch(line.key))


def _byline(line: Line) -> bool:
    m = _BYLINE.fullmatch(line.key)
    if not m or len(line.key) > _LINE or is_prose(line.key) or line.key.endswith(("?", ":")):
        return False
    tokens = [t for t in _TOKEN.findall(m[1]) if t.lower() not in _JOINING]
    capitals = sum(t[0].isupper() or t in line.words.particles for t in tokens)
    return bool(tokens) and capitals >= _CAPITALS * len(tokens)


def _agency_byline(line: Line) -> bool:
    """Match "X and Y, Reuters", "Tribune News Service", "PTI", "Our Web Desk"."""
    bare = line.key.strip("()[] ")
    site = line.words.sections.fullmatch(line.low) or line.words.menu.fullmatch(line.low)
    if site or len(bare) > _NAMES or line.key.endswith((".", "?", "!")) or any(map(str.isdigit, bare)):
        return False
    if line.words.agencies.fullmatch(bare):
        return True
    names, comma, last = bare.rpartition(", ")
    if comma and line.words.agencies.fullmatch(last) and is_name_list(names, line.words.particles):
        return True
    capitalised = all(t[0].isupper() or t in _JOINING for t in _TOKEN.findall(bare))
    return capitalised and word_count(bare) > 1 and bool(line.words.desks.fullmatch(line.low))


def _caption_credit(line: Line) -> bool:
    """Match "(AP Photo/Name)", "[Name/Pool via Reuters]", "Photo: Name" at the end."""
    if '"' in line.key or not _CREDIT_MARK.search(line.key) or word_count(line.key) > _CAPTION_WORDS:
        return False
    m = _CLOSING.fullmatch(line.key)
    if not m:
        return False
    credit = m["bracket"] or m["sign"] or ""
    slashed = "/" in credit or " via " in credit or "photo" in credit.lower()
    return bool(m["named"]) or (slashed and bool(line.words.agencies.search(credit) or _PICTURE.search(credit)))


def _photo_credit(line: Line) -> bool:
    short = len(line.key) <= _LINE and word_count(line.key) <= _CREDIT_WORDS
    return short and bool(_PHOTO_CREDIT.fullmatch(line.key)) and not is_prose(line.key)


def _opener(line: Line) -> bool:
    return bool(line.words.openers.match(line.low)) and word_count(line.key) <= _ASKING_WORDS


def _anywhere(line: Line) -> bool:
    short = '"' not in line.key and word_count(line.key) <= _NOTICE_WORDS
    return short and bool(line.words.anywhere.search(line.low))


def _site_notice(line: Line) -> bool:
    """Match a site that speaks to its reader about itself: "you" or "please" beside two words of its own trade."""
    if '"' in line.key or not _READER.search(line.key):
        return False
    return len(set(line.words.site_words.findall(line.low))) > 1


RULES: tuple[tuple[SegmentKind, str, Callable[[Line], bool]], ...] = (
    ("furniture", "marks-only", _marks_only),
    ("furniture", "code", _code),
    ("furniture", "tail-label", _tail),
    ("furniture", "box-label", _box),
    ("published", "date-line", _date_line),
    ("furniture", "labels", _labels),
    ("furniture", "tags", _hashtags),
    ("furniture", "contact", _contact),
    ("furniture", "reference", _reference),
    ("caption", "image-line", _image),
    ("furniture", "link", _url),
    ("credit", "contributors", _contributors),
    ("byline", "by", _byline),
    ("byline", "agency-line", _agency_byline),
    ("caption", "caption-with-credit", _caption_credit),
    ("credit", "photo-credit", _photo_credit),
    ("furniture", "asks-the-reader", _opener),
    ("furniture", "phrase", _anywhere),
    ("furniture", "site-notice", _site_notice),
)
