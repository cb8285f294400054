"""Document to Source: every character gets a kind, and the name of the rule that said so."""

from __future__ import annotations

from generator.clean.draft import Draft, draft_of, reopen_inner_notices
from generator.clean.head import find_lede, label_head
from generator.clean.items import label_items
from generator.clean.labels import Label
from generator.clean.language import language_name, language_of
from generator.clean.lexicon import words_of
from generator.clean.paragraphs import Paragraph, paragraphs_of
from generator.clean.recut import recut
from generator.clean.reposts import label_reposter
from generator.clean.tail import label_rest
from generator.clean.values import label_values
from generator.model import Document, Reference, Segment, Sentence, Source
from generator.text.lines import split_lines
from generator.text.sentences import sentence_spans

_BLANK: Label = ("blank", "blank")
#: Kinds that are the article's own words or those of a second article on its page.
_BODY = frozenset({"body", "subhead", "other-article"})
#: Rules that are right inside the text of a page too, where numbers, links and notices may be content.
_PROVEN_IN_PAGES = (
    "contributors", "asks-the-reader", "phrase", "box-label", "tail-label", "tags", "image-line", "caption-with-credit",
    "photo-credit", "agency-line", "by",
)
_WITH_SENTENCES = frozenset({"title", "caption", *_BODY})


def clean(document: Document, reference: Reference) -> Source:
    """Tell the article from its page. A source that cannot be used says why in `unread` and has no sentences."""
    front_matter = max((h.end for h in document.hints if h.rule == "front-matter"), default=0)
    paragraphs = paragraphs_of(document.text, front_matter)
    visible = [p for p in paragraphs if not p.blank]
    labels = dict(zip((p.start for p in visible), _labels(document, visible, reference), strict=True))
    segments = recut(document, _segments(document.text, paragraphs, labels))
    body = "\n".join(document.text[s.start : s.end] for s in segments if s.kind in _BODY)
    language = document.correction.language or language_of(body, reference)
    unread = document.unread
    if not unread and not body.strip():
        unread = "empty" if not document.text.strip() else "no article text found"
    if not unread and not language.lower().startswith("en"):
        unread = f"not in English ({language_name(language, reference)})"
    sentences = () if unread else _sentences(document.text, segments)
    return Source(document, segments, sentences, language, unread)


def _labels(document: Document, visible: list[Paragraph], reference: Reference) -> list[Label]:
    draft = draft_of(document, visible, reference, words_of(reference))
    if document.format == "html":
        return _page_labels(draft)
    reopen_inner_notices(draft)
    label_values(draft)
    label_reposter(draft)
    lede = find_lede(draft)
    if lede < len(visible):
        label_head(draft, lede)
        label_rest(draft, lede)
        label_items(draft, lede)
    # Where no sentence is found at all, whatever is not furniture by its own words is the article.
    return [label or ("body", "no-sentence-found") for label in draft.labels]


def _page_labels(draft: Draft) -> list[Label]:
    """Label the lines of a web page: its reader has found the article, so only what proves to be none is taken out."""
    own = {h.start: h.rule for h in draft.document.hints}
    prose = draft.open_prose()
    for i, p in enumerate(draft.paragraphs):
        inside = bool(prose) and prose[0] < i < prose[-1]
        proven = not inside or draft.rule(i) in (*_PROVEN_IN_PAGES, own.get(p.start))
        if draft.open(i) or not proven:
            draft.labels[i] = ("body", own.get(p.start, "html"))
    label_items(draft, 0)
    return [label for label in draft.labels if label]


def _segments(text: str, paragraphs: list[Paragraph], labels: dict[int, Label]) -> tuple[Segment, ...]:
    """Return one segment a paragraph, with its line end."""
    segments: list[Segment] = []
    for number, p in enumerate(paragraphs):
        end = paragraphs[number + 1].start if number + 1 < len(paragraphs) else len(text)
        kind, rule = _BLANK if p.blank else labels[p.start]
        if end > p.start:
            segments.append(Segment(kind, p.start, end, p.first_line, p.last_line, rule))
    return tuple(segments)


def _sentences(text: str, segments: tuple[Segment, ...]) -> tuple[Sentence, ...]:
    found = []
    paragraph = -1
    for number, segment in enumerate(segments):
        if segment.kind == "blank":
            continue
        paragraph += 1
        if segment.kind not in _WITH_SENTENCES:
            continue
        line, at = segment.first_line, segment.start
        for start, end in sentence_spans(text, segment.start, segment.end):
            line += len(split_lines(text[at:start])) - 1
            at = start
            found.append(Sentence(start, end, line, number, paragraph))
    return tuple(found)
