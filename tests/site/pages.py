"""A built page as a list of what it refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Attributes by which a page makes a browser load something at once.
_LOADING = {
    "script": ("src",), "img": ("src", "srcset"), "source": ("src", "srcset"), "iframe": ("src",), "embed": ("src",),
    "object": ("data",), "video": ("src", "poster"), "audio": ("src",), "input": ("src",), "use": ("href",),
    "track": ("src",),
}
#: Relations of <link> that load nothing.
_PASSIVE = {"canonical", "prev", "next", "alternate"}
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass
class Refs(HTMLParser):
    """What one page links to, what it loads, and where one can point in it."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Set the parser up."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element refers to."""
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        if tag in ("a", "area") and "href" in values:
            self.links.append(values["href"])
        elif tag == "link" and not _PASSIVE & set(values.get("rel", "").split()):
            self.loads.append(values.get("href", ""))
        self.loads += [values[name].split()[0] for name in _LOADING.get(tag, ()) if values.get(name)]
        self.loads += css_urls(values.get("style", ""))


def css_urls(style: str) -> list[str]:
    """Return what a style sheet loads, data apart."""
    found = (m[1] or m[2] for m in _CSS_URL.finditer(style))
    return [url for url in found if not url.startswith("data:")]


def refs(html: str) -> Refs:
    """Read a page."""
    page = Refs()
    page.feed(html)
    page.close()
    return page
