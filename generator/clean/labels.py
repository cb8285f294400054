"""Kinds that a paragraph shows by its own words, wherever it stands: one row of RULES each, the first that fits."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.clean.lexicon import Words
from generator.clean.paragraphs import Paragraph
from generator.clean.shape import is_name_list, is_prose, word_count
from generator.model import SegmentKind

Label = tuple[SegmentKind, str]

_HASHTAGS = re.compile(r"(?:#\w[^#]{0,40}){2,}|#\w+|(?:tags?|topics|keywords)\s*:.*", re.IGNORECASE)
_URL = re.compile(r"\S{0,20}?https?://\S+(?:\s.*)?|www\.\S+", re.IGNORECASE)
_CONTACT = re.compile(r"(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30})(?:\W+(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30}))*\W*")
_IMAGE = re.compile(
    r"\[(?:image|photo|picture|video|caption|gif|img|figure)\b[^\]]*\]|!\[[^\]]*\]\([^)]*\)"
    r"|(?:image|photo|picture|video|media)(?: source| caption| credit|:)\W.*",
    re.IGNORECASE,
)
_PHOTO_CREDIT = re.compile(
    r"(?:photo(?:graph|grapher|s)?|picture|image|pic|credit|courtesy|file photo)s?(?: by| credit| courtesy)?\s*(?:[:/|-]|\.{3}| by )\s*.+"
    r"|.+/(?:pool|ap|afp|reuters|epa|getty images|file)(?:\W.*)?|\(?(?:ap|reuters|afp) photo.*",
    re.IGNORECASE,
)
#: What stands in brackets, or after "Photo:", at the end of a caption that carries its credit.
_CLOSING = re.compile(
    r".{20,}?(?:[(\[](?P<bracket>[^()\[\]]{2,80})[)\]]|\b(?:photo(?:graph)?|picture|image|credit)s?(?: by)?\s*:\s*(?P<named>[^.:]{2,60}))\W*",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\b(?:photo|photograph|image|pool|picture|via|file)\b", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r".*\b(?:contributed (?:to (?:this|the) (?:\w+ )?(?:report|story|article|piece|coverage|dispatch)|reporting|from)|reporting from"
    r"|additional reporting by|with (?:inputs?|agency inputs|agencies|files) from)\b.*"
    r"|[A-Z][^,;:]{3,50} reported from [A-Z].{0,150}"
    r"|\W*\(?(?:reporting|writing|editing|compiled|additional reporting|translated) by\b.*"
    r"|\W*\(?with (?:inputs?|reports?|files|input) (?:from|by)\b.*|.*\b(?:syndicated feed|not been edited by)\b.*|\W*\(?with .{0,20}agency inputs\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\W*(?:by|from)[:\s]\s*(?=[A-Z])(.{3,150})", re.IGNORECASE)
_ISO_STAMP = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")
_RULE_LINE = re.compile(r"[\W_]+")
_END_MARK = re.compile(r"\W*(?:#+|-?30-?|ends?|endit\w*|\(?end\)?)\W*", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|you're|please|go to)\b", re.IGNORECASE)
#: Furniture is short; a longer paragraph that has one of its phrases is an article.
_SHORT, _LINE = 400, 160


def label_of(paragraph: Paragraph, words: Words) -> Label | None:
    """Return the kind that the paragraph's own words prove and the rule that says so, None when they prove none."""
    key = paragraph.key
    if not key:
        return ("blank", "blank")
    if len(key) > _SHORT:
        return None
    low = key.lower()
    for kind, rule, fits in RULES:
        if fits(key, low, words):
            return (kind, rule)
    return None


def _labels(key: str, low: str, words: Words) -> bool:
    return len(key) <= _LINE and bool(words.labels.fullmatch(low))


def _date_line(key: str, low: str, words: Words) -> bool:
    if len(key) > _LINE or not any(map(str.isdigit, key)):
        return False
    return bool(words.date_line.fullmatch(low) or _ISO_STAMP.fullmatch(key)) and len(re.findall(r"\d", key)) > 1


def _tail(key: str, low: str, words: Words) -> bool:
    return bool(words.tail.fullmatch(low))


def _box(key: str, low: str, words: Words) -> bool:
    return bool(words.boxes.fullmatch(low))


def _marks_only(key: str, low: str, words: Words) -> bool:
    return bool(_RULE_LINE.fullmatch(key) or (len(key) < 12 and _END_MARK.fullmatch(key)))


def _hashtags(key: str, low: str, words: Words) -> bool:
    return bool(_HASHTAGS.fullmatch(key)) and not is_prose(key)


def _contact(key: str, low: str, words: Words) -> bool:
    return bool(_CONTACT.fullmatch(key))


def _url(key: str, low: str, words: Words) -> bool:
    return bool(_URL.fullmatch(key)) and word_count(key) < 60


def _contributors(key: str, low: str, words: Words) -> bool:
    return '"' not in key and bool(_CONTRIBUTED.fullmatch(key))


def _byline(key: str, low: str, words: Words) -> bool:
    m = _BYLINE.fullmatch(key)
    if not m or len(key) > _LINE:
        return False
    tokens = [t for t in re.findall(r"[^\W\d_][\w.'-]*", m[1]) if t.lower() not in ("and", "in", "for", "of", "at")]
    capitals = sum(t[0].isupper() or t in words.particles for t in tokens)
    return bool(tokens) and capitals * 10 >= len(tokens) * 7 and not is_prose(key) and not key.endswith((".\"", "?"))


def _agency_byline(key: str, low: str, words: Words) -> bool:
    """ "X and Y, Reuters"; "Tribune News Service"; "PTI"; "Our Web Desk"."""
    if len(key) > 80 or word_count(key) > 8 or key.endswith((".", "?", "!")):
        return False
    bare = key.strip("()[] ")
    if words.agencies.fullmatch(bare):
        return True
    head, comma, last = bare.rpartition(", ")
    if comma and words.agencies.fullmatch(last) and is_name_list(head, words.particles):
        return True
    return bare[:1].isupper() and word_count(bare) >= 2 and bool(words.desks.fullmatch(low)) and _capitalised(bare)


def _image(key: str, low: str, words: Words) -> bool:
    return bool(_IMAGE.fullmatch(key))


def _caption_credit(key: str, low: str, words: Words) -> bool:
    """ "(AP Photo/Name)", "[Name/Pool via Reuters]", "Photo: Name" at the end."""
    m = _CLOSING.fullmatch(key) if '"' not in key and word_count(key) <= 70 else None
    if not m:
        return False
    credit = m["bracket"] or ""
    slashed = "/" in credit or " via " in credit or "photo" in credit.lower()
    return bool(m["named"]) or (slashed and bool(words.agencies.search(credit) or _PICTURE.search(credit)))


def _photo_credit(key: str, low: str, words: Words) -> bool:
    return len(key) <= _LINE and word_count(key) <= 14 and bool(_PHOTO_CREDIT.fullmatch(key)) and not is_prose(key)


def _opener(key: str, low: str, words: Words) -> bool:
    return bool(words.openers.match(low)) and word_count(key) <= 45


def _anywhere(key: str, low: str, words: Words) -> bool:
    return '"' not in key and bool(words.anywhere.search(low)) and word_count(key) <= 60


def _site_notice(key: str, low: str, words: Words) -> bool:
    """The site speaks to its reader about itself: "you" or "please" beside two words of its own trade."""
    if '"' in key or not _READER.search(key):
        return False
    return len(set(words.site_words.findall(low))) >= 2


def _capitalised(key: str) -> bool:
    return all(w[0].isupper() or w in ("of", "and", "the", "for") for w in re.findall(r"[^\W\d_]\w*", key))


RULES: tuple[tuple[SegmentKind, str, Callable[[str, str, Words], bool]], ...] = (
    ("furniture", "marks-only", _marks_only),
    ("furniture", "tail-label", _tail),
    ("furniture", "box-label", _box),
    ("furniture", "labels", _labels),
    ("published", "date-line", _date_line),
    ("furniture", "tags", _hashtags),
    ("furniture", "contact", _contact),
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
