"""Gives the page of the pattern in view to others: as a file, on paper, or to be pasted into other programs."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.render.body import BodyRenderer
from editor.render.colours import LIGHT
from editor.render.manner import PAPER
from editor.render.page import Page, page_html, without_pattern_links
from editor.session.exporting import copied_page, export, exported_page, pages_in
from editor.session.readerpage import reader_page
from editor.ui.panes.messagebar import MessageBar
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.preview import PreviewPane
from editor.ui.shell.tabs import PatternTabs
from editor.ui.theme import prose_font, ui_font


class Exporting(QObject):
    """Asks where to, and does it; what went wrong is said in the message bar."""

    def __init__(self, window: QWidget, tabs: PatternTabs, preview: PreviewPane, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._preview = preview
        self._messages = messages
        self._renderer = BodyRenderer(PAPER)

    @Slot()
    def ask_html(self) -> None:
        """Export the page as HTML to a file that is asked for."""
        if path := self._chosen(tr("Export as HTML"), ".html", f"{tr('Pages for a browser')} (*.html)"):
            self.save_html(path)

    @Slot()
    def ask_pdf(self) -> None:
        """Export the page as a PDF to a file that is asked for."""
        if path := self._chosen(tr("Export as PDF"), ".pdf", "PDF (*.pdf)"):
            self.save_pdf(path)

    @Slot()
    def ask_print(self) -> None:
        """Show the page as it will be printed; it is printed from there."""
        if self._tabs.view is None:
            return
        # Imported here because few print, and all would wait for it.
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        from editor.ui.text.paper import new_printer

        printer = new_printer(self._tabs.view.editing.file.name)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(tr("Print"))
        dialog.resize(self._window.window().size() * 0.9)
        dialog.paintRequested.connect(self.print_on)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def copy(self) -> None:
        """Copy what is selected in the preview, or the whole page, to be pasted with its form."""
        view = self._tabs.view
        if view is None:
            return
        if self._preview.textCursor().hasSelection():
            self._preview.copy()
            self._messages.said(tr("What is selected in the preview is copied with its form."))
            return
        html = copied_page(view.editing.snapshot, view.library)
        plain = QTextDocument()
        plain.setHtml(html)
        data = QMimeData()
        data.setHtml(html)
        data.setText(plain.toPlainText())
        QGuiApplication.clipboard().setMimeData(data)
        self._messages.said(tr("The page is copied with its form. Paste it into a letter or a document."))

    def save_html(self, path: Path) -> None:
        """Write the page of the pattern in view as one HTML file."""
        view = self._tabs.view
        if view is not None:
            linked = pages_in(path.parent, view.library)
            self._save(path, exported_page(view.editing.snapshot, view.library, linked))

    def save_pdf(self, path: Path) -> None:
        """Write the page of the pattern in view as a PDF."""
        view = self._tabs.view
        if view is not None:
            from editor.ui.text.paper import pdf_of

            page = self._page(view)
            self._save(path, pdf_of(_on_paper(page), page.title or view.editing.file.name))

    @Slot(object)
    def print_on(self, device: QPagedPaintDevice) -> None:
        """Set the page of the pattern in view on a printer."""
        view = self._tabs.view
        if view is None:
            return
        from editor.ui.text.paper import print_page

        page = self._page(view)
        if not print_page(device, _on_paper(page), page.title or view.editing.file.name):
            self._messages.failed(tr("The printer did not take the page. Look whether it is on, or export a PDF."))

    def _save(self, path: Path, data: bytes) -> None:
        try:
            export(path, data)
        except FileProblem as problem:
            self._messages.failed(str(problem))
        else:
            self._messages.said(tr("The page is saved as “{name}”.", name=path.name))

    def _page(self, view: PatternView) -> Page:
        return reader_page(view.editing.snapshot, view.library, self._renderer)

    def _chosen(self, title: str, suffix: str, kinds: str) -> Path | None:
        view = self._tabs.view
        if view is None:
            return None
        start = str(view.editing.file.path.with_suffix(suffix))
        chosen, _ = QFileDialog.getSaveFileName(self._window.window(), title, start, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suffix)


def _on_paper(page: Page) -> str:
    html = page_html(page, LIGHT, prose_family=prose_font().family(), ui_family=ui_font().family())
    return without_pattern_links(html)
