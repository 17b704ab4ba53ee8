"""The language of the window: that of the system, or the one that was chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor.core.translation import install_translator
from editor.resources import resource

CONTEXT = "Trellis"
"""The context, in Qt's sense, of all texts of the program."""


def speak(application: QCoreApplication, language: str = "") -> None:
    """Show all texts in a language such as `de`, empty for that of the system; English where it is not known.

    Texts that are shown already stay as they are.
    """
    code = (language or QLocale.system().uiLanguages()[0]).replace("_", "-").partition("-")[0]
    translator = QTranslator(application)
    if not translator.load(f"trellis_{code}", str(resource("resources", "translations"))):
        install_translator(None)
        return
    QLocale.setDefault(QLocale(code))
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{code}", _folder_of_qt()):
        application.installTranslator(of_qt)

    def translate(text: str, count: int | None) -> str | None:
        return translator.translate(CONTEXT, text, None, -1 if count is None else count)

    install_translator(translate)


def _folder_of_qt() -> str:
    return str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
