"""Dossiers of any size, made from a seed number: the same number gives the same articles."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

#: Articles about one trip, and paragraphs of one article: a news story of 400 to 700 words.
ARTICLES_A_TRIP = 8
PARAGRAPHS = (12, 20)


@cache
def _material() -> dict[str, Any]:
    return dict(yaml.safe_load(Path(__file__).with_name("bench.yml").read_text(encoding="utf-8")))


def write_dossier(folder: Path, count: int, seed: int = 1) -> None:
    """Write `count` articles below folder/sources."""
    sources = folder / "sources"
    sources.mkdir(parents=True)
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    trip: dict[str, Any] = {}
    for number in range(count):
        if number % ARTICLES_A_TRIP == 0:
            trip = _trip(chance)
        (sources / f"{number:04}_article.txt").write_text(_article(chance, trip), encoding="utf-8")


def _trip(chance: random.Random) -> dict[str, Any]:
    """Choose who travels where and when."""
    material = _material()
    (home, home_demonym, home_city), (country, demonym, city) = chance.sample(material["places"], 2)
    given, host_given, expert_given = chance.sample(material["given"], 3)
    family, host_family, expert_family = chance.sample(material["family"], 3)
    return {
        "home": home, "home_demonym": home_demonym, "home_city": home_city,
        "country": country, "demonym": demonym, "city": city, "CITY": city.upper(),
        "given": given, "family": family, "office": chance.choice(material["offices"]),
        "host_given": host_given, "host_family": host_family, "host_office": chance.choice(material["offices"]),
        "expert_given": expert_given, "expert_family": expert_family,
        "start": date(2015, 1, 1) + timedelta(days=chance.randrange(3650)),
    }


def _article(chance: random.Random, trip: dict[str, Any]) -> str:
    """Write one article about a trip: headline, byline, opening, paragraphs."""
    material = _material()
    day = trip["start"] + timedelta(days=chance.randrange(3))
    words = {
        **trip, "day": day.day, "month": f"{day:%B}", "year": day.year, "weekday": f"{day:%A}",
        "next_weekday": f"{day + timedelta(days=2):%A}",
    }

    def fill(frame: str) -> str:
        issue, other = chance.sample(material["issues"], 2)
        return frame.format(**words, issue=issue, other=other, n=chance.randint(2, 7))

    frames = chance.sample(material["frames"], chance.randint(*PARAGRAPHS))
    byline = f"By {chance.choice(material['given'])} {chance.choice(material['family'])}"
    opening = [fill(chance.choice(material["headlines"])), byline, fill(chance.choice(material["openings"]))]
    return "\n\n".join((*opening, *map(fill, frames))) + "\n"
