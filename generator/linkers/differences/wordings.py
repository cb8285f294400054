"""Differences of wording: one utterance that sources quote in other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.linkers.differences.draft import Draft
from generator.model import Aligned, Article, Quotation, Side, Span
from generator.text.folding import fold


def wording_differences(quotations: Sequence[Quotation], articles: Mapping[str, Article]) -> Iterator[Draft]:
    """Yield the quotations whose versions have other words in the same place.

    One version that merely goes on where the other ends is cut, and no difference; nor is a hyphen or a capital.
    """
    for quotation in quotations:
        versions = range(len(quotation.versions))
        changed = [a for a in quotation.aligned if _is_changed(a, articles)]
        if not changed:
            continue
        sides = tuple(
            Side(" … ".join(filter(None, (_text(a.spans[i], articles) for a in changed))), (quotation.versions[i],))
            for i in versions
        )
        whose = f" ({quotation.utterance})" if quotation.utterance else ""
        note = f"The words of one statement{whose} are not the same inside the quotation marks."
        yield Draft("wording", quotation.trip or quotation.id, "wording", sides, note)


def _is_changed(stretch: Aligned, articles: Mapping[str, Article]) -> bool:
    """Whether all versions have words here, and these are not the same."""
    if stretch.same:
        return False
    folded = [fold(_text(span, articles)).replace(" ", "") for span in stretch.spans]
    return all(folded) and len(set(folded)) > 1


def _text(span: Span, articles: Mapping[str, Article]) -> str:
    return articles[span.source].source.text[span.start : span.end].strip(" ,.;")
