"""The whole program on one screen: load (I/O) -> build (pure) -> files (data) -> sink (I/O)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.clean import clean
from generator.exporters import export
from generator.extractors import extract
from generator.linkers import link
from generator.linkers.repeats import mark_repeats
from generator.model import Correction, Dossier, OutputFile, Problem, Project
from generator.pages import render
from generator.readers import read
from generator.readers.ids import source_ids


@dataclass(frozen=True, slots=True)
class Build:
    """What a build gives: the dossier, the files of the site, and everything that is wrong in `content/`."""

    dossier: Dossier
    files: tuple[OutputFile, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, by path and line."""
        return self.dossier.problems


def build(project: Project) -> Build:
    """Turn a project into the files of its site. Pure: the same project gives the same bytes."""
    dossier = compile_dossier(project)
    return Build(dossier, (*render(dossier), *export(dossier)))


def compile_dossier(project: Project) -> Dossier:
    """Read, clean, extract and link: everything that the sources say, compared."""
    reference = project.reference
    ids, problems = source_ids([raw.path for raw in project.sources], project.corrections)
    documents = [read(raw, ids[raw.path], project.corrections.get(raw.path, Correction())) for raw in project.sources]
    sources = mark_repeats([clean(document, reference) for document in documents])
    findings = tuple(extract(source, reference) for source in sources)
    return link(findings, reference, project.settings, (*project.problems, *problems))
