"""Issues named in each paragraph: discussed, or merely listed."""

from __future__ import annotations

from generator.model import IssueTag, Reference, Source


def find_issues(source: Source, reference: Reference) -> tuple[IssueTag, ...]:
    """Tag each paragraph with the issues of the taxonomy that it names."""
    return ()
