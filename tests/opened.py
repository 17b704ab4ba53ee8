"""What tests of open patterns share: files to open, and people who answer as they were told to."""

from dataclasses import dataclass, field
from pathlib import Path

from editor.core.snapshot import Snapshot
from editor.library.entry import Entry
from editor.schema.guidance import SECTION_NAMES
from editor.session.library import Library
from editor.session.openfile import OpenFile
from editor.session.ports import Answer
from editor.store.textfile import read_text_file
from tests.corpus import OWN

TOOL_LIBRARY = (OWN / "tool-library.md").read_text(encoding="utf-8")
SHORT = """---
id: pat_01
slug: short
title: "Short"
ontology:
  domain: sharing
  commons_assessment:
    vitality: 4.30
lifecycle:
  status: draft
  version: '1.0'
  confidence: 2
relationships:
  enables:
    - slug: tool-library
      weight: 0.80
contributors:
  - Ada
---

Lead sentence.

### Section 1: Context

Some context.

---

### Section 2: Problem

Some problem.
"""


def snapshot(text: str) -> Snapshot:
    """A text, read as the program reads it."""
    return Snapshot(text, SECTION_NAMES)


def open_text(folder: Path, text: str, name: str = "short") -> OpenFile:
    """A file with this text, opened."""
    path = folder / f"{name}.md"
    path.write_bytes(text.encode())
    return OpenFile(read_text_file(path))


def library_of(*entries: Entry, folder: Path = Path("/library")) -> Library:
    """A library that knows these patterns; no file of it exists."""
    library = Library()
    library.folder = library.index.folder = folder
    library.update(entries)
    return library


def entry(slug: str, title: str = "", summary: str = "", pattern_id: str = "", domain: str = "") -> Entry:
    """A pattern of a library."""
    return Entry(Path(f"/library/{slug}.md"), slug, title, summary, domain, "", pattern_id)


@dataclass
class Person:
    """Answers what the session asks, and remembers what was asked and told."""

    answer: Answer = Answer.CANCEL
    agrees: bool = False
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def unsaved(self, name: str) -> Answer:
        self.asked.append(name)
        return self.answer

    def overwrite(self, sentence: str) -> bool:
        self.asked.append(sentence)
        return self.agrees

    def lose_changes(self, name: str) -> bool:
        self.asked.append(name)
        return self.agrees

    def said(self, sentence: str) -> None:
        self.told.append(sentence)

    def failed(self, sentence: str) -> None:
        self.failures.append(sentence)
