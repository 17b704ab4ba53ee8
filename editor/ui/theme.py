"""Colours, fonts and spacing of the whole window, made from one palette."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from editor.render.colours import DARK, LIGHT, Colours
from editor.ui.stylesheet import in_scale, stylesheet

SMALL, NORMAL, PROSE = 12, 13, 16
"""Sizes of type in pixels; prose is what one reads and writes at length."""
NORMAL_ZOOM = 100
LEAST_ZOOM, MOST_ZOOM = 80, 200
"""In percent of the sizes above."""
_BASE_SIZE = "base_size"
"""The property of a widget that holds the size of its type where the zoom is 100 %."""
_UI_FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans")
_PROSE_FAMILIES = ("Source Serif 4", "Charter", "Noto Serif", "Georgia", "DejaVu Serif")
_WIDE_TABLE = re.compile(r'(<table class="grid" width=")(\d+)(?=")')
_CODE_FAMILIES = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Noto Sans Mono", "Consolas", "DejaVu Sans Mono")


class ThemeChoice(StrEnum):
    """Which theme to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(slots=True)
class _Zoom:
    percent: int = NORMAL_ZOOM
    of_system: int = NORMAL_ZOOM


_ZOOM = _Zoom()


def zoom() -> int:
    """How large a person wants all text, in percent of the size that the system has."""
    return _ZOOM.percent


def set_zoom(percent: int) -> None:
    """Have text that is set from now on so large; `apply_theme` and `refit_fonts` do it for what is there."""
    _ZOOM.percent = max(LEAST_ZOOM, min(MOST_ZOOM, percent))


def set_system_size(percent: int) -> None:
    """Know how large the system has text, in percent of what is usual there; the zoom is counted from that."""
    _ZOOM.of_system = max(NORMAL_ZOOM, min(MOST_ZOOM, percent))


def _scale(percent: int) -> float:
    """How many times larger than the sizes above text is at a zoom."""
    return min(percent * _ZOOM.of_system / NORMAL_ZOOM, MOST_ZOOM) / NORMAL_ZOOM


def refit_fonts(application: QApplication, before: int) -> None:
    """Give widgets that were given a font of their own theirs in the size of now; `before` was the zoom until now."""
    for widget in application.allWidgets():
        if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and widget.font().pixelSize() > 0:
            base = widget.property(_BASE_SIZE) or round(widget.font().pixelSize() / _scale(before))
            widget.setProperty(_BASE_SIZE, base)
            font = widget.font()
            font.setPixelSize(scaled(base))
            widget.setFont(font)


def scaled_page(html: str) -> str:
    """A page of HTML with the sizes in its style sheet, and its wide tables, as large as all text is."""
    sheet, end, rest = html.partition("</style>")
    scale = _scale(zoom())
    if not end or scale == 1:
        return html
    tables = _WIDE_TABLE.sub(lambda found: f"{found[1]}{scaled(int(found[2]))}", rest)
    return in_scale(sheet, scale) + end + tables


def scaled(pixels: int) -> int:
    """So many pixels in the zoom of now: for room that text needs."""
    return round(pixels * _scale(zoom()))


def colours_for(choice: ThemeChoice) -> Colours:
    """The colours of a theme; those of the system where it is to be followed."""
    if choice is ThemeChoice.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def apply_theme(application: QApplication, colours: Colours) -> None:
    """Dress the whole program."""
    application.setPalette(palette_of(colours))
    application.setFont(ui_font())
    # Put on over another, a style sheet takes Qt seven times as long as taking that off and putting this on. With none
    # on, some widgets would miss the new font, so that comes first.
    application.setStyleSheet("")
    application.setStyleSheet(stylesheet(colours, _scale(zoom())))


def ui_font(pixels: int = NORMAL) -> QFont:
    """The face of labels, buttons and fields."""
    return _font(_UI_FAMILIES, pixels)


def prose_font(pixels: int = PROSE) -> QFont:
    """The face of what is read and written at length."""
    return _font(_PROSE_FAMILIES, pixels)


def code_font(pixels: int = NORMAL) -> QFont:
    """The face of the source view."""
    return _font(_CODE_FAMILIES, pixels)


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont(_first_known(families))
    font.setPixelSize(scaled(pixels))
    return font


@cache
def _first_known(families: tuple[str, ...]) -> str:
    return next((family for family in families if QFontDatabase.hasFamily(family)), families[-1])


def palette_of(colours: Colours) -> QPalette:
    """The colours of all that the style sheet says nothing of."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.raised,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Highlight: colours.accent_ground,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Mid: colours.border,
        QPalette.ColorRole.Accent: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(colours.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor(colours.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(colours.muted))
    return palette
