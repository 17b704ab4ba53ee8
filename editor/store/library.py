"""A library as it lies on disk: the patterns below a folder, told by their file names and their front matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from editor.core.errors import FileProblem
from editor.core.front.yamltree import Data, Mapping, data_of, read
from editor.core.parts import BYTE_ORDER_MARK
from editor.core.span import Span
from editor.store.textfile import read_text_file

_SKIPPED_FOLDERS = {"node_modules", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One pattern of a library; what its front matter does not say is empty."""

    path: Path
    slug: str
    title: str = ""
    summary: str = ""
    domain: str = ""
    status: str = ""
    id: str = ""

    @property
    def name(self) -> str:
        """The title, or the slug where there is none."""
        return self.title or self.slug


class _FrontMatter(YAMLHandler):
    """Splits as python-frontmatter does; reads as the program does, so that no file can exhaust the stack."""

    def load(self, fm: str, **_options: object) -> Data:
        root = read(fm, Span(0, len(fm)))
        return data_of(root) if isinstance(root, Mapping) else {}


_HANDLER = _FrontMatter()


def find_entries(folder: Path, *, deep: bool = True) -> list[Entry]:
    """All Markdown files in `folder` by their names alone, sorted by slug.

    `deep`: also those in the folders below it; hidden folders are passed over.
    """
    return sorted((Entry(path, path.stem) for path in _markdown_files(folder, deep)), key=lambda entry: entry.slug)


def read_entry(entry: Entry) -> Entry:
    """The entry with what its front matter says; as it was where that can't be read."""
    try:
        text = read_text_file(entry.path).text.removeprefix(BYTE_ORDER_MARK).strip()
    except FileProblem:
        return entry
    data = frontmatter.loads(text, handler=_HANDLER).metadata if _HANDLER.detect(text) else {}
    return Entry(
        path=entry.path,
        slug=_text(data.get("slug")) or entry.slug,
        title=_text(data.get("title")),
        summary=_text(data.get("summary")),
        domain=_text(_below(data, "ontology", "domain") or _below(data, "classification", "domain")),
        status=_text(_below(data, "lifecycle", "status") or _below(data, "classification", "status")),
        id=_text(data.get("id")),
    )


def _markdown_files(folder: Path, deep: bool) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        try:
            children = sorted(waiting.pop().iterdir())
        except OSError:
            continue
        for child in children:
            if child.name.startswith((".", "_index")) or child.name in _SKIPPED_FOLDERS:
                continue
            if child.is_dir() and not child.is_symlink():
                if deep:
                    waiting.append(child)
            elif child.suffix == ".md" and child.name.casefold() != "readme.md" and child.is_file():
                yield child


def _below(data: dict[str, object], group: str, key: str) -> object:
    inner = data.get(group)
    return inner.get(key) if isinstance(inner, dict) else None


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else " ".join(str(value).split())
