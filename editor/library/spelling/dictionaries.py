"""Dictionaries of Hunspell: the English one of this program, and what the system and other programs have.

The engine is chunspell, Hunspell itself with wheels for all systems and Pythons: the pure Python ports are given up or
know no compounds, and lists of plain words know neither British forms nor German.
"""

import os
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from editor.core.errors import FileProblem
from editor.core.translation import tr
from editor.library.spelling.wordlist import plain
from editor.resources import resource

if TYPE_CHECKING:
    from hunspell import Hunspell

ENGLISH = "en"
_SYSTEM_FOLDERS = {
    "linux": (
        "/usr/share/hunspell",
        "/usr/local/share/hunspell",
        "/usr/share/myspell",
        "/usr/share/myspell/dicts",
        "/usr/lib/libreoffice/share/extensions/dict-*",
        "/usr/lib64/libreoffice/share/extensions/dict-*",
        "/opt/libreoffice*/share/extensions/dict-*",
    ),
    "darwin": (
        "~/Library/Spelling",
        "/Library/Spelling",
        "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
    ),
    "win32": ("%ProgramFiles%/LibreOffice/share/extensions/dict-*",),
}
_NAME = re.compile(r"^(?P<language>[a-z]{2,3})(?:[_-](?P<country>[A-Za-z]{2,4}))?(?:[_-]\w+)*$")
_TRY = re.compile(rb"^TRY\s+(\S+)", re.MULTILINE)
_SET = re.compile(rb"^SET\s+(\S+)", re.MULTILINE)
_ONLY_NEAR = b"\nMAXNGRAMSUGS 0\n"
"""Words that share some letters with the wrong one take ten times as long to find, and are seldom meant."""
_SUGGESTIONS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a dictionary: `folder`/`name`.aff and .dic; `language` as two or three letters."""

    language: str
    folder: Path
    name: str


class Dictionary:
    """The words of one language."""

    def __init__(self, language: str, engine: "Hunspell", script: str) -> None:
        self.language = language
        self._engine = engine
        self._script = script

    def knows(self, word: str) -> bool:
        """Whether a word is right; one in letters of another script is not judged."""
        wanted = plain(word)
        if script_of(wanted[0]) != self._script:
            return True
        forms = [wanted, wanted.removesuffix("'s")]
        if self.language == ENGLISH and not wanted.isascii():
            # English words have their accents in few dictionaries; that of this program has none.
            forms.append(_without_accents(forms[1]))
        try:
            return any(self._engine.spell(each) for each in forms)
        except UnicodeEncodeError:
            return True

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first; 5 to 25 ms for English, up to 0.3 s for German."""
        try:
            found = self._engine.suggest(plain(word))
        except UnicodeEncodeError:
            return []
        return [each for each in found if each][:_SUGGESTIONS]


def dictionaries() -> dict[str, Found]:
    """The dictionary of each language that there is one for, by language."""
    found = {ENGLISH: Found(ENGLISH, resource("resources", "dictionaries"), ENGLISH)}
    for folder in _folders():
        for path in sorted(folder.glob("*.dic")):
            name = _NAME.match(path.stem)
            if name is None or not path.with_suffix(".aff").is_file():
                continue
            language = name["language"]
            before = found.get(language)
            # Of German as it is spoken in several countries, de_DE is what most mean.
            is_main = (name["country"] or "").lower() in ("", language)
            if language != ENGLISH and (before is None or (is_main and not _is_main(before))):
                found[language] = Found(language, folder, path.stem)
    return found


def personal_folder() -> Path:
    """Where a person's own words and dictionaries are."""
    return Path(platformdirs.user_data_dir("trellis", appauthor=False))


def load(found: Found) -> Dictionary:
    """Read a dictionary, which takes some 40 ms, for German 200.

    Raises:
        FileProblem: it can't be read, or there is no engine for this system.
    """
    try:
        from hunspell import Hunspell
    except ImportError as error:
        raise FileProblem(tr("Spelling can't be checked on this system: it has no Hunspell for Python.")) from error
    try:
        affixes = (found.folder / f"{found.name}.aff").read_bytes()
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "dictionary.aff").write_bytes(affixes + _ONLY_NEAR)
            shutil.copyfile(found.folder / f"{found.name}.dic", Path(folder, "dictionary.dic"))
            # Hunspell takes names of files as UTF-8 on each system, whatever the locale says.
            engine = Hunspell("dictionary", hunspell_data_dir=folder, system_encoding="UTF-8")
        if found.language == ENGLISH:
            for word in resource("resources", "dictionaries", "more-en.txt").read_text("utf-8").split():
                engine.add(word)
    except OSError as error:
        raise FileProblem(
            tr(
                "The dictionary “{name}” in {folder} can't be read: {reason}.",
                name=found.name,
                folder=found.folder,
                reason=error.strerror or error,
            )
        ) from error
    return Dictionary(found.language, engine, _script_in(affixes))


@cache
def script_of(letter: str) -> str:
    """The script that a letter belongs to, such as LATIN."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _script_in(affixes: bytes) -> str:
    """The script of the letters that a dictionary tries."""
    letters, encoding = _TRY.search(affixes), _SET.search(affixes)
    if letters is None:
        return "LATIN"
    try:
        text = letters[1].decode(encoding[1].decode("ascii") if encoding else "latin-1", "replace")
    except LookupError:
        return "LATIN"
    return script_of(text[0])


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _is_main(found: Found) -> bool:
    name = _NAME.match(found.name)
    return name is not None and (name["country"] or "").lower() in ("", found.language)


def _folders() -> Iterator[Path]:
    """The folders that may hold dictionaries, the person's own first."""
    yield personal_folder() / "dictionaries"
    yield from (Path(each) for each in os.environ.get("DICPATH", "").split(os.pathsep) if each)
    for pattern in _SYSTEM_FOLDERS.get(sys.platform, ()):
        path = Path(os.path.expandvars(pattern)).expanduser()
        if "*" not in pattern:
            yield path
            continue
        fixed = next(parent for parent in path.parents if "*" not in str(parent))
        yield from sorted(fixed.glob(str(path.relative_to(fixed))))
