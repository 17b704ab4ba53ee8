"""Whether there is a screen to open a window on; Qt itself would end the program without a word a person can use."""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path


def missing_display(environment: Mapping[str, str] = os.environ) -> str:
    """One sentence that says why no window can be opened; nothing where one can."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "vnc")):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    if display.startswith(":") and not _answers(display):
        return f"There is no display to open a window on: nothing answers at DISPLAY {display}."
    return ""


def _answers(display: str) -> bool:
    """Whether the local X server listens, at its file or at the abstract name of it."""
    name = "/tmp/.X11-unix/X" + display[1:].split(".")[0]  # noqa: S108
    for address in (name, "\0" + name):
        if address.startswith("/") and not Path(address).exists():
            continue
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False
