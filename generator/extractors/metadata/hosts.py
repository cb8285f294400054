"""Addresses of web sites: where they stand, and what the site calls itself by them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.model import Reference
from generator.text.agencies import agency_names
from generator.text.folding import fold

_URL = re.compile(r"https?://[^\s)\]>\"'”]+")
_BARE_HOST = re.compile(
    r"(?<![\w@./-])((?:[a-z0-9-]{2,}\.)+(?:com|org|net|news|info|tv|[a-z]{2}))(?![\w@-])", re.IGNORECASE
)
#: Second levels under a country: the name of "rnz.co.nz" is "rnz".
_SECOND_LEVELS = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "go", "ne", "gob"})
#: A short label is an abbreviation: "rnz", "cnn".
_ABBREVIATION = 4


def url_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return (start, end) of the first address in a stretch of text."""
    m = _URL.search(text, start, end)
    return (m.start(), m.start() + len(m[0].rstrip(".,;:"))) if m else None


def bare_host_in(text: str, start: int, end: int, reference: Reference) -> tuple[int, int] | None:
    """Return (start, end) of the first site named without "https" that is no platform of everybody's pages."""
    for m in _BARE_HOST.finditer(text, start, end):
        if not is_platform(m[1], reference):
            return m.start(1), m.end(1)
    return None


def host_of(url: str) -> str:
    """Return the host in lower case without "www."; "" when there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def is_platform(host: str, reference: Reference) -> bool:
    """Whether the host carries everybody's pages."""
    platforms = reference.lexicons.get("metadata_platforms", ())
    return any(host.lower() == p or host.lower().endswith("." + p) for p in platforms)


def name_of(host: str, reference: Reference) -> str:
    """Return what a reader calls the site: an agency's name, an abbreviation in capitals, else the host itself."""
    parts = host.split(".")
    country = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVELS
    label = parts[-3] if country else parts[-2] if len(parts) > 1 else host
    agencies = agency_names(reference.lexicons.get("wire_agencies", ()))
    known = next((name for form, name in agencies.items() if fold(form).replace(" ", "") == label), None)
    return known or (label.upper() if len(label) <= _ABBREVIATION else host)
