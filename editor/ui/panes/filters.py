"""What the list of patterns is narrowed to: three menus and one for the rest, each showing what was chosen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count, tr_noop
from editor.library.filters import EVERYTHING, Filters
from editor.schema.generations import Generation
from editor.session.library import Library
from editor.ui.forms.field import restyle, small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.menubutton import MenuButton
from editor.ui.icons import show_icon
from editor.ui.numbers import grouped
from editor.ui.text.undokeys import give_back_undo

_WIDEST_VALUE = 116
"""Pixels that the name of what was chosen may take; the tooltip says all of it."""
PROBLEMS = {
    "missing_targets": (tr_noop("Missing targets"), tr_noop("Links of it lead nowhere")),
    "unlinked": (tr_noop("No incoming link"), tr_noop("No other pattern links to it")),
    "doubtful": (
        tr_noop("Doubtful names"),
        tr_noop("It can't be read, its slug is not its file name, or another has its slug or id"),
    ),
}


class FilterButton(QWidget):
    """Opens a menu; shows what was chosen there, with a cross that takes it back.

    Signals:
        cleared(): the cross was clicked.
    """

    cleared = Signal()

    def __init__(self, caption: str, fill: Callable[[QMenu], None]) -> None:
        super().__init__()
        self._caption = caption
        self._fill = fill
        self.button = MenuButton()
        self.button.installEventFilter(self)
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._on_about_to_show)
        self.button.setMenu(self.menu)
        self.cross = QToolButton()
        self.cross.setObjectName("cross")
        show_icon(self.cross, "close")
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cross.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.button)
        layout.addWidget(self.cross)
        self.show_value("")

    def show_value(self, value: str) -> None:
        """Show what was chosen; nothing shows what there is to choose."""
        shown = self.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, _WIDEST_VALUE)
        self.button.show_words(shown or self._caption, with_sign=not shown)
        self.button.setToolTip(f"{self._caption}: {value}" if value else "")
        self.button.setAccessibleName(
            f"{self._caption}: {value}" if value else tr("{caption}: any", caption=self._caption)
        )
        self.cross.setAccessibleName(tr("Take back {caption}: {value}", caption=self._caption, value=value))
        self.cross.setToolTip(tr("Show all again"))
        if self.cross.hasFocus() and not value:
            self.button.setFocus()
        self.cross.setVisible(bool(value))
        self.button.setProperty("active", bool(value))
        restyle(self.button)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Space and Down open the menu; Delete takes back what was chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down):
                self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
                return True
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.cleared.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_about_to_show(self) -> None:
        self.menu.clear()
        self._fill(self.menu)


class FilterBar(QWidget):
    """Makes `filters`.

    Signals:
        changed(): what is asked for changed.
        author_changed(str): a person said by which name contributors list them.
    """

    changed = Signal()
    author_changed = Signal(str)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.author = ""
        self.filters = EVERYTHING
        self.domain = FilterButton(tr("Domain"), partial(self._fill_values, column="domain", every=tr("All domains")))
        self.status = FilterButton(tr("Status"), partial(self._fill_values, column="status", every=tr("Any status")))
        self.problems = FilterButton(tr("Problems"), self._fill_problems)
        self.more = FilterButton(tr("More"), self._fill_more)
        self.domain.cleared.connect(partial(self._narrow, domain=""))
        self.status.cleared.connect(partial(self._narrow, status=""))
        self.problems.cleared.connect(partial(self._narrow, **dict.fromkeys(PROBLEMS, False)))
        self.more.cleared.connect(partial(self._narrow, author="", generation=""))
        self._question = QWidget()
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Your name, as contributors list it"))
        self.name.setPlaceholderText(tr("Your name"))
        self.name.returnPressed.connect(self._on_named)
        self.name.installEventFilter(self)
        give_back_undo(self.name)
        self._arrange()

    def _arrange(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons, margin=0)
        for button in (self.domain, self.status, self.problems, self.more):
            row.addWidget(button)
        row.addWidget(QWidget())
        asked = QVBoxLayout(self._question)
        asked.setContentsMargins(0, 4, 0, 0)
        asked.setSpacing(4)
        asked.addWidget(self.name)
        asked.addWidget(small_label(tr("As contributors list it; Enter shows your patterns.")))
        self._question.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(buttons)
        layout.addWidget(self._question)

    @Slot()
    def clear(self) -> None:
        """Ask for nothing any more."""
        self._show(EVERYTHING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._close_question()
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, **changes: str | bool) -> None:
        self._show(replace(self.filters, **changes))  # type: ignore[arg-type]  # the names are those of its fields

    def _show(self, filters: Filters) -> None:
        self._question.hide()
        if filters == self.filters:
            return
        self.filters = filters
        chosen = [tr(title) for name, (title, _) in PROBLEMS.items() if getattr(filters, name)]
        self.domain.show_value(filters.domain)
        self.status.show_value(filters.status)
        several = tr_count(len(chosen), "{count} problem", "{count} problems")
        self.problems.show_value(chosen[0] if len(chosen) == 1 else several if chosen else "")
        rest = [_generation(filters.generation)] if filters.generation else []
        self.more.show_value(", ".join([tr("Mine"), *rest] if filters.author else rest))
        self.changed.emit()

    def _fill_values(self, menu: QMenu, column: str, every: str) -> None:
        chosen: str = getattr(self.filters, column)
        self._add(menu, every, not chosen, partial(self._narrow, **{column: ""}))
        for value, count in self.library.counts_of(column).items():
            shown = _generation(value) if column == "generation" else value
            title = f"{shown.replace('&', '&&')}   {grouped(count)}"
            self._add(menu, title, value == chosen, partial(self._narrow, **{column: value}))

    def _fill_problems(self, menu: QMenu) -> None:
        for name, (title, tip) in PROBLEMS.items():
            is_chosen: bool = getattr(self.filters, name)
            action = self._add(menu, tr(title), is_chosen, partial(self._narrow, **{name: not is_chosen}))
            action.setToolTip(tr(tip))

    def _fill_more(self, menu: QMenu) -> None:
        mine = self._add(menu, tr("Mine"), bool(self.filters.author), self._on_mine)
        if self.author:
            mine.setToolTip(tr("Patterns that list “{name}” among their contributors", name=self.author))
            another = menu.addAction(tr("Not {name}? Another name…", name=self.author.replace("&", "&&")))
            another.triggered.connect(self._ask_name)
        menu.addSeparator()
        self._fill_values(menu, "generation", tr("All formats"))

    @staticmethod
    def _add(menu: QMenu, title: str, checked: bool, slot: Callable[[], None]) -> QAction:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(checked)
        # What a menu tells of an action, whether it is checked now, says nothing that is not known.
        action.triggered.connect(lambda _checked: slot())
        return action

    def _on_mine(self) -> None:
        if self.filters.author:
            self._narrow(author="")
        elif self.author:
            self._narrow(author=self.author)
        else:
            self._ask_name()

    @Slot()
    def _ask_name(self) -> None:
        self._question.show()
        self.name.setText(self.author)
        self.name.setFocus()
        self.name.selectAll()

    def _close_question(self) -> None:
        self._question.hide()
        self.more.button.setFocus()

    @Slot()
    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        self._close_question()
        if name:
            self.author = name
            self.author_changed.emit(name)
            self._narrow(author=name)


def _generation(name: str) -> str:
    """A generation's name for people."""
    return Generation[name].title if name in Generation.__members__ else name
