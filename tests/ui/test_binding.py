"""That the Qt binding in use keeps reference counts: one that lost them would end the program after some hours."""

import gc
import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

TIMES = 500


class Sender(QObject):
    """Has a signal."""

    sent = Signal(object, bool)


def counts() -> tuple[int, int, int]:
    """The references to what every call hands around."""
    gc.collect()
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal, so that nothing can be lost")
def test_calls_and_signals_lose_no_reference_to_none_or_true(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    sender = Sender()
    heard = []
    sender.sent.connect(lambda value, flag: heard.append(None) if len(heard) < TIMES else None)

    def use() -> None:
        heard.clear()
        for _ in range(TIMES):
            widget.setToolTip("a")
            widget.setEnabled(True)
            widget.isVisible()
            sender.sent.emit(None, True)
        assert len(heard) == TIMES
        heard.clear()

    use()
    before = counts()
    use()
    after = counts()
    assert all(abs(new - old) < TIMES // 10 for old, new in zip(before, after, strict=True)), (before, after)
