"""Finds the pattern files that the laws are checked on: this project's own, and the real ones beside it."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML, YAMLError

from editor.core.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "patterns"
CORPUS = ROOT.parent / "shared" / "corpus"
NAMES = (
    "Context",
    "Problem",
    "Solution",
    "Implementation",
    "Consequences",
    "Known Uses",
    "Cognitive Era",
    "Vitality",
)

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real patterns are not here (../shared/corpus)")


@dataclass(frozen=True)
class PatternFile:
    """One file of the corpus with what is read from it once; `windows` gives its lines the line end of Windows."""

    path: Path
    windows: bool = False

    def __repr__(self) -> str:
        return self.path.name + " (CRLF)" * self.windows

    @cached_property
    def bytes(self) -> bytes:
        return self.path.read_bytes()

    @cached_property
    def text(self) -> str:
        text = self.bytes.decode()
        return text.replace("\n", "\r\n") if self.windows else text

    @cached_property
    def snapshot(self) -> Snapshot:
        return Snapshot(self.text, NAMES)

    @cached_property
    def data(self) -> Any:
        """The front matter as PyYAML reads it."""
        return by_pyyaml(self.text)

    @cached_property
    def data12(self) -> Any:
        """The front matter as ruamel.yaml reads it, by YAML 1.2."""
        return by_ruamel(self.text)

    @cached_property
    def readable(self) -> bool:
        """Whether both libraries read its front matter as keys with values."""
        try:
            return isinstance(self.data, dict) and isinstance(self.data12, dict)
        except (yaml.YAMLError, YAMLError):
            return False


def by_pyyaml(text: str) -> Any:
    """The front matter of `text`, read by PyYAML (YAML 1.1)."""
    return yaml.load(front_of(text), Loader=yaml.CSafeLoader)


def by_ruamel(text: str) -> Any:
    """The front matter of `text`, read by ruamel.yaml (YAML 1.2)."""
    reader = YAML(typ="safe", pure=True)
    reader.allow_duplicate_keys = True
    return reader.load(front_of(text))


def front_of(text: str) -> str:
    """What stands between the first two fences, found without the core."""
    lines = text.removeprefix("\ufeff").split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip(" \t\r") == "---"]
    return "\n".join(lines[fences[0] + 1 : fences[1]]) + "\n"


@cache
def own_files() -> tuple[PatternFile, ...]:
    """The patterns that come with this project."""
    return tuple(PatternFile(path) for path in sorted(OWN.glob("*.md")))


@cache
def corpus_files() -> tuple[PatternFile, ...]:
    """The real patterns; none where they are not here."""
    found = (path for path in sorted(CORPUS.rglob("*.md")) if path.name != "README.md")
    return tuple(PatternFile(path) for path in found if CORPUS / "broken" not in path.parents)


@cache
def broken_files() -> tuple[PatternFile, ...]:
    """Real patterns as they were before someone mended their fences or their YAML."""
    return tuple(PatternFile(path) for path in sorted((CORPUS / "broken").glob("*.md")))


@cache
def all_files() -> tuple[PatternFile, ...]:
    """All files that the laws hold for."""
    return own_files() + corpus_files()


@cache
def readable_files() -> tuple[PatternFile, ...]:
    """Those of them whose front matter can be read."""
    return tuple(file for file in all_files() if file.readable)


@cache
def windows_files() -> tuple[PatternFile, ...]:
    """The readable files as they would be on Windows."""
    return tuple(PatternFile(file.path, windows=True) for file in readable_files())
