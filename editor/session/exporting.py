"""Makes pages of patterns that others can read without the program, and writes them where a person chose."""

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from editor.core.errors import FileProblem
from editor.core.snapshot import Snapshot
from editor.core.translation import tr
from editor.render.body import BodyRenderer
from editor.render.manner import WEB
from editor.render.webpage import Linked, page_beside, rich_text, web_page
from editor.session.library import Library
from editor.session.readerpage import language_of, reader_page

PAGE_SUFFIX = ".html"


def export(path: Path, data: bytes) -> None:
    """Write a picture or a page.

    Raises:
        FileProblem: it can't be written; the sentence says why.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise FileProblem(
            tr(
                "“{name}” can't be written: {reason}. Choose another place.",
                name=path.name,
                reason=error.strerror or error,
            )
        ) from error


def exported_page(snapshot: Snapshot, library: Library, linked: Linked = lambda _slug: "") -> bytes:
    """The page of a pattern as one HTML file; `linked` tells which other patterns have a page to lead to."""
    page = reader_page(snapshot, library, _renderer())
    return web_page(page, language=language_of(snapshot), linked=linked).encode()


def copied_page(snapshot: Snapshot, library: Library) -> str:
    """The page of a pattern as HTML to be pasted into other programs."""
    return rich_text(reader_page(snapshot, library, _renderer()))


def pages_in(folder: Path, library: Library, names: Collection[str] = ()) -> Linked:
    """Leads to the pages that stand in a folder, or will: those with the `names` of files that are exported with it."""

    def linked(reference: str) -> str:
        entry = library.find(reference)
        name = entry.path.stem if entry is not None else reference
        return page_beside(name) if name in names or _stands(folder, name) else ""

    return linked


def _stands(folder: Path, name: str) -> bool:
    if not name or Path(name).name != name:
        return False
    try:
        return (folder / f"{name}{PAGE_SUFFIX}").is_file()
    except (OSError, ValueError):
        return False


@lru_cache(maxsize=1)
def _renderer() -> BodyRenderer:
    return BodyRenderer(WEB)
