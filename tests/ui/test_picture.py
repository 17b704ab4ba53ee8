"""The picture in the window: what the keyboard and the mouse do in it, and what is saved of it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from editor.library.links import Origin
from editor.library.neighbourhood import Edge, Neighbourhood, Node
from editor.render.colours import DARK, LIGHT
from editor.ui.panes.picture import PicturePane
from editor.ui.panes.pictureview import PictureView

ALONE = Neighbourhood("c", (Node("c", "Tool Library", "sharing", "draft", 0, missing=False),), ())


def shown(count: int = 4, hidden: int = 0, steps: int = 1) -> Neighbourhood:
    """A centre that enables some patterns, the last of them missing, and is enabled by one."""
    nodes = [Node("c", "Tool Library", "sharing", "draft", 0, missing=False)]
    nodes += [Node(f"n{number}", f"Pattern {number}", "", "", 1, missing=False) for number in range(1, count)]
    nodes.append(Node("gone", "gone", "", "", 1, missing=True))
    edges = [Edge("c", node.slug, "enables", Origin.CURATED, 0.8) for node in nodes[1:]]
    edges[0] = Edge("n1", "c", "requires", Origin.INFERRED, 0.6)
    return Neighbourhood("c", tuple(nodes), tuple(edges), hidden, steps)


@pytest.fixture
def pane(qtbot):
    pane = PicturePane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return pane


@pytest.fixture
def view(pane) -> PictureView:
    pane.show_neighbourhood(shown())
    pane.view.setFocus()
    return pane.view


def press(view: PictureView, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view, key, modifier)


def place_of(view: PictureView, slug: str) -> QPoint:
    """Where a box is in the view."""
    return view.mapFromScene(view.items_shown.boxes[slug].frame.boundingRect().center())


def scale_of(view: PictureView) -> float:
    return view.transform().m11()


def test_before_anything_is_open_it_says_what_comes_here(pane):
    assert "Open one" in pane._empty.text()
    assert pane._empty.isVisible()
    assert (pane.svg(), pane.png()) == ("", b"")
    assert not pane.save_svg.isEnabled()


def test_without_links_it_says_where_to_add_some(pane):
    pane.show_neighbourhood(shown())
    assert pane.view.isVisible()
    pane.show_neighbourhood(ALONE)
    assert not pane.view.isVisible()
    assert pane._empty.text().startswith("No links yet.")
    assert pane.svg() == ""


def test_arrow_keys_walk_and_enter_opens(view, qtbot):
    assert view.pointed == "c"
    walked = set()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(view, key)
        walked.add(view.pointed)
    assert {"c", "n1"} < walked
    assert len(walked) >= 4
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.open_requested) as caught:
        press(view, Qt.Key.Key_Return)
    assert caught.args == [view.pointed]
    assert view.pointed != "c"


def test_every_pattern_is_reached_by_arrow_keys(pane):
    pane.show_neighbourhood(shown(count=30))
    view = pane.view
    view.setFocus()
    reached, waiting = set(), ["c"]
    while waiting:
        slug = waiting.pop()
        if slug in reached:
            continue
        reached.add(slug)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            view.focus_box(slug)
            press(view, key)
            waiting.append(view.pointed)
    assert reached == set(view.items_shown.boxes)


def test_what_has_the_keyboard_looks_different_and_is_told(pane, view):
    view.focus_box("n1")
    frames = {slug: items.frame.pen() for slug, items in view.items_shown.boxes.items()}
    assert frames["n1"].color().name().upper() == LIGHT.accent
    assert frames["n1"].widthF() > max(pen.widthF() for slug, pen in frames.items() if slug != "n1")
    assert "Pattern 1 – requires, inferred – Tool Library (0.6)" in pane._told.text()
    assert view.accessibleDescription() == pane._told.text()


def test_a_missing_pattern_is_not_opened(view, qtbot):
    view.focus_box("gone")
    with qtbot.assertNotEmitted(view.open_requested):
        press(view, Qt.Key.Key_Return)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "gone"))


def test_a_click_opens_and_a_drag_does_not(pane, view, qtbot):
    place = place_of(view, "n2")
    with qtbot.waitSignal(pane.open_requested) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == ["n2"]
    far = place + QPoint(4 * QApplication.startDragDistance(), 0)
    with qtbot.assertNotEmitted(pane.open_requested):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseMove(view.viewport(), far)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=far)


def test_keys_zoom_and_zero_shows_all(view):
    fitted = scale_of(view)
    press(view, Qt.Key.Key_Plus)
    assert scale_of(view) > fitted
    for _ in range(20):
        press(view, Qt.Key.Key_Plus)
    assert scale_of(view) <= 4
    assert not view.shows_all
    press(view, Qt.Key.Key_0)
    assert scale_of(view) == pytest.approx(fitted)
    assert view.shows_all
    press(view, Qt.Key.Key_Minus)
    assert scale_of(view) < fitted


def test_the_wheel_zooms_at_the_pointer(view):
    place = place_of(view, "n3")
    before, scale = view.mapToScene(place), scale_of(view)
    event = QWheelEvent(
        QPointF(place),
        QPointF(view.viewport().mapToGlobal(place)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert scale_of(view) > scale * 1.3
    after = view.mapToScene(place)
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2


def test_shift_and_an_arrow_key_pan(view):
    before = view.mapToScene(QPoint(0, 0))
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.mapToScene(QPoint(0, 0)).x() > before.x()
    assert view.pointed == "c"


def test_a_large_picture_begins_legible(pane):
    pane.show_neighbourhood(shown(count=58))
    begun = scale_of(pane.view)
    assert begun >= 0.66
    pane.resize(300, 300)
    assert not pane.view.shows_all
    assert "Not all is in view" in pane._told.text()
    pane.whole.click()
    assert pane.view.shows_all
    assert "Not all is in view" not in pane._told.text()


def test_choices_ask_for_another_neighbourhood(pane, qtbot):
    with qtbot.waitSignal(pane.neighbourhood_requested) as caught:
        pane.steps_box.setCurrentIndex(1)
    assert caught.args == [2, True]
    with qtbot.waitSignal(pane.neighbourhood_requested) as caught:
        pane.with_inferred.click()
    assert caught.args == [2, False]
    pane.show_neighbourhood(ALONE)
    assert "Inferred links" in pane._empty.text()


def test_it_says_what_is_left_out(pane):
    pane.show_neighbourhood(shown(hidden=14))
    assert "14 more are not shown." in pane._told.text()
    assert "14 more are not shown." in pane.svg()
    pane.steps_box.setCurrentIndex(1)
    pane.show_neighbourhood(shown(hidden=15))
    assert "no second" in pane._told.text()


def test_saving_is_asked_for_and_the_picture_given(pane, view, qtbot):
    for button, kind in ((pane.save_svg, "svg"), (pane.save_png, "png")):
        with qtbot.waitSignal(pane.export_requested) as caught:
            button.click()
        assert caught.args == [kind]
    assert pane.svg().startswith("<?xml")
    image = QImage.fromData(pane.png(2.0), "PNG")
    assert image.width() == pytest.approx(2 * pane._picture.width, abs=1)
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert {LIGHT.surface.lower(), LIGHT.accent_ground.lower()} <= colours


def test_a_theme_changes_picture_and_file(pane, view):
    pane.set_colours(DARK)
    assert view.backgroundBrush().color().name().upper() == DARK.surface
    assert DARK.accent_ground in pane.svg()
    assert LIGHT.accent_ground not in pane.svg()


def test_the_same_neighbourhood_again_keeps_the_place(pane, view):
    press(view, Qt.Key.Key_Plus)
    scale = scale_of(view)
    pane.show_neighbourhood(shown())
    assert scale_of(view) == scale


def test_everything_has_a_name(pane):
    controls = [*pane.findChildren(QAbstractButton), *pane.findChildren(QComboBox), pane.view]
    assert len(controls) >= 8
    assert all(control.accessibleName() for control in controls)
