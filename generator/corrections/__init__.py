"""The editor's corrections of what was found in a source: findings rejected and added, anchored by quoted words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.corrections.adding import add
from generator.corrections.rejecting import reject
from generator.model import Document, Findings, Problem, Reference
from generator.text.anchors import places

_FIND = "quote words that stand in the source exactly once; when the source has changed, find them again"


def amend(findings: Findings, reference: Reference) -> tuple[Findings, list[Problem]]:
    """Apply `reject` and `add` of the source's sidecar. What they do not find is an error in the sidecar."""
    document = findings.source.document
    problems = _orphans(document)
    if findings.source.unread:
        message = f"{document.id} is not read: {findings.source.unread}"
        lines = [*(r.line for r in document.correction.reject), *(a.line for a in document.correction.add)]
        return findings, [*problems, *(_problem(document, line, message, "leave it out") for line in lines)]
    for rejected in document.correction.reject:
        if len(places(document.text, rejected.quote)) == 1:
            findings, count = reject(findings, rejected)
            if not count:
                message = f"there is no {rejected.what} to reject at “{rejected.quote}”"
                hint = f"see what is found there: python -m generator explain {document.id}"
                problems.append(_problem(document, rejected.line, message, hint))
    for added in document.correction.add:
        if len(places(document.text, added.quote)) == 1:
            findings, complaint = add(findings, added, reference)
            if complaint:
                problems.append(_problem(document, added.line, *complaint))
    return findings, problems


def _orphans(document: Document) -> list[Problem]:
    """Return an error for every anchor whose words are not in the source exactly once."""
    correction = document.correction
    anchors: Sequence[tuple[str, int]] = [
        (a.quote, a.line) for group in (correction.segments, correction.reject, correction.add) for a in group
    ]
    return [
        _problem(document, line, f"“{quote}” stands {count or 'no'} times in {document.id}", _FIND)
        for quote, line in anchors
        if (count := len(places(document.text, quote))) != 1
    ]


def _problem(document: Document, line: int, message: str, hint: str) -> Problem:
    return Problem(f"{document.path}.yml", line, "error", message, hint)
