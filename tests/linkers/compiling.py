"""A dossier made of texts that stand in a test, read as files are."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Correction, Dossier, Project, RawFile, Reference, Settings, Span
from generator.pipeline import compile_dossier
from generator.project import builtin_reference
from generator.text.lines import line_of, line_starts


def dossier_of(texts: Mapping[str, str], reference: Reference | None = None) -> Dossier:
    """Compile texts by name; the id of a source is its name."""
    files = tuple(RawFile(f"sources/{name}.txt", text.encode()) for name, text in texts.items())
    ids = {f"sources/{name}.txt": Correction(id=name) for name in texts}
    return compile_dossier(Project(files, ids, reference or builtin_reference(), Settings()))


def at(dossier: Dossier, span: Span) -> str:
    """Return where a span stands, as "source:line"."""
    text = next(a.source.text for a in dossier.articles if a.id == span.source)
    return f"{span.source}:{line_of(line_starts(text), span.start)}"
