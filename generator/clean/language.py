"""The language of an article: English unless its words say otherwise with confidence."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from generator.model import Reference

_WORD = re.compile(r"\w+")
#: Words that are looked at.
_SAMPLE = 600
#: Fewer words, or fewer letters of scripts without spaces, decide nothing.
_MIN_WORDS, _MIN_CHARS = 12, 60
#: English news has 25 to 35 function words in a hundred; another language with English names less than five.
_ENGLISH = 0.12
#: Other languages reach 0.8 or more on a few sentences, lists of English names less than 0.3.
_CONFIDENT = 0.7


def language_of(text: str, reference: Reference) -> str:
    """Return the ISO 639-1 code: "en" for English, for short texts and in doubt."""
    words = _WORD.findall(text[: _SAMPLE * 10].lower())[:_SAMPLE]
    if len(words) < _MIN_WORDS and len(text.strip()) < _MIN_CHARS:
        return "en"
    english = frozenset(reference.lexicons.get("metadata_english_words", ()))
    if not english or sum(w in english for w in words) >= _ENGLISH * len(words):
        return "en"
    code, probability = _identifier().classify(text[: _SAMPLE * 10])
    return str(code) if probability >= _CONFIDENT else "en"


def language_name(code: str, reference: Reference) -> str:
    """Return the English name of a language, the code itself when it has none here."""
    rows = dict(row.split(": ", 1) for row in reference.lexicons.get("metadata_languages", ()))
    return rows.get(code, code)


@cache
def _identifier() -> Any:  # py3langid ships no types
    """Load the package and its model; half a second, and only for texts that do not look English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - and numpy with it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
