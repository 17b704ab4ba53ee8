"""Lists by keyboard: words, records and links are added, changed, moved, copied and taken out; sources are opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu

from editor.ui.forms.addresses import open_address
from editor.ui.forms.chip import Chip
from editor.ui.forms.relations import RelationRowView
from tests.opened import TOOL_LIBRARY, entry, library_of
from tests.ui.conftest import Field

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALIASES = ["Library of Tools", "Common Tool Store"]


def chips(field: Field) -> list[Chip]:
    return sorted((chip for chip in field.control.findChildren(Chip) if chip.isVisible()), key=lambda chip: chip.x())


def focused(field: Field) -> str:
    return field.page.window().focusWidget().accessibleName()


def test_the_chips_are_one_tab_stop_with_arrow_keys_between_them(field, qtbot):
    shown = field("aliases")
    assert [bool(chip.focusPolicy() & Qt.FocusPolicy.TabFocus) for chip in chips(shown)] == [True, False]
    shown.control.line.setFocus()
    for expected in reversed(ALIASES):
        qtbot.keyClick(shown.page.window().focusWidget(), Qt.Key.Key_Left)
        assert focused(shown) == expected
    for _ in ALIASES:
        qtbot.keyClick(shown.page.window().focusWidget(), Qt.Key.Key_Right)
    assert shown.control.line.hasFocus()


@pytest.mark.parametrize(
    ("key", "keys"), [(Qt.Key.Key_Right, CONTROL), (Qt.Key.Key_Down, ALT_SHIFT), (Qt.Key.Key_Down, CONTROL)]
)
def test_a_word_is_moved_and_keeps_the_keyboard(key, keys, field, qtbot):
    shown = field("aliases")
    chips(shown)[0].setFocus()
    qtbot.keyClick(chips(shown)[0], key, keys)
    assert shown.value == ALIASES[::-1]
    assert focused(shown) == ALIASES[0]
    qtbot.keyClick(chips(shown)[1], key, keys)
    assert shown.value == ALIASES[::-1]
    shown.undo()
    assert shown.text == TOOL_LIBRARY


def test_the_words_and_the_line_behind_them_stand_on_one_line(field, qtbot):
    shown = field("aliases")
    line = shown.control.line
    last = max(chips(shown), key=lambda chip: chip.x())
    qtbot.waitUntil(lambda: line.x() > last.x())
    assert abs(line.geometry().center().y() - last.geometry().center().y()) <= 1


def test_a_word_is_changed_in_its_place(field, qtbot):
    shown = field("aliases")
    chips(shown)[0].setFocus()
    qtbot.keyClick(chips(shown)[0], Qt.Key.Key_F2)
    line = chips(shown)[0].findChild(QLineEdit)
    qtbot.keyClicks(line, "Shed")
    assert shown.text == TOOL_LIBRARY
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shown.text == TOOL_LIBRARY.replace('"Library of Tools"', '"Shed"')
    assert focused(shown) == "Shed"
    qtbot.keyClick(chips(shown)[0], Qt.Key.Key_Return)
    line = chips(shown)[0].findChild(QLineEdit)
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert shown.value == ["Shed", ALIASES[1]]


def test_a_word_that_is_there_already_is_not_taken_twice(field, qtbot):
    shown = field("aliases")
    chips(shown)[0].open()
    line = chips(shown)[0].findChild(QLineEdit)
    qtbot.keyClicks(line, ALIASES[1])
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shown.text == TOOL_LIBRARY


def test_a_word_is_copied_to_be_changed_and_taken_out(field, qtbot):
    shown = field("aliases")
    chips(shown)[0].setFocus()
    qtbot.keyClick(chips(shown)[0], Qt.Key.Key_D, CONTROL)
    assert shown.control.line.text() == ALIASES[0]
    qtbot.keyClick(shown.control.line, Qt.Key.Key_End)
    qtbot.keyClicks(shown.control.line, " too")
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Return)
    assert shown.value == [*ALIASES, "Library of Tools too"]
    chips(shown)[0].setFocus()
    qtbot.keyClick(chips(shown)[0], Qt.Key.Key_Delete)
    assert shown.value == [ALIASES[1], "Library of Tools too"]
    assert focused(shown) == ALIASES[1]


@pytest.fixture
def entities(field) -> Field:
    shown = field("graph_garden", "entities")
    shown.control.table.setFocus()
    shown.control.table.setCurrentIndex(shown.control.model.index(0, 0))
    return shown


def ids(field: Field) -> list[str]:
    return [item["id"] for item in field.value]


@pytest.mark.parametrize(("down", "up"), [(ALT_SHIFT, ALT_SHIFT), (CONTROL, CONTROL)])
def test_a_row_is_moved_by_keys_and_stays_chosen(down, up, entities, qtbot):
    before = ids(entities)
    table = entities.control.table
    qtbot.keyClick(table, Qt.Key.Key_Down, down)
    assert ids(entities) == [before[1], before[0], *before[2:]]
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Up, up)
    assert entities.text == TOOL_LIBRARY


def test_a_row_is_copied_with_its_spelling_and_taken_out(entities, qtbot):
    before = ids(entities)
    qtbot.keyClick(entities.control.table, Qt.Key.Key_D, CONTROL)
    assert ids(entities) == [before[0], *before]
    assert entities.control.table.currentIndex().row() == 1
    lines = entities.text.split("\n")
    start = lines.index("  entities:")
    assert lines[start + 1 : start + 5] == lines[start + 5 : start + 9]
    qtbot.keyClick(entities.control.table, Qt.Key.Key_Delete)
    assert entities.text == TOOL_LIBRARY


def test_a_row_that_was_moved_and_copied_with_ctrl_is_the_only_one_chosen(entities, qtbot):
    before = ids(entities)
    table = entities.control.table
    with qtbot.waitActive(table.window()):
        table.window().activateWindow()
    table.setFocus()
    # Keys that come by the window let the program know that Ctrl is held down.
    window = table.window().windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Down, CONTROL)
    assert [index.row() for index in table.selectedIndexes()] == [1]
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert [index.row() for index in table.selectedIndexes()] == [2]
    QTest.keyClick(window, Qt.Key.Key_Delete)
    assert ids(entities) == [before[1], before[0], *before[2:]]


def test_a_row_is_begun_by_a_key(entities, qtbot):
    qtbot.keyClick(entities.control.table, Qt.Key.Key_Insert)
    table = entities.control.table
    line = next(each for each in table.viewport().findChildren(QLineEdit) if each.isVisible())
    qtbot.keyClicks(line, "new-one")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ids(entities)[-1] == "new-one")


def test_a_cell_of_several_values_is_chosen(entities, qtbot):
    table, model = entities.control.table, entities.control.model
    table.setCurrentIndex(model.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    box = next(each for each in table.viewport().findChildren(QComboBox) if each.isVisible())
    assert box.accessibleName() == "Type"
    assert [box.itemText(place) for place in range(3)] == ["concept", "practice", "framework"]
    assert box.currentText() == "concept"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert entities.value[0]["type"] == "practice"
    entities.undo()
    assert entities.text == TOOL_LIBRARY


def test_a_cell_that_holds_another_value_offers_it_too(field, qtbot):
    shown = field("graph_garden", "entities", text=TOOL_LIBRARY.replace("type: concept", "type: idea", 1))
    table, model = shown.control.table, shown.control.model
    table.setFocus()
    table.setCurrentIndex(model.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    box = next(each for each in table.viewport().findChildren(QComboBox) if each.isVisible())
    assert (box.currentText(), box.count()) == ("idea", 7)


def test_a_row_is_dragged_by_its_number(entities):
    before = ids(entities)
    header = entities.control.table.verticalHeader()
    header.moveSection(0, 2)
    assert ids(entities) == [*before[1:3], before[0], *before[3:]]
    assert [header.visualIndex(row) for row in range(3)] == [0, 1, 2]


LIBRARY = library_of(entry("a", "First"), entry("b", "Second"), entry("c", "Third"))
LINKS = """---
relationships:
  enables:
    - slug: a
      weight: 0.50
    - slug: b
      weight: 0.60
    - c
  requires: []
---
"""


def rows(field: Field) -> list[RelationRowView]:
    found = [row for row in field.control.findChildren(RelationRowView) if row.isVisible()]
    return sorted(found, key=lambda row: row.y())


@pytest.mark.parametrize("keys", [ALT_SHIFT, CONTROL])
def test_a_link_is_moved_from_wherever_the_keyboard_is_in_its_row(keys, field, qtbot):
    shown = field("relationships", "enables", text=LINKS, library=LIBRARY)
    rows(shown)[0].number.setFocus()
    qtbot.keyClick(rows(shown)[0].number, Qt.Key.Key_Down, keys)
    assert [item["slug"] if isinstance(item, dict) else item for item in shown.value] == ["b", "a", "c"]
    assert focused(shown) == "Weight of First in Enables"
    qtbot.keyClick(rows(shown)[1].slider, Qt.Key.Key_Up, keys)
    assert shown.text == LINKS


def test_a_link_is_taken_out_by_a_key(field, qtbot):
    shown = field("relationships", "enables", text=LINKS, library=LIBRARY)
    stop = rows(shown)[2].stops[0]
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Delete)
    assert len(shown.value) == 2
    assert focused(shown) == "Open Second"


def test_a_link_is_said_in_another_list_too(field):
    shown = field("relationships", "enables", text=LINKS, library=LIBRARY)
    row = rows(shown)[0]
    row.menu_requested.emit(row.row, row.mapToGlobal(row.rect().center()))
    also = next(menu for menu in shown.control.findChildren(QMenu) if menu.title() == "Also As")
    assert "Enables" not in [action.text() for action in also.actions()]
    next(action for action in also.actions() if action.text() == "Requires").trigger()
    assert shown.editing.snapshot.data["relationships"]["requires"] == [{"slug": "a", "weight": 0.5}]
    assert "weight: 0.50" in shown.text.split("requires")[1]
    for menu in shown.control.findChildren(QMenu):
        menu.close()


SOURCES = """---
sources:
  - Elinor Ostrom, Governing the Commons (1990)
  - Edinburgh Tool Library, https://edinburghtoollibrary.org.uk/about.
  - "doi:10.1126/science.1091015"
---
"""


def test_sources_say_what_they_are_and_are_opened_from_their_row(field, qtbot):
    shown = field("sources", text=SOURCES)
    model, table = shown.control.model, shown.control.table
    assert [model.index(row, 1).data() for row in range(4)] == ["Text", "Address", "DOI", ""]
    signs = [model.index(row, 1).data(Qt.ItemDataRole.DecorationRole) is not None for row in range(4)]
    assert signs == [False, True, True, False]
    opened = []
    shown.control.address_opened.disconnect()
    shown.control.address_opened.connect(opened.append)
    for row in range(4):
        table.setCurrentIndex(model.index(row, 0))
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert opened == ["https://edinburghtoollibrary.org.uk/about", "https://doi.org/10.1126/science.1091015"]
    table.clicked.emit(model.index(3, 1))
    table.setCurrentIndex(model.index(1, 1))
    table.clicked.emit(model.index(1, 1))
    assert opened[2:] == ["https://edinburghtoollibrary.org.uk/about"]
    assert shown.text == SOURCES


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_X])
def test_a_source_is_typed_also_from_where_its_kind_stands(key, field, qtbot):
    shown = field("sources", text=SOURCES)
    table = shown.control.table
    table.setFocus()
    table.setCurrentIndex(shown.control.model.index(3, 1))
    qtbot.keyClick(table, key)
    line = next(each for each in table.viewport().findChildren(QLineEdit) if each.isVisible())
    line.setText("A new one")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.value[-1] == "A new one")
    assert table.currentIndex().column() == 0


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "javascript:alert(1)", "https://", "ftp://a.org/"])
def test_only_addresses_of_the_web_are_opened(address):
    assert open_address(address) is False


@pytest.mark.parametrize(("spare", "numbered"), [(60, True), (6, False)])
def test_a_table_gives_up_its_numbers_before_its_words(spare, numbered, entities, qtbot):
    table, page = entities.control.table, entities.page
    wanted = sum(entities.control._least(column) for column in range(4)) + 2 * table.frameWidth() + spare
    page.resize(page.width() - table.width() + wanted, 500)
    qtbot.waitUntil(lambda: table.verticalHeader().isVisible() == numbered and table.width() == wanted)
    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    assert all(header.sectionSize(column) >= header.sectionSizeHint(column) for column in range(4))
