"""The language of the window, each time in a process of its own: what Qt was told stays."""

import os
import subprocess
import sys

import pytest

_SPEAK = """
import sys
from PySide6.QtCore import QCoreApplication, QLocale
from editor.app.language import speak
from editor.core.translation import tr, tr_count
application = QCoreApplication([])
for language in sys.argv[1:]:
    speak(application, language)
print(tr("Save"), *(tr_count(count, "{count} word", "{count} words") for count in (1, 2)), sep="|")
print(QCoreApplication.translate("QPlatformTheme", "Cancel"))
print(QLocale().monthName(5), QLocale().name(), sep="|")
"""
ENGLISH, GERMAN = ["Save|1 word|2 words", "Cancel"], ["Speichern|1 Wort|2 Wörter", "Abbrechen"]


def spoken(system: str, *languages: str) -> list[str]:
    """What is said where the system has one language, and these were chosen one after the other."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment = kept | {"LANG": f"{system}.UTF-8", "LC_ALL": f"{system}.UTF-8", "PYTHONUTF8": "1"}
    run = subprocess.run(
        [sys.executable, "-c", _SPEAK, *languages], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return run.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the environment does not say which language it is")
@pytest.mark.parametrize(
    ("system", "chosen", "said"),
    [
        ("de_AT", "", [*GERMAN, "Mai|de_AT"]),
        ("fr_FR", "", [*ENGLISH, "May|en_US"]),
        ("C", "", [*ENGLISH, "May|C"]),
        ("en_GB", "", [*ENGLISH, "May|en_GB"]),
        ("en_GB", "de", [*GERMAN, "Mai|de_DE"]),
        ("de_DE", "en", [*ENGLISH, "May|en_US"]),
        ("de_DE", "xx", [*ENGLISH, "May|en_US"]),
    ],
)
def test_texts_and_dates_are_in_the_language_of_the_system_or_the_one_chosen(
    system: str, chosen: str, said: list[str]
) -> None:
    assert spoken(system, chosen) == said


def test_the_language_that_was_chosen_last_counts() -> None:
    assert spoken("C", "de", "en")[0] == ENGLISH[0]
