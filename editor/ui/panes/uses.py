"""Everything that links to the pattern in view, by who made the link and by its kind."""

import html
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from editor.core.front.yamltree import Data
from editor.core.translation import tr, tr_count
from editor.library.uses import Use
from editor.render.colours import Colours
from editor.session.incoming import UseGroup
from editor.ui.forms.field import small_label
from editor.ui.numbers import grouped
from editor.ui.panes.rows import draw_ground, draw_text
from editor.ui.theme import NORMAL, SMALL, ui_font

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Caption:
    """A line over the links of one origin, or, `inner`, over those of one kind."""

    text: str
    inner: bool = False


class _Model(QAbstractListModel):
    """Captions, names of kinds, and the links below them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Caption | Use] = []

    def show(self, groups: tuple[UseGroup, ...]) -> None:
        self.beginResetModel()
        self._rows = []
        caption = ""
        for group in groups:
            if group.origin != caption:
                caption = group.origin
                self._rows.append(_Caption(caption))
            if group.kind:
                kind = f"{group.kind[:1].upper()}{group.kind[1:]}"
                self._rows.append(_Caption(f"{kind} · {grouped(len(group.uses))}", inner=True))
            self._rows += group.uses
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Data:
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if isinstance(row, _Caption) else _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Use):
            return html.escape(row.reason or row.entry.summary or row.entry.slug)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], _Caption):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(use: Use) -> str:
    said = [use.entry.name]
    if use.weight is not None:
        said.append(tr("weight {weight:.2f}", weight=use.weight))
    if use.meant:
        said.append(tr("written {target}", target=use.target))
    return ", ".join(said)


class _Delegate(QStyledItemDelegate):
    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: _Caption | Use = index.data(_ROW)
        normal, small = (QFontMetrics(ui_font(size)).height() for size in (NORMAL, SMALL))
        if isinstance(row, Use):
            return QSize(120, normal + small + 12)
        return QSize(120, small + 10 if row.inner else normal + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: _Caption | Use = index.data(_ROW)
        painter.save()
        area = option.rect.adjusted(16, 0, -12, 0)
        if isinstance(row, Use):
            self._use(painter, option, area, row)
        elif row.inner:
            draw_text(painter, area, row.text, ui_font(SMALL), self.colours.muted)
        else:
            font = ui_font(NORMAL)
            font.setWeight(QFont.Weight.DemiBold)
            draw_text(painter, area.adjusted(0, 8, 0, 0), row.text, font, self.colours.text)
        painter.restore()

    def _use(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, use: Use) -> None:
        draw_ground(painter, option, self.colours)
        small = ui_font(SMALL)
        weight = f"{use.weight:.2f}" if use.weight is not None else ""
        upper = QRect(area.left(), area.top() + 4, area.width(), QFontMetrics(ui_font(NORMAL)).height())
        draw_text(painter, upper, weight, small, self.colours.muted, Qt.AlignmentFlag.AlignRight)
        upper.setRight(upper.right() - QFontMetrics(small).horizontalAdvance(weight) - 8)
        draw_text(painter, upper, use.entry.name, ui_font(NORMAL), self.colours.text)
        lower = QRect(area.left(), upper.bottom() + 1, area.width(), QFontMetrics(small).height())
        told = tr("writes “{target}”", target=use.target) if use.meant else use.reason or use.entry.slug
        draw_text(painter, lower, told, small, self.colours.muted)


class UsesPane(QWidget):
    """How many link here, and which.

    Signals:
        use_chosen(Use): show this link in the pattern that holds it.
    """

    use_chosen = Signal(object)

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("page")
        self._told = small_label("")
        self._told.setContentsMargins(16, 12, 12, 4)
        self.model = _Model()
        self._delegate = _Delegate(colours)
        self.list = QListView()
        self.list.setObjectName("outline")
        self.list.setAccessibleName(tr("Links to this pattern"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        # Thousands may link to one pattern; their rows are measured a few at a time.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        layout.addStretch()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._delegate.colours = colours
        self.list.viewport().update()

    def show_uses(self, groups: tuple[UseGroup, ...]) -> None:
        """Show the links to a pattern."""
        self.model.show(groups)
        self._told.setText(_summary(groups))
        self.list.setVisible(bool(groups))

    def show_nothing(self) -> None:
        """Show that no pattern is open."""
        self.model.show(())
        self._told.setText(tr("Open a pattern to see what links to it."))
        self.list.hide()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, Use):
            self.use_chosen.emit(row)


def _summary(groups: tuple[UseGroup, ...]) -> str:
    if not groups:
        return tr(
            "Nothing links to this pattern yet. Where another one should, open that and add this one to its "
            "relations, or add the link here with “Also link back”."
        )
    patterns = {use.entry.path for group in groups for use in group.uses if not use.meant}
    links = sum(len(group.uses) for group in groups)
    some = tr_count(
        len(patterns), "{number} pattern links here", "{number} patterns link here", number=grouped(len(patterns))
    )
    return tr_count(
        links,
        "{patterns}, {number} link in all.",
        "{patterns}, {number} links in all.",
        patterns=some,
        number=grouped(links),
    )
