"""Opens addresses in the person's browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.session.sources import is_web_address


def open_address(address: str) -> bool:
    """Open an address, where it is one of the web; returns whether it was handed on."""
    return is_web_address(address) and QDesktopServices.openUrl(QUrl(address))
