"""Dossier to data files, one module for each export."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.exporters import dossier_json
from generator.model import Dossier, OutputFile

EXPORTERS: tuple[Callable[[Dossier], Iterable[OutputFile]], ...] = (dossier_json.export,)


def export(dossier: Dossier) -> tuple[OutputFile, ...]:
    """Return the data files of the site."""
    return tuple(file for exporter in EXPORTERS for file in exporter(dossier))
