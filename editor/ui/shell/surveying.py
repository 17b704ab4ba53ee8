"""Keeps the list of links and the picture beside a pattern at what its text and the library say."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog

from editor.core.errors import FileProblem
from editor.core.translation import tr, tr_noop
from editor.library.references import links_of
from editor.library.stated import neighbours
from editor.session.exporting import export
from editor.session.incoming import incoming
from editor.ui.panes.aside import AsidePane, View
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView

PAUSE = 300
"""Milliseconds without a change before the library is asked again."""
_KINDS = {"svg": tr_noop("Pictures that can be scaled"), "png": tr_noop("Pictures of pixels")}


class Surveying(QObject):
    """Asks the library for what the view in front shows, after a pause; the others wait until they are chosen."""

    def __init__(self, aside: AsidePane, messages: MessageBar) -> None:
        super().__init__(aside)
        self._aside = aside
        self._messages = messages
        self._view: PatternView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        aside.currentChanged.connect(self.refresh)
        aside.picture.neighbourhood_requested.connect(self.refresh)
        aside.picture.export_requested.connect(self._on_export_requested)

    def show_view(self, view: PatternView | None) -> None:
        """Show another pattern."""
        self._view = view
        self.refresh()

    @Slot()
    def refresh_soon(self) -> None:
        """Ask after a pause."""
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Ask now, for the view in front."""
        self._timer.stop()
        view = self._view
        if view is None:
            self._aside.uses.show_nothing()
            self._aside.picture.show_nothing()
        elif self._aside.isVisibleTo(self._aside.window()):
            self._show(view)

    def _show(self, view: PatternView) -> None:
        snapshot, name = view.editing.snapshot, view.editing.file.name
        if self._aside.view is View.USES:
            self._aside.uses.show_uses(incoming(view.library, snapshot, name))
        elif self._aside.view is View.PICTURE:
            slug = str(snapshot.data.get("slug") or name)
            picture = self._aside.picture
            shown = neighbours(
                view.library.index, slug, links_of(snapshot), steps=picture.steps, inferred=picture.inferred
            )
            picture.show_neighbourhood(shown)

    @Slot(str)
    def _on_export_requested(self, kind: str) -> None:
        if self._view is None:
            return
        start = f"{self._view.editing.file.name}.{kind}"
        files = f"{tr(_KINDS[kind])} (*.{kind})"
        chosen, _ = QFileDialog.getSaveFileName(self._aside.window(), tr("Save the picture"), start, files)
        if chosen:
            self.save_picture(Path(chosen), kind)

    def save_picture(self, path: Path, kind: str) -> None:
        """Write the picture in view to a file, as `svg` or `png`."""
        picture = self._aside.picture
        try:
            export(path, picture.svg().encode() if kind == "svg" else picture.png())
        except FileProblem as problem:
            self._messages.failed(str(problem))
        else:
            self._messages.said(tr("The picture is saved as “{name}”.", name=path.name))
