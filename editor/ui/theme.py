"""Colours, fonts and spacing of the whole window, made from one palette."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from editor.render.colours import DARK, LIGHT, Colours
from editor.ui.stylesheet import stylesheet

SMALL, NORMAL, PROSE = 12, 13, 16
"""Sizes of type in pixels; prose is what one reads and writes at length."""
_UI_FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans")
_PROSE_FAMILIES = ("Source Serif 4", "Charter", "Noto Serif", "Georgia", "DejaVu Serif")
_CODE_FAMILIES = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Noto Sans Mono", "Consolas", "DejaVu Sans Mono")


class ThemeChoice(StrEnum):
    """Which theme to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


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
    application.setStyleSheet(stylesheet(colours))


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
    font.setPixelSize(pixels)
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
