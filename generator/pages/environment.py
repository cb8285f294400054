"""The Jinja environment: the one place that reads templates, and the one that makes text safe."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.text.escape import escape_words


def safe(value: object) -> Markup:
    """Escape anything that is not our own markup."""
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(maxsize=1 << 14)
def _escaped(text: str) -> Markup:
    """Names, days and passages come back on page after page."""
    return Markup(escape_words(text))


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.pages", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # Jinja's own filters escape for HTML only, and Markdown would still read the result: none of them is kept.
    environment.filters = {"length": len}
    return environment


_ENVIRONMENT = _environment()


def fill(template: str, **view: Any) -> str:
    """Fill the template `NAME.md.j2` with a view; every value that is not our own markup is escaped."""
    return _ENVIRONMENT.get_template(f"{template}.md.j2").render(**view)
