"""The command palette: every command by a few words of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.front.yamltree import Data
from editor.core.translation import tr, tr_count
from editor.render.colours import Colours
from editor.ui.forms.field import small_label
from editor.ui.panes.entrylist import Index
from editor.ui.shell.commands import COMMANDS, Command, Commands, menu_title
from editor.ui.shell.commandsearch import found_commands
from editor.ui.shell.frame import Frame
from editor.ui.theme import NORMAL, SMALL, colours_for, ui_font

_COMMAND = Qt.ItemDataRole.UserRole
_SIZE = QSize(560, 432)
_TOP = 48
"""Pixels between the upper edges of the window and of the palette."""
_FEWEST = 240
"""Pixels of height that are enough to choose in."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class _Model(QAbstractListModel):
    """Commands; those that can't be run now are disabled."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self._rows: Sequence[Command] = ()

    def show(self, rows: Sequence[Command]) -> None:
        """Show these commands."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        command = self._rows[index.row()]
        if role == _COMMAND:
            return command
        title = self._commands.said(command)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = self._commands.said_keys(command.id)
            said = tr("{title}, in the menu {menu}", title=title, menu=menu_title(command.menu))
            return f"{said}, {keys}" if keys else said
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = self._commands[self._rows[index.row()].id].isEnabled()
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags


class _Delegate(QStyledItemDelegate):
    """Draws the title of a command, the menu it stands in, and its keys."""

    def __init__(self, commands: Commands, colours: Colours) -> None:
        super().__init__()
        self._commands = commands
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(ui_font(NORMAL)).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(_COMMAND)
        action = self._commands[command.id]
        colours = self._colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(colours.accent))
        area = option.rect.adjusted(12, 0, -10, 0)
        keys = self._commands.said_keys(command.id)
        area.setRight(area.right() - self._draw(painter, area, keys, ui_font(SMALL), colours.muted, right=True) - 12)
        normal = ui_font(NORMAL)
        title = self._commands.said(command)
        if action.isChecked():
            title = f"✓ {title}"
        colour = colours.text if action.isEnabled() else colours.muted
        area.setLeft(area.left() + self._draw(painter, area, title, normal, colour) + 10)
        menu = menu_title(command.menu)
        if not action.isEnabled():
            menu = tr("{menu} · not now", menu=menu)
        self._draw(painter, area, menu, ui_font(SMALL), colours.muted)
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, area: QRect, text: str, font: QFont, colour: str, *, right: bool = False) -> int:
        """Draw a text, cut where there is no room for it; returns its width."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


class Palette(QFrame):
    """A popup: type to search, arrows to choose, Enter to run, Escape to leave.

    Signals:
        chosen(str): the command of this id is to be run; the popup is closed by then.
    """

    chosen = Signal(str)

    def __init__(self, commands: Commands, listed: Sequence[Command], colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Commands"))
        self._listed = listed
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Say what you want to do"))
        self.search.setAccessibleName(tr("Search for a command"))
        self.search.textChanged.connect(self._on_text_changed)
        self.search.installEventFilter(self)
        self.model = _Model(commands)
        self._delegate = _Delegate(commands, colours)
        self.list = QListView()
        self.list.setObjectName("library")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._on_clicked)
        self._found = small_label("")
        keys = small_label(tr("↑ ↓ choose   ↵ run   Esc leave"))
        keys.setWordWrap(False)
        foot = QHBoxLayout()
        foot.addWidget(self._found, 1)
        foot.addWidget(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self._on_text_changed("")

    def open_over(self, window: QWidget) -> None:
        """Open in the middle of the upper part of a window, and within the screen."""
        place = window.mapToGlobal(QPoint(window.width() // 2, _TOP))
        screen = (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
        width = min(QFontMetrics(ui_font(NORMAL)).averageCharWidth() * 76, screen.width(), window.width())
        height = min(max(_FEWEST, window.height() - 2 * _TOP), max(_SIZE.height(), width * 3 // 4), screen.height())
        self.resize(max(width, 320), height)
        self.move(max(screen.left(), place.x() - self.width() // 2), place.y())
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Choose another row, passing over commands that can't be run now."""
        free = [row for row in range(self.model.rowCount()) if self.model.flags(self.model.index(row))]
        if not free:
            return
        current = self.list.currentIndex().row()
        at = free.index(current) if current in free else 0
        self.list.setCurrentIndex(self.model.index(free[max(0, min(len(free) - 1, at + by))]))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        found = found_commands(text, self._listed)
        self.model.show(found)
        some = tr_count(len(found), "{count} command", "{count} commands")
        self._found.setText(some if found else tr("Nothing found. Try another word, such as the name of a menu."))
        rows = (self.model.index(row) for row in range(len(found)))
        self.list.setCurrentIndex(next((index for index in rows if self.model.flags(index)), QModelIndex()))
        self.list.scrollToTop()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.flags(index):
            command: Command = index.data(_COMMAND)
            self.close()
            self.chosen.emit(command.id)


class CommandPalette(QObject):
    """Opens the palette, the commands that were run last on top, and runs what is chosen where one was before."""

    def __init__(self, window: QWidget, frame: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self._last: list[str] = []
        self.popup: Palette | None = None
        """The one in view."""
        frame.commands.connect({"palette": self.open})

    @Slot()
    def open(self) -> None:
        """Open the palette."""
        listed = [command for command in COMMANDS if command.can_be_run and command.id != "palette"]
        listed += self._frame.commands.offered("starters")
        listed.sort(key=lambda command: self._last.index(command.id) if command.id in self._last else len(COMMANDS))
        popup = self.popup = Palette(self._frame.commands, listed, colours_for(self._frame.theme), self._window)
        # What opens a dialog of its own must not do so within the key press that closes this one.
        popup.chosen.connect(self._on_chosen, Qt.ConnectionType.QueuedConnection)
        popup.open_over(self._window)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.popup = None
        self._last = [name, *(each for each in self._last if each != name)]
        if (keeper := self._frame.focusWidget()) is not None:
            keeper.setFocus(Qt.FocusReason.PopupFocusReason)
        self._frame.commands[name].trigger()
