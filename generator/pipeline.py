"""The whole program on one screen: load (I/O) -> build (pure) -> files (data) -> sink (I/O)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.clean import clean
from generator.corrections import amend
from generator.exporters import export
from generator.extractors import extract
from generator.linkers import link
from generator.linkers.repeats import mark_repeats
from generator.linkers.selection import select
from generator.model import Correction, Dossier, OutputFile, Problem, Project, Proof
from generator.pages import render
from generator.proof import prove
from generator.prose import read_prose, with_front_matter
from generator.readers import read
from generator.readers.ids import source_ids


@dataclass(frozen=True, slots=True)
class Build:
    """What a build gives: the dossier, its proof, the files of the site, and all that is wrong in `content/`."""

    dossier: Dossier
    proof: Proof
    files: tuple[OutputFile, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, by path and line."""
        return all_problems(self.dossier, self.proof)


def all_problems(dossier: Dossier, proof: Proof) -> tuple[Problem, ...]:
    """Return what is wrong in the material and in the editor's files, by path and line."""
    return tuple(sorted({*dossier.problems, *proof.problems}))


def build(project: Project) -> Build:
    """Turn a project into the files of its site. Pure: the same project gives the same bytes."""
    dossier, proof = compile_proof(project)
    return Build(dossier, proof, (*render(dossier, proof), *export(dossier)))


def compile_proof(project: Project) -> tuple[Dossier, Proof]:
    """Compile the dossier and hold the editor's prose against it."""
    prose, problems = read_prose(project.prose)
    dossier = with_front_matter(link_sources(project), prose)
    return dossier, prove(dossier, prose, project.reference, problems)


def compile_dossier(project: Project, as_of: str | None = None, without: Collection[str] = ()) -> Dossier:
    """Compile everything that the sources say, compared, with the ids and titles that the editor gives the trips.

    `as_of` leaves out the sources that had not been published by the end of that day (ISO), `without` those of the ids.
    """
    prose, _ = read_prose(project.prose)
    return with_front_matter(link_sources(project, as_of, without), prose)


def link_sources(project: Project, as_of: str | None = None, without: Collection[str] = ()) -> Dossier:
    """Read, clean, extract, correct, select and link."""
    reference = project.reference
    ids, problems = source_ids([raw.path for raw in project.sources], project.corrections)
    documents = [read(raw, ids[raw.path], project.corrections.get(raw.path, Correction())) for raw in project.sources]
    sources = mark_repeats([clean(document, reference) for document in documents])
    amended = [amend(extract(source, reference), reference) for source in sources]
    findings = select(tuple(one for one, _ in amended), as_of, without)
    problems += [problem for _, found in amended for problem in found]
    return link(findings, reference, project.settings, (*project.problems, *problems))
