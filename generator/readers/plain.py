"""Plain text: the decoded bytes, nothing else."""

from __future__ import annotations

from generator.readers.decoding import decode
from generator.readers.result import ReadResult


def read_plain(data: bytes) -> ReadResult:
    """Return the text with its newlines exactly as received."""
    return ReadResult(decode(data))
