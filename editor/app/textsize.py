"""How large the system has text, where a person has set that."""

import sys

from PySide6.QtGui import QFont, QFontDatabase

_USUAL = {"win32": 9.0, "darwin": 13.0}
"""Points that text has where nothing was set."""
_USUAL_ELSEWHERE = 11.0
"""The largest that desktops of Linux come with; those have 9 to 11."""
_PERCENT = 100


def system_text_percent(font: QFont | None = None, platform: str = sys.platform) -> int:
    """The size of the system's text in percent of what is usual on `platform`; 100 where it is usual or smaller.

    What the system makes larger by its scale, text and all else, is not counted: Qt does that itself.
    """
    points = (font or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pointSizeF()
    return max(_PERCENT, round(_PERCENT * points / _USUAL.get(platform, _USUAL_ELSEWHERE)))
