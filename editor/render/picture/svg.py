"""A picture as SVG, and its colours in a theme."""

from collections.abc import Iterable
from html import escape

from editor.render.colours import Colours
from editor.render.picture.shapes import (
    RADIUS,
    SMALL_PIXELS,
    Arrow,
    Box,
    Caption,
    Picture,
    Row,
    Sample,
    Stroke,
    Tone,
)
from editor.render.picture.words import legible

_BASELINE = 0.36
"""How far below the middle of a line its letters stand, in parts of their size."""


def picture_svg(picture: Picture, colours: Colours, family: str = "") -> str:
    """The picture as an SVG file that stands alone: no script, nothing loaded, every text escaped."""
    width, height = _number(picture.width), _number(picture.height)
    faces = ", ".join(filter(None, (_face(family), "Noto Sans", "Segoe UI", "Helvetica", "sans-serif")))
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label={_quoted(picture.title)} font-family={_quoted(faces)}>',
        f"<title>{_text(picture.title)}</title>",
        f'<rect width="{width}" height="{height}" fill="{colours.surface}"/>',
        *(_arrow(arrow, colours) for arrow in sorted(picture.arrows, key=lambda arrow: not arrow.aside)),
        *(_sample(sample, colours) for sample in picture.samples),
        *(_caption(caption, colours) for caption in picture.captions),
        *(_box(box, colours) for box in picture.boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _arrow(arrow: Arrow, colours: Colours) -> str:
    colour = line_colour(colours, aside=arrow.aside)
    lines = " ".join(f"{piece.letter} {' '.join(map(_number, piece.numbers))}" for piece in arrow.path)
    heads = "".join(f'<polygon points="{_points(head.corners)}" fill="{colour}"/>' for head in arrow.heads)
    return (
        f"<g><title>{_text(arrow.words)}</title>"
        f'<path d="{lines}" fill="none" stroke="{colour}" stroke-width="{line_width(arrow.stroke, aside=arrow.aside)}"'
        f"{_dashes(arrow.stroke)}/>{heads}</g>"
    )


def line_colour(colours: Colours, *, aside: bool) -> str:
    """The colour of a line; one that runs aside is faint, so that many of them leave the others clear."""
    if not aside:
        return colours.muted
    pairs = zip(*(bytes.fromhex(each[1:]) for each in (colours.border, colours.muted)), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * _ASIDE):02X}" for one, other in pairs)


_ASIDE = 0.25


def line_width(stroke: Stroke, *, aside: bool) -> float:
    """How thick a line is in pixels."""
    if aside:
        return 1.0
    return 1.5 if stroke is Stroke.SOLID else 1.3


def _dashes(stroke: Stroke) -> str:
    return f' stroke-dasharray="{",".join(map(_number, stroke.dashes))}"' if stroke.dashes else ""


def _sample(sample: Sample, colours: Colours) -> str:
    y = _number(sample.y)
    colour, width = line_colour(colours, aside=sample.aside), line_width(sample.stroke, aside=sample.aside)
    return (
        f'<path d="M {_number(sample.x)} {y} L {_number(sample.x + sample.width)} {y}" fill="none" '
        f'stroke="{colour}" stroke-width="{width}"{_dashes(sample.stroke)}/>'
    )


def _caption(caption: Caption, colours: Colours) -> str:
    anchor = "end" if caption.at_end else "start"
    return _letters(caption.x, caption.y, caption.text, SMALL_PIXELS, colours.muted, f' text-anchor="{anchor}"')


def _box(box: Box, colours: Colours) -> str:
    ground, border = box_colours(box, colours)
    dashes = ' stroke-dasharray="4,3"' if box.missing else ""
    middle = box.x + box.width / 2
    bold = ' font-weight="600"' if box.depth == 0 else ""
    rows = [
        _letters(middle, row.y, row.text, row.pixels, row_colour(row, colours), ' text-anchor="middle"' + bold)
        for row in box.rows()
    ]
    return (
        f'<g role="img" aria-label={_quoted(box.words)}><title>{_text(box.words)}</title>'
        f'<rect x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}" '
        f'height="{_number(box.height)}" rx="{_number(RADIUS)}" fill="{ground}" stroke="{border}"{dashes} '
        f'stroke-width="{1.5 if box.depth == 0 else 1}"/>{"".join(rows)}</g>'
    )


def box_colours(box: Box, colours: Colours) -> tuple[str, str]:
    """The colours of a box: its ground and its border."""
    if box.missing:
        return colours.error_ground, colours.error
    if box.depth == 0:
        return colours.accent_ground, colours.accent
    return (colours.selection if box.depth == 1 else colours.raised), colours.border


def row_colour(row: Row, colours: Colours) -> str:
    """The colour of a line in a box."""
    return {Tone.TITLE: colours.text, Tone.NOTE: colours.muted, Tone.ALERT: colours.error}[row.tone]


def _letters(x: float, y: float, text: str, pixels: float, colour: str, more: str) -> str:
    baseline = y + pixels * _BASELINE
    return (
        f'<text x="{_number(x)}" y="{_number(baseline)}" font-size="{_number(pixels)}" fill="{colour}"{more}>'
        f"{_text(text)}</text>"
    )


def _points(corners: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)


def _number(value: float) -> str:
    return f"{round(value, 2):g}" if abs(value) < 10_000 else f"{value:.1f}"


def _text(text: str) -> str:
    return escape(legible(text), quote=False)


def _quoted(text: str) -> str:
    return f'"{escape(legible(text))}"'


def _face(family: str) -> str:
    return "".join(letter for letter in family if letter.isalnum() or letter in " -")
