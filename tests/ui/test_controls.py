"""Each control on a real document: what is typed goes to the text, and what the text says comes back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from editor.core.document import Change
from editor.core.front.yamltree import Data
from editor.core.operations import ReplaceText
from editor.schema.fields import Kind
from editor.schema.introspect import field_specs
from editor.ui.forms.choice import ChoiceControl
from editor.ui.forms.date import DateControl
from editor.ui.forms.labelled import LabelledField
from editor.ui.forms.number import NumberControl
from editor.ui.forms.records import RecordsControl
from editor.ui.forms.registry import make_control
from editor.ui.forms.relations import RelationRowView, RelationsControl
from editor.ui.forms.score import ScoreControl
from editor.ui.forms.text import LineControl, ProseControl
from editor.ui.forms.words import WordsControl
from tests.opened import TOOL_LIBRARY, entry, library_of
from tests.ui.conftest import Field, MakeField, surroundings

SPECS = field_specs()
EXPECTED = {
    Kind.LINE: LineControl,
    Kind.PROSE: ProseControl,
    Kind.NUMBER: NumberControl,
    Kind.SCORE: ScoreControl,
    Kind.CHOICE: ChoiceControl,
    Kind.WORDS: WordsControl,
    Kind.DATE: DateControl,
    Kind.VERSION: LineControl,
    Kind.RECORDS: RecordsControl,
    Kind.RELATIONS: RelationsControl,
}
VITALITY = ("ontology", "commons_assessment", "vitality")
LIBRARY = library_of(
    entry("repair-evening", "Repair Evening", "Mend things together."), entry("kit-for-a-job", "Kit for a Job")
)


def changes_of(field: Field) -> list[Change]:
    """The changes of the text from now on."""
    heard: list[Change] = []
    field.editing.file.document.observe(heard.append)
    return heard


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_control(kind, qtbot):
    spec = next(spec for spec in SPECS if spec.kind is kind)
    control = make_control(spec, surroundings())
    qtbot.addWidget(control)
    assert type(control) is EXPECTED[kind]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: ".".join(spec.path))
def test_showing_is_idempotent_and_asks_for_nothing(spec, field: MakeField, qtbot):
    shown = field(*spec.path, library=LIBRARY)
    heard = changes_of(shown)
    asked = []
    shown.control.value_edited.connect(asked.append)
    shown.control.operation_requested.connect(lambda *_: asked.append(_))
    for _ in range(2):
        shown.page.show_snapshot(shown.editing.snapshot)
    assert (heard, asked, shown.text) == ([], [], TOOL_LIBRARY)
    assert shown.control.buddy.accessibleName() or isinstance(shown.control, RelationsControl)
    shown.editing.perform(ReplaceText("---\nontology:\n  a: 1\n---\n"), "other")
    shown.undo()
    assert (len(heard), asked, shown.text) == (2, [], TOOL_LIBRARY)


@pytest.mark.parametrize(
    ("path", "keys", "value", "line"),
    [
        (("title",), "New: one", "New: one", 'title: "New: one"'),
        (("ontology", "domain"), "lending", "lending", "  domain: lending"),
        (("lifecycle", "version"), "0.20", 0.2, "  version: 0.20"),
        (("lifecycle", "version"), "2.0.1", "2.0.1", "  version: 2.0.1"),
        (("lifecycle", "confidence"), "1", 1, "  confidence: 1"),
        (VITALITY, "3,25", 3.25, "    vitality: 3.25"),
    ],
)
def test_what_is_typed_goes_to_the_text_and_undo_brings_the_line_back(path, keys, value, line, field, qtbot):
    shown = field(*path)
    edit = shown.control.line
    before = edit.text()
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, keys)
    assert shown.value == value
    assert line in shown.text.split("\n")
    assert edit.text() == keys
    assert shown.refusals == []
    while shown.editing.file.document.undo():
        pass
    assert shown.text == TOOL_LIBRARY
    assert edit.text() == before


def test_the_cursor_stays_while_one_types_in_the_middle(field, qtbot):
    shown = field("title")
    line = shown.control.line
    line.setFocus()
    line.setCursorPosition(4)
    qtbot.keyClicks(line, "box")
    assert shown.value == "Toolbox Library"
    assert line.cursorPosition() == 7


def test_sentences_are_typed_and_stay_folded(field, qtbot):
    shown = field("summary")
    text = shown.control.text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(text, " More.")
    assert str(shown.value).endswith("whoever has the job to do. More.")
    assert "summary: >-\n" in shown.text
    while shown.editing.file.document.undo():
        pass
    assert text.toPlainText().endswith("the job to do.")


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (("ontology", "domain"), ["  domain: sharing of tools"]),
        (("title",), ['title: "Tool Library of tools"']),
        (("summary",), ["  seldom-used tools of a neighbourhood in one shared room, minded by"]),
    ],
)
def test_the_blank_before_the_next_word_does_not_cost_the_style(path, lines, field, qtbot):
    shown = field(*path)
    edit = shown.control.buddy
    edit.setFocus()
    control = Qt.KeyboardModifier.ControlModifier if path == ("summary",) else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(edit, Qt.Key.Key_End, control)
    qtbot.keyClicks(edit, " of tools")
    assert str(shown.value).endswith(" of tools")
    after = shown.text.split("\n")
    assert set(lines) <= set(after)
    gone = [line for line in TOOL_LIBRARY.split("\n") if line not in after]
    assert len(gone) <= 1


def test_a_blank_that_was_just_typed_stays_in_the_line_when_the_page_is_shown_anew(field, qtbot):
    for path in (("title",), ("summary",)):
        shown = field(*path)
        edit = shown.control.buddy
        edit.setFocus()
        qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClicks(edit, "x ")
        said = edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()
        shown.page.show_snapshot(shown.editing.snapshot)
        assert (edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()) == said
        assert "x " in said


@pytest.mark.parametrize("path", [("title",), ("summary",), VITALITY, ("lifecycle", "confidence")])
def test_a_field_that_is_missing_says_so_and_is_added_by_typing(path, field, qtbot):
    text = "---\nontology:\n  a: 1\n---\n"
    shown = field(*path, text=text)
    qtbot.keyClicks(shown.control.buddy, "2")
    assert str(shown.value) == "2"
    shown.undo()
    assert shown.text == text


def test_letters_in_a_number_stay_in_the_line_and_never_reach_the_text(field, qtbot):
    shown = field("lifecycle", "confidence")
    line = shown.control.line
    line.selectAll()
    qtbot.keyClicks(line, "x")
    assert shown.text == TOOL_LIBRARY
    assert line.property("invalid") is True
    line.selectAll()
    qtbot.keyClicks(line, "2")
    assert shown.value == 2
    assert not line.property("invalid")


@pytest.mark.parametrize(
    ("path", "key", "value", "spelling"),
    [
        (("lifecycle", "confidence"), Qt.Key.Key_Down, 2, "2"),
        (("lifecycle", "confidence"), Qt.Key.Key_Up, 3, "3"),
        (VITALITY, Qt.Key.Key_Up, 4.4, "4.4"),
        (("ontology", "commons_assessment", "resilience"), Qt.Key.Key_Up, 4.0, "4.0"),
        (("ontology", "commons_assessment", "overall_score"), Qt.Key.Key_Down, 4.1, "4.1"),
    ],
)
def test_arrow_keys_step_a_number_within_its_limits(path, key, value, spelling, field, qtbot):
    shown = field(*path)
    qtbot.keyClick(shown.control.line, key)
    assert shown.value == value
    assert shown.control.line.text() == spelling


def test_an_arrow_key_in_an_empty_number_begins_at_the_least(field, qtbot):
    shown = field("lifecycle", "confidence", text="---\nlifecycle:\n  status: draft\n---\n")
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Up)
    assert shown.value == 1


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("resilience", Qt.Key.Key_Right, 4.0),
        ("resilience", Qt.Key.Key_Left, 3.0),
        ("resilience", Qt.Key.Key_Home, 1.0),
        ("resilience", Qt.Key.Key_End, 5.0),
        ("resilience", Qt.Key.Key_PageUp, 4.5),
        ("vitality", Qt.Key.Key_Right, 4.4),
        ("vitality", Qt.Key.Key_Home, 0.0),
    ],
)
def test_a_slider_is_moved_by_keys(name, key, value, field, qtbot):
    shown = field("ontology", "commons_assessment", name)
    place = shown.control.slider.value()
    qtbot.keyClick(shown.control.slider, key)
    assert shown.value == value
    assert shown.control.line.text() == str(value)
    shown.undo()
    assert shown.text == TOOL_LIBRARY
    assert shown.control.slider.value() == place


def test_a_score_between_the_steps_of_the_slider_is_kept(field):
    text = TOOL_LIBRARY.replace("resilience: 3.5", "resilience: 3.62")
    shown = field("ontology", "commons_assessment", "resilience", text=text)
    assert shown.control.line.text() == "3.62"
    assert shown.text == text


@pytest.mark.parametrize("path", [VITALITY, ("lifecycle", "status")])
def test_the_wheel_changes_nothing(path, field):
    shown = field(*path)
    target = shown.control.slider if isinstance(shown.control, ScoreControl) else shown.control.box
    middle = QPointF(target.rect().center())
    wheel = QWheelEvent(
        middle,
        target.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, wheel)
    assert shown.text == TOOL_LIBRARY


def test_a_choice_is_made_by_keys(field, qtbot):
    shown = field("lifecycle", "status")
    box = shown.control.box
    assert [box.itemText(index) for index in range(box.count())] == ["draft", "revised", "stable", "deprecated"]
    assert box.currentText() == "stable"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert shown.value == "deprecated"
    shown.undo()
    assert box.currentText() == "stable"


def test_a_value_that_the_format_does_not_know_is_offered_and_stays(field, qtbot):
    shown = field("lifecycle", "status", text=TOOL_LIBRARY.replace("status: stable", "status: evergreen"))
    box = shown.control.box
    assert box.currentText() == "evergreen (this file)"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert shown.value == "draft"
    assert box.findText("evergreen (this file)") < 0
    shown.undo()
    assert box.currentText() == "evergreen (this file)"


def test_a_choice_that_is_missing_is_not_given(field):
    shown = field("lifecycle", "status", text="---\nlifecycle:\n  version: 1\n---\n")
    assert shown.control.box.currentText() == "not given"


def test_a_date_is_typed(field, qtbot):
    shown = field("graph_garden", "last_pruned")
    line = shown.control.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "2026-03-1")
    assert shown.text == TOOL_LIBRARY
    assert line.property("invalid") is True
    qtbot.keyClicks(line, "4")
    assert "  last_pruned: 2026-03-14\n" in shown.text
    assert not line.property("invalid")
    shown.undo()
    assert line.text() == "2026-09-14"


def crosses(field: Field) -> list[QToolButton]:
    """The buttons that take a word or a link out."""
    return [each for each in field.control.findChildren(QToolButton) if each.isVisibleTo(field.page)]


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_word_is_added(end, field, qtbot):
    shown = field("aliases")
    line = shown.control.line
    qtbot.keyClicks(line, "Kit Room")
    assert shown.text == TOOL_LIBRARY
    qtbot.keyClick(line, end)
    assert shown.value == ["Library of Tools", "Common Tool Store", "Kit Room"]
    assert 'aliases: ["Library of Tools", "Common Tool Store", "Kit Room"]' in shown.text
    assert line.text() == ""
    assert len(crosses(shown)) == 3
    shown.undo()
    assert len(crosses(shown)) == 2


def test_words_that_are_shown_already_stay(field):
    shown = field("aliases")
    before = crosses(shown)
    shown.page.show_snapshot(shown.editing.snapshot)
    assert crosses(shown) == before


def test_a_word_that_is_there_already_or_empty_is_not_added(field, qtbot):
    shown = field("aliases")
    for word in ("Library of Tools", "  "):
        qtbot.keyClicks(shown.control.line, word)
        qtbot.keyClick(shown.control.line, Qt.Key.Key_Return)
    assert shown.text == TOOL_LIBRARY


def test_backspace_in_the_empty_line_takes_the_last_word_out(field, qtbot):
    shown = field("aliases")
    qtbot.keyClicks(shown.control.line, "a")
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Backspace)
    assert shown.text == TOOL_LIBRARY
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Backspace)
    assert shown.value == ["Library of Tools"]
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Backspace)
    assert shown.value == []
    qtbot.keyClick(shown.control.line, Qt.Key.Key_Backspace)
    assert shown.value == []


def test_a_cross_takes_its_word_out(field, qtbot):
    shown = field("aliases")
    qtbot.mouseClick(crosses(shown)[0], Qt.MouseButton.LeftButton)
    assert shown.value == ["Common Tool Store"]
    shown.undo()
    assert shown.value == ["Library of Tools", "Common Tool Store"]


def test_a_word_that_was_begun_is_added_when_the_field_is_left(field, qtbot):
    shown = field("aliases")
    shown.control.line.setFocus()
    qtbot.keyClicks(shown.control.line, "Kit Room")
    shown.control.line.clearFocus()
    assert "Kit Room" in shown.value


def cell(field: Field, row: int, column: int) -> str:
    """What a cell of the table shows."""
    model = field.control.model
    return str(model.data(model.index(row, column)))


def type_cell(qtbot, field: Field, row: int, column: int, text: str) -> None:
    """Edit a cell as a person does: open it, type, Enter."""
    table, model = field.control.table, field.control.model
    table.setCurrentIndex(model.index(row, column))
    table.edit(model.index(row, column))
    line = next(each for each in table.viewport().findChildren(QLineEdit) if each.isVisible())
    line.selectAll()
    qtbot.keyClicks(line, text)
    before = field.text
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.text != before)


def entities(field: Field) -> list[dict[str, Data]]:
    value = field.value
    assert isinstance(value, list)
    return value


def test_a_cell_is_edited(field, qtbot):
    shown = field("graph_garden", "entities")
    type_cell(qtbot, shown, 0, 2, "Shared Pool")
    assert shown.text == TOOL_LIBRARY.replace('label: "Shared Stock"', 'label: "Shared Pool"')
    type_cell(qtbot, shown, 0, 3, "0.9")
    assert entities(shown)[0]["relevance"] == 0.9
    shown.undo()
    shown.undo()
    assert cell(shown, 0, 2) == "Shared Stock"


def test_a_row_is_added_in_the_last_one(field, qtbot):
    shown = field("graph_garden", "entities")
    count = len(entities(shown))
    type_cell(qtbot, shown, count, 0, "new-thing")
    assert entities(shown)[count] == {"id": "new-thing", "type": "concept", "label": "", "relevance": 0.8}
    type_cell(qtbot, shown, count + 1, 3, "0.5")
    assert entities(shown)[count + 1]["relevance"] == 0.5
    shown.undo()
    shown.undo()
    assert shown.text == TOOL_LIBRARY


def press(qtbot, field: Field, title: str) -> None:
    """Click a button by what it says."""
    button = next(each for each in field.control.findChildren(QPushButton) if each.text() == title)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_rows_are_moved_and_removed(field, qtbot):
    shown = field("graph_garden", "entities")
    before = [each["id"] for each in entities(shown)]
    table, model = shown.control.table, shown.control.model
    table.setFocus()
    press(qtbot, shown, "Remove")
    assert shown.text == TOOL_LIBRARY
    table.setCurrentIndex(model.index(0, 1))
    press(qtbot, shown, "Move up")
    assert shown.text == TOOL_LIBRARY
    press(qtbot, shown, "Move down")
    press(qtbot, shown, "Move down")
    assert [each["id"] for each in entities(shown)] == [before[1], before[2], before[0], *before[3:]]
    assert table.currentIndex().row() == 2
    press(qtbot, shown, "Remove")
    assert [each["id"] for each in entities(shown)] == [before[1], before[2], *before[3:]]
    table.setCurrentIndex(model.index(len(before) - 1, 0))
    press(qtbot, shown, "Remove")
    assert len(entities(shown)) == len(before) - 1


def test_plain_items_are_a_table_of_one_column(field, qtbot):
    shown = field("contributors", text="---\nontology:\n  a: 1\ncontributors:\n  - Ada\n  - 7\n---\n")
    assert shown.control.model.columnCount() == 1
    type_cell(qtbot, shown, 2, 0, "Bo")
    assert shown.value == ["Ada", 7, "Bo"]


def rows(field: Field) -> list[RelationRowView]:
    return [each for each in field.control.findChildren(RelationRowView) if each.isVisibleTo(field.page)]


def test_a_weight_is_set_by_slider_and_by_number(field, qtbot):
    shown = field("relationships", "enables", library=LIBRARY)
    row = rows(shown)[0]
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert "slug: repair-evening\n      weight: 0.87\n" in shown.text
    assert row.number.text() == "0.87"
    row.number.setFocus()
    row.number.selectAll()
    qtbot.keyClicks(row.number, "0.5")
    assert "slug: repair-evening\n      weight: 0.50\n" in shown.text
    assert row.slider.value() == 50
    assert rows(shown)[0] is row
    while shown.editing.file.document.undo():
        pass
    assert shown.text == TOOL_LIBRARY


def test_a_link_is_removed(field, qtbot):
    shown = field("relationships", "enables", library=LIBRARY)
    qtbot.mouseClick(crosses(shown)[0], Qt.MouseButton.LeftButton)
    assert shown.value == [{"slug": "kit-for-a-job", "weight": 0.83}]
    qtbot.waitUntil(lambda: len(rows(shown)) == 1)
    shown.undo()
    qtbot.waitUntil(lambda: len(rows(shown)) == 2)


def test_a_link_that_leads_nowhere_is_marked_and_can_be_replaced(field, qtbot):
    shown = field("relationships", "requires", library=LIBRARY)
    first = rows(shown)[0]
    assert first.objectName() == "missing"
    with qtbot.waitSignal(shown.control.pick_requested) as caught:
        press(qtbot, shown, "Pick another")
    assert caught.args[1].target == "lending-desk"
    assert [each.objectName() for each in rows(field("relationships", "enables", library=LIBRARY))] == ["", ""]


def test_a_link_opens_its_pattern_and_add_asks_for_one(field, qtbot):
    shown = field("relationships", "enables", library=LIBRARY)
    link = next(each for each in rows(shown)[0].findChildren(QPushButton))
    with qtbot.waitSignal(shown.page.pattern_opened) as caught:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert caught.args == ["repair-evening"]
    with qtbot.waitSignal(shown.page.pick_requested) as asked:
        press(qtbot, shown, "+ Add")
    assert asked.args[:2] == [shown.control.spec, None]


def test_links_without_a_weight_have_no_slider(field):
    shown = field("relationships", "enables", text="---\nrelationships:\n  enables:\n    - a\n    - b\n---\n")
    assert [each.row.target for each in rows(shown)] == ["a", "b"]
    assert not any(hasattr(each, "slider") for each in rows(shown))


def test_a_problem_takes_the_place_of_the_help(qtbot):
    spec = next(spec for spec in SPECS if spec.path == ("title",))
    labelled = LabelledField(make_control(spec, surroundings()))
    qtbot.addWidget(labelled)
    labelled.show_problem("Title is missing.")
    assert "▲ Title is missing." in texts(labelled)
    labelled.show_problem("")
    assert spec.help in texts(labelled)
    assert "▲ Title is missing." not in texts(labelled)


def texts(labelled: LabelledField) -> list[str]:
    return [label.text() for label in labelled.findChildren(QLabel)]
