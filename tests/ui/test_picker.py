"""The pickers, by keyboard: what is found, what is likely, what can be picked, the weight, and what links back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.library.suggestions import Suggestion
from editor.render.colours import LIGHT
from editor.schema.introspect import specs_by_path
from editor.session.library import Entry, Library
from editor.session.linkback import LinkBack
from editor.ui.panes import linkpicker
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.offers import REASON
from editor.ui.panes.picker import GoPicker, Picker
from tests.opened import entry, library_of

ENABLES = specs_by_path()["relationships", "enables"]
LIBRARY = library_of(
    entry("lending-desk", "Lending Desk", "Where tools go out.", "pat_desk", "sharing"),
    entry("repair-evening", "Repair Evening", "Mend things together."),
    entry("tool-library", "Tool Library", "Tools for a street."),
    entry("tool-steward", "Tool Steward", "Who minds them."),
)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
GAINED = LinkBack("Requires", ("- slug: here", "  weight: 0.80"))


def likely(slug: str, reason: str, weight: float | None = None) -> Suggestion:
    found = LIBRARY.find(slug)
    assert found is not None
    return Suggestion(found, (reason,), weight)


@dataclass
class Asked:
    """Stands for what the picker asks: gives likely targets, and notes what link back was looked at."""

    suggestions: list[Suggestion] = field(default_factory=list)
    back: LinkBack = GAINED
    previews: list[tuple[str, float]] = field(default_factory=list)

    def offer(self) -> list[Suggestion]:
        return self.suggestions

    def preview(self, entry: Entry, weight: float) -> LinkBack:
        self.previews.append((entry.slug, weight))
        return self.back


Open = Callable[..., LinkPicker]


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def open_picker(parent: QWidget, asked: Asked) -> Iterator[Open]:
    opened: list[LinkPicker] = []

    def make(*suggestions: Suggestion, library: Library = LIBRARY, inverse: str = "requires", **options) -> LinkPicker:
        asked.suggestions = list(suggestions)
        picker = LinkPicker(
            library, LIGHT, parent, ENABLES, offer=asked.offer, preview=asked.preview, inverse=inverse, **options
        )
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        picker.open_at(QPoint(100, 100))
        opened.append(picker)
        return picker

    yield make
    for picker in opened:
        picker.close()


def names(picker: Picker) -> list[str]:
    """What the rows say."""
    return [picker.model.data(picker.model.index(row)) for row in range(picker.model.rowCount())]


def reasons(picker: Picker) -> list[str]:
    """Why the rows are there."""
    return [picker.model.data(picker.model.index(row), REASON) for row in range(picker.model.rowCount())]


def test_a_pattern_is_picked_by_keys_alone(open_picker: Open, qtbot: QtBot):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "tool")
    assert names(picker)[:2] == ["Tool Library", "Tool Steward"]
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args[0].entry.slug == "tool-steward"
    assert (caught.args[0].weight, caught.args[0].back) == (0.8, False)
    assert not picker.isVisible()


def test_one_can_go_to_a_pattern_without_linking_to_it(parent: QWidget, qtbot: QtBot):
    picker = GoPicker(LIBRARY, LIGHT, parent)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    picker.open_at(QPoint(100, 100))
    assert len(names(picker)) == 4
    qtbot.keyClicks(picker.search, "steward")
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args[0].entry.slug == "tool-steward"


def test_what_is_linked_already_can_be_seen_but_not_picked(open_picker: Open, qtbot: QtBot):
    notes = {"lending-desk": "already linked", "tool-library": "this pattern", "tool-steward": "already linked"}
    picker = open_picker(notes=notes)
    assert names(picker) == [
        "Lending Desk, already linked",
        "Repair Evening",
        "Tool Library, this pattern",
        "Tool Steward, already linked",
    ]
    assert picker.list.currentIndex().row() == 1
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(picker.search, key)
        assert picker.list.currentIndex().row() == 1
    qtbot.keyClicks(picker.search, "steward")
    assert names(picker) == ["Tool Steward, already linked"]
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
        place = picker.list.visualRect(picker.model.index(0)).center()
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picker.isVisible()


def test_likely_targets_stand_there_with_their_reasons_before_anything_is_typed(open_picker: Open, qtbot: QtBot):
    picker = open_picker(
        likely("tool-steward", "it says so already, under “requires”", 0.65),
        likely("repair-evening", "also in sharing"),
    )
    assert names(picker) == ["Tool Steward", "Repair Evening"]
    assert reasons(picker) == ["It says so already, under “requires”", "Also in sharing"]
    assert picker._found.text() == "2 likely targets"
    qtbot.keyClicks(picker.search, "tool")
    assert names(picker)[:2] == ["Tool Library", "Tool Steward"]
    assert reasons(picker)[:2] == ["", "It says so already, under “requires”"]
    picker.search.clear()
    assert names(picker) == ["Tool Steward", "Repair Evening"]


def test_a_likely_target_brings_its_own_weight_until_one_is_set(open_picker: Open, qtbot: QtBot):
    picker = open_picker(likely("tool-steward", "inferred", 0.65), likely("repair-evening", "alike"))
    assert picker._weight_label.text() == "0.65"
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker._weight_label.text() == "0.80"
    qtbot.keyClick(picker.search, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(picker.search, Qt.Key.Key_Up)
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert (caught.args[0].entry.slug, caught.args[0].weight) == ("tool-steward", 0.75)


def test_the_weight_is_set_while_one_types(open_picker: Open, qtbot: QtBot):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "tool")
    for _ in range(3):
        qtbot.keyClick(picker.search, Qt.Key.Key_Up, ALT)
    assert picker.search.text() == "tool"
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args[0].weight == 0.95


def test_the_weight_is_set_by_the_slider(open_picker: Open, qtbot: QtBot):
    picker = open_picker()
    qtbot.keyClick(picker.weight, Qt.Key.Key_Right)
    qtbot.keyClick(picker.weight, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.weight, Qt.Key.Key_Return)
    assert caught.args[0].weight == 0.95


@pytest.mark.parametrize("held", [CONTROL, ALT])
def test_the_link_back_is_chosen_by_keys_and_shown_before_it_is_made(
    open_picker: Open, asked: Asked, qtbot: QtBot, held: Qt.KeyboardModifier
):
    picker = open_picker(likely("tool-steward", "alike", 0.65))
    assert not picker._gains.isVisible()
    qtbot.keyClicks(picker.search, "tool")
    qtbot.keyClick(picker.search, Qt.Key.Key_B, held)
    qtbot.waitUntil(lambda: asked.previews[-1:] == [("tool-library", 0.8)])
    assert picker._gains_title.text() == "tool-library.md gains, under Requires:"
    assert picker._gains_lines.text() == "- slug: here\n  weight: 0.80"
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: asked.previews[-1] == ("tool-steward", 0.65))
    qtbot.keyClick(picker.search, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: asked.previews[-1] == ("tool-steward", 0.7))
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args[0].back


def test_the_link_back_is_reached_by_tab(open_picker: Open, asked: Asked, qtbot: QtBot):
    picker = open_picker()
    for widget in (picker.search, picker.weight):
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert picker.back.hasFocus()
    qtbot.keyClick(picker.back, Qt.Key.Key_Space)
    assert picker._gains.isVisible()
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.back, Qt.Key.Key_Return)
    assert caught.args[0].back


def test_why_there_is_no_link_back_is_said_beforehand(open_picker: Open, asked: Asked, qtbot: QtBot):
    asked.back = LinkBack(sentence="Only this pattern gets the link. The front matter can't be read.")
    picker = open_picker(back=True)
    qtbot.waitUntil(lambda: picker._gains_title.text() == asked.back.sentence)
    assert not picker._gains_lines.isVisible()


def test_a_kind_without_an_inverse_offers_no_link_back(open_picker: Open, asked: Asked, qtbot: QtBot):
    picker = open_picker(inverse="", back=True)
    assert not picker.back.isVisible()
    qtbot.keyClick(picker.search, Qt.Key.Key_B, CONTROL)
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert not caught.args[0].back
    assert asked.previews == []


def test_where_the_weight_is_kept_it_cannot_be_set(open_picker: Open, asked: Asked, qtbot: QtBot):
    picker = open_picker(likely("tool-steward", "alike", 0.65), kept_weight=0.4, back=True)
    assert not picker.weight.isVisible()
    qtbot.keyClick(picker.search, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: asked.previews[-1:] == [("tool-steward", 0.4)])
    with qtbot.waitSignal(picker.picked) as caught:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args[0].weight == 0.4


def test_several_are_added_one_after_the_other(open_picker: Open, qtbot: QtBot):
    picker = open_picker(likely("tool-steward", "alike", 0.65), likely("repair-evening", "alike", 0.55))
    picker.picked.connect(lambda choice: picker.note(choice.entry.slug, "already linked"))
    qtbot.keyClick(picker.search, Qt.Key.Key_Up, ALT)
    with qtbot.waitSignal(picker.picked) as first:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return, CONTROL)
    assert first.args[0].weight == 0.7
    assert picker.isVisible()
    assert names(picker) == ["Tool Steward, already linked", "Repair Evening"]
    with qtbot.waitSignal(picker.picked) as second:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert (second.args[0].entry.slug, second.args[0].weight) == ("repair-evening", 0.55)
    assert not picker.isVisible()


def test_in_a_large_library_the_popup_is_there_before_the_likely_targets(
    open_picker: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(linkpicker, "_AT_ONCE", 2)
    picker = open_picker(likely("tool-steward", "alike"))
    assert names(picker) == []
    qtbot.waitUntil(lambda: names(picker) == ["Tool Steward"])
    unlikely = open_picker()
    qtbot.waitUntil(lambda: unlikely._found.text() == "Type a word of the title.")


def test_nothing_found_is_said_and_nothing_is_picked(open_picker: Open, qtbot: QtBot):
    picker = open_picker()
    qtbot.keyClicks(picker.search, "zzz")
    assert names(picker) == []
    assert "Nothing found" in picker._found.text()
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.search, Qt.Key.Key_Down)
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_a_picker_stays_on_the_screen(open_picker: Open):
    picker = open_picker()
    picker.open_at(QPoint(100_000, 100_000))
    assert picker.screen().availableGeometry().contains(picker.geometry())


def test_what_is_typed_goes_to_the_search_wherever_the_keyboard_is(open_picker: Open, qtbot: QtBot):
    picker = open_picker()
    picker.back.setFocus()
    qtbot.keyClicks(picker.back, "t")
    assert picker.search.hasFocus()
    assert picker.search.text() == "t"
    picker.back.setFocus()
    before = picker.list.currentIndex().row()
    qtbot.keyClick(picker.back, Qt.Key.Key_Down)
    assert picker.list.currentIndex().row() == before + 1
    assert not picker.back.isChecked()
