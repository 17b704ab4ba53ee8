"""The left panel: one tab for the patterns of the library, one for what their texts say."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from editor.core.translation import tr
from editor.ui.panes.library import LibraryPane
from editor.ui.panes.textsearch import TextSearchPane


class SidePane(QWidget):
    """Shows one of the two at a time."""

    def __init__(self, patterns: LibraryPane, text: TextSearchPane) -> None:
        super().__init__()
        self.setObjectName("side")
        self.patterns = patterns
        self.text = text
        self.tabs = QTabBar()
        self.tabs.setObjectName("side")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Find patterns by what is known of them, or by their text"))
        self._stack = QStackedWidget()
        self._stack.setObjectName("side")
        for name, pane in ((tr("Patterns"), patterns), (tr("Text"), text)):
            self.tabs.addTab(name)
            self._stack.addWidget(pane)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        patterns.text_search_requested.connect(self.search_text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)

    @Slot()
    def filter_patterns(self) -> None:
        """Bring the patterns to the front, and give their filter the keyboard."""
        self.tabs.setCurrentIndex(0)
        self.patterns.filter.setFocus()
        self.patterns.filter.selectAll()

    @Slot(str)
    def search_text(self, text: str = "") -> None:
        """Bring the search of the text to the front; where `text` is given, look for it."""
        self.tabs.setCurrentIndex(1)
        self.text.ask(text)
