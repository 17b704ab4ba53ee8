"""A cell of a table that holds one of several values: it is edited by choosing."""

from PySide6.QtCore import QAbstractItemModel, QSize, Qt, Slot
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.core.front.yamltree import Data
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.recordsmodel import Index, RecordsModel
from editor.ui.theme import scaled

_PADDING = 10
"""Pixels on both sides together, and two more for rounding."""


class ChoiceCells(QStyledItemDelegate):
    """Offers the values of the format, and the one of the file where it is another; other cells are lines."""

    def __init__(self, model: RecordsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = self._model.choices(index.column())
        if not choices:
            line: QWidget = super().createEditor(parent, option, index)
            return line
        now = str(index.data(Qt.ItemDataRole.EditRole) or "")
        box = CalmComboBox(parent)
        box.addItems([*choices] if now in choices else [now, *choices])
        box.setAccessibleName(str(self._model.headerData(index.column(), Qt.Orientation.Horizontal)))
        box.activated.connect(self._on_activated)
        return box

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Qt leaves the padding that the style sheet gives a cell out of what it counts for the lines of its text.
        within = QStyleOptionViewItem(option)
        within.rect = option.rect.adjusted(0, 0, -scaled(_PADDING), 0)
        return super().sizeHint(within, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            chosen: Data = editor.currentText()
            model.setData(index, chosen, Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        box = self.sender()
        assert isinstance(box, QWidget)
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)
