"""The language of the window: that of the system, or the one that was chosen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor.core.translation import install_translator
from editor.resources import resource

CONTEXT = "Trellis"
"""The context, in Qt's sense, of all texts of the program."""
_ENGLISH = "en"


def speak(application: QCoreApplication, language: str = "") -> None:
    """Show all texts in a language such as `de`, empty for that of the system; English where it is not known.

    Texts that are shown already stay as they are.
    """
    code = (language or QLocale.system().uiLanguages()[0]).replace("_", "-").partition("-")[0]
    translator = QTranslator(application)
    if not translator.load(f"trellis_{code}", str(resource("resources", "translations"))):
        _write_dates_in(_ENGLISH)
        install_translator(None)
        return
    _write_dates_in(code)
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{code}", _folder_of_qt()):
        application.installTranslator(of_qt)

    def translate(text: str, count: int | None) -> str | None:
        return translator.translate(CONTEXT, text, None, -1 if count is None else count)

    install_translator(translate)


def _write_dates_in(code: str) -> None:
    """Have Qt name months and days in the language of the texts, in the manner of the country where that speaks it."""
    system = QLocale.system()
    is_spoken = system.language() == QLocale(code).language()
    # The system without any language is English, too.
    is_plain = code == _ENGLISH and system.language() == QLocale.Language.C
    QLocale.setDefault(system if is_spoken or is_plain else QLocale(code))


def _folder_of_qt() -> str:
    return str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
