"""The picture of a pattern with its neighbours, and what is chosen for it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from editor.core.translation import tr, tr_count
from editor.library.neighbourhood import Neighbourhood
from editor.render.colours import Colours
from editor.render.picture.frame import hidden_words
from editor.render.picture.layout import lay_out
from editor.render.picture.shapes import Picture
from editor.render.picture.svg import picture_svg
from editor.ui.forms.button import Button
from editor.ui.forms.choice import CalmComboBox
from editor.ui.forms.field import small_label
from editor.ui.forms.flow import FlowLayout
from editor.ui.icons import show_icon
from editor.ui.panes.pictureview import PictureView
from editor.ui.theme import SMALL, ui_font

_MOST_PIXELS = 12_000
"""On the longer side of an image that is saved."""
_TOLD = 110
"""So many characters about the links of a pattern have room below the picture."""


class PicturePane(QWidget):
    """Choices above, the picture, and below it what is pointed at.

    Signals:
        open_requested(str): open the pattern with this slug.
        neighbourhood_requested(int, bool): show so many steps, with the inferred links or without.
        enlarge_requested(): give the picture the whole window, or take it back.
        export_requested(str): save the picture as `svg` or `png`; `svg()` and `png()` give what is to be written.
    """

    open_requested = Signal(str)
    neighbourhood_requested = Signal(int, bool)
    export_requested = Signal(str)
    enlarge_requested = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._colours = colours
        self._neighbourhood: Neighbourhood | None = None
        self._picture: Picture | None = None
        self.view = PictureView(colours)
        self.view.open_requested.connect(self.open_requested)
        self.view.pointed_changed.connect(self._on_pointed_changed)
        self.view.framing_changed.connect(self._on_framing_changed)
        self._empty = QLabel(tr("No pattern is open. Open one to see what it is linked with."))
        self._empty.setObjectName("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._told = small_label("")
        self._told.setContentsMargins(12, 4, 12, 8)
        # The height of two lines or more, so that the picture stays where it is.
        self._told.setMinimumHeight(_told_height())
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(_rule())
        layout.addWidget(self._stack, 1)
        layout.addWidget(_rule())
        layout.addWidget(self._told)
        self._let_save()

    def _make_bar(self) -> QWidget:
        self.steps_box = CalmComboBox()
        self.steps_box.addItems([tr("1 step"), tr("2 steps")])
        self.steps_box.setAccessibleName(tr("How many steps from this pattern are shown"))
        self.with_inferred = QCheckBox(tr("Inferred links"))
        self.with_inferred.setAccessibleName(tr("Show the links that programs inferred"))
        self.with_inferred.setChecked(True)
        self.steps_box.currentIndexChanged.connect(self._on_choice_changed)
        self.with_inferred.toggled.connect(self._on_choice_changed)
        self.smaller = _quiet("", tr("Zoom out (−)"))
        show_icon(self.smaller, "minus")
        self.larger = _quiet("", tr("Zoom in (+)"))
        show_icon(self.larger, "plus")
        self.whole = _quiet(tr("Fit"), tr("Show the whole picture (0)"))
        self.smaller.clicked.connect(self.view.zoom_out)
        self.larger.clicked.connect(self.view.zoom_in)
        self.whole.clicked.connect(self.view.fit)
        self.save_svg = _quiet(tr("SVG…"), tr("Save the picture as SVG, which stays sharp at every size"))
        self.save_png = _quiet(tr("PNG…"), tr("Save the picture as PNG"))
        self.save_svg.clicked.connect(self._on_save_svg)
        self.save_png.clicked.connect(self._on_save_png)
        self.enlarge = _quiet("", tr("Give the picture the whole window, or take it back"))
        show_icon(self.enlarge, "expand")
        self.enlarge.clicked.connect(self.enlarge_requested)
        self.enlarge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bar = QWidget()
        row = FlowLayout(bar, margin=8, gap=6)
        for widget in (self.steps_box, self.with_inferred, self.smaller, self.larger, self.whole):
            row.addWidget(widget)
        for widget in (self.save_svg, self.save_png, self.enlarge):
            row.addWidget(widget)
        return bar

    @property
    def steps(self) -> int:
        """How many steps are to be shown."""
        return self.steps_box.currentIndex() + 1

    @property
    def inferred(self) -> bool:
        """Whether inferred links are to be shown."""
        return self.with_inferred.isChecked()

    def show_neighbourhood(self, neighbourhood: Neighbourhood) -> None:
        """Draw a neighbourhood; nothing happens when it is the one already shown."""
        if neighbourhood == self._neighbourhood:
            return
        self._neighbourhood = neighbourhood
        self._picture = lay_out(neighbourhood) if len(neighbourhood.nodes) > 1 else None
        if self._picture is not None:
            self.view.show_picture(self._picture)
            self._stack.setCurrentWidget(self.view)
        else:
            self._empty.setText(self._why_empty())
            self._stack.setCurrentWidget(self._empty)
        self._let_save()
        self._on_pointed_changed(self.view.pointed)

    def show_nothing(self) -> None:
        """Show that no pattern is open."""
        self._neighbourhood = self._picture = None
        self._empty.setText(tr("No pattern is open. Open one to see what it is linked with."))
        self._stack.setCurrentWidget(self._empty)
        self._let_save()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self._colours = colours
        self.view.set_colours(colours)

    def svg(self) -> str:
        """The picture as an SVG file in the colours that are shown; empty if there is none."""
        return picture_svg(self._picture, self._colours, ui_font().family()) if self._picture is not None else ""

    def png(self, scale: float = 2.0) -> bytes:
        """The picture as a PNG file, so many times its size; empty if there is none."""
        if self._picture is None:
            return b""
        longer = max(self._picture.width, self._picture.height)
        scale = min(scale, _MOST_PIXELS / longer)
        width, height = round(self._picture.width * scale), round(self._picture.height * scale)
        image = QImage(width, height, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(self.svg().encode()).render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    def _why_empty(self) -> str:
        if not self.inferred:
            return tr("No links that people made. Tick “Inferred links” to see whether a program found some.")
        return tr("No links yet. Add some under Relations, and they are drawn here.")

    def _let_save(self) -> None:
        for button in (self.smaller, self.larger, self.whole, self.save_svg, self.save_png):
            button.setEnabled(self._picture is not None)

    @Slot()
    def _on_choice_changed(self) -> None:
        self.neighbourhood_requested.emit(self.steps, self.inferred)

    @Slot()
    def _on_save_svg(self) -> None:
        self.export_requested.emit("svg")

    @Slot()
    def _on_save_png(self) -> None:
        self.export_requested.emit("png")

    @Slot(str)
    def _on_pointed_changed(self, slug: str) -> None:
        words = self._words_about(slug) if slug else self._general_words()
        self._told.setText(words)
        self.view.setAccessibleDescription(words)

    @Slot()
    def _on_framing_changed(self) -> None:
        self._on_pointed_changed(self.view.pointed)

    def _general_words(self) -> str:
        """What is left out, or else how to move."""
        if self._picture is None or self._neighbourhood is None:
            return ""
        said = [hidden_words(self._neighbourhood.hidden)]
        if self._neighbourhood.steps < self.steps:
            said.append(tr("The first step fills the picture, so there is no second."))
        if not self.view.shows_all:
            said.append(tr("Not all is in view: drag, or press 0."))
        return " ".join([*said, tr("Arrow keys walk, Enter opens.")]).strip()

    def _words_about(self, slug: str) -> str:
        """The pattern, and the first of its links."""
        items = self.view.items_shown
        if items is None or slug not in items.boxes:
            return ""
        box = items.boxes[slug].box
        if box.depth == 0:
            count = len(items.boxes) - 1
            return f"{box.words}. {tr_count(count, '{count} neighbour shown.', '{count} neighbours shown.')}"
        links = [arrow.words for arrow in items.arrows_of(slug)]
        told = links[:1]
        for words in links[1:]:
            if len("; ".join([*told, words])) > _TOLD:
                break
            told.append(words)
        if more := len(links) - len(told):
            told.append(tr_count(more, "and {count} more link", "and {count} more links"))
        return f"{box.words}. {'; '.join(told)}"


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule


def _told_height() -> int:
    return QFontMetrics(ui_font(SMALL)).lineSpacing() * 2 + 14


def _quiet(text: str, name: str) -> Button:
    button = Button(text, "quiet")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
