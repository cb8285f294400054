"""Headlines that say more than their article, where other articles say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.linkers.differences.draft import Draft
from generator.model import Article, Claim, Side, Span, Trip


def headline_differences(
    claims: Sequence[Claim], articles: Mapping[str, Article], trips: Sequence[Trip]
) -> Iterator[Draft]:
    """Yield headlines that put the traveller into one city, where the article itself does not.

    It is a difference only when other articles name that city and further ones for the same trip.
    """
    for trip in trips:
        places = [c for c in claims if c.subject == trip.id and c.slot == "place"]
        for claim in places:
            for span in claim.spans:
                article = articles[span.source]
                if claim.status not in ("began", "occurred") or not _in_title(span, article):
                    continue
                if any(c.value == claim.value and _in_body(c, article) for c in places):
                    continue
                others = [c for c in places if any(s.source != span.source for s in c.spans)]
                cities = sorted({c.value for c in others})
                if claim.value in cities and len(cities) > 1:
                    spans = {s for c in others for s in c.spans if s.source != span.source}
                    sides = (Side(claim.value, (span,)), Side(" and ".join(cities), tuple(sorted(spans))))
                    note = (
                        f"The headline has the visit in {claim.value}, the text under it does not say so, "
                        f"and other articles have {' and '.join(cities)}."
                    )
                    yield Draft("headline", trip.id, "place", sides, note)


def _in_title(span: Span, article: Article) -> bool:
    segments = article.source.segments
    return any(s.kind == "title" and s.start <= span.start < s.end for s in segments)


def _in_body(claim: Claim, article: Article) -> bool:
    """Whether a sentence below the headline makes the claim too."""
    return any(s.source == article.id and not _in_title(s, article) for s in claim.spans)
