"""The style sheet of the window; every colour in it comes from the palette."""

import re
from dataclasses import asdict
from string import Template

from editor.render.colours import Colours

_PIXELS = re.compile(r"\b(\d+)px")
_LINE = 3
"""The thickest line in pixels; what is larger is room or text."""
_SHEET = Template("""
* { outline: none; widget-animation-duration: 0; }
QMainWindow, QDialog { background: $ground; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 8px; }

QMenuBar { background: $surface; border-bottom: 1px solid $border; padding: 4px 8px; }
QMenuBar::item { padding: 6px 10px 4px 10px; border-bottom: 2px solid transparent; color: $muted; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selection; color: $text; border-bottom-color: $accent; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; menu-scrollable: 1; }
QMenu::item { padding: 6px 24px 6px 14px; border-left: 3px solid transparent; }
QMenu::item:selected { background: $selection; color: $text; border-left-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $ground; border-top: 1px solid $border; color: $muted; }
QStatusBar QLabel { color: $muted; padding: 2px 8px; font-size: 12px; }
QStatusBar QToolButton#quiet { color: $warning; font-size: 12px; }
QStatusBar::item { border: none; }

QLineEdit, QPlainTextEdit, QComboBox, QTableView, QTreeView {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
  selection-background-color: $accent_ground; selection-color: $text;
}
QTableView, QTreeView, QPlainTextEdit[readOnly="true"] { border-color: $border; }
QLineEdit, QComboBox { padding: 5px 8px; }
QComboBox { combobox-popup: 0; }
QPlainTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QTableView:focus, QTreeView:focus { border: 2px solid $accent; }
QLineEdit:focus, QComboBox:focus { padding: 4px 7px; }
QPlainTextEdit:focus { padding: 3px; }
QPlainTextEdit#writing { border: none; border-left: 2px solid transparent; border-radius: 0; padding: 4px 0 4px 10px; }
QPlainTextEdit#writing:focus { border-left: 2px solid $accent; }
QLineEdit:read-only { background: $ground; color: $muted; }
QLineEdit[invalid="true"] { border: 2px solid $error; padding: 4px 7px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QCompleter QAbstractItemView, QListView#completions {
  background: $surface; color: $text; border: 1px solid $border; selection-background-color: $accent;
  selection-color: $surface; padding: 4px;
}
QListView#changes { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px; }
QListView#changes:focus { border: 2px solid $accent; padding: 3px; }
QListView#changes::item { padding: 4px 2px; }
QListView#changes::item:selected { background: $selection; color: $text; }
QTableView { gridline-color: $border; alternate-background-color: $raised; }
QTableView::item { padding: 4px; }
QTreeView::item { padding: 4px 2px; }
QTableView::item:selected, QTreeView::item:selected { background: $selection; color: $text; }
QTableView::item:focus, QTreeView::item:focus, QListView#changes::item:focus, QListView#problems::item:focus {
  border: 1px solid $accent; }
QTableView QLineEdit, QTreeView QLineEdit { border: 2px solid $accent; border-radius: 0; padding: 0 3px; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-bottom: 1px solid $border; padding: 6px; }
QTableCornerButton::section { background: $raised; border: none; }

QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $border; border-radius: 6px; padding: 5px 12px; icon-size: 18px; }
QPushButton:hover, QToolButton:hover { background: $selection; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $ground; }
QPushButton#primary { background: $accent; color: $surface; border-color: $accent; font-weight: 600; }
QPushButton#primary:focus { background: $accent_ground; color: $accent; border: 2px solid $accent; }
QPushButton#primary:disabled { background: $ground; color: $muted; border-color: $border; }
QToolButton#quiet, QPushButton#quiet { background: transparent; border: 1px solid transparent; color: $muted; padding: 3px 8px; }
QToolButton#quiet:hover, QPushButton#quiet:hover { background: $selection; color: $text; }
QToolButton#quiet:focus, QPushButton#quiet:focus { border: 2px solid $accent; padding: 2px 7px; }
QToolButton#quiet[drawn="true"], QPushButton#quiet[drawn="true"] { padding: 3px 5px; }
QToolButton#quiet[drawn="true"]:focus, QPushButton#quiet[drawn="true"]:focus { padding: 2px 4px; }
QToolButton#inline { background: transparent; border: 1px solid transparent; border-radius: 4px; color: $accent;
  padding: 0 4px; font-size: 12px; }
QToolButton#inline:hover { background: $accent_ground; }
QToolButton#inline:focus { border: 2px solid $accent; padding: 0 3px; }
QToolButton#choice { padding: 3px 7px; font-size: 12px; icon-size: 11px; }
QToolButton#cross { padding: 3px 4px; font-size: 12px; background: $accent_ground; color: $accent; border-color: $accent; }
QToolButton#cross:focus { padding: 2px 3px; }
QToolButton#choice::menu-indicator { image: none; width: 0; }
QToolButton#choice:focus { padding: 2px 6px; }
QToolButton#choice:checked, QToolButton#choice[active="true"] { background: $accent_ground; color: $accent; border-color: $accent; }
QToolButton#choice:checked:focus, QToolButton#choice[active="true"]:focus, QToolButton#cross:focus { border-color: $text; }
QPushButton#starter { color: $accent; padding: 3px 8px; font-size: 12px; text-align: left; }
QPushButton#starter:focus { padding: 2px 7px; }
QPushButton#link { background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 6px; text-align: left; }
QPushButton#link:hover { background: $accent_ground; }
QPushButton#link:focus { border: 2px solid $accent; padding: 2px 5px; }
QPushButton#search { color: $muted; text-align: left; padding: 6px 12px; }
QPushButton#search:focus { padding: 5px 11px; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: $ground; }
QTabBar::tab { background: $ground; color: $muted; padding: 8px 12px; border: none; border-right: 1px solid $border;
  border-top: 2px solid transparent; }
QTabBar::tab:selected { background: $surface; color: $text; border-top: 2px solid $accent; }
QTabBar::tab:selected:focus { background: $accent_ground; color: $accent; border: 2px solid $accent; padding: 8px 11px 6px 10px; }
QTabWidget::tab-bar { left: 0; }

QScrollArea, QStackedWidget, QWidget#page { background: $surface; border: none; }
QScrollArea#ground, QWidget#ground { background: $ground; }
QWidget#side, QStackedWidget#side { background: $ground; }
QTabBar#side::tab { padding: 6px 12px; }
QTabBar#side::tab:selected { background: $ground; }
QWidget#outline { background: $raised; border-right: 1px solid $border; }
QWidget#bottom { background: $surface; border-top: 1px solid $border; }
QListView#outline, QListView#library, QListView#problems, QTableView#library { background: transparent; border: 1px solid transparent; border-radius: 0; }
QListView#outline:focus, QListView#library:focus, QListView#problems:focus, QTableView#library:focus { border: 1px solid $accent; }
QTextBrowser { background: $raised; border: 2px solid transparent; padding: 0; }
QTextBrowser:focus { border: 2px solid $accent; }

QLabel#title { font-size: 20px; font-weight: 600; }
QLabel#heading { font-size: 15px; font-weight: 600; }
QLabel#label { font-weight: 500; }
QLabel#muted { color: $muted; font-size: 12px; }
QLabel#caption { color: $muted; font-size: 11px; font-weight: 600; }
QLabel#changed { color: $accent; font-size: 12px; }
QLabel#comment { color: $muted; font-size: 12px; font-style: italic; border: 1px solid transparent; border-radius: 4px;
  padding: 0 2px; }
QLabel#comment:hover { background: $selection; }
QLabel#comment:focus { border: 1px solid $accent; }
QLabel#warning { color: $warning; font-size: 12px; }
QLabel#error { color: $error; font-size: 12px; }
QLabel#badge { background: $accent_ground; color: $accent; border-radius: 8px; padding: 2px 8px; font-size: 12px; }
QLabel#alert { background: $warning_ground; color: $warning; border-radius: 8px; padding: 2px 8px; font-size: 12px; }
QFrame#chip { background: $selection; border: 1px solid transparent; border-radius: 4px; }
QFrame#chip:focus { background: $accent_ground; border: 1px solid $accent; }
QFrame#chip QLabel { padding: 2px 0 2px 6px; }
QFrame#missing { background: $warning_ground; border-radius: 6px; }
QFrame#message { background: $accent_ground; border-top: 1px solid $border; }
QFrame#message[failed="true"] { background: $error_ground; }
QFrame#message[failed="true"] QLabel { color: $error; }
QFrame#bar { background: $raised; border-top: 1px solid $border; border-bottom: 1px solid $border; }
QFrame#popup { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame#gains { background: $accent_ground; border-radius: 6px; }
QFrame#words { background: $surface; border: 1px solid $edge; border-radius: 6px; }
QFrame#words[active="true"] { border: 2px solid $accent; }
QFrame#words QLineEdit { border: none; padding: 2px; }
QFrame#rule { background: $border; max-height: 1px; }

QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; width: 12px; height: 12px; margin: -6px 0;
  border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $muted; }
QProgressBar { background: $border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QProgressBar[off="true"]::chunk { background: $warning; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { spacing: 8px; padding: 1px 3px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator:unchecked { background: $surface; border: 1px solid $muted; border-radius: 3px; width: 12px; height: 12px; }
""")


def stylesheet(colours: Colours, scale: float = 1) -> str:
    """The style sheet in the colours of a theme; text and the room around it `scale` times as large as usual."""
    return in_scale(_SHEET.substitute(asdict(colours)), scale)


def in_scale(sheet: str, scale: float) -> str:
    """A style sheet with its sizes made larger or smaller, all but those of lines, which are a few pixels."""
    return _PIXELS.sub(lambda size: f"{round(int(size[1]) * scale)}px" if int(size[1]) > _LINE else size[0], sheet)
