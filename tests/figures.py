"""The figures that the README names, each measured in one run: `python -m tests.figures`."""

import os
import statistics
import subprocess
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.app.main import make_application
from editor.session.outline import PageId, PageKind
from editor.ui.panes.section import SectionPage
from editor.ui.shell.frame import Frame
from editor.ui.shell.workbench import Workbench
from tests import speed
from tests.corpus import OWN as PATTERNS
from tests.corpus import ROOT

SEED = ROOT.parent / "shared" / "seed" / "peer-knowledge-exchange.md"
PATTERN = SEED if SEED.exists() else PATTERNS / "repair-evening.md"
RUNS = 9
KEYS = 300

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        import os; os._exit(0)
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

TRELLIS = """
import os
from pathlib import Path
from editor.app.crash import LastResort
from editor.app.main import Frame, Start, make_application, remembered
application = make_application()
frame = Frame()
frame.resize(1280, 800)
start = Start(frame, remembered(), [Path(os.environ["PATTERN"])], LastResort(Path("kept")))
def painted():
    if not os.environ.get("FILLED"):
        os._exit(0)
def done():
    frame.grab()
    os._exit(0)
frame.painted.connect(painted)
start.done.connect(done)
frame.show()
application.exec()
"""


def main() -> None:
    """Measure and print everything."""
    bare, own, filled = start_times()
    print(
        f"cold start to the first painted window: {own:.0f} ms, "
        f"a bare QMainWindow {bare:.0f} ms, ratio {own / bare:.2f}"
    )
    print(f"cold start to the opened pattern: {filled:.0f} ms; ratio {filled / bare:.2f}")
    application = make_application()
    frame = Frame()
    frame.resize(1280, 800)
    window = Workbench(frame)
    frame.show()
    QTest.qWait(100)
    print(
        f"opening {PATTERN.stat().st_size / 1000:.0f} KB to filled form and preview: "
        f"{opening_time(window):.0f} ms (median of {RUNS})"
    )
    p50, p95 = keystroke_times(window)
    print(f"a keystroke in a section, on the GUI thread: p50 {p50:.1f} ms, p95 {p95:.1f} ms ({KEYS} keys)")
    paused = pause_time(window)
    print(f"preview and checks after a pause in typing, on the GUI thread: {paused:.1f} ms (median of {RUNS})")
    window.use_cases.stop()
    application.quit()
    speed.main()


def start_times() -> tuple[float, float, float]:
    """Milliseconds from the start of a process, medians of interleaved runs: bare, Trellis, with a pattern open."""
    rows: list[tuple[float, float, float]] = []
    for _ in range(RUNS + 1):
        rows.append((started(BARE), started(TRELLIS), started(TRELLIS, filled=True)))
    bare, own, filled = (statistics.median(column) for column in zip(*rows[1:], strict=True))
    return bare, own, filled


def started(script: str, *, filled: bool = False) -> float:
    """Milliseconds until the script has printed what it waits for."""
    environment = os.environ | {"PATTERN": str(PATTERN)} | ({"FILLED": "1"} if filled else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that is used finds its modules compiled
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], env=environment, cwd=ROOT, capture_output=True, check=True)
    return (time.perf_counter() - begin) * 1000


def opening_time(window: Workbench) -> float:
    """Milliseconds from the request to a painted form and preview."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        window.use_cases.open_path(PATTERN)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        window.window().grab()
        times.append((time.perf_counter() - begin) * 1000)
        window.use_cases.close_current()
        QTest.qWait(50)
    return statistics.median(times)


def keystroke_times(window: Workbench) -> tuple[float, float]:
    """Milliseconds of the GUI thread for each key typed at the end of a section: median and 95th percentile."""
    window.use_cases.open_path(PATTERN)
    view = window.tabs.view
    assert view is not None
    view.outline.choose(PageId(PageKind.SECTION, 2))
    page = view.page
    assert isinstance(page, SectionPage)
    page.edit.moveCursor(page.edit.textCursor().MoveOperation.End)
    times = []
    for number in range(KEYS):
        begin = time.perf_counter()
        QTest.keyClick(page.edit, " " if number % 6 == 5 else "a")
        times.append((time.perf_counter() - begin) * 1000)
        QTest.qWait(5)
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.95)]


def pause_time(window: Workbench) -> float:
    """Milliseconds of the GUI thread that preview and checks take when one pauses in typing; a median."""
    view = window.tabs.view
    assert view is not None
    assert isinstance(view.page, SectionPage)
    times = []
    for _ in range(RUNS):
        QTest.keyClick(view.page.edit, "a")
        begin = time.perf_counter()
        view.check()
        window.previewing.refresh()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
