"""A walk through everything a person can have on the screen: each page of the window, each popup, each dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QWidget

from editor.schema.introspect import specs_by_path
from editor.session.outline import PageId, PageKind, outline_of
from editor.session.replacing import Wanted
from editor.ui.forms.date import DateControl
from editor.ui.panes.findings import FindingsDialog
from editor.ui.panes.linkpicker import LinkPicker
from editor.ui.panes.pattern import PatternView
from editor.ui.panes.picker import GoPicker
from editor.ui.shell.newpattern import NewPatternDialog
from editor.ui.shell.palette import Palette
from editor.ui.shell.preferences import PreferencesDialog
from editor.ui.shell.proposing import ProposalDialog
from editor.ui.shell.refactoringdialog import RefactoringDialog
from editor.ui.shell.shortcuts import ShortcutList
from editor.ui.shell.workbench import Workbench

_LONGEST_WAIT, _LOOK_PAUSE = 20_000, 20
Kind = TypeVar("Kind", bound=QWidget)
OLDER = """---
id: pat_old
slug: older-form
title: "Older form"
classification:
  status: draft
  confidence: 2
  domain: sharing
related: [pat_2]
---

Lead sentence.

## Context

Some context, see [[tool-library]].
"""
BROKEN = """---
title: On Time: How To
slug: broken-form
---

Lead sentence.
"""
FORMAT_82 = """---
id: pat_82
slug: newer-form
title: "Newer form"
orbital_layer: inner
gravitational_hubs: [tool-library]
unknown_field: kept
---

Lead sentence.

### Section 1: Context

Some context.
"""
"""Files of the forms that the library has none of."""


def tour(window: Workbench, library: Path) -> Iterator[tuple[str, QWidget]]:
    """All that can be seen, one after the other, each with its name and the widget that holds it."""
    yield "welcome", window.window()
    opened(window, library / "repair-evening.md")
    yield from pages(window, "format 7.1")
    yield from beside(window)
    yield from searches(window)
    yield from popups(window)
    yield from dialogs(window)
    for name, text in (("older", OLDER), ("broken", BROKEN), ("format 8.2", FORMAT_82)):
        path = library / f"{name.replace(' ', '-')}.md"
        path.write_text(text, encoding="utf-8")
        opened(window, path)
        yield from pages(window, name)
        if name != "format 8.2":
            window.commands["repair" if name == "broken" else "upgrade_71"].trigger()
            yield f"proposal for {name}", shown(window, ProposalDialog)
            close(window, ProposalDialog)
    window.messages.failed("A message that says that something could not be done.")
    yield "message", window.window()


def opened(window: Workbench, path: Path) -> PatternView:
    """The view of a file, opened."""
    window.use_cases.open_path(path)
    return shown_view(window)


def shown_view(window: Workbench) -> PatternView:
    """The view in front."""
    view = window.tabs.view
    assert view is not None
    return view


def pages(window: Workbench, kind: str) -> Iterator[tuple[str, QWidget]]:
    """Every page of the pattern in view."""
    view = shown_view(window)
    for entry in outline_of(view.editing.snapshot, view.problems):
        view.outline.choose(entry.page)
        QApplication.processEvents()
        yield f"{kind}: {entry.title}", window.window()


def beside(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """The three views of the right column, and the one of them that has the whole window."""
    for name in ("uses", "picture", "preview"):
        window.commands[f"view_{name}"].trigger()
        QApplication.processEvents()
        yield f"aside: {name}", window.window()


def searches(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """The library narrowed to nothing, the search of all texts, and the bar that finds and replaces."""
    window.library_pane.filter.setText("nothing is called so")
    yield "library, nothing found", window.window()
    window.library_pane.filter.clear()
    window.library_pane.filters.domain.menu.aboutToShow.emit()
    window.library_pane.filters.domain.menu.actions()[1].trigger()
    yield "library, narrowed", window.window()
    window.library_pane.filters.clear()
    window.commands["search_text"].trigger()
    window.side.search_text("tool")
    until(lambda: window.text_search.model.rowCount() > 0)
    yield "text search", window.window()
    window.side.filter_patterns()
    window.commands["replace"].trigger()
    shown_view(window).finder.bar.field.setText("the")
    yield "find and replace", window.window()
    shown_view(window).finder.bar.hide()
    shown_view(window).outline.choose(PageId(PageKind.SECTION, 1))
    window.commands["focus_writing"].trigger()
    yield "focus on writing", window.window()
    window.commands["focus_writing"].trigger()


def popups(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """The picker that goes to a pattern, the commands, and the picker that links to a pattern."""
    window.commands["go"].trigger()
    yield "go to pattern", shown(window, GoPicker)
    close(window, GoPicker)
    window.commands["palette"].trigger()
    yield "commands", shown(window, Palette)
    close(window, Palette)
    view = shown_view(window)
    view.outline.choose(PageId(PageKind.GROUP, 6))
    view.findChildren(DateControl)[0].open_button.click()
    yield "calendar", shown(window, QCalendarWidget)
    close(window, QCalendarWidget)
    view.pick_requested.emit(specs_by_path()["relationships", "enables"], None, QPoint(600, 200))
    picker = shown(window, LinkPicker)
    picker.search.setText("steward")
    picker.back.setChecked(True)
    yield "link picker", picker
    close(window, LinkPicker)


def dialogs(window: Workbench) -> Iterator[tuple[str, QWidget]]:
    """Everything that opens over the window."""
    folder = window.use_cases.library.folder
    assert folder is not None
    dialog = NewPatternDialog(window.use_cases.library, folder, window)
    dialog.show()
    yield "new pattern", dialog
    dialog.close()
    for name, kind in (("preferences", PreferencesDialog), ("shortcuts", ShortcutList)):
        window.commands[name].trigger()
        yield name, shown(window, kind)
        close(window, kind)
    for name in ("rename", "merge", "deprecate", "delete"):
        window.commands[name].trigger()
        yield name, shown(window, RefactoringDialog)
        close(window, RefactoringDialog)
    window.refactoring.ask_field(list(window.use_cases.library.search(""))[:3])
    yield "change a field of many", shown(window, RefactoringDialog)
    close(window, RefactoringDialog)
    window.refactoring.ask_replace(Wanted("the"), "that")
    yield "replace in the library", shown(window, RefactoringDialog)
    close(window, RefactoringDialog)
    for name in ("find_duplicates", "find_missing"):
        window.commands[name].trigger()
        yield name, shown(window, FindingsDialog)
        close(window, FindingsDialog)


def shown(window: Workbench, kind: type[Kind]) -> Kind:
    """The widget of a kind that is on the screen; waits until there is one."""
    until(lambda: bool(visible(window, kind)))
    return visible(window, kind)[-1]


def visible(window: Workbench, kind: type[Kind]) -> list[Kind]:
    """The widgets of a kind that are on the screen."""
    return [each for each in window.window().findChildren(kind) if each.isVisible()]


def close(window: Workbench, kind: type[QWidget]) -> None:
    """Close what is open of a kind."""
    for each in visible(window, kind):
        each.reject() if isinstance(each, QDialog) else each.close()
    # A popup closes when the window below comes to the front, which must not happen once the next one is open.
    window.window().activateWindow()
    QApplication.processEvents()


def until(happened: Callable[[], bool]) -> None:
    """Let the program run until something has happened; fails where it never does."""
    wake = QTimer()
    wake.start(_LOOK_PAUSE)
    time = QDeadlineTimer(_LONGEST_WAIT)
    while not happened():
        assert not time.hasExpired(), "it never happened"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
