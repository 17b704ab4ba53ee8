"""On a screen of 200 %, in a small window and with larger text, no text is cut off."""

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.clipping import cut_off
from tests.corpus import ROOT


@pytest.mark.parametrize(
    ("scale", "window"),
    [
        ("2", ("1280", "800")),
        ("2", ("1024", "700")),
        ("1", ("1440", "900", "200")),
        ("1", ("1024", "700", "100", "de")),
    ],
    ids=["200 %", "200 %, small window", "text of 200 %", "German, small window"],
)
def test_no_text_is_cut_off(scale: str, window: tuple[str, ...]) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.clipping", *window]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()[-1]
    assert said.endswith(f" {scale} pixels for one")
    assert int(said.split()[0]) > 1_000


def test_text_that_is_cut_off_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = QLabel("Words that need more room than there is")
    layout = QVBoxLayout(page)
    layout.addWidget(label)
    page.show()
    assert not list(cut_off(page))
    label.setFixedWidth(40)
    page.adjustSize()
    assert [words for words in cut_off(page) if "Words that need more room" in words]
    label.setFixedWidth(label.sizeHint().width())
    page.setFixedSize(30, 30)
    assert list(cut_off(page))
