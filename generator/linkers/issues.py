"""Issues across sources: every paragraph that names one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.model import Findings, Issue, IssueParagraph, Reference


def link_issues(findings: Sequence[Findings], reference: Reference) -> tuple[Issue, ...]:
    """Return the issues of the taxonomy that occur, in its order."""
    paragraphs: dict[str, list[IssueParagraph]] = defaultdict(list)
    for one in findings:
        for tag in one.issues:
            paragraphs[tag.issue].append(
                IssueParagraph(one.source.id, tag.line, tag.start, tag.end, tag.discussed, tag.terms)
            )
    return tuple(
        Issue(entry.id, entry.label, entry.kind, (*entry.terms, *entry.aliases), tuple(paragraphs[entry.id]))
        for entry in reference.issues
        if entry.id in paragraphs
    )
