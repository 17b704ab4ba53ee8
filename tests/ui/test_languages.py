"""Fields in German surroundings: a number is typed with comma or point, the file has a point; tables have room."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

from editor.session.form import group_form
from editor.ui.panes.group import GroupPage
from editor.ui.theme import NORMAL_ZOOM, set_zoom, ui_font
from tests.opened import TOOL_LIBRARY, entry, library_of
from tests.translators import translated_by
from tests.ui.conftest import Field, MakeField, surroundings
from tests.ui.test_controls import rows, type_cell

ASSESSMENT = ("ontology", "commons_assessment")
LIBRARY = library_of(entry("repair-evening", "Repair Evening"), entry("donation-gate", "Donation Gate"))


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


def retype(qtbot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


@pytest.mark.parametrize("typed", ["3,5", "3.5"])
@pytest.mark.parametrize("path", [(*ASSESSMENT, "vitality"), (*ASSESSMENT, "overall_score")])
def test_a_number_is_typed_with_comma_or_point(path, typed, field: MakeField, qtbot):
    shown = field(*path)
    retype(qtbot, shown.control.line, typed)
    assert f"    {path[-1]}: 3.5\n" in shown.text
    assert shown.control.line.text() == typed
    shown.control.line.clearFocus()
    assert shown.control.line.text() == "3.5"
    while shown.editing.file.document.undo():
        pass
    assert shown.text == TOOL_LIBRARY


def test_what_is_no_number_stays_and_is_marked(field: MakeField, qtbot):
    shown = field(*ASSESSMENT, "vitality")
    retype(qtbot, shown.control.line, "1.000,5")
    shown.control.line.clearFocus()
    assert shown.control.line.text() == "1.000,5"
    assert shown.control.line.property("invalid") is True


def test_numbers_are_shown_as_the_file_has_them(field: MakeField, qtbot):
    shown = field(*ASSESSMENT, "vitality")
    assert shown.control.line.text() == "4.3"
    qtbot.keyClick(shown.control.slider, Qt.Key.Key_Right)
    assert shown.control.line.text() == "4.4"
    retype(qtbot, shown.control.line, "4,2")
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Up)
    assert shown.control.line.text() == "4.3"


def test_a_weight_is_typed_with_a_comma(field: MakeField, qtbot):
    shown = field("relationships", "enables", library=LIBRARY)
    row = rows(shown)[0]
    retype(qtbot, row.number, "0,5")
    assert "slug: repair-evening\n      weight: 0.50\n" in shown.text
    row.number.clearFocus()
    assert row.number.text() == "0.50"


def test_a_cell_takes_a_comma_in_a_number_only(field: MakeField, qtbot):
    shown = field("graph_garden", "entities")
    type_cell(qtbot, shown, 0, 3, "0,9")
    assert shown.text == TOOL_LIBRARY.replace("relevance: 0.95", "relevance: 0.9", 1)
    type_cell(qtbot, shown, 0, 2, "1,5")
    assert 'label: "1,5"' in shown.text


@pytest.fixture
def grow(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Makes all text so large, in percent."""
    before, sheet = qapp.font(), qapp.styleSheet()
    # That of a window shown before names sizes of its own.
    qapp.setStyleSheet("")
    qapp.setFont(ui_font())

    def grow(percent: int) -> None:
        set_zoom(percent)
        qapp.setFont(ui_font())
        # Widgets get the font by an event.
        qapp.processEvents()

    yield grow
    set_zoom(NORMAL_ZOOM)
    qapp.setFont(before)
    qapp.setStyleSheet(sheet)


def test_columns_grow_with_the_text(grow: Callable[[int], None], field: MakeField):
    shown: Field = field("graph_garden", "entities")
    table, header = shown.control.table, shown.control.table.horizontalHeader()
    height = table.height()
    grow(200)
    assert all(header.sectionSize(each) >= shown.control._least(each) for each in range(header.count()))
    assert table.height() > 1.8 * height


def test_narrow_fields_grow_with_the_text(grow: Callable[[int], None], field: MakeField):
    shown: Field = field("lifecycle", "confidence")
    line = shown.control.line
    before = line.maximumWidth()
    grow(200)
    assert line.maximumWidth() > 1.8 * before


@pytest.fixture
def foreign() -> Iterator[None]:
    """A language in which each text says that it is translated."""
    with translated_by(lambda text, _count: f"«{text}»"):
        yield


def texts_of(page: QWidget) -> set[str]:
    """All that is said on a page to the eye, to a screen reader and in tool tips."""
    found = set()
    for widget in [each for each in page.findChildren(QWidget) if each.isVisibleTo(page)]:
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTableView):
            model = widget.model()
            found |= {str(model.headerData(each, Qt.Orientation.Horizontal)) for each in range(model.columnCount())}
            found.add(str(model.index(model.rowCount() - 1, 0).data()))
            found.add(str(model.index(0, model.columnCount() - 1).data()))
        found |= {action.text() for action in widget.actions()}
    return found


@pytest.mark.parametrize("group", range(7))
@pytest.mark.parametrize(
    "text", [TOOL_LIBRARY, "---\nrelationships:\n  enables:\n    - slug: lost\n---\n"], ids=["whole", "scant"]
)
@pytest.mark.usefixtures("foreign")
def test_nothing_on_a_page_stays_english(group, text, edit_text, follow):
    editing = edit_text(text)
    page = follow(GroupPage(group_form(group, editing.snapshot), editing, surroundings(LIBRARY)), editing)
    of_the_file = f"{text} Repair Evening Donation Gate"
    said = {said for said in texts_of(page) if re.search("[A-Za-z]{2}", said) and said not in of_the_file}
    assert [each for each in said if "«" not in each] == []
    assert len([each for each in said if "«" in each]) > 3
