"""The column on the right: the page as readers see it, what links to the pattern, and the picture of its neighbours."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTabWidget

from editor.core.translation import tr
from editor.render.colours import Colours
from editor.ui.panes.picture import PicturePane
from editor.ui.panes.preview import PreviewPane
from editor.ui.panes.uses import UsesPane


class View(IntEnum):
    """Which of them is in front."""

    PREVIEW = 0
    USES = 1
    PICTURE = 2


class AsidePane(QTabWidget):
    """Three views of the pattern that is edited, one in front.

    Signals:
        wanted(): one of them was asked for, so all of it should be seen.
    """

    wanted = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("aside")
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(tr("Views beside the pattern"))
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        # Where the column is narrow all three stay in sight, the longest cut with dots.
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
        self.preview = PreviewPane()
        self.uses = UsesPane(colours)
        self.picture = PicturePane(colours)
        for pane, name in ((self.preview, tr("Preview")), (self.uses, tr("Used by")), (self.picture, tr("Picture"))):
            self.setTabToolTip(self.addTab(pane, name), name)

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of a theme."""
        self.uses.set_colours(colours)
        self.picture.set_colours(colours)

    @property
    def view(self) -> View:
        """The one in front."""
        return View(self.currentIndex())

    @Slot()
    def bring_preview(self) -> None:
        """Bring the page as readers see it to the front."""
        self._bring(View.PREVIEW)

    @Slot()
    def bring_uses(self) -> None:
        """Bring what links to the pattern to the front."""
        self._bring(View.USES)

    @Slot()
    def bring_picture(self) -> None:
        """Bring the picture of its neighbours to the front."""
        self._bring(View.PICTURE)

    def _bring(self, view: View) -> None:
        self.wanted.emit()
        self.setCurrentIndex(view)
        self.currentWidget().setFocus()
