"""Fields and pages alone, each on a real document."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.core.problems import KeyPath
from editor.render.colours import LIGHT
from editor.schema.introspect import specs_by_path
from editor.session.library import Library
from editor.session.openfile import OpenFile
from editor.ui.bridge import Editing
from editor.ui.forms.field import FieldControl
from editor.ui.forms.registry import Surroundings
from editor.ui.panes.group import GroupPage
from editor.ui.panes.page import Page
from tests.opened import TOOL_LIBRARY, open_text


def surroundings(library: Library | None = None) -> Surroundings:
    """What fields may ask for: nothing to complete with."""
    return Surroundings(library or Library(), lambda _key: [], LIGHT)


@dataclass
class Field:
    """One field on a page of its own, tied to a document as in the window."""

    editing: Editing
    page: GroupPage
    control: FieldControl
    refusals: list[str]

    @property
    def text(self) -> str:
        return self.editing.file.document.text

    @property
    def value(self) -> object:
        """What the text says at the field's place."""
        value: object = self.editing.snapshot.data
        for step in self.control.spec.path:
            value = value.get(step) if isinstance(value, dict) else None
        return value

    def undo(self) -> None:
        assert self.editing.file.document.undo()


MakeField = Callable[..., Field]
Follow = Callable[[Page, Editing], Page]


@pytest.fixture
def edit_text(tmp_path: Path) -> Callable[..., Editing]:
    """Opens a text for editing."""

    def make(text: str = TOOL_LIBRARY, name: str = "tool-library") -> Editing:
        file: OpenFile = open_text(tmp_path, text, name)
        return Editing(file)

    return make


@pytest.fixture
def follow(qtbot: QtBot) -> Follow:
    """Shows a page and keeps it at what the text says."""

    def make(page: Page, editing: Editing) -> Page:
        qtbot.addWidget(page)
        editing.setParent(page)
        page.show_snapshot(editing.snapshot)
        editing.snapshot_changed.connect(lambda _change: page.show_snapshot(editing.snapshot))
        page.resize(700, 500)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


@pytest.fixture
def field(edit_text: Callable[..., Editing], follow: Follow) -> MakeField:
    """Makes the field at a path, with a text."""

    def make(*path: str, text: str = TOOL_LIBRARY, library: Library | None = None) -> Field:
        editing = edit_text(text)
        key_path: KeyPath = path
        page = GroupPage((specs_by_path()[key_path],), editing, surroundings(library))
        follow(page, editing)
        refusals: list[str] = []
        editing.refused.connect(refusals.append)
        return Field(editing, page, page.control(key_path), refusals)

    return make
