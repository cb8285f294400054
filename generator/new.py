"""A new, empty dossier that builds at once."""

from __future__ import annotations

from generator.model import OutputFile

_SETTINGS = """\
# Everything here is optional.
# title: Two trips to China
# editor: the name that signs the briefings
# contact: an address for corrections
"""
_PEOPLE = """\
# People whom the program finds need no entry. Add one to tie a misspelling to a person or to date an office.
# - id: wang-yi
#   name: Wang Yi
#   side: China
#   aliases:
#     - {form: Wang Yii, kind: misspelling, source: "s002, line 15"}
#   offices:
#     - {title: Foreign Minister, from: 2023-07-25}
"""
_ISSUES = """\
# Issues of this dossier; one with the id of a built-in issue replaces it. `builtin: false` starts from nothing.
# issues:
#   - id: spy-balloon
#     label: The balloon
#     terms: [spy balloon, surveillance balloon]
"""
_READ_ME = """\
Put the articles here, one file each, exactly as you received them: .txt, .md or .html. They are never changed.
"""


def new_dossier() -> tuple[OutputFile, ...]:
    """Return the files of an empty dossier."""
    return (
        OutputFile("settings.yml", _SETTINGS),
        OutputFile("people.yml", _PEOPLE),
        OutputFile("issues.yml", _ISSUES),
        OutputFile("sources/.how-to-begin", _READ_ME),
    )
