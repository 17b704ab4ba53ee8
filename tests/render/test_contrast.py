"""Whatever is written can be read, and whatever can be used or has the keyboard can be seen: WCAG 2, level AA."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from string import Template

import pytest
from PySide6.QtGui import QPalette

from editor.render.colours import DARK, LIGHT, Colours
from editor.ui.stylesheet import stylesheet
from editor.ui.theme import palette_of

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text with its ground, and of a shape that tells something with what is beside it."""
WRITING = ("text", "muted", "accent", "warning", "error")
GROUNDS = ("ground", "surface", "raised", "selection", "accent_ground", "warning_ground", "error_ground")
PLAIN = ("ground", "surface", "raised")
"""What a text or a field without a ground of its own may stand on."""
THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_STATE = re.compile(r"(?<!:):[a-z-]+|\[[^\]]*\]")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
_FIELDS = ("QLineEdit", "QPlainTextEdit", "QComboBox", "QFrame#words", "QCheckBox::indicator:unchecked")
_HANDLE = "QScrollBar::handle"
_WORDLESS = re.compile(r"QSlider|QProgressBar|QScrollBar|QSplitter|::separator|::indicator|#rule")
"""Nothing is written on these."""


@dataclass(frozen=True)
class Pair:
    """A colour on another, where they are, and how much they have to differ."""

    place: str
    front: str
    back: str
    least: float = TEXT

    @property
    def contrast(self) -> float:
        return contrast(self.front, self.back)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#RRGGBB`, from 1 to 21, as WCAG 2 computes it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rules(sheet: str) -> dict[str, dict[str, str]]:
    """What a style sheet says of each selector; of the same property the last counts."""
    found: dict[str, dict[str, str]] = {}
    for selectors, said in _RULE.findall(sheet):
        properties = dict(part.split(":", 1) for part in said.split(";") if ":" in part)
        for selector in selectors.split(","):
            known = found.setdefault(" ".join(selector.split()), {})
            known.update({name.strip(): value.strip() for name, value in properties.items()})
    return found


def bases(selector: str) -> list[str]:
    """The selectors whose properties this one adds to, itself first: without its state, and without its name."""
    stateless = _STATE.sub("", selector)
    return list(dict.fromkeys((selector, stateless, re.sub(r"#\w+", "", stateless))))


def pairs_of(sheet: str, colours: Colours) -> Iterator[Pair]:
    """All text on a ground, all borders that show the keyboard's place, and all edges of fields."""
    said = rules(sheet)
    plain = [getattr(colours, name) for name in PLAIN]
    for selector in said:
        own = said[selector]
        known = [said[base] for base in bases(selector) if base in said]
        back = _colour_in(own.get("background", ""))
        if (back or "color" in own) and not _WORDLESS.search(selector):
            front = next((each["color"] for each in known if "color" in each), colours.text)
            grounds = [each["background"] for each in known if _colour_in(each.get("background", ""))]
            for ground in [back] if back else grounds[:1] or plain:
                yield Pair(selector, front, ground)
        if "selection-color" in own:
            yield Pair(f"{selector}, what is selected", own["selection-color"], own["selection-background-color"])
        border = _colour_in(own.get("border", "") or own.get("border-color", ""))
        if border and (":focus" in selector or selector in _FIELDS):
            for ground in plain:
                yield Pair(f"{selector}, the border", border, ground, SHAPE)
        if selector == _HANDLE:
            for ground in plain:
                yield Pair(selector, own["background"], ground, SHAPE)


def _colour_in(value: str) -> str:
    found = _COLOUR.search(value)
    return found[0] if found else ""


def too_weak(pairs: Iterator[Pair]) -> list[str]:
    """The pairs that don't differ enough."""
    return [
        f"{pair.place}: {pair.front} on {pair.back} is {pair.contrast:.2f}, less than {pair.least}"
        for pair in pairs
        if pair.contrast < pair.least
    ]


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FF0000", "#FFFFFF") == contrast("#FFFFFF", "#FF0000") == pytest.approx(4.0, abs=0.01)


@THEMES
def test_all_writing_can_be_read_on_all_grounds(colours: Colours) -> None:
    """Lists and the picture are painted by hand, with any of them."""
    known = asdict(colours)
    pairs = [Pair(f"{text} on {ground}", known[text], known[ground]) for text in WRITING for ground in GROUNDS]
    assert not too_weak(iter(pairs))
    assert set(known) == {*WRITING, *GROUNDS, "border", "edge"}


@THEMES
def test_the_style_sheet_can_be_read_and_seen(colours: Colours) -> None:
    pairs = list(pairs_of(stylesheet(colours), colours))
    assert len(pairs) > 120
    assert {selector for selector in _FIELDS if any(pair.place.startswith(selector) for pair in pairs)} == {*_FIELDS}
    assert not too_weak(iter(pairs))


@THEMES
def test_the_palette_can_be_read(colours: Colours) -> None:
    palette = palette_of(colours)
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    written = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
        (role.Link, role.Window),
    )
    pairs = [
        Pair(f"{front.name}, {state.name}", palette.color(state, front).name(), palette.color(state, back).name())
        for state in (group.Active, group.Inactive, group.Disabled)
        for front, back in written
    ]
    assert not too_weak(iter(pairs))


def test_what_is_too_weak_is_found() -> None:
    sheet = Template(
        "QLabel { color: $border; } QLabel#a { background: $surface; } QLineEdit { border: 1px solid $border; }"
        "QPushButton { color: $text; } QPushButton#b:hover { background: $text; }"
    ).substitute(asdict(LIGHT))
    places = {found.split(":")[0] for found in too_weak(pairs_of(sheet, LIGHT))}
    assert places == {"QLabel", "QLabel#a", "QLineEdit, the border", "QPushButton#b"}
