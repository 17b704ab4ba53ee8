"""Puts a frame around a picture: its size, the legend, and how many patterns are left out."""

from dataclasses import replace

from editor.core.translation import tr, tr_count, tr_noop
from editor.render.picture.groups import NeighbourhoodShape
from editor.render.picture.routes import moved
from editor.render.picture.shapes import SMALL_LINE, SMALL_PIXELS, Arrow, Box, Caption, Picture, Sample, Stroke
from editor.render.picture.words import legible, text_width

_MARGIN = 20.0
_SAMPLE = 30.0


def framed(
    neighbourhood: NeighbourhoodShape, boxes: list[Box], arrows: list[Arrow], captions: list[Caption]
) -> Picture:
    """All of it moved to where 0, 0 is the corner, with the legend below."""
    xs = [x for box in boxes for x in (box.x, box.x + box.width)]
    ys = [y for box in boxes for y in (box.y, box.y + box.height)]
    ys += [y for caption in captions for y in (caption.y - SMALL_LINE / 2, caption.y + SMALL_LINE / 2)]
    for arrow in arrows:
        for piece in arrow.path:
            xs += piece.numbers[::2]
            ys += piece.numbers[1::2]
    samples, legend, notes, legend_width = _legend(arrows, neighbourhood.hidden)
    # The centre is in the middle, whatever stands on either side of it.
    half = max(-min(xs), max(xs), legend_width / 2)
    right, down = half + _MARGIN, _MARGIN - min(ys)
    bottom = max(ys) + down + _MARGIN
    left = right - legend_width / 2
    placed = [replace(caption, x=caption.x + right, y=caption.y + down) for caption in captions]
    placed += [replace(caption, x=caption.x + left, y=bottom + 6) for caption in legend]
    below = bottom + 6 + (SMALL_LINE + 6) * bool(legend)
    placed += [replace(note, x=right - text_width(note.text, SMALL_PIXELS) / 2, y=below) for note in notes]
    return Picture(
        width=2 * right,
        height=bottom + 12 + (SMALL_LINE + 6) * (bool(legend) + bool(notes)),
        title=tr("{title} and its neighbours", title=legible(neighbourhood.nodes[0].title)),
        boxes=tuple(replace(box, x=box.x + right, y=box.y + down) for box in boxes),
        arrows=tuple(
            replace(
                arrow,
                path=moved(arrow.path, right, down),
                heads=tuple(replace(head, x=head.x + right, y=head.y + down) for head in arrow.heads),
            )
            for arrow in arrows
        ),
        captions=tuple(placed),
        samples=tuple(replace(sample, x=sample.x + left, y=bottom + 6) for sample in samples),
    )


_MEANINGS = {
    Stroke.SOLID: tr_noop("a person made the link"),
    Stroke.DASHED: tr_noop("a program inferred it"),
    Stroke.DOTTED: tr_noop("hub, or link in the text"),
}


def _legend(arrows: list[Arrow], hidden: int) -> tuple[list[Sample], list[Caption], list[Caption], float]:
    """What the strokes mean that occur, and how many patterns are left out; from 0 to the right."""
    meanings = [
        (stroke, False, tr(meaning))
        for stroke, meaning in _MEANINGS.items()
        if any(arrow.stroke is stroke for arrow in arrows)
    ]
    if any(arrow.aside for arrow in arrows):
        meanings.append((Stroke.SOLID, True, tr("another link between those shown")))
    samples, captions = [], []
    x = 0.0
    for stroke, beside, meaning in meanings:
        samples.append(Sample(x, 0, _SAMPLE, stroke, beside))
        captions.append(Caption(x + _SAMPLE + 8, 0, meaning))
        x += _SAMPLE + 8 + text_width(meaning, SMALL_PIXELS) + 20
    notes = [Caption(0, 0, hidden_words(hidden))] if hidden else []
    return samples, captions, notes, max(0.0, x - 20)


def hidden_words(hidden: int) -> str:
    """How many patterns are left out, as a sentence; empty if none are."""
    return tr_count(hidden, "{count} more is not shown.", "{count:,} more are not shown.") if hidden else ""
