"""Dossier and the editor's prose to Proof: every sentence judged, every line of every source accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import (
    ASSESSMENT,
    BOTTOM_LINE,
    Citation,
    Dossier,
    Outcome,
    Problem,
    Proof,
    Prose,
    ProseSentence,
    Reference,
    Severity,
    Span,
    Verdict,
)
from generator.proof.case import Case, Complaint
from generator.proof.checks import CHECKS
from generator.proof.checks.quotations import check_quotations
from generator.proof.evidence import Desk, Evidence
from generator.proof.lines import line_states
from generator.proof.passages import find_passages
from generator.proof.structure import check_structure

_CITE = 'add [@source "the words that it rests on"]'


def prove(dossier: Dossier, prose: Sequence[Prose], reference: Reference, unread: Iterable[Problem] = ()) -> Proof:
    """Hold the prose against the sources, and the sources against the prose.

    `unread` is what was wrong in the files of the prose themselves.

    A failure is an error. A sentence without a citation is an error in a bottom line and a warning elsewhere; one that
    says what no article reports needs none.
    """
    desk = Desk(dossier, reference)
    spans, problems = find_passages(desk, prose)
    problems += unread
    verdicts: list[Verdict] = []
    for text in prose:
        cases = list(_cases(desk, text, spans))
        judged = [(case, _judge(case)) for case in cases]
        verdicts += [verdict for _, (verdict, _) in judged]
        problems += [problem for _, (_, found) in judged for problem in found]
        problems += check_structure(desk, text, cases)
    return Proof(tuple(prose), spans, tuple(verdicts), line_states(desk, spans.values()), tuple(problems))


def _cases(desk: Desk, prose: Prose, spans: dict[Citation, Span]) -> Iterable[Case]:
    for section in prose.sections:
        for sentence in section.sentences:
            found = tuple((c, spans[c]) for c in sentence.citations if c in spans)
            yield Case(prose, section.title, sentence, Evidence(desk, found))


def _judge(case: Case) -> tuple[Verdict, list[Problem]]:
    """Run the checks; of an assessment only the quotations are checked, since the view is the editor's own."""
    path, sentence = case.prose.path, case.sentence
    checks = (check_quotations,) if case.section == ASSESSMENT else CHECKS
    complaints = [complaint for check in checks for complaint in check(case)]
    complaints += _uncited(case)
    failed = [c for c in complaints if c.outcome == "fails"]
    lost = len(case.evidence.found) < len(sentence.citations)
    uncertain = bool(complaints) or not (case.evidence.found or case.negative) or case.section == ASSESSMENT
    outcome: Outcome = "fails" if failed or lost else "cannot-be-checked" if uncertain else "holds"
    verdict = Verdict(path, sentence, outcome, tuple(c.message for c in complaints))
    return verdict, [_problem(path, sentence, c) for c in complaints]


def _problem(path: str, sentence: ProseSentence, complaint: Complaint) -> Problem:
    severity: Severity = "error" if complaint.outcome == "fails" else "warning"
    return Problem(path, sentence.line, severity, complaint.message, complaint.hint)


def _uncited(case: Case) -> list[Complaint]:
    """Complain of a sentence without a citation."""
    if case.sentence.citations or case.negative or case.section == ASSESSMENT:
        return []
    outcome: Outcome = "fails" if case.section == BOTTOM_LINE else "cannot-be-checked"
    return [Complaint("this sentence has no citation", _CITE, outcome)]
