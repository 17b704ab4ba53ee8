"""Pictures of every page of the window, in both themes and two sizes: `python -m tests.screenshots DIR`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.schema.introspect import specs_by_path
from editor.session.outline import PageId, PageKind, outline_of
from editor.ui.panes.findings import FindingsDialog
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import Picker
from editor.ui.shell.frame import Frame
from editor.ui.shell.newpattern import NewPatternDialog
from editor.ui.shell.workbench import Workbench
from editor.ui.theme import ThemeChoice
from tests.corpus import CORPUS
from tests.corpus import OWN as PATTERNS

BROKEN = CORPUS / "broken"

SIZES = (QSize(1280, 800), QSize(1024, 700))
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
SHOWN = "repair-evening"


def main(folder: Path) -> None:
    """Write all pictures to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    count = 0
    for theme in THEMES:
        for size in SIZES:
            frame = Frame(theme)
            frame.resize(size)
            window = Workbench(frame)
            frame.show()
            for name, widget in pictures(window):
                settle()
                widget.grab().save(str(folder / f"{name}-{theme}-{size.width()}x{size.height()}.png"))
                count += 1
            window.use_cases.stop()
            frame.deleteLater()
    print(f"{count} pictures in {folder}")


def pictures(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """Each page in turn, with its name, once it is shown."""
    cases = window.use_cases
    cases.set_library(PATTERNS)
    yield "welcome", window.window()
    wait_for_library(window)
    cases.open_path(PATTERNS / "tool-library.md")
    cases.open_path(PATTERNS / f"{SHOWN}.md")
    view = shown_view(window)
    for number, entry in enumerate(outline_of(view.editing.snapshot, view.problems)):
        view.outline.choose(entry.page)
        yield f"{number:02}-{entry.title.lower().replace(' ', '-').replace('&', 'and')}", window.window()
    view.outline.choose(PageId(PageKind.GROUP, 4))
    yield "likely", open_picker(view, "")
    yield "picker", open_picker(view, "steward")
    yield "new", new_dialog(window)
    yield from found_anywhere(window)
    for name, path in foreign():
        cases.open_path(path)
        yield name, window.window()


def found_anywhere(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """The library narrowed, the search of all texts with a place opened, and the lists of the whole library."""
    for dialog in window.findChildren(NewPatternDialog):
        dialog.close()
    window.library_pane.filters.domain.menu.aboutToShow.emit()
    window.library_pane.filters.domain.menu.actions()[1].trigger()
    window.side.filter_patterns()
    yield "filtered", window.window()
    window.library_pane.filters.clear()
    window.side.search_text("tool")
    settle()
    pane = window.text_search
    pane.list.setCurrentIndex(pane.model.index(2))
    pane.list.activated.emit(pane.model.index(2))
    yield "text", window.window()
    for name, show in (
        ("duplicates", window.finding.show_duplicates),
        ("missing", window.finding.show_missing_targets),
    ):
        show()
        dialog = next(each for each in window.findChildren(FindingsDialog) if each.isVisible())
        yield name, dialog
        dialog.close()
    window.side.filter_patterns()


def foreign() -> Iterator[tuple[str, Path]]:
    """A file that can't be read as YAML, one of the older form, one of format 8; where there are real ones."""
    if BROKEN.exists():
        yield "broken", next(BROKEN.glob("yaml-mapping*"))
        flat = sorted(CORPUS.glob("patterns/**/*.md"))
        yield "older", next(path for path in flat if "classification:" in path.read_text(encoding="utf-8"))
        yield "format-8", next(CORPUS.glob("commons-os/**/commons-engineer.md"))


def shown_view(window: Workbench) -> PatternView:
    """The view in front."""
    view = window.tabs.view
    assert view is not None
    return view


def open_picker(view: PatternView, query: str) -> QWidget:
    """The picker for the patterns that are enabled, with the link back that it shows before it is made."""
    for other in view.findChildren(LinkPicker):
        other.close()
    spec = specs_by_path()["relationships", "enables"]
    view.pick_requested.emit(spec, None, QPoint(600, 200))
    settle()
    picker = next(each for each in view.findChildren(LinkPicker) if each.isVisible())
    picker.search.setText(query)
    picker.back.setChecked(True)
    return picker


def new_dialog(window: Workbench) -> QWidget:
    """The dialog for a new pattern, filled in."""
    for picker in window.findChildren(Picker):
        picker.close()
    dialog = NewPatternDialog(window.use_cases.library, PATTERNS, window)
    dialog.title.setText("Desk for Lending")
    dialog.title.textEdited.emit("Desk for Lending")
    dialog.show()
    return dialog


def wait_for_library(window: Workbench) -> None:
    """Let the reader finish."""
    while not all(entry.title for entry in window.use_cases.library.search("")):
        QTest.qWait(20)


def settle() -> None:
    """Let timers run out and layouts take their place."""
    QTest.qWait(260)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
