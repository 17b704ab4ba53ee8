"""Work goes on in a thread of its own; a new job takes the place of the one before."""

import gc
from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.ui.background import Background, Cancelled


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    parent = QObject()
    background = Background(parent)
    yield background
    background.stop()


def heard(background: Background) -> list[object]:
    found: list[object] = []
    background.found.connect(found.append)
    return found


def test_what_a_job_yields_is_heard_in_the_windows_own_thread(background: Background, qtbot: QtBot):
    threads = []

    def job(_cancelled: Cancelled) -> Iterator[object]:
        threads.append(current_thread())
        yield 1
        yield 2

    found = heard(background)
    background.found.connect(lambda _found: threads.append(current_thread()))
    with qtbot.waitSignal(background.finished):
        background.begin(job)
        assert background.is_busy
    assert found == [1, 2]
    assert not background.is_busy
    assert threads[0] is not main_thread()
    assert set(threads[1:]) == {main_thread()}


def test_a_new_job_silences_the_one_before(background: Background, qtbot: QtBot):
    go_on = Event()

    def slow(cancelled: Cancelled) -> Iterator[object]:
        yield "early"
        assert go_on.wait(10)
        yield "late"
        assert cancelled()

    found = heard(background)
    with qtbot.waitSignal(background.found):
        background.begin(slow)
    with qtbot.waitSignal(background.finished):
        background.begin(lambda _cancelled: iter(["new"]))
        go_on.set()
    background.stop()
    assert found == ["early", "new"]


def test_what_was_found_but_not_yet_heard_of_is_dropped(background: Background, qtbot: QtBot):
    done = Event()

    def job(_cancelled: Cancelled) -> Iterator[object]:
        yield "old"
        done.set()

    found = heard(background)
    background.begin(job)
    assert done.wait(10)
    background.cancel()
    with qtbot.waitSignal(background.finished):
        background.begin(lambda _cancelled: iter(["new"]))
    assert found == ["new"]


def test_stopping_waits_for_the_thread_and_lets_go_of_it(background: Background, qtbot: QtBot):
    ended = []

    def job(cancelled: Cancelled) -> Iterator[object]:
        while not cancelled():
            yield None
        ended.append(True)

    with qtbot.waitSignal(background.found):
        background.begin(job)
    background.stop()
    assert not background.is_busy
    qtbot.waitUntil(lambda: not background.children())


def test_garbage_is_not_collected_while_a_job_is_done(background: Background, qtbot: QtBot):
    assert gc.isenabled()
    with qtbot.waitSignal(background.finished):
        background.begin(lambda _cancelled: iter([gc.isenabled()]))
        found = heard(background)
    assert found == [False]
    assert gc.isenabled()
