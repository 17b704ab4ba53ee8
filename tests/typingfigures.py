"""How long the window is busy with each key at the end of a long section: `python -m tests.typingfigures [SECONDS]`."""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.operations import ReplaceSection
from editor.session.outline import PageId, PageKind
from editor.ui.panes.section import SectionPage
from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from editor.ui.text.markdownedit import MarkdownEdit
from tests.corpus import OWN

WORDS = 6_000
KEYS_A_SECOND = 10
SECONDS = 30
TYPED = "The neighbours mend what they lend, and write *down* what it took. "
PATIENCE = 2_000


class Busy(QApplication):
    """Tells how long its events took, in milliseconds; `spent` is the sum since it was set."""

    spent = 0.0
    _is_inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._is_inside:
            return super().notify(receiver, event)
        self._is_inside = True
        begin = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self.spent += (time.perf_counter() - begin) * 1000
            self._is_inside = False


def main(seconds: int = SECONDS) -> None:
    """Type, and print what it cost."""
    QApplication.setStyle("Fusion")
    application = Busy([])
    with tempfile.TemporaryDirectory() as folder:
        window, edit = opened(Path(folder))
        QTest.qWait(1500)
        rows = typed(application, edit, seconds * KEYS_A_SECOND)
        seen = seen_after(window)
        report(rows, seen, len(edit.toPlainText().split()))
        window.use_cases.stop()


def opened(folder: Path) -> tuple[Workbench, MarkdownEdit]:
    """A window with a long section open and the preview beside it; the cursor stands at its end."""
    path = folder / "long.md"
    path.write_bytes((OWN / "tool-library.md").read_bytes())
    frame = Frame()
    frame.resize(1440, 900)
    window = Workbench(frame)
    frame.show()
    window.use_cases.open_path(path)
    view = window.tabs.view
    assert view is not None
    assert view.editing.perform(ReplaceSection(2, long_text()), "Edit")
    view.outline.choose(PageId(PageKind.SECTION, 2))
    page = view.page
    assert isinstance(page, SectionPage)
    page.edit.setFocus()
    page.edit.moveCursor(QTextCursor.MoveOperation.End)
    return window, page.edit


def long_text() -> str:
    """Real paragraphs, lists and tables, over and over."""
    texts = [path.read_text(encoding="utf-8").partition("### Section 3")[2] for path in sorted(OWN.glob("*.md"))]
    paragraphs = [
        part for text in texts for part in text.partition("### Section 4")[0].split("\n\n")[1:] if "---\n" not in part
    ]
    taken: list[str] = []
    words = 0
    while words < WORDS:
        taken.append(paragraphs[len(taken) % len(paragraphs)].strip())
        words += len(taken[-1].split())
    return "\n\n".join(part for part in taken if part != "---") + "\n\nAt the end."


def typed(application: Busy, edit: MarkdownEdit, count: int) -> list[tuple[float, float]]:
    """Type so many keys at full speed; milliseconds of the window's thread for each, by the clock and its own."""
    rows = []
    due = time.perf_counter()
    for number in range(count):
        application.spent = 0.0
        cpu = time.thread_time()
        QTest.keyClick(edit, TYPED[number % len(TYPED)])
        due += 1 / KEYS_A_SECOND
        QTest.qWait(max(1, round((due - time.perf_counter()) * 1000)))
        rows.append((application.spent, (time.thread_time() - cpu) * 1000))
    return rows


def seen_after(window: Workbench) -> float:
    """Milliseconds from a last key until the preview says what was typed."""
    view = window.tabs.view
    assert view is not None
    assert isinstance(view.page, SectionPage)
    preview = window.aside.preview
    times = []
    for letter in "qjxzv":
        QTest.qWait(600)
        begin = time.perf_counter()
        QTest.keyClick(view.page.edit, letter)
        wanted = view.page.edit.toPlainText()[-5:].replace("*", "")
        while wanted not in preview.document().toPlainText() and time.perf_counter() - begin < PATIENCE / 1000:
            QTest.qWait(2)
        times.append((time.perf_counter() - begin) * 1000)
    return max(times)


def report(rows: list[tuple[float, float]], seen: float, words: int) -> None:
    """Print it."""
    print(f"{len(rows)} keys, {KEYS_A_SECOND} a second, at the end of a section of {words:,} words with its preview:")
    for name, column in (("by the clock", 0), ("on the processor", 1)):
        times = sorted(row[column] for row in rows)
        shown = [f"p{part} {times[min(len(times) - 1, len(times) * part // 100)]:.1f} ms" for part in (50, 95, 99)]
        print(f"  the window's thread for each key, {name}: {', '.join(shown)}, longest {times[-1]:.1f} ms")
    print(f"  the preview is right {seen:.0f} ms after the last key (the slowest of five)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
